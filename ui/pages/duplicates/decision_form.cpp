// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/duplicates/decision_form.h"

#include "widgets/pieces.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QVariant>

namespace tongdang::pages {

using namespace widgets;

DecisionForm::DecisionForm(QWidget* parent)
    : QWidget(parent)
    , m_left(makeButton({}))
    , m_right(makeButton({}))
    , m_reason(new QLineEdit)
    , m_join(makePrimaryButton(tr("It is one child: join them"), "check"))
    , m_apart(makeButton(tr("They are two children")))
{
    layOut();
    connect(m_join, &QPushButton::clicked, this, &DecisionForm::join);
    connect(m_apart, &QPushButton::clicked, this, &DecisionForm::tellApart);
}

void DecisionForm::layOut()
{
    auto* const column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(10);
    auto* const choice = new QHBoxLayout;
    choice->setSpacing(0);
    QLabel* const caption = makeLabel(tr("If it is one child, this stays:"), LabelRole::Caption);
    caption->setWordWrap(false);
    choice->addWidget(caption);
    choice->addSpacing(12);
    auto* const group = new QButtonGroup(this);
    for (QPushButton* const side : {m_left, m_right}) {
        side->setProperty("role", QStringLiteral("segment"));
        side->setCheckable(true);
        group->addButton(side);
        choice->addWidget(side);
    }
    choice->addStretch();
    column->addLayout(choice);
    m_reason->setAccessibleName(tr("Why"));
    m_reason->setPlaceholderText(tr("Why? A few words, for whoever asks later"));
    m_reason->setMaxLength(200);
    column->addWidget(m_reason);
    auto* const bar = new QHBoxLayout;
    bar->setSpacing(8);
    bar->addWidget(m_join);
    bar->addWidget(m_apart);
    bar->addStretch();
    column->addLayout(bar);
}

void DecisionForm::ask(const desk::ChildComparison& compared)
{
    const bool isOther = !m_compared || m_compared->one.child != compared.one.child
                         || m_compared->other.child != compared.other.child;
    m_compared = compared;
    int left = 0;
    int right = 0;
    for (const desk::ChildComparison::Count& count : compared.counts) {
        left += count.one;
        right += count.other;
    }
    setWords(*m_left, tr("left, %n record(s)", nullptr, left));
    setWords(*m_right, tr("right, %n record(s)", nullptr, right));
    m_left->setAccessibleName(
        tr("The left dossier stays: %1, %n record(s)", nullptr, left).arg(compared.one.name));
    m_right->setAccessibleName(
        tr("The right dossier stays: %1, %n record(s)", nullptr, right).arg(compared.other.name));
    if (!isOther)
        return;
    (right > left ? m_right : m_left)->setChecked(true);
    m_reason->clear();
}

QString DecisionForm::askedReason()
{
    const QString reason = m_reason->text().trimmed();
    if (reason.isEmpty()) {
        m_reason->setFocus();
        Q_EMIT reasonMissing();
    }
    return reason;
}

void DecisionForm::join()
{
    const QString reason = m_compared ? askedReason() : QString();
    if (reason.isEmpty())
        return;
    const RecordId left = m_compared->one.child;
    const RecordId right = m_compared->other.child;
    if (m_left->isChecked())
        Q_EMIT joinWanted(right, left, reason);
    else
        Q_EMIT joinWanted(left, right, reason);
}

void DecisionForm::tellApart()
{
    const QString reason = m_compared ? askedReason() : QString();
    if (!reason.isEmpty())
        Q_EMIT apartWanted(m_compared->one.child, m_compared->other.child, reason);
}

} // namespace tongdang::pages
