// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/start/recovery_panel.h"

#include "base/randomness.h"
#include "pages/start/centred_card.h"
#include "widgets/latin_edit.h"
#include "widgets/pieces.h"
#include "widgets/style_sheet.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QVariant>

namespace tongdang::pages {

using namespace widgets;

namespace {

constexpr int groupsInLine = 4;

/// As the reader of the code takes it: small letters, O for 0, I and L for 1.
QString normalGroup(const QString& typed)
{
    QString group = typed.normalized(QString::NormalizationForm_KC).toUpper();
    group.remove(u' ').remove(u'-');
    return group.replace(u'O', u'0').replace(u'I', u'1').replace(u'L', u'1');
}

} // namespace

RecoveryPanel::RecoveryPanel(QWidget* parent)
    : QWidget(parent)
    , m_grid(new QGridLayout)
    , m_written(new QWidget)
    , m_asked(new QWidget)
    , m_done(makePrimaryButton(tr("Begin work")))
{
    QVBoxLayout* const column = makeCentredCard(*this, 640);
    column->addWidget(makeLabel(tr("Write the recovery code down"), LabelRole::Title));
    column->addWidget(
        makeLabel(tr("If the passphrase is forgotten, only this code opens the dossiers. "
                     "It is shown this once. Write it on paper, put it into an "
                     "envelope and keep it at the station, not beside this PC.")));

    auto* const written = new QVBoxLayout(m_written);
    written->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(22);
    m_grid->setVerticalSpacing(10);
    written->addLayout(m_grid);
    QPushButton* const done = makePrimaryButton(tr("I have written it down"));
    written->addSpacing(8);
    written->addWidget(done);
    column->addWidget(m_written);

    auto* const asked = new QVBoxLayout(m_asked);
    asked->setContentsMargins(0, 0, 0, 0);
    asked->addWidget(makeLabel(tr("Now type two groups back from the paper.")));
    auto* const row = new QHBoxLayout;
    row->setSpacing(16);
    for (Question& question : m_questions) {
        auto* const cell = new QVBoxLayout;
        cell->setSpacing(4);
        question.caption = makeLabel({}, LabelRole::Caption);
        question.edit = new LatinEdit;
        question.edit->setMaxLength(12);
        question.fault = makeLabel({}, LabelRole::Fault);
        question.fault->hide();
        question.caption->setBuddy(question.edit);
        cell->addWidget(question.caption);
        cell->addWidget(question.edit);
        cell->addWidget(question.fault);
        cell->addStretch();
        row->addLayout(cell, 1);
        connect(question.edit, &QLineEdit::returnPressed, this, &RecoveryPanel::check);
    }
    asked->addLayout(row);
    auto* const buttons = new QHBoxLayout;
    QPushButton* const again = makeButton(tr("Look at the code again"));
    buttons->addWidget(again);
    buttons->addWidget(m_done, 1);
    asked->addLayout(buttons);
    column->addWidget(m_asked);
    m_asked->hide();

    connect(done, &QPushButton::clicked, this, [this] {
        m_written->hide();
        m_asked->show();
        m_questions.front().edit->setFocus();
    });
    connect(again, &QPushButton::clicked, this, [this] {
        m_asked->hide();
        m_written->show();
    });
    connect(m_done, &QPushButton::clicked, this, &RecoveryPanel::check);
}

void RecoveryPanel::showCode(const QString& code, Randomness& randomness)
{
    m_groups = code.split(u'-', Qt::SkipEmptyParts);
    clearLayout(*m_grid);
    for (int index = 0; index < m_groups.size(); ++index) {
        const int line = index / groupsInLine;
        const int place = index % groupsInLine;
        m_grid->addWidget(makeLabel(tr("Group %1").arg(index + 1), LabelRole::Caption), 2 * line,
                          place);
        QLabel* const group = makeLabel(m_groups[index], LabelRole::Code);
        group->setAccessibleName(tr("Group %1: %2").arg(index + 1).arg(m_groups[index]));
        m_grid->addWidget(group, 2 * line + 1, place);
    }
    const auto count = static_cast<std::uint32_t>(m_groups.size());
    const auto first = randomness.below(count - 1);
    const auto second = first + 1 + randomness.below(count - 1 - first);
    m_questions[0].group = static_cast<int>(first);
    m_questions[1].group = static_cast<int>(second);
    for (Question& question : m_questions) {
        question.caption->setText(tr("Group %1").arg(question.group + 1));
        question.edit->setAccessibleName(question.caption->text());
        question.edit->clear();
    }
    m_asked->hide();
    m_written->show();
}

bool RecoveryPanel::isRight(const Question& question) const
{
    return normalGroup(question.edit->text()) == m_groups.value(question.group);
}

void RecoveryPanel::check()
{
    bool allRight = true;
    for (const Question& question : m_questions) {
        const bool right = isRight(question);
        allRight = allRight && right;
        question.fault->setText(
            right ? QString()
                  : tr("This is not group %1. Look at the paper.").arg(question.group + 1));
        question.fault->setVisible(!right);
        question.edit->setAccessibleDescription(question.fault->text());
        setLook(*question.edit, "faulty", !right);
    }
    if (!allRight)
        return;
    forget(); // the code is on paper now
    Q_EMIT confirmed();
}

void RecoveryPanel::setDoneWords(const QString& words)
{
    m_done->setText(words);
    m_done->setAccessibleName(words);
}

void RecoveryPanel::forget()
{
    m_groups.clear();
    clearLayout(*m_grid);
    for (const Question& question : m_questions)
        question.edit->clear();
}

} // namespace tongdang::pages
