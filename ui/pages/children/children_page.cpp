// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/children/children_page.h"

#include "models/place_words.h"
#include "pages/children/roster_panel.h"
#include "pages/excel_export.h"
#include "pages/purpose_choice.h"
#include "pages/search_line.h"
#include "widgets/page_header.h"
#include "widgets/phone_edit.h"
#include "widgets/pieces.h"
#include "widgets/row_delegate.h"

#include <QCoreApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QStackedWidget>

namespace tongdang::pages {

using namespace widgets;

namespace {

RowContent contentOf(const desk::ChildLine& child)
{
    RowContent content;
    content.first = child.name;
    content.second = personWords(child);
    content.middle = models::placeWords(child);
    content.middleSecond = child.caregiver.isEmpty()
                               ? QString()
                               : ChildrenPage::tr("Caregiver %1").arg(child.caregiver);
    content.right = child.status;
    content.rightSecond = readablePhone(child.phone);
    return content;
}

} // namespace

ChildrenPage::ChildrenPage(models::Desk& desk, QWidget* parent)
    : Page(desk, parent)
    , m_model(desk)
    , m_steps(new QStackedWidget)
    , m_header(new PageHeader)
    , m_search(makeSearchLine())
    , m_import(makeButton(tr("Import a list"), "import"))
    , m_new(makeButton(tr("New child"), "add"))
    , m_purpose(new PurposeChoice)
    , m_excel(makeButton(tr("Excel file"), "export"))
    , m_list(new QListView)
    , m_nobody(makeLabel({}, LabelRole::Secondary))
    , m_hint(makeLabel(tr("↑↓ choose, Enter opens"), LabelRole::Secondary))
    , m_open(makePrimaryButton({}))
    , m_enter(makeButton(tr("Type a visit in"), "pen"))
    , m_roster(new RosterPanel(desk))
    , m_export(new ExcelExport(desk, *this))
{
    layOut();
    connectParts();
    showSelected();
}

ChildrenPage::~ChildrenPage() = default;

QString ChildrenPage::title() const
{
    return tr("Children");
}

void ChildrenPage::layOut()
{
    auto* const whole = new QVBoxLayout(this);
    whole->setContentsMargins(26, 18, 26, 16);
    whole->addWidget(m_steps);
    m_steps->addWidget(makeList());
    m_steps->addWidget(m_roster);
}

QWidget* ChildrenPage::makeList()
{
    auto* const step = new QWidget;
    auto* const column = new QVBoxLayout(step);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(14);
    m_header->setTitle(tr("Children"));
    auto* const lists = new QMenu(m_excel);
    lists->addAction(tr("Roster"), this, [this] { askForFile(desk::ExcelList::Roster); });
    lists->addAction(tr("Who received what"), this,
                     [this] { askForFile(desk::ExcelList::Received); });
    m_excel->setMenu(lists);
    m_excel->setText(m_excel->text() + QStringLiteral("    ")); // room for the arrow
    m_header->addRight(m_import);
    m_header->addRight(m_new);
    column->addWidget(m_header);
    auto* const finding = new QHBoxLayout;
    finding->setSpacing(10);
    finding->addWidget(m_search, 1);
    finding->addWidget(m_purpose);
    finding->addWidget(m_excel);
    column->addLayout(finding);

    QFrame* const card = makeCard();
    QVBoxLayout* const inner = cardLayout(*card);
    inner->setContentsMargins(2, 6, 2, 10);
    m_list->setModel(&m_model);
    m_list->setItemDelegate(new RowDelegate(
        {.number = false, .middle = true, .right = true},
        [this](const QModelIndex& index) {
            const auto* const child = m_model.line(index);
            return child ? contentOf(*child) : RowContent();
        },
        m_list));
    m_list->setUniformItemSizes(true); // 10,000 rows are not measured one by one
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setAccessibleName(tr("Children"));
    inner->addWidget(m_list, 1);
    m_nobody->setAlignment(Qt::AlignCenter);
    m_nobody->hide();
    inner->addWidget(m_nobody, 1);
    auto* const bar = new QHBoxLayout;
    bar->setContentsMargins(14, 0, 14, 0);
    bar->setSpacing(8);
    bar->addWidget(m_open);
    bar->addWidget(m_enter);
    bar->addStretch();
    m_hint->setWordWrap(false);
    bar->addWidget(m_hint);
    inner->addLayout(bar);
    column->addWidget(card, 1);
    return step;
}

void ChildrenPage::connectParts()
{
    m_search->installEventFilter(this);
    connect(m_search, &QLineEdit::textEdited, &m_model, &models::ChildListModel::search);
    connect(m_search, &QLineEdit::returnPressed, this, &ChildrenPage::submitSearch);
    connect(&m_model, &models::ChildListModel::found, this, &ChildrenPage::showFound);
    connect(&m_model, &models::ChildListModel::failed, this, &ChildrenPage::sayError);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &ChildrenPage::showSelected);
    connect(m_list, &QListView::activated, this, &ChildrenPage::openSelected);
    connect(m_open, &QPushButton::clicked, this, &ChildrenPage::openSelected);
    connect(m_enter, &QPushButton::clicked, this, [this] {
        if (const auto child = currentChild())
            Q_EMIT wants(Destination::enterVisit(*child));
    });
    connect(m_new, &QPushButton::clicked, this,
            [this] { Q_EMIT wants(Destination::to(Place::Dossier)); });
    connect(m_import, &QPushButton::clicked, this, [this] {
        m_roster->begin();
        m_steps->setCurrentWidget(m_roster);
    });
    connect(m_roster, &RosterPanel::done, this, [this] {
        m_steps->setCurrentIndex(0);
        m_model.refresh();
        m_search->setFocus();
    });
    connect(m_export, &ExcelExport::written, this, [this](const QString& words) {
        m_purpose->forget();
        Q_EMIT says(Tone::Good, words);
    });
    connect(m_export, &ExcelExport::failed, this, &ChildrenPage::sayError);
    connect(&desk(), &models::Desk::archiveChanged, this, [this] {
        if (isVisible())
            m_model.refresh();
    });
}

