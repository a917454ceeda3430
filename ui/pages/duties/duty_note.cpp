// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/duties/duty_note.h"

#include "models/demand_words.h"
#include "widgets/pieces.h"

#include <QHBoxLayout>
#include <QVariant>

namespace tongdang::pages {

using namespace widgets;

namespace {

constexpr int beside = 30; ///< where the words of a note begin, right of its icon
constexpr int linkPadding = 8;

} // namespace

DutyNote::DutyNote(const Content& content, QWidget* parent)
    : QWidget(parent)
    , m_keys(new QHBoxLayout)
    , m_why(makeLabel(content.why, LabelRole::Secondary))
{
    auto* const column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    QWidget* const note = makeNote(content.icon, content.tone, content.words, content.more);
    column->addWidget(note);
    m_keys->setContentsMargins(beside - linkPadding, 0, 0, 0);
    m_keys->setSpacing(4);
    m_keys->addStretch();
    column->addLayout(m_keys);
    m_why->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_why->setContentsMargins(beside, 0, 0, 0);
    column->addWidget(m_why);
    const bool hasWhy = !content.why.isEmpty();
    m_why->setVisible(hasWhy && content.showsWhy);
    setAccessibleName(note->accessibleName());
    if (!hasWhy)
        return;
    QPushButton* const ask = addKey(tr("Why"), tr("Why: %1").arg(content.words));
    ask->setCheckable(true);
    ask->setChecked(content.showsWhy);
    connect(ask, &QPushButton::toggled, m_why, &QWidget::setVisible);
}

QPushButton* DutyNote::addKey(const QString& words, const QString& spoken)
{
    QPushButton* const key = makeLinkButton(words);
    key->setProperty("size", QStringLiteral("small"));
    key->setAccessibleName(spoken);
    m_keys->insertWidget(0, key);
    return key;
}

void DutyNote::offer(const QString& words, const QString& spoken, const Destination& there)
{
    connect(addKey(words, spoken), &QPushButton::clicked, this,
            [this, there] { Q_EMIT wants(there); });
}

DutyNote::Content DutyNote::contentOf(const Demand& demand, QDate today, const QString& words,
                                      const QString& why)
{
    const bool isOverdue = demand.state == DutyState::Overdue;
    return {isOverdue ? "warning" : "today", isOverdue ? Tone::Danger : Tone::Soon, words,
            models::dueWords(demand, today), why};
}

} // namespace tongdang::pages
