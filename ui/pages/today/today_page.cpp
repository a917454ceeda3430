// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/today/today_page.h"

#include "desk/duplicates.h"
#include "models/day_words.h"
#include "models/place_words.h"
#include "pages/registers/office_entry.h"
#include "pages/search_line.h"
#include "pages/today/child_panel.h"
#include "pages/today/tasks_panel.h"
#include "widgets/icons.h"
#include "widgets/page_header.h"
#include "widgets/phone_edit.h"
#include "widgets/pieces.h"
#include "widgets/row_delegate.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QListView>
#include <QScrollArea>
#include <QVariant>

#include <algorithm>
#include <utility>

namespace tongdang::pages {

using namespace widgets;
using models::TodayModel;

namespace {

constexpr int sideWidth = 320;

RowContent contentOf(const TodayModel& model, const QModelIndex& index)
{
    RowContent content;
    content.first = index.data().toString();
    const auto group = static_cast<TodayModel::Group>(index.data(TodayModel::GroupRole).toInt());
    const desk::TodayLine* const line = model.line(index);
    content.tone = group == TodayModel::Group::Overdue          ? Tone::Danger
                   : group == TodayModel::Group::Today && !line ? Tone::Good
                                                                : Tone::Plain;
    if (!line) {
        content.isHeading = true;
        return content;
    }
    content.number = line->route;
    content.second = personWords(*line->child);
    content.middle = models::placeWords(*line->child);
    content.middleSecond = line->why;
    content.right = TodayModel::whenWords(*line, model.week()->today);
    content.rightSecond = readablePhone(line->child->phone);
    return content;
}

} // namespace

TodayPage::TodayPage(models::Desk& desk, QWidget* parent)
    : Page(desk, parent)
    , m_header(new PageHeader)
    , m_search(makeSearchLine())
    , m_tasksButton(makeButton({}, "today"))
    , m_count(makeLabel({}, LabelRole::Secondary))
    , m_print(makeButton(tr("Print this week's sheets"), "print"))
    , m_list(new QListView)
    , m_nobody(makeLabel(tr("Nobody is to be visited this week."), LabelRole::Secondary))
    , m_begin(makePrimaryButton({}, "children"))
    , m_bar(new QHBoxLayout)
    , m_enter(makePrimaryButton({}, "pen"))
    , m_open(makeButton(tr("Open the dossier")))
    , m_hint(makeLabel(tr("↑↓ choose, Enter types the visit in"), LabelRole::Secondary))
    , m_side(nullptr)
    , m_child(new ChildPanel)
    , m_tasks(new TasksPanel(desk.profile().role == desk::Role::Village
                                 ? TasksPanel::Decides::Station
                                 : TasksPanel::Decides::Here,
                             [&desk](const OrganisationDuty& duty) {
                                 return officeEntry(duty, *desk.catalogue(), desk.profile().role);
                             }))
{
    layOut();
    connectParts();
    showSelected();
}

TodayPage::~TodayPage() = default;

QString TodayPage::title() const
{
    return tr("Today");
}

void TodayPage::layOut()
{
    auto* const column = new QVBoxLayout(this);
    column->setContentsMargins(26, 18, 26, 16);
    column->setSpacing(14);
    m_search->setMaximumWidth(430);
    m_header->addRight(m_search, 2);
    m_header->addRight(m_tasksButton);
    m_tasksButton->setCheckable(true);
    m_tasksButton->hide();
    column->addWidget(m_header);
    auto* const body = new QHBoxLayout;
    body->setSpacing(16);
    body->addWidget(makeListCard(), 1);
    m_side = makeSide();
    body->addWidget(m_side);
    column->addLayout(body, 1);
}

QWidget* TodayPage::makeListCard()
{
    QFrame* const card = makeCard();
    QVBoxLayout* const column = cardLayout(*card);
    column->setContentsMargins(2, 12, 2, 10);
    auto* const head = new QHBoxLayout;
    head->setContentsMargins(16, 0, 14, 0);
    head->setSpacing(10);
    head->addWidget(makeLabel(tr("Visits of this week"), LabelRole::Heading));
    m_count->setWordWrap(false);
    head->addWidget(m_count);
    head->addStretch();
    head->addWidget(m_print);
    column->addLayout(head);

    m_list->setModel(&m_model);
    m_list->setItemDelegate(new RowDelegate(
        {.number = true, .middle = true, .right = true},
        [this](const QModelIndex& index) { return contentOf(m_model, index); }, m_list));
    m_list->setAccessibleName(tr("Visits of this week"));
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    column->addWidget(m_list, 1);
    m_nobody->setAlignment(Qt::AlignCenter);
    m_nobody->hide(); // until that is known
    column->addWidget(m_nobody, 1);
    m_begin->hide();
    column->addWidget(m_begin, 0, Qt::AlignHCenter);

    m_bar->setContentsMargins(14, 0, 14, 0);
    m_bar->setSpacing(8);
    m_bar->addWidget(m_open);
    m_bar->addStretch();
    m_hint->setWordWrap(false);
    m_bar->addWidget(m_hint);
    column->addLayout(m_bar);
    return card;
}

QWidget* TodayPage::makeSide()
{
    auto* const inner = new QWidget;
    auto* const column = new QVBoxLayout(inner);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(14);
    column->addWidget(m_child);
    column->addWidget(m_tasks);
    column->addStretch();
    // Long reasons and many tasks scroll instead of squeezing each other.
    auto* const side = new QScrollArea;
    side->setFrameShape(QFrame::NoFrame);
    side->setWidgetResizable(true);
    side->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    side->setFocusPolicy(Qt::NoFocus);
    side->setFixedWidth(sideWidth);
    side->setWidget(inner);
    return side;
}

void TodayPage::connectParts()
{
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &TodayPage::showSelected);
    connect(m_list, &QListView::activated, this, &TodayPage::enterSelected);
    connect(m_enter, &QPushButton::clicked, this, &TodayPage::enterSelected);
    connect(m_begin, &QPushButton::clicked, this, [this] {
        Q_EMIT wants(Destination::to(
            desk().profile().role == desk::Role::Village ? Place::Children : Place::Station));
    });
    connect(m_open, &QPushButton::clicked, this, [this] {
        if (const auto* const line = selected())
            Q_EMIT wants(Destination::dossier(line->child->child));
    });
    connect(m_print, &QPushButton::clicked, this, [this] { Q_EMIT wants(Destination::print()); });
    connect(m_search, &QLineEdit::textEdited, this, [this](const QString& words) {
        // The children page takes over with the first sign; a scan goes on there as well.
        Q_EMIT wants(Destination::search(words));
        m_search->clear();
    });
    connect(m_tasks, &TasksPanel::wants, this, &TodayPage::wants);
    connect(m_tasksButton, &QPushButton::toggled, m_side, &QWidget::setVisible);
    connect(&desk(), &models::Desk::archiveChanged, this, [this] {
        if (isVisible())
            refresh();
    });
}