void ChildrenPage::arrive(const Destination& destination)
{
    m_steps->setCurrentIndex(0);
    m_purpose->offer(*desk().catalogue());
    if (destination.child)
        m_selected = destination.child;
    if (!destination.text.isEmpty())
        m_search->setText(destination.text);
    m_model.search(m_search->text());
    m_search->setFocus();
    // Words that were typed elsewhere go on here; old ones are replaced by the next key.
    if (destination.text.isEmpty())
        m_search->selectAll();
}

void ChildrenPage::showFound()
{
    const int count = m_model.rowCount();
    const bool isEverybody = m_model.words().isEmpty();
    if (isEverybody)
        m_isEmpty = count == 0;
    m_header->setSubtitle(isEverybody ? tr("%n dossier(s)", nullptr, count)
                                      : tr("%n found", nullptr, count));
    QModelIndex current = m_selected ? m_model.indexOf(*m_selected) : QModelIndex();
    // While searching, the best fit is the first row: Enter opens it.
    if (!current.isValid() || !isEverybody)
        current = m_model.index(0);
    m_list->setCurrentIndex(current);
    m_list->scrollTo(current);
    m_list->setVisible(count > 0);
    m_hint->setVisible(count > 0);
    m_nobody->setVisible(count == 0);
    m_nobody->setText(isEverybody ? tr("There is no dossier yet. Import the village's roster, or "
                                       "make a new child.")
                      : m_isEmpty ? tr("There is no dossier yet, so nobody can be found.")
                                  : tr("Nobody fits \"%1\".").arg(m_model.words()));
    showSelected();
}

void ChildrenPage::showSelected()
{
    const auto* const child = m_model.line(m_list->currentIndex());
    m_open->setVisible(child != nullptr);
    m_enter->setVisible(child != nullptr);
    if (!child)
        return;
    m_selected = child->child;
    const QString words = tr("Open the dossier of %1").arg(child->name);
    setWords(*m_open, words);
}

std::optional<RecordId> ChildrenPage::currentChild() const
{
    const auto* const child = m_model.line(m_list->currentIndex());
    return child ? std::optional(child->child) : std::nullopt;
}

void ChildrenPage::openSelected()
{
    if (const auto child = currentChild())
        Q_EMIT wants(Destination::dossier(*child));
}

void ChildrenPage::askForFile(desk::ExcelList list)
{
    const QString file =
        m_export->askForFile(list == desk::ExcelList::Roster ? tr("roster") : tr("received"));
    if (!file.isEmpty())
        exportTo(list, file);
}

void ChildrenPage::exportTo(desk::ExcelList list, const QString& file)
{
    m_export->write({list, {}, file, true, m_purpose->purpose()});
}

void ChildrenPage::submitSearch()
{
    const QString text = m_search->text();
    if (isSheetCode(text)) {
        m_search->clear();
        Q_EMIT wants(Destination::enterSheet(text.trimmed().toUpper()));
    } else if (!m_model.isSearching()) {
        openSelected();
    }
}

void ChildrenPage::moveInList(int key)
{
    // The list moves while the focus stays in the search line.
    QKeyEvent press(QEvent::KeyPress, key, Qt::NoModifier);
    QCoreApplication::sendEvent(m_list, &press);
}

bool ChildrenPage::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_search && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Up || key == Qt::Key_Down || key == Qt::Key_PageUp
            || key == Qt::Key_PageDown) {
            moveInList(key);
            return true;
        }
    }
    return Page::eventFilter(watched, event);
}

bool ChildrenPage::focusSearch()
{
    m_steps->setCurrentIndex(0);
    m_search->setFocus();
    m_search->selectAll();
    return true;
}

} // namespace tongdang::pages
