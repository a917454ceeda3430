// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/comparison/comparison_page.h"

#include "catalogue/fields.h"
#include "models/day_words.h"
#include "models/error_words.h"
#include "pages/file_dialog.h"
#include "pages/labelled.h"
#include "widgets/combo_box.h"
#include "widgets/date_edit.h"
#include "widgets/flow_layout.h"
#include "widgets/page_header.h"
#include "widgets/pieces.h"
#include "widgets/progress_strip.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QSignalBlocker>
#include <QTabBar>
#include <QTableView>
#include <QVariant>

#include <algorithm>
#include <array>

namespace tongdang::pages {

using namespace widgets;
using desk::ComparisonGroup;

namespace {

struct AnswerTab {
    std::optional<ComparisonGroup> group; ///< nothing: only ours
    const char* words;
    const char* nobody;
};
constexpr std::array answerTabs{
    AnswerTab{ComparisonGroup::OnlyTheirs,
              QT_TRANSLATE_NOOP("tongdang::pages::ComparisonPage", "Only on their list: %1"),
              QT_TRANSLATE_NOOP("tongdang::pages::ComparisonPage",
                                "Everybody of their list has a dossier here.")},
    AnswerTab{ComparisonGroup::ToLookAt,
              QT_TRANSLATE_NOOP("tongdang::pages::ComparisonPage", "To be looked at: %1"),
              QT_TRANSLATE_NOOP("tongdang::pages::ComparisonPage", "Nothing is to be looked at.")},
    AnswerTab{std::nullopt, QT_TRANSLATE_NOOP("tongdang::pages::ComparisonPage", "Only here: %1"),
              QT_TRANSLATE_NOOP("tongdang::pages::ComparisonPage",
                                "Everybody of ours stands in their list.")},
    AnswerTab{ComparisonGroup::Both,
              QT_TRANSLATE_NOOP("tongdang::pages::ComparisonPage", "On both: %1"),
              QT_TRANSLATE_NOOP("tongdang::pages::ComparisonPage", "Nobody is on both lists.")},
    AnswerTab{ComparisonGroup::Rejected,
              QT_TRANSLATE_NOOP("tongdang::pages::ComparisonPage", "Cannot be used: %1"),
              QT_TRANSLATE_NOOP("tongdang::pages::ComparisonPage", "Every row could be used.")},
};

QString noteWords(const desk::RosterNote& note)
{
    return models::wordsFor(note.code, note.arguments);
}

} // namespace

ComparisonPage::ComparisonPage(models::Desk& desk, QWidget* parent)
    : Page(desk, parent)
    , m_header(new PageHeader)
    , m_back(makeButton(tr("Back"), "back"))
    , m_source(new ComboBox)
    , m_asOf(new DateEdit)
    , m_choose(makeButton(tr("Choose their list")))
    , m_kept(new ComboBox)
    , m_progress(new ProgressStrip)
    , m_title(makeLabel({}, LabelRole::Heading))
    , m_keep(makePrimaryButton(tr("Keep the rows, to decide about them")))
    , m_tabs(new QTabBar)
    , m_table(new QTableView)
    , m_nothing(makeLabel({}, LabelRole::Secondary))
    , m_open(makeButton(tr("Open the dossier")))
{
    layOut();
    connectParts();
}

ComparisonPage::~ComparisonPage() = default;

QString ComparisonPage::title() const
{
    return tr("Compare lists");
}

void ComparisonPage::layOut()
{
    auto* const whole = new QVBoxLayout(this);
    whole->setContentsMargins(26, 18, 26, 16);
    whole->setSpacing(14);
    m_header->setTitle(title());
    m_header->setSubtitle(
        tr("Lists of other offices beside the dossiers here. No dossier is changed by it."));
    m_header->addRight(m_back);
    whole->addWidget(m_header);
    whole->addWidget(makeQuestion());
    whole->addWidget(m_progress);
    m_answers = makeAnswers();
    m_answers->hide();
    whole->addWidget(m_answers, 1);
    whole->addStretch();
}

QWidget* ComparisonPage::makeQuestion()
{
    QFrame* const card = makeCard();
    card->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    auto* const row = new QHBoxLayout;
    row->setSpacing(12);
    if (const CodeList* const sources = desk().catalogue()->codeList(u"CMPSRC")) {
        for (const Code& code : sources->items)
            m_source->addItem(code.zh, code.code);
    }
    m_asOf->setDate(desk().today());
    m_kept->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    row->addWidget(new Labelled(tr("Their list is from"), m_source), 1, Qt::AlignTop);
    row->addWidget(new Labelled(tr("It is of the day"), m_asOf), 1, Qt::AlignTop);
    auto* const beside = new QVBoxLayout; // the button stands beside the lines, not their captions
    beside->addSpacing(26);
    beside->addWidget(m_choose);
    beside->addStretch();
    row->addLayout(beside);
    row->addWidget(new Labelled(tr("Compared before"), m_kept), 2, Qt::AlignTop);
    cardLayout(*card)->addLayout(row);
    return card;
}

QWidget* ComparisonPage::makeAnswers()
{
    QFrame* const card = makeCard();
    QVBoxLayout* const column = cardLayout(*card);
    column->setSpacing(8);
    auto* const head = new QHBoxLayout;
    head->addWidget(m_title, 1);
    head->addWidget(m_keep);
    column->addLayout(head);
    m_tabs->setAccessibleName(tr("Answers"));
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    for (const AnswerTab& tab : answerTabs)
        m_tabs->addTab(tr(tab.words));
    column->addWidget(m_tabs);
    m_table->setModel(&m_model);
    showAsRows(*m_table, tr("Rows of this answer"));
    m_table->horizontalHeader()->setSectionResizeMode(ComparisonModel::What, QHeaderView::Stretch);
    column->addWidget(m_table, 1);
    m_nothing->setAlignment(Qt::AlignCenter);
    column->addWidget(m_nothing, 1);
    auto* const bar = new FlowLayout(8, 8);
    bar->addWidget(m_open); // first: hidden ones before it would leave a gap
    if (const CodeList* const decisions = desk().catalogue()->codeList(u"CMPD")) {
        for (const Code& code : decisions->items) {
            m_decisions.emplace_back(code.code, makeButton(code.zh));
            bar->addWidget(m_decisions.back().second);
        }
    }
    column->addLayout(bar);
    return card;
}

void ComparisonPage::connectParts()
{
    connect(m_back, &QPushButton::clicked, this, &ComparisonPage::wantsBack);
    m_back->setShortcut(Qt::Key_Escape);
    connect(m_choose, &QPushButton::clicked, this, &ComparisonPage::askForList);
    connect(m_keep, &QPushButton::clicked, this, &ComparisonPage::keep);
    connect(m_kept, &QComboBox::activated, this, [this](int index) {
        if (const auto record = RecordId::fromBytes(m_kept->itemData(index).toByteArray()))
            showKept(*record);
    });
    connect(m_tabs, &QTabBar::currentChanged, this, &ComparisonPage::showGroup);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &ComparisonPage::showLine);
    const auto openDossier = [this] {
        if (const auto child = currentChild())
            Q_EMIT wants(Destination::dossier(*child));
    };
    connect(m_table, &QTableView::activated, this, openDossier);
    connect(m_open, &QPushButton::clicked, this, openDossier);
    for (const auto& [code, button] : m_decisions)
        connect(button, &QPushButton::clicked, this, [this, code = code] { decide(code); });
    connect(&desk(), &models::Desk::archiveChanged, this, [this] {
        if (!isVisible())
            return;
        readKept();
        if (m_report.record)
            showKept(*m_report.record);
    });
}

