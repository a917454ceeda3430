// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/station/decided_panel.h"

#include "catalogue/catalogue.h"
#include "models/desk.h"
#include "pages/station/version_words.h"
#include "widgets/pieces.h"

#include <QHBoxLayout>
#include <QListWidget>

namespace tongdang::pages {

using namespace widgets;

namespace {

constexpr int mostDecidedHeight = 160; ///< pixels of the list

} // namespace

DecidedPanel::DecidedPanel(models::Desk& desk, QWidget* parent)
    : QFrame(parent)
    , m_desk(desk)
    , m_list(new QListWidget)
    , m_versions(new QVBoxLayout)
{
    auto* const whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    QFrame* const card = makeCard();
    whole->addWidget(card);
    QVBoxLayout* const column = cardLayout(*card);
    column->setSpacing(10);
    column->addWidget(makeLabel(tr("Decided before"), LabelRole::Heading));
    m_list->setAccessibleName(tr("Fields that were decided"));
    column->addWidget(m_list);
    column->addLayout(m_versions);
    column->addStretch();
    hide();
    connect(m_list, &QListWidget::currentRowChanged, this, &DecidedPanel::showVersions);
}

void DecidedPanel::refresh()
{
    m_answer.await(m_desk.use([](desk::Session& session) { return desk::listDecided(session); }),
                   [this](Result<std::vector<desk::DecidedLine>> lines) {
                       if (lines)
                           showLines(std::move(*lines));
                       else
                           Q_EMIT failed(lines.error());
                   });
}

void DecidedPanel::showLines(std::vector<desk::DecidedLine> lines)
{
    const int row = qMax(0, m_list->currentRow());
    m_lines = std::move(lines);
    m_list->clear();
    const Catalogue& catalogue = *m_desk.catalogue();
    for (const desk::DecidedLine& line : m_lines) {
        const RecordType* const type = catalogue.type(line.type);
        m_list->addItem(tr("%1: %2, %3")
                            .arg(line.childName, type ? type->zh : QString(),
                                 fieldWords(catalogue, line.type, line.field)));
    }
    setVisible(!m_lines.empty());
    fitToRows(*m_list, mostDecidedHeight);
    m_list->setCurrentRow(qMin(row, m_list->count() - 1));
    showVersions();
}

const desk::DecidedLine* DecidedPanel::current() const
{
    const int row = m_list->currentRow();
    return row >= 0 && row < static_cast<int>(m_lines.size())
               ? &m_lines[static_cast<std::size_t>(row)]
               : nullptr;
}

QWidget* DecidedPanel::makeVersion(const desk::DecidedLine& line, const desk::ConflictHead& head,
                                   bool isTaken)
{
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
    const QString said =
        isTaken ? tr("Decided by %1").arg(origin) : tr("Set aside; by %1").arg(origin);
    words->addWidget(makeLabel(said, LabelRole::Secondary));
    if (isTaken && !line.stands)
        words->addWidget(makeLabel(tr("It was changed since."), LabelRole::Secondary));
    if (head.clockDoubtful)
        words->addWidget(makeLabel(doubtWords(), LabelRole::Fault));
    row->addLayout(words, 1);
    if (isTaken)
        return frame;
    QPushButton* const choice = makeButton(tr("Take this instead"), "check");
    choice->setAccessibleName(tr("Take \"%1\" instead (%2)").arg(value, origin));
    connect(choice, &QPushButton::clicked, this,
            [this, wanted = desk::Resolution{line.record, line.field, head.version, {}}] {
                decide(wanted);
            });
    row->addWidget(choice);
    return frame;
}

void DecidedPanel::showVersions()
{
    clearLayout(*m_versions);
    const desk::DecidedLine* const line = current();
    if (!line)
        return;
    m_versions->addWidget(makeVersion(*line, line->decision, true));
    for (const desk::ConflictHead& head : line->setAside)
        m_versions->addWidget(makeVersion(*line, head, false));
    // Nobody had said that the record stays: it was confirmed that it is withdrawn.
    if (line->field == withdrawnField && line->setAside.empty())
        m_versions->addWidget(makeStay(*line));
}

QWidget* DecidedPanel::makeStay(const desk::DecidedLine& line)
{
    auto* const frame = new QFrame;
    frame->setProperty("role", QStringLiteral("choice"));
    auto* const row = new QHBoxLayout(frame);
    row->setContentsMargins(14, 8, 8, 8);
    row->setSpacing(12);
    row->addWidget(makeLabel(tr("The record stays."), LabelRole::Strong), 1);
    QPushButton* const choice = makeButton(tr("Take this instead"), "check");
    choice->setAccessibleName(tr("The record stays."));
    connect(choice, &QPushButton::clicked, this,
            [this, wanted = desk::Resolution{line.record, line.field, std::nullopt, Value()}] {
                decide(wanted);
            });
    row->addWidget(choice);
    return frame;
}

void DecidedPanel::decide(const desk::Resolution& wanted)
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
