// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/today/tasks_panel.h"

#include "models/day_words.h"
#include "widgets/pieces.h"

#include <QVariant>

#include <algorithm>

namespace tongdang::pages {

using namespace widgets;

namespace {

constexpr std::size_t mostDuties = 4;

} // namespace

TasksPanel::TasksPanel(Decides decides, QWidget* parent)
    : QFrame(parent)
    , m_decides(decides)
    , m_tasks(new QVBoxLayout)
{
    setProperty("role", QStringLiteral("card"));
    auto* const column = new QVBoxLayout(this);
    column->setContentsMargins(18, 14, 18, 16);
    column->setSpacing(12);
    column->addWidget(makeLabel(tr("Also to do"), LabelRole::Heading));
    m_tasks->setSpacing(10);
    column->addLayout(m_tasks);
}

void TasksPanel::showTasks(const desk::TodayView& view)
{
    clearLayout(*m_tasks);
    m_count = 0;
    const auto add = [this](const char* icon, Tone tone, const QString& words,
                            const QString& more) {
        m_tasks->addWidget(makeNote(icon, tone, words, more));
        ++m_count;
    };
    if (!view.policyNotice.isEmpty())
        add("warning", Tone::Danger, view.policyNotice, {});
    if (view.conflicts > 0) {
        const bool here = m_decides == Decides::Here;
        add("conflict", Tone::Danger,
            tr("%n field(s) were changed differently by two people", nullptr, view.conflicts),
            here ? tr("Choose which one holds.") : tr("The station chooses which one holds."));
        if (here)
            addButton(tr("Choose"), Destination::to(Place::Station));
    }
    if (view.sheetsNotEntered > 0) {
        add("sheet", Tone::Soon,
            tr("%n printed sheet(s) are not typed in yet", nullptr, view.sheetsNotEntered), {});
        addButton(tr("Type paper sheets in"), Destination::to(Place::Sheets));
    }
    addDuties(view);
    if (view.notSent > 0) {
        add("stick", Tone::Plain, tr("%n change(s) are not handed over yet", nullptr, view.notSent),
            {});
        addButton(tr("Hand over by stick"), Destination::to(Place::Exchange));
    }
    if (m_count == 0)
        m_tasks->addWidget(makeNote("check", Tone::Good, tr("Nothing else is to do."), {}));
}

void TasksPanel::addDuties(const desk::TodayView& view)
{
    const std::size_t shown = std::min(view.alsoDue.size(), mostDuties);
    for (std::size_t index = 0; index < shown; ++index) {
        const desk::DutyLine& line = view.alsoDue[index];
        const bool isOverdue = line.duty.state == DutyState::Overdue;
        const QString day = models::dayWords(line.duty.dueOn, view.today);
        QPushButton* const open = makeLinkButton(tr("Open"));
        open->setAccessibleName(tr("Open the dossier of %1").arg(line.child.name));
        QWidget* const note =
            makeNote(isOverdue ? "warning" : "today", isOverdue ? Tone::Danger : Tone::Soon,
                     tr("%1: %2").arg(line.child.name, line.duty.title),
                     isOverdue ? tr("Was due on %1").arg(day) : tr("Due by %1").arg(day));
        note->layout()->addWidget(open);
        connect(open, &QPushButton::clicked, this,
                [this, child = line.child.child] { Q_EMIT wants(Destination::dossier(child)); });
        m_tasks->addWidget(note);
        ++m_count;
    }
    if (const auto more = view.alsoDue.size() - shown; more > 0)
        m_tasks->addWidget(
            makeLabel(tr("and %n more", nullptr, static_cast<int>(more)), LabelRole::Secondary));
}

void TasksPanel::addButton(const QString& words, const Destination& destination)
{
    QPushButton* const button = makeButton(words);
    connect(button, &QPushButton::clicked, this,
            [this, destination] { Q_EMIT wants(destination); });
    m_tasks->addWidget(button);
}

} // namespace tongdang::pages