void ComparisonPage::arrive(const Destination& destination)
{
    Q_UNUSED(destination)
    m_source->setFocus();
    readKept();
    if (m_report.record)
        showKept(*m_report.record);
}

std::optional<RecordId> ComparisonPage::currentChild() const
{
    const ComparisonModel::Line* const line = m_model.line(m_table->currentIndex().row());
    return line ? line->child : std::nullopt;
}

desk::ComparisonQuestion ComparisonPage::question() const
{
    return {m_file, m_source->currentData().toString(), {}, m_asOf->date()};
}

void ComparisonPage::askForList()
{
    const QString file = askForFile(this, tr("Choose their list"), {},
                                    tr("Lists (*.xlsx *.xls *.csv);;All files (*)"));
    if (!file.isEmpty())
        compare(file);
}

void ComparisonPage::compare(const QString& file)
{
    m_file = file;
    m_progress->begin(tr("The lists are compared."));
    m_answer.await(desk().use([question = question()](desk::Session& session) {
        return desk::compareList(session, question);
    }),
                   [this](Result<desk::ComparisonReport> report) {
                       m_progress->end();
                       if (report)
                           take(std::move(*report));
                       else
                           sayError(report.error());
                   });
}

void ComparisonPage::keep()
{
    if (m_answer.isWaiting())
        return;
    m_progress->begin(tr("The rows are kept."));
    m_answer.await(desk().change([question = question()](desk::Session& session) {
        return desk::keepComparison(session, question, noteWords);
    }),
                   [this](Result<desk::ComparisonReport> report) {
                       m_progress->end();
                       if (!report)
                           return sayError(report.error());
                       take(std::move(*report));
                       Q_EMIT says(Tone::Good, tr("The rows are kept. Decide about each; no "
                                                  "dossier is changed by it."));
                   });
}

