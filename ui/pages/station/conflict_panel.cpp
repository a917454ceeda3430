// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/station/conflict_panel.h"

#include "catalogue/catalogue.h"
#include "models/desk.h"
#include "pages/station/version_words.h"
#include "widgets/pieces.h"

#include <QHBoxLayout>
#include <QListWidget>

namespace tongdang::pages {

using namespace widgets;

namespace {

constexpr int mostHeight = 220; ///< pixels of the list

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

QWidget* ConflictPanel::makeHead(const desk::ConflictLine& line, std::size_t index)
{
    const desk::ConflictHead& head = line.heads[index];
    const QString value = valueWords(*m_desk.catalogue(), line.type, line.field, head);
    const QString origin = originWords(head, m_desk.today());
    auto* const frame = new QFrame;
    frame->setProperty("role", QStringLiteral("choice"));
    auto* const row = new QHBoxLayout(frame);
    row->setContentsMargins(14, 8, 8, 8);
    row->setSpacing(12);
    auto* const words = new QVBoxLayout;
    words->setSpacing(0);
    words->addWidget(makeLabel(value, LabelRole::Strong));
    words->addWidget(
        makeLabel(index == 0 ? tr("%1; shown now").arg(origin) : origin, LabelRole::Secondary));
    const QString doubt = doubtWords();
    if (head.clockDoubtful)
        words->addWidget(makeLabel(doubt, LabelRole::Fault));
    row->addLayout(words, 1);
    QPushButton* const choice = makeButton(tr("Keep this"), "check");
    choice->setAccessibleName(tr("Keep \"%1\" (%2)").arg(value, origin)
                              + (head.clockDoubtful ? u' ' + doubt : QString()));
    connect(choice, &QPushButton::clicked, this, [this, index] { keep(index); });
    row->addWidget(choice);
    return frame;
}

void ConflictPanel::showHeads()
{
    clearLayout(*m_heads);
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
    auto* const frame = new QFrame;
    frame->setProperty("role", QStringLiteral("choice"));
    auto* const row = new QHBoxLayout(frame);
    row->setContentsMargins(14, 8, 8, 8);
    row->setSpacing(12);
    row->addWidget(makeLabel(tr("The record stays."), LabelRole::Strong), 1);
    QPushButton* const choice = makeButton(tr("Keep this"), "check");
    choice->setAccessibleName(tr("The record stays."));
    connect(choice, &QPushButton::clicked, this, [this] {
        if (const desk::ConflictLine* const line = current())
            decide({line->record, line->field, std::nullopt, Value()});
    });
    row->addWidget(choice);
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
