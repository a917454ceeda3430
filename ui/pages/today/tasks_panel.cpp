// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/today/tasks_panel.h"

#include "models/demand_words.h"
#include "pages/duties/duty_entry.h"
#include "pages/duties/duty_note.h"
#include "widgets/pieces.h"

#include <QVariant>

#include <algorithm>

namespace tongdang::pages {

using namespace widgets;

namespace {

constexpr std::size_t fewDuties = 4;
constexpr std::ptrdiff_t mostDuties = 200; // a station has tens of thousands

/// How many of a group are shown at first.
std::size_t shownOf(std::size_t all, bool showsAll)
{
    return showsAll ? all : std::min(all, fewDuties);
}

} // namespace

TasksPanel::TasksPanel(Decides decides, OfficeEntry officeEntry, QWidget* parent)
    : QFrame(parent)
    , m_decides(decides)
    , m_officeEntry(std::move(officeEntry))
    , m_tasks(new QVBoxLayout)
    , m_duplicates(new QVBoxLayout)
    , m_nothing(makeNote("check", Tone::Good, tr("Nothing else is to do."), {}))
    , m_looking(makeLabel(tr("Looking what else is to do…"), LabelRole::Secondary))
{
    setProperty("role", QStringLiteral("card"));
    auto* const column = new QVBoxLayout(this);
    column->setContentsMargins(18, 14, 18, 16);
    column->setSpacing(12);
    column->addWidget(makeLabel(tr("Also to do"), LabelRole::Heading));
    for (QVBoxLayout* const part : {m_tasks, m_duplicates}) {
        part->setSpacing(10);
        column->addLayout(part);
    }
    column->addWidget(m_nothing);
    m_nothing->hide(); // until that is known
    column->addWidget(m_looking);
}

void TasksPanel::showTasks(desk::TodayTasks tasks)
{
    m_allDuties = tasks.alsoDue.size();
    if (std::ssize(tasks.alsoDue) > mostDuties)
        tasks.alsoDue.erase(tasks.alsoDue.begin() + mostDuties, tasks.alsoDue.end());
    const std::ptrdiff_t left = std::max<std::ptrdiff_t>(std::ssize(tasks.found) - mostDuties, 0);
    tasks.found.resize(tasks.found.size() - static_cast<std::size_t>(left));
    m_findingsLeft = static_cast<std::size_t>(left);
    m_shown = std::move(tasks);
    m_looking->hide();
    rebuild();
}

void TasksPanel::stopLooking()
{
    m_looking->hide();
}

void TasksPanel::rebuild()
{
    const desk::TodayTasks& shown = m_shown;
    clearLayout(*m_tasks);
    m_count = 0;
    const auto add = [this](const char* icon, Tone tone, const QString& words,
                            const QString& more) {
        m_tasks->addWidget(makeNote(icon, tone, words, more));
        ++m_count;
    };
    if (!shown.policyNotice.isEmpty())
        add("warning", Tone::Danger, shown.policyNotice, {});
    for (const QString& note : shown.seasonNotes)
        add("info", Tone::Plain, note, {});
    if (shown.conflicts > 0) {
        const bool here = m_decides == Decides::Here;
        add("conflict", Tone::Danger,
            tr("%n field(s) were changed differently by two people", nullptr, shown.conflicts),
            here ? tr("Choose which one holds.") : tr("The station chooses which one holds."));
        if (here)
            addButton(*m_tasks, tr("Choose"), Destination::to(Place::Station));
    }
    if (shown.sheetsNotEntered > 0) {
        add("sheet", Tone::Soon,
            tr("%n printed sheet(s) are not typed in yet", nullptr, shown.sheetsNotEntered), {});
        addButton(*m_tasks, tr("Type paper sheets in"), Destination::to(Place::Sheets));
    }
    addUrgent(shown);
    addDuties(shown);
    addFindings(shown);
    addOffice(shown);
    if (shown.notSent > 0) {
        add("stick", Tone::Plain,
            tr("%n change(s) are not handed over yet", nullptr, shown.notSent), {});
        addButton(*m_tasks, tr("Hand over by stick"), Destination::to(Place::Exchange));
    }
    if (shown.backupMissing) {
        add("warning", Tone::Soon, tr("No backup was made for a week"),
            tr("If this PC breaks, only a backup helps."));
        addButton(*m_tasks, tr("Make a backup"), Destination::backup());
    }
    m_nothing->setVisible(count() == 0);
}

void TasksPanel::showDuplicates(int pairs)
{
    clearLayout(*m_duplicates);
    m_hasDuplicates = pairs > 0;
    if (m_hasDuplicates) {
        m_duplicates->addWidget(
            makeNote("children", Tone::Soon,
                     tr("%n pair(s) of dossiers may be of one child", nullptr, pairs), {}));
        addButton(*m_duplicates, tr("Compare them"), Destination::to(Place::Duplicates));
    }
    m_nothing->setVisible(count() == 0 && m_looking->isHidden());
}

void TasksPanel::addNote(DutyNote* note)
{
    connect(note, &DutyNote::wants, this, &TasksPanel::wants);
    m_tasks->addWidget(note);
    ++m_count;
}

void TasksPanel::addDuties(const desk::TodayTasks& tasks)
{
    const std::size_t shown = shownOf(tasks.alsoDue.size(), m_showsAll);
    for (std::size_t index = 0; index < shown; ++index) {
        const desk::DutyLine& line = tasks.alsoDue[index];
        auto* const note = new DutyNote(DutyNote::contentOf(
            *line.duty, tasks.today, tr("%1: %2").arg(line.child->name, line.duty->title),
            models::whyWords(*line.duty)));
        const DutyEntry entry = entryOf(line.child->child, *line.duty);
        note->offer(
            entry.isEntered ? tr("Type it in") : tr("Open"),
            (entry.isEntered ? tr("Type in what was done for %1") : tr("Open the dossier of %1"))
                .arg(line.child->name),
            entry.there);
        addNote(note);
    }
    addMore(m_allDuties - shown);
}

void TasksPanel::addFinding(const desk::FindingLine& line)
{
    const Flag& finding = *line.finding;
    const bool isUrgent = finding.severity == Severity::Urgent;
    const DutyEntry entry = entryOf(line.child->child, finding);
    const bool isWaiting = entry.isDecided && m_decides == Decides::Station;
    const QString words =
        tr("%1: %2").arg(line.child->name, isWaiting ? waitingWords() : finding.title);
    auto* const note = new DutyNote({isUrgent ? "warning" : "info",
                                     isUrgent ? Tone::Danger : Tone::Plain,
                                     words,
                                     {},
                                     models::whyWords(finding),
                                     isUrgent});
    note->offer(entry.isEntered                 ? tr("Type it in")
                : entry.isDecided && !isWaiting ? tr("Go and decide")
                                                : tr("Open"),
                words, entry.there);
    addNote(note);
}

void TasksPanel::addUrgent(const desk::TodayTasks& tasks)
{
    for (const desk::FindingLine& line : tasks.found) {
        if (line.finding->severity == Severity::Urgent)
            addFinding(line);
    }
}

void TasksPanel::addFindings(const desk::TodayTasks& tasks)
{
    std::vector<const desk::FindingLine*> others;
    for (const desk::FindingLine& line : tasks.found) {
        if (line.finding->severity != Severity::Urgent)
            others.push_back(&line);
    }
    if (others.empty())
        return;
    m_tasks->addWidget(makeLabel(tr("What the rules find"), LabelRole::Strong));
    const std::size_t shown = shownOf(others.size(), m_showsAll);
    for (std::size_t index = 0; index < shown; ++index)
        addFinding(*others[index]);
    addMore(others.size() - shown + m_findingsLeft);
}

void TasksPanel::addOffice(const desk::TodayTasks& tasks)
{
    if (tasks.office.empty())
        return;
    m_tasks->addWidget(
        makeLabel(m_decides == Decides::Station ? tr("Of this village") : tr("Of this station"),
                  LabelRole::Strong));
    const std::size_t shown = shownOf(tasks.office.size(), m_showsAll);
    for (std::size_t index = 0; index < shown; ++index)
        addOfficeDuty(tasks.office[index], tasks.today);
    addMore(tasks.office.size() - shown);
}

void TasksPanel::addOfficeDuty(const OrganisationDuty& duty, QDate today)
{
    const QString words =
        duty.subject.name.isEmpty() ? duty.title : tr("%1: %2").arg(duty.subject.name, duty.title);
    DutyNote::Content content =
        DutyNote::contentOf(duty, today, words, models::whyWords(static_cast<const Demand&>(duty)));
    if (duty.isFinding()) {
        content.more = duty.because;
        content.why = models::clauseWords(duty.article, duty.clauseText);
    }
    auto* const note = new DutyNote(content);
    if (const auto there = m_officeEntry(duty))
        note->offer(tr("Type it in"), tr("Type in: %1").arg(words), *there);
    addNote(note);
}

void TasksPanel::addMore(std::size_t more)
{
    if (more == 0)
        return;
    const QString words = tr("and %n more", nullptr, static_cast<int>(more));
    if (m_showsAll) {
        m_tasks->addWidget(makeLabel(words, LabelRole::Secondary));
        return;
    }
    QPushButton* const all = makeLinkButton(words);
    // Later: the button goes with the list that it makes anew.
    connect(
        all, &QPushButton::clicked, this,
        [this] {
            m_showsAll = true;
            rebuild();
        },
        Qt::QueuedConnection);
    m_tasks->addWidget(all);
}

void TasksPanel::addButton(QVBoxLayout& tasks, const QString& words, const Destination& destination)
{
    QPushButton* const button = makeButton(words);
    connect(button, &QPushButton::clicked, this,
            [this, destination] { Q_EMIT wants(destination); });
    tasks.addWidget(button);
}

} // namespace tongdang::pages