void TodayPage::arrive(const Destination& destination)
{
    if (destination.child)
        m_selected = destination.child;
    m_wantsKeys = true;
    refresh();
}

void TodayPage::refresh()
{
    m_week.await(desk().use([](desk::Session& session) { return desk::todayWeek(session); }),
                 [this](Result<desk::TodayWeek> week) {
                     if (week)
                         take(std::move(*week));
                     else
                         sayError(week.error());
                 });
    // Of thousands of children the rest takes longer than whom to visit, and people begin there.
    m_others.await(desk().use([](desk::Session& session) { return desk::todayTasks(session); }),
                   [this](Result<desk::TodayTasks> tasks) {
                       if (!tasks) {
                           m_tasks->stopLooking();
                           return sayError(tasks.error());
                       }
                       m_tasks->showTasks(std::move(*tasks));
                       showTaskCount();
                   });
    // Every dossier is held against the others: the day's list does not wait for it.
    m_duplicates.await(desk().use([](desk::Session& session) -> Result<int> {
        TONGDANG_TRY(const auto pairs, desk::listDuplicates(session));
        return static_cast<int>(pairs.size());
    }),
                       [this](const Result<int>& pairs) {
                           if (!pairs)
                               return sayError(pairs.error());
                           m_tasks->showDuplicates(*pairs);
                           showTaskCount();
                       });
}

void TodayPage::showTaskCount()
{
    m_tasksButton->setText(u' ' + tr("To do: %1").arg(m_tasks->count()));
}

void TodayPage::take(desk::TodayWeek week)
{
    const auto wanted = m_selected;
    m_model.show(std::move(week));
    m_list->setCurrentIndex(m_model.indexOf(wanted));
    const bool isEmpty = m_model.lines() == 0;
    m_list->setVisible(!isEmpty);
    m_nobody->setVisible(isEmpty);
    showNobody();
    // Not before: a list that is hidden for want of rows passes the keys on to the search line.
    if (std::exchange(m_wantsKeys, false) && isVisible())
        (isEmpty ? static_cast<QWidget*>(m_search) : m_list)->setFocus();
    showTitle();
    showSelected();
}

