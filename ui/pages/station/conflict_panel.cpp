// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/station/conflict_panel.h"

#include "catalogue/catalogue.h"
#include "models/desk.h"
#include "pages/station/version_words.h"
#include "widgets/pieces.h"

#include <QHBoxLayout>
#include <QListWidget>
#include <QShortcut>

namespace tongdang::pages {

using namespace widgets;

namespace {

constexpr int mostHeight = 220; ///< pixels of the list
constexpr std::size_t mostDigits = 9;

} // namespace

ConflictPanel::ConflictPanel(models::Desk& desk, QWidget* parent)
    : QFrame(parent)
    , m_desk(desk)
    , m_nothing(makeLabel(tr("Nothing is to be decided."), LabelRole::Secondary))
    , m_list(new QListWidget)
    , m_heads(new QVBoxLayout)
{
    QVBoxLayout* const column = fillWithCard(*this, tr("Changed differently at two places"));
    column->addWidget(m_nothing);
    m_list->setAccessibleName(tr("Fields to decide about"));
    column->addWidget(m_list);
    column->addLayout(m_heads);
    column->addStretch();
    connect(m_list, &QListWidget::currentRowChanged, this, &ConflictPanel::showHeads);
    addDigits();
}

void ConflictPanel::addDigits()
{
    for (std::size_t index = 0; index < mostDigits; ++index) {
        auto* const shortcut =
            new QShortcut(QKeySequence(Qt::Key_1 + static_cast<int>(index)), this);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, this, [this, index] {
            if (index < m_choices.size())
                m_choices[index]->click();
        });
    }
}

void ConflictPanel::refresh()
{
    m_answer.await(m_desk.use([](desk::Session& session) { return desk::listConflicts(session); }),
                   [this](Result<std::vector<desk::ConflictLine>> lines) {
                       if (lines)
                           showLines(std::move(*lines));
                       else
                           Q_EMIT failed(lines.error());
                   });
}

void ConflictPanel::showLines(std::vector<desk::ConflictLine> lines)
{
    const int row = qMax(0, m_list->currentRow());
    m_lines = std::move(lines);
    m_list->clear();
    for (const desk::ConflictLine& line : m_lines) {
        const RecordType* const type = m_desk.catalogue()->type(line.type);
        m_list->addItem(tr("%1: %2, %3")
                            .arg(line.childName, type ? type->zh : QString(),
                                 fieldWords(*m_desk.catalogue(), line.type, line.field)));
    }
    m_nothing->setVisible(m_lines.empty());
    m_list->setVisible(!m_lines.empty());
    fitToRows(*m_list, mostHeight);
    m_list->setCurrentRow(qMin(row, m_list->count() - 1));
    showHeads();
}

const desk::ConflictLine* ConflictPanel::current() const
{
    const int row = m_list->currentRow();
    return row >= 0 && row < static_cast<int>(m_lines.size())
               ? &m_lines[static_cast<std::size_t>(row)]
               : nullptr;
}

QWidget* ConflictPanel::makeChoice(const QString& value, QVBoxLayout& more)
{
    auto* const frame = new QFrame;
    frame->setProperty("role", QStringLiteral("choice"));
    auto* const row = new QHBoxLayout(frame);
    row->setContentsMargins(14, 8, 8, 8);
    row->setSpacing(12);
    const QString digit = QString::number(m_choices.size() + 1);
    QLabel* const number = makeLabel(digit, LabelRole::Secondary);
    row->addWidget(number);
    more.setSpacing(0);
    more.insertWidget(0, makeLabel(value, LabelRole::Strong));
    row->addLayout(&more, 1);
    QPushButton* const choice = makeButton(tr("Keep this"), "check");
    choice->setToolTip(tr("Key %1").arg(digit));
    row->addWidget(choice);
    m_choices.push_back(choice);
    return frame;
}

QWidget* ConflictPanel::makeHead(const desk::ConflictLine& line, std::size_t index)
{
    const desk::ConflictHead& head = line.heads[index];
    const QString value = valueWords(*m_desk.catalogue(), line.type, line.field, head);
    const QString origin = originWords(head, m_desk.today());
    auto* const words = new QVBoxLayout;
    words->addWidget(
        makeLabel(index == 0 ? tr("%1; shown now").arg(origin) : origin, LabelRole::Secondary));
    const QString doubt = doubtWords();
    if (head.clockDoubtful)
        words->addWidget(makeLabel(doubt, LabelRole::Fault));
    QWidget* const frame = makeChoice(value, *words);
    m_choices.back()->setAccessibleName(tr("Keep \"%1\" (%2)").arg(value, origin)
                                        + (head.clockDoubtful ? u' ' + doubt : QString()));
    connect(m_choices.back(), &QPushButton::clicked, this, [this, index] { keep(index); });
    return frame;
}

void ConflictPanel::showHeads()
{
    clearLayout(*m_heads);
    m_choices.clear();
    const desk::ConflictLine* const line = current();
    if (!line)
        return;
    for (std::size_t index = 0; index < line->heads.size(); ++index)
        m_heads->addWidget(makeHead(*line, index));
    if (line->field == withdrawnField && line->heads.size() == 1)
        m_heads->addWidget(makeStay());
}

void ConflictPanel::keep(std::size_t head)
{
    const desk::ConflictLine* const line = current();
    if (line && head < line->heads.size())
        decide({line->record, line->field, line->heads[head].version, {}});
}

/// Edited by somebody who had not seen the withdrawal: the other answer is that the record stays.
QWidget* ConflictPanel::makeStay()
{
    QWidget* const frame = makeChoice(tr("The record stays."), *new QVBoxLayout);
    m_choices.back()->setAccessibleName(tr("The record stays."));
    connect(m_choices.back(), &QPushButton::clicked, this, [this] {
        if (const desk::ConflictLine* const line = current())
            decide({line->record, line->field, std::nullopt, Value()});
    });
    return frame;
}

void ConflictPanel::decide(const desk::Resolution& wanted)
{
    if (m_decided.isWaiting())
        return;
    m_list->setFocus(); // the pressed button goes
    m_decided.await(m_desk.change([wanted](desk::Session& session) {
        return desk::resolveConflict(session, wanted);
    }),
                    [this](const Result<Dot>& done) {
                        if (!done)
                            Q_EMIT failed(done.error());
                        refresh();
                        Q_EMIT decided();
                    });
}

} // namespace tongdang::pages
