// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/dossier/level_card.h"

#include "catalogue/fields.h"
#include "models/day_words.h"
#include "models/demand_words.h"
#include "widgets/pieces.h"

#include <QHBoxLayout>
#include <QVariant>

#include <algorithm>
#include <array>

namespace tongdang::pages {

using namespace widgets;

Tone toneOfLevel(int level)
{
    static constexpr std::array tones{Tone::Danger, Tone::Soon, Tone::Plain, Tone::Plain};
    return level >= 1 && level <= 4 ? tones.at(static_cast<std::size_t>(level) - 1) : Tone::Plain;
}

Destination confirmLevel(const RecordId& child, const RecordId& assessment, int level)
{
    namespace f = fields::review;
    Destination there = Destination::dossier(child);
    there.newType = f::type;
    there.preset = {{f::subject, Value(QStringLiteral("1"))}, // the level (list REVK)
                    {f::level_assessment, Value(assessment)},
                    {f::decision, Value(QStringLiteral("1"))}}; // agreed (list REVD)
    if (level > 0)
        there.preset.push_back({f::level, Value(QString::number(level))});
    return there;
}

LevelCard::LevelCard(std::shared_ptr<const Catalogue> catalogue, desk::Role role, QWidget* parent)
    : QWidget(parent)
    , m_catalogue(std::move(catalogue))
    , m_role(role)
    , m_lines(new QVBoxLayout(this))
{
    m_lines->setContentsMargins(0, 0, 0, 0);
    m_lines->setSpacing(6);
}

QString LevelCard::words(int level) const
{
    return desk::levelWords(*m_catalogue, level);
}

void LevelCard::addInForce(const desk::ChildLevel& level, QDate today)
{
    if (!level.level) {
        m_lines->addWidget(makeLabel(tr("No level is in force yet."), LabelRole::Body));
        return;
    }
    m_lines->addWidget(makeTag(words(*level.level), toneOfLevel(*level.level)));
    QStringList lines;
    if (level.since.isValid())
        lines.append(tr("In force since %1").arg(models::dayWords(level.since, today)));
    if (level.byIncident)
        lines.append(tr("A report is open: that alone makes it level 1."));
    else if (level.confirmedOn.isValid())
        lines.append(tr("Confirmed by %1 on %2")
                         .arg(level.confirmedBy.isEmpty() ? tr("the station") : level.confirmedBy,
                              models::dayWords(level.confirmedOn, today)));
    else
        lines.append(tr("Not confirmed yet; level 1 holds at once."));
    m_lines->addWidget(makeLabel(lines.join(u'\n'), LabelRole::Secondary));
}

void LevelCard::addProposal(const RecordId& child, const desk::LevelProposal& proposal, QDate today)
{
    const QString day = models::dayWords(proposal.on, today);
    m_lines->addWidget(makeNote(
        "today", Tone::Soon, tr("Proposed: %1").arg(words(proposal.level)),
        proposal.by.isEmpty() ? tr("On %1; waits for the station.").arg(day)
                              : tr("On %1 by %2; waits for the station.").arg(day, proposal.by)));
    if (m_role != desk::Role::Village)
        addKey(tr("Decide about the level"),
               confirmLevel(child, proposal.assessment, proposal.level));
}

void LevelCard::addSuggestion(const desk::ChildLevel& level)
{
    auto* const head = new QHBoxLayout;
    head->setSpacing(8);
    QLabel* const said = makeLabel(tr("The rules propose: %1").arg(words(level.suggested)));
    head->addWidget(said, 1);
    if (std::ranges::any_of(level.reasons, &Flag::isTrial))
        head->addWidget(makeTag(tr("On trial, default"), Tone::Plain), 0, Qt::AlignTop);
    m_lines->addLayout(head);
    for (const Flag& reason : level.reasons) {
        QLabel* const why = makeLabel(reason.because, LabelRole::Secondary);
        why->setTextInteractionFlags(Qt::TextSelectableByMouse);
        m_lines->addWidget(why);
    }
    if (!level.reasons.empty()) {
        const Flag& first = level.reasons.front();
        m_lines->addWidget(
            makeLabel(models::clauseWords(first.article, first.clauseText), LabelRole::Secondary));
    }
}

void LevelCard::addKey(const QString& words, const Destination& there)
{
    QPushButton* const key = makeButton(words);
    connect(key, &QPushButton::clicked, this, [this, there] { Q_EMIT wants(there); });
    m_lines->addWidget(key);
}

void LevelCard::showLevel(const RecordId& child, const desk::ChildLevel& level, QDate today)
{
    clearLayout(*m_lines);
    m_lines->addWidget(makeLabel(tr("Level"), LabelRole::Heading));
    addInForce(level, today);
    if (level.proposal)
        addProposal(child, *level.proposal, today);
    addSuggestion(level);
    if (level.proposal) // one at a time
        return;
    Destination assess = Destination::dossier(child);
    assess.newType = fields::level_assessment::type;
    addKey(tr("Propose a level"), assess);
}

} // namespace tongdang::pages
