// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/today/child_panel.h"

#include "models/day_words.h"
#include "models/demand_words.h"
#include "pages/search_line.h"
#include "widgets/phone_edit.h"
#include "widgets/pieces.h"

#include <QHBoxLayout>
#include <QVariant>

namespace tongdang::pages {

using namespace widgets;

namespace {

constexpr int captionWidth = 68;

} // namespace

ChildPanel::ChildPanel(QWidget* parent)
    : QFrame(parent)
    , m_facts(new QVBoxLayout)
{
    setProperty("role", QStringLiteral("card"));
    auto* const column = new QVBoxLayout(this);
    column->setContentsMargins(18, 14, 18, 16);
    column->setSpacing(12);
    m_facts->setSpacing(6);
    column->addLayout(m_facts);
}

void ChildPanel::addFact(const QString& caption, const QString& words)
{
    if (words.isEmpty())
        return;
    auto* const row = new QHBoxLayout;
    row->setSpacing(8);
    QLabel* const name = makeLabel(caption, LabelRole::Caption);
    name->setMinimumWidth(captionWidth);
    name->setWordWrap(false);
    row->addWidget(name, 0, Qt::AlignTop);
    QLabel* const value = makeLabel(words);
    value->setTextInteractionFlags(Qt::TextSelectableByMouse);
    value->setAccessibleName(caption + u' ' + words);
    row->addWidget(value, 1);
    m_facts->addLayout(row);
}

void ChildPanel::showLine(const desk::TodayLine* line, QDate today)
{
    clearLayout(*m_facts);
    setVisible(line != nullptr);
    if (!line)
        return;
    const desk::ChildLine& child = *line->child;
    QLabel* const name = makeLabel(child.name, LabelRole::Heading);
    m_facts->addWidget(name);
    m_facts->addWidget(makeLabel(personWords(child), LabelRole::Secondary));
    addFact(tr("Caregiver"), child.caregiver);
    addFact(tr("Phone"), readablePhone(child.phone));
    addFact(tr("Lives at"), child.place);
    addFact(tr("Last visit"), line->duty->lastDone.isValid()
                                  ? models::dayWords(line->duty->lastDone, today)
                                  : tr("Never visited yet"));
    addFact(tr("By when"), models::dueWords(*line->duty, today));
    const QString why = models::whyWords(*line->duty);
    m_facts->addWidget(makeLabel(why.isEmpty() ? line->why : why, LabelRole::Secondary));
}

void ChildPanel::setButton(QPushButton* button)
{
    layout()->addWidget(button);
}

} // namespace tongdang::pages
