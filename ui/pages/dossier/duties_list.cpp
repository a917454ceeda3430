// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/dossier/duties_list.h"

#include "models/day_words.h"
#include "models/demand_words.h"
#include "pages/duties/duty_entry.h"
#include "pages/duties/duty_note.h"
#include "widgets/pieces.h"

#include <QVariant>

#include <algorithm>

namespace tongdang::pages {

using namespace widgets;

namespace {

constexpr std::size_t fewNotes = 4;

bool isDueNow(const Duty& duty)
{
    return duty.state == DutyState::Overdue || duty.state == DutyState::Due;
}

QString moreOf(const Duty& duty, QDate today)
{
    switch (duty.state) {
    case DutyState::Upcoming:
        return DutiesList::tr("From %1, due by %2")
            .arg(models::dayWords(duty.windowFrom, today), models::dayWords(duty.dueOn, today));
    case DutyState::Postponed:
        return DutiesList::tr("Put off while the dossier rests");
    case DutyState::Waived:
        return DutiesList::tr("Left out for now by the station");
    case DutyState::Due:
    case DutyState::Overdue:
        break;
    }
    return models::dueWords(duty, today);
}

} // namespace

DutiesList::DutiesList(QWidget* parent)
    : QWidget(parent)
    , m_lines(new QVBoxLayout(this))
{
    m_lines->setContentsMargins(0, 0, 0, 0);
    m_lines->setSpacing(10);
}

DutyNote* DutiesList::noteOf(const RecordId& child, const Duty& duty, QDate today)
{
    DutyNote::Content content =
        DutyNote::contentOf(duty, today, duty.title, models::whyWords(duty));
    content.more = moreOf(duty, today);
    if (!isDueNow(duty))
        content.tone = Tone::Plain;
    auto* const note = new DutyNote(content);
    const DutyEntry entry = entryOf(child, duty);
    if (entry.isEntered) // else it would lead to where one is
        note->offer(tr("Type it in"), tr("Type in: %1").arg(duty.title), entry.there);
    return note;
}

DutyNote* DutiesList::noteOf(const RecordId& child, const Flag& finding, bool isVillage)
{
    const bool isUrgent = finding.severity == Severity::Urgent;
    const DutyEntry entry = entryOf(child, finding);
    const bool isWaiting = isVillage && entry.isDecided;
    auto* const note = new DutyNote({isUrgent ? "warning" : "info",
                                     isUrgent ? Tone::Danger : Tone::Plain,
                                     isWaiting ? waitingWords() : finding.title,
                                     {},
                                     models::whyWords(finding),
                                     isUrgent});
    if (entry.isDecided) {
        if (!isWaiting)
            note->offer(tr("Go and decide"), tr("Decide: %1").arg(finding.title), entry.there);
    } else if (entry.isEntered || entry.there.record)
        note->offer(entry.isEntered ? tr("Type it in") : tr("Open"),
                    tr("Type in: %1").arg(finding.title), entry.there);
    return note;
}

void DutiesList::showNotes(const std::vector<DutyNote*>& notes, std::size_t now)
{
    const std::size_t few = std::min(now, fewNotes);
    for (std::size_t index = 0; index < few; ++index)
        m_lines->addWidget(notes[index]);
    if (now == 0)
        m_lines->addWidget(makeLabel(tr("Nothing is due now."), LabelRole::Secondary));
    if (few == notes.size())
        return;
    QPushButton* const more =
        makeLinkButton(tr("and %n more", nullptr, static_cast<int>(notes.size() - few)));
    more->setCheckable(true);
    m_lines->addWidget(more, 0, Qt::AlignLeft);
    auto* const others = new QWidget;
    auto* const column = new QVBoxLayout(others);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(10);
    for (std::size_t index = few; index < notes.size(); ++index)
        column->addWidget(notes[index]);
    others->hide();
    m_lines->addWidget(others);
    connect(more, &QPushButton::toggled, others, &QWidget::setVisible);
}

void DutiesList::showDossier(const desk::Dossier& dossier, QDate today, bool isVillage)
{
    clearLayout(*m_lines);
    m_lines->addWidget(makeLabel(tr("To do for this child"), LabelRole::Heading));
    const RecordId& child = dossier.head.child;
    std::vector<DutyNote*> notes;
    const auto addFindings = [&](bool urgent) {
        for (const Flag& finding : dossier.classification.findings) {
            if ((finding.severity == Severity::Urgent) == urgent)
                notes.push_back(noteOf(child, finding, isVillage));
        }
    };
    const auto addDuties = [&](bool now) {
        for (const Duty& duty : dossier.duties) {
            if (isDueNow(duty) == now)
                notes.push_back(noteOf(child, duty, today));
        }
    };
    addFindings(true);
    addDuties(true);
    addFindings(false);
    const std::size_t now = notes.size();
    addDuties(false);
    for (DutyNote* const note : notes)
        connect(note, &DutyNote::wants, this, &DutiesList::wants);
    showNotes(notes, now);
}

} // namespace tongdang::pages
