// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/registers/registers_page.h"

#include "desk/agenda.h"
#include "desk/office.h"
#include "desk/records.h"
#include "pages/dossier/open_record.h"
#include "pages/excel_export.h"
#include "pages/purpose_choice.h"
#include "widgets/flow_layout.h"
#include "widgets/page_header.h"
#include "widgets/pieces.h"

#include <QLineEdit>
#include <QListView>
#include <QShortcut>
#include <QStackedWidget>

#include <utility>

namespace tongdang::pages {

using namespace widgets;

namespace {

constexpr int choiceWidth = 260;

QListView* makeRows(QAbstractItemModel& model, RowDelegate::Columns columns,
                    RowDelegate::Reader reader)
{
    auto* const list = new QListView;
    list->setModel(&model);
    list->setItemDelegate(new RowDelegate(columns, std::move(reader), list));
    list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    return list;
}

} // namespace

RegistersPage::RegistersPage(models::Desk& desk, QWidget* parent)
    : Page(desk, parent)
    , m_header(new PageHeader)
    , m_comparison(makeButton(tr("Compare lists")))
    , m_national(makeButton(tr("National system")))
    , m_checks(makeButton(tr("Data checks")))
    , m_steps(new QStackedWidget)
    , m_choice(nullptr)
    , m_name(makeLabel({}, LabelRole::Heading))
    , m_filter(new QLineEdit)
    , m_list(nullptr)
    , m_nothing(makeLabel({}, LabelRole::Secondary))
    , m_open(makeButton(tr("Open")))
    , m_new(makeButton({}, "add"))
    , m_agenda(makeButton(tr("List what is to be talked about")))
    , m_purpose(new PurposeChoice)
    , m_excel(makeButton(tr("Write the register as an Excel file"), "export"))
    , m_form(new OpenRecord(desk))
    , m_export(new ExcelExport(desk, *this))
{
    layOut();
    connectParts();
}

RegistersPage::~RegistersPage() = default;

QString RegistersPage::title() const
{
    return tr("Registers");
}

void RegistersPage::layOut()
{
    auto* const whole = new QVBoxLayout(this);
    whole->setContentsMargins(26, 18, 26, 16);
    whole->setSpacing(14);
    m_header->setTitle(title());
    m_header->setSubtitle(tr("What belongs to no single child: people, places, meetings, lists."));
    m_header->addRight(m_comparison);
    m_comparison->setVisible(desk().profile().role != desk::Role::Village);
    m_header->addRight(m_checks);
    m_header->addRight(m_national);
    whole->addWidget(m_header);
    auto* const lists = new QWidget;
    auto* const row = new QHBoxLayout(lists);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(16);
    row->addWidget(makeChoice());
    row->addWidget(makeRecords(), 1);
    m_steps->addWidget(lists);
    m_steps->addWidget(m_form);
    whole->addWidget(m_steps, 1);
}

QWidget* RegistersPage::makeChoice()
{
    QFrame* const card = makeCard();
    card->setFixedWidth(choiceWidth);
    QVBoxLayout* const column = cardLayout(*card);
    column->setContentsMargins(2, 6, 2, 6);
    m_choice = makeRows(m_choiceModel, {},
                        [this](const QModelIndex& index) { return m_choiceModel.content(index); });
    m_choice->setAccessibleName(tr("Registers"));
    column->addWidget(m_choice);
    return card;
}

QWidget* RegistersPage::makeRecords()
{
    QFrame* const card = makeCard();
    QVBoxLayout* const column = cardLayout(*card);
    column->setContentsMargins(2, 10, 2, 10);
    auto* const head = new QHBoxLayout;
    head->setContentsMargins(14, 0, 14, 0);
    head->addWidget(m_name, 1);
    m_filter->setPlaceholderText(tr("Words that stand in the row"));
    m_filter->setAccessibleName(tr("Show only rows with"));
    m_filter->setClearButtonEnabled(true);
    head->addWidget(m_filter, 1);
    column->addLayout(head);
    m_list = makeRows(m_model, {.number = false, .middle = true, .right = false},
                      [this](const QModelIndex& index) { return m_model.content(index); });
    m_list->setUniformItemSizes(true);
    column->addWidget(m_list, 1);
    m_nothing->setAlignment(Qt::AlignCenter);
    column->addWidget(m_nothing, 1);
    auto* const bar = new FlowLayout(8, 8);
    bar->setContentsMargins(14, 0, 14, 0);
    bar->addWidget(m_open);
    bar->addWidget(m_new);
    bar->addWidget(m_agenda);
    bar->addWidget(m_purpose);
    bar->addWidget(m_excel);
    column->addLayout(bar);
    return card;
}

void RegistersPage::connectParts()
{
    connect(m_comparison, &QPushButton::clicked, this,
            [this] { Q_EMIT wants(Destination::to(Place::Comparison)); });
    connect(m_checks, &QPushButton::clicked, this,
            [this] { Q_EMIT wants(Destination::to(Place::Checks)); });
    connect(m_national, &QPushButton::clicked, this,
            [this] { Q_EMIT wants(Destination::to(Place::National)); });
    connect(m_choice->selectionModel(), &QItemSelectionModel::currentChanged, this, [this] {
        if (chosen() && chosen() != m_shown)
            read();
    });
    connect(m_choice, &QListView::activated, this, [this] {
        if (m_model.rowCount() > 0)
            m_list->setFocus();
        else if (m_new->isVisible())
            m_new->setFocus();
    });
    connect(m_filter, &QLineEdit::textChanged, this, [this](const QString& words) {
        m_model.filter(words);
        m_list->setCurrentIndex(m_model.index(0));
        showNothing();
    });
    connect(m_list, &QListView::activated, this, &RegistersPage::openSelected);
    connect(m_open, &QPushButton::clicked, this, &RegistersPage::openSelected);
    connect(m_new, &QPushButton::clicked, this, &RegistersPage::begin);
    connect(m_agenda, &QPushButton::clicked, this, &RegistersPage::writeAgenda);
    connect(m_excel, &QPushButton::clicked, this, &RegistersPage::askForFile);
    connect(m_export, &ExcelExport::written, this, [this](const QString& words) {
        m_purpose->forget();
        Q_EMIT says(Tone::Good, words);
    });
    connect(m_export, &ExcelExport::failed, this, [this](const Error& error) { sayError(error); });
    connect(m_form, &OpenRecord::wantsBack, this, &RegistersPage::backToList);
    connect(m_form, &OpenRecord::withdrawn, this, &RegistersPage::backToList);
    connect(m_form, &OpenRecord::saved, this,
            [this](const desk::SavedRecord& saved) { m_last = saved.id; });
    connect(m_form, &OpenRecord::failed, this, [this](const Error& error) { sayError(error); });
    connect(m_form, &OpenRecord::says, this, &RegistersPage::says);
    connect(m_form, &OpenRecord::worksOn, this, &RegistersPage::worksOn);
    connect(&desk(), &models::Desk::archiveChanged, this, [this] {
        if (isVisible())
            refresh();
    });
    auto* const escape = new QShortcut(Qt::Key_Escape, m_form);
    escape->setContext(Qt::WidgetWithChildrenShortcut);
    connect(escape, &QShortcut::activated, m_form, &OpenRecord::wantsBack);
}

TypeNo RegistersPage::chosen() const
{
    return m_choiceModel.type(m_choice->currentIndex());
}

void RegistersPage::arrive(const Destination& destination)
{
    m_wanted = destination.newType;
    m_purpose->offer(*desk().catalogue());
    refresh();
    if (destination.newType)
        openWanted(destination);
    else if (!m_form->question())
        m_choice->setFocus();
}

/// What another page asks for: a record of a register, or a new one with what is known of it.
void RegistersPage::openWanted(const Destination& destination)
{
    const RecordType& type = *desk().catalogue()->type(destination.newType);
    FormQuestion question;
    question.type = type.number;
    question.record = destination.record;
    for (const auto& [field, value] : destination.preset)
        question.preset.push_back({field, value});
    open(question, question.record ? type.zh : tr("New: %1").arg(type.zh));
}

void RegistersPage::leave()
{
    m_form->leave();
}

void RegistersPage::save()
{
    if (m_form->question())
        m_form->save();
}

bool RegistersPage::focusSearch()
{
    if (m_form->question())
        return false;
    m_filter->setFocus();
    return true;
}

void RegistersPage::refresh()
{
    m_counts.await(desk().use(countRegisters),
                   [this](const Result<std::map<TypeNo, qint64>>& counts) {
                       if (counts)
                           showCounts(*counts);
                       else
                           sayError(counts.error());
                   });
}

void RegistersPage::showCounts(const std::map<TypeNo, qint64>& counts)
{
    const TypeNo before = m_wanted ? std::exchange(m_wanted, 0) : chosen();
    m_choiceModel.show(counts, *desk().catalogue(), desk().profile().role);
    QModelIndex index = m_choiceModel.indexOf(before);
    for (int row = 0; !index.isValid() && row < m_choiceModel.rowCount(); ++row) {
        if (m_choiceModel.type(m_choiceModel.index(row)))
            index = m_choiceModel.index(row);
    }
    m_shown = 0; // the chosen one is read anew
    m_choice->setCurrentIndex(index);
    if (m_shown == 0)
        read();
}

void RegistersPage::read()
{
    const TypeNo type = chosen();
    if (!type)
        return;
    if (m_model.total() > 0 && m_shown != type)
        m_filter->clear();
    m_shown = type;
    m_answer.await(
        desk().use([type](desk::Session& session) { return readRegister(session, type); }),
        [this](const Result<RegisterData>& content) {
            if (content)
                showRecords(*content);
            else
                sayError(content.error());
        });
}

void RegistersPage::showRecords(const RegisterData& content)
{
    const RecordType& type = *desk().catalogue()->type(content.type);
    const auto before = m_last ? m_last : m_model.record(m_list->currentIndex());
    m_last.reset();
    m_model.show(content, *desk().catalogue(), desk().today());
    m_name->setText(type.zh);
    m_list->setAccessibleName(type.zh);
    QModelIndex index = before ? m_model.indexOf(*before) : QModelIndex();
    if (!index.isValid())
        index = m_model.index(0);
    m_list->setCurrentIndex(index);
    setWords(*m_new, tr("New: %1").arg(type.zh));
    m_new->setVisible(desk::keepsRecords(desk().profile().role, type));
    showNothing();
}

void RegistersPage::showNothing()
{
    const bool isEmpty = m_model.rowCount() == 0;
    m_list->setVisible(!isEmpty);
    m_open->setVisible(!isEmpty);
    m_agenda->setVisible(!isEmpty && desk::takesAgenda(desk().profile().role, m_shown));
    // All its records go into the file, whatever the filter shows.
    m_excel->setVisible(m_model.total() > 0);
    m_purpose->setVisible(m_model.total() > 0);
    m_nothing->setVisible(isEmpty);
    m_filter->setVisible(m_model.total() > 0);
    m_nothing->setText(m_model.total() > 0 ? tr("No row has all of these words.")
                                           : tr("Nothing is written here yet."));
}

void RegistersPage::openSelected()
{
    const QModelIndex index = m_list->currentIndex();
    FormQuestion question;
    question.type = m_shown;
    question.record = m_model.record(index);
    if (question.record)
        open(question, m_model.title(index));
}

void RegistersPage::begin()
{
    FormQuestion question;
    question.type = m_shown;
    open(question, tr("New: %1").arg(desk().catalogue()->type(m_shown)->zh));
}

/// Onto the agenda of the chosen meeting.
void RegistersPage::writeAgenda()
{
    const auto meeting = m_model.record(m_list->currentIndex());
    if (!meeting || m_writing.isWaiting())
        return;
    m_writing.await(
        desk().change([meeting = *meeting](desk::Session& session) {
            return desk::addAgenda(session, meeting);
        }),
        [this](const Result<int>& written) {
            if (!written)
                sayError(written.error());
            else if (*written == 0)
                Q_EMIT says(Tone::Good, tr("Nothing is open that is not on the agenda."));
            else
                Q_EMIT says(Tone::Good, tr("%n topic(s) were put onto the agenda, without names.",
                                           nullptr, *written));
        });
}

void RegistersPage::askForFile()
{
    const QString file = m_export->askForFile(desk().catalogue()->type(m_shown)->zh);
    if (!file.isEmpty())
        exportTo(file);
}

void RegistersPage::exportTo(const QString& file)
{
    m_export->write({desk::ExcelList::Register, {}, file, true, m_purpose->purpose(), m_shown});
}

void RegistersPage::open(const FormQuestion& question, const QString& title)
{
    Q_EMIT worksOn();
    m_steps->setCurrentWidget(m_form);
    m_form->open(question, title);
}

void RegistersPage::backToList()
{
    if (m_form->question() && m_form->question()->record)
        m_last = m_form->question()->record;
    m_form->close();
    m_steps->setCurrentIndex(0);
    refresh();
    if (m_model.rowCount() > 0)
        m_list->setFocus();
    else
        m_choice->setFocus();
}

} // namespace tongdang::pages