void ComparisonPage::readKept()
{
    m_keptAnswer.await(desk().use([](desk::Session& session) {
        return desk::listRecords(session, {fields::comparison::type, {}, {}});
    }),
                       [this](const Result<std::vector<Record>>& kept) {
                           if (kept)
                               offerKept(*kept);
                           else
                               sayError(kept.error());
                       });
}

void ComparisonPage::offerKept(const std::vector<Record>& comparisons)
{
    using namespace fields::comparison;
    const QSignalBlocker quiet(m_kept);
    m_kept->clear();
    m_kept->addItem(QString());
    const CodeList* const sources = desk().catalogue()->codeList(u"CMPSRC");
    for (auto one = comparisons.rbegin(); one != comparisons.rend(); ++one) { // the newest first
        const Code* const from = sources ? sources->find(one->value(source).toText()) : nullptr;
        m_kept->addItem(tr("%1 %2, %3")
                            .arg(models::dayWords(one->value(as_of).toDate(), desk().today()),
                                 from ? from->zh : QString(),
                                 one->value(fields::comparison::title).toText()),
                        one->id.toBytes());
    }
    if (m_report.record)
        m_kept->setCurrentIndex(std::max(0, m_kept->findData(m_report.record->toBytes())));
}

void ComparisonPage::showKept(const RecordId& comparison)
{
    m_answer.await(desk().use([comparison](desk::Session& session) {
        return desk::showComparison(session, comparison);
    }),
                   [this](Result<desk::ComparisonReport> report) {
                       if (report)
                           take(std::move(*report));
                       else
                           sayError(report.error());
                   });
}

void ComparisonPage::take(desk::ComparisonReport report)
{
    m_report = std::move(report);
    m_title->setText(
        tr("%1: %n row(s)", nullptr, static_cast<int>(m_report.rows.size())).arg(m_report.title));
    m_keep->setVisible(!m_report.record && !m_report.rows.empty());
    const auto catalogue = desk().catalogue();
    for (std::size_t tab = 0; tab < answerTabs.size(); ++tab) {
        const auto lines = ComparisonModel::linesOf(m_report, answerTabs.at(tab).group, *catalogue);
        m_tabs->setTabText(static_cast<int>(tab), tr(answerTabs.at(tab).words).arg(lines.size()));
    }
    m_answers->show();
    showGroup();
}

void ComparisonPage::showGroup()
{
    const AnswerTab& tab = answerTabs.at(static_cast<std::size_t>(m_tabs->currentIndex()));
    const int before = m_table->currentIndex().row();
    m_model.show(ComparisonModel::linesOf(m_report, tab.group, *desk().catalogue()));
    const bool isEmpty = m_model.rowCount() == 0;
    m_nothing->setText(tr(tab.nobody));
    m_nothing->setVisible(isEmpty);
    m_table->setVisible(!isEmpty);
    m_table->setColumnHidden(ComparisonModel::Row, !tab.group);
    m_table->setColumnHidden(ComparisonModel::Decision,
                             tab.group != ComparisonGroup::OnlyTheirs
                                 && tab.group != ComparisonGroup::ToLookAt);
    if (!isEmpty)
        m_table->setCurrentIndex(
            m_model.index(std::clamp(before, 0, m_model.rowCount() - 1), ComparisonModel::Name));
    showLine();
}

void ComparisonPage::showLine()
{
    const ComparisonModel::Line* const line = m_model.line(m_table->currentIndex().row());
    const bool isDecided =
        line && line->record && !m_table->isColumnHidden(ComparisonModel::Decision);
    for (const auto& [code, button] : m_decisions)
        button->setVisible(isDecided && (line->child || !desk::choosesValue(code)));
    m_open->setVisible(line && line->child);
}

void ComparisonPage::decide(const QString& decision)
{
    const ComparisonModel::Line* const line = m_model.line(m_table->currentIndex().row());
    if (!line || !line->record || m_deciding.isWaiting())
        return;
    m_deciding.await(desk().change([row = *line->record, decision](desk::Session& session) {
        return desk::decideComparison(session, row, decision);
    }),
                     [this](const Result<desk::SavedRecord>& saved) {
                         if (!saved)
                             return sayError(saved.error());
                         Q_EMIT says(Tone::Good, tr("Noted. The dossiers are as they were."));
                         // The next row comes to hand.
                         const int next = m_table->currentIndex().row() + 1;
                         if (next < m_model.rowCount())
                             m_table->selectRow(next);
                     });
}

} // namespace tongdang::pages
