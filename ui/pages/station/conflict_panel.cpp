// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/station/conflict_panel.h"

#include "base/clock.h"
#include "catalogue/catalogue.h"
#include "models/day_words.h"
#include "models/desk.h"
#include "widgets/pieces.h"

#include <QListWidget>

namespace tongdang::pages {

using namespace widgets;

ConflictPanel::ConflictPanel(models::Desk& desk, QWidget* parent)
    : QFrame(parent)
    , m_desk(desk)
    , m_nothing(makeLabel(tr("Nothing is to be decided."), LabelRole::Secondary))
    , m_list(new QListWidget)
    , m_heads(new QVBoxLayout)
{
    auto* const whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    QFrame* const card = makeCard();
    whole->addWidget(card);
    QVBoxLayout* const column = cardLayout(*card);
    column->setSpacing(10);
    column->addWidget(makeLabel(tr("Changed differently at two places"), LabelRole::Heading));
    column->addWidget(m_nothing);
    m_list->setAccessibleName(tr("Fields to decide about"));
    m_list->setMinimumHeight(90);
    column->addWidget(m_list, 1);
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
        const Field* const field = type ? type->field(line.field) : nullptr;
        const QString what = line.field == withdrawnField ? tr("edited after it was withdrawn")
                             : field                      ? field->zh
                                                          : QString::number(line.field);
        m_list->addItem(tr("%1: %2, %3").arg(line.childName, type ? type->zh : QString(), what));
    }
    m_nothing->setVisible(m_lines.empty());
    m_list->setVisible(!m_lines.empty());
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

QString ConflictPanel::headWords(const desk::ConflictLine& line,
                                 const desk::ConflictHead& head) const
{
    const RecordType* const type = m_desk.catalogue()->type(line.type);
    const Field* const field = type ? type->field(line.field) : nullptr;
    const QString value = head.value.isEmpty() ? tr("(empty)")
                          : field              ? m_desk.catalogue()->display(*field, head.value)
                                               : head.value.toText();
    return tr("Keep \"%1\" (%2, %3)")
        .arg(value, head.by, models::dayWords(Clock::dayOf(head.at), m_desk.today()));
}

void ConflictPanel::showHeads()
{
    clearLayout(*m_heads);
    const desk::ConflictLine* const line = current();
    if (!line)
        return;
    for (std::size_t index = 0; index < line->heads.size(); ++index) {
        QPushButton* const choice = makeButton(headWords(*line, line->heads[index]), "check");
        connect(choice, &QPushButton::clicked, this, [this, index] { keep(index); });
        m_heads->addWidget(choice);
    }
}

void ConflictPanel::keep(std::size_t head)
{
    const desk::ConflictLine* const line = current();
    if (!line || head >= line->heads.size() || m_decided.isWaiting())
        return;
    const desk::Resolution wanted{line->record, line->field, line->heads[head].version, {}};
    m_decided.await(m_desk.change([wanted](desk::Session& session) {
        return desk::resolveConflict(session, wanted);
    }),
                    [this](const Result<Dot>& done) {
                        if (!done)
                            Q_EMIT failed(done.error());
                        refresh();
                    });
}

} // namespace tongdang::pages