namespace {

/// What the list of the week holds.
struct Week {
    int visitsFirst = 0;   ///< overdue or due today
    int overdue = 0;       ///< those of them that are overdue
    int contactsFirst = 0; ///< the same, without a visit
    int mustBeMade = 0;    ///< due until Sunday
    int mayBeMade = 0;     ///< their time has begun
};

Week weekOf(const desk::TodayWeek& shown)
{
    Week week;
    for (const auto* const lines : {&shown.overdue, &shown.dueToday}) {
        for (const desk::TodayLine& line : *lines)
            ++(line.route > 0 ? week.visitsFirst : week.contactsFirst);
    }
    week.overdue = static_cast<int>(std::ranges::count_if(
        shown.overdue, [](const desk::TodayLine& line) { return line.route > 0; }));
    const QDate sunday = shown.today.addDays(7 - shown.today.dayOfWeek());
    for (const desk::TodayLine& line : shown.thisWeek)
        ++(line.duty->dueOn <= sunday ? week.mustBeMade : week.mayBeMade);
    return week;
}

} // namespace

void TodayPage::showTitle()
{
    const desk::TodayWeek& shown = *m_model.week();
    const Week week = weekOf(shown);
    const bool isStation = desk().profile().role != desk::Role::Village;
    const auto title = [&] {
        if (shown.children == 0)
            return tr("No child has a dossier here yet");
        // A station does not go there itself.
        if (isStation && week.overdue > 0)
            return tr("In the villages visits to %n are overdue", nullptr, week.overdue);
        if (isStation && week.visitsFirst > 0)
            return tr("In the villages %n are to be visited today", nullptr, week.visitsFirst);
        if (week.visitsFirst > 0)
            return tr("Visit these %n first today", nullptr, week.visitsFirst);
        if (week.contactsFirst > 0)
            return tr("Contact these %n first today", nullptr, week.contactsFirst);
        if (week.mustBeMade > 0)
            return tr("No visit is overdue, %n to be made this week", nullptr, week.mustBeMade);
        if (week.mayBeMade > 0)
            return tr("No visit is overdue, %n may be made already", nullptr, week.mayBeMade);
        return tr("All visits of this week are done");
    };
    m_header->setTitle(title());
    m_header->setSubtitle(tr("%1 %2, %3, %4")
                              .arg(models::dayWords(shown.today, shown.today),
                                   models::weekdayWords(shown.today), desk().profile().orgName,
                                   desk().profile().personName));
    m_count->setText(
        isStation ? tr("%n children, numbered by the way to walk in each village", nullptr,
                       m_model.lines())
                  : tr("%n children, numbered by the way to walk", nullptr, m_model.lines()));
}

/// Where nothing is to be visited because nothing is here: what to begin with.
void TodayPage::showNobody()
{
    const bool isNew = m_model.week()->children == 0;
    const bool isVillage = desk().profile().role == desk::Role::Village;
    m_nobody->setText(!isNew      ? tr("Nobody is to be visited this week.")
                      : isVillage ? tr("Take the village's roster in, or make the first dossier.")
                                  : tr("Take in what the villages hand over by stick."));
    setWords(*m_begin, isVillage ? tr("To the children") : tr("To the villages' data"));
    m_begin->setVisible(isNew);
}

const desk::TodayLine* TodayPage::selected() const
{
    return m_model.line(m_list->currentIndex());
}

std::optional<RecordId> TodayPage::currentChild() const
{
    const auto* const line = selected();
    return line ? std::optional(line->child->child) : std::nullopt;
}

void TodayPage::showSelected()
{
    const auto* const line = selected();
    if (line)
        m_selected = line->child->child;
    m_child->showLine(line, desk().today());
    m_enter->setVisible(line != nullptr);
    m_open->setVisible(line != nullptr);
    if (line) {
        setWords(*m_enter, (line->route > 0 ? tr("Type in the visit to %1")
                                            : tr("Type in the contact with %1"))
                               .arg(line->child->name));
    }
    // The one filled button stands beside what it is about.
    if (m_narrow)
        m_bar->insertWidget(0, m_enter);
    else
        m_child->setButton(m_enter);
}

void TodayPage::enterSelected()
{
    const auto* const line = selected();
    if (!line)
        return;
    const RecordId& child = line->child->child;
    Q_EMIT wants(line->route == 0 && line->duty->form
                     ? Destination::enter(child, *line->duty->form, line->duty->about)
                     : Destination::enterVisit(child));
}

bool TodayPage::focusSearch()
{
    m_wantsKeys = false;
    m_search->setFocus();
    return true;
}

void TodayPage::setNarrow(bool narrow)
{
    m_narrow = narrow;
    m_hint->setVisible(!narrow);
    m_count->setVisible(!narrow);
    m_tasksButton->setVisible(narrow);
    m_side->setVisible(!narrow || m_tasksButton->isChecked());
    showSelected();
}

} // namespace tongdang::pages
