// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/station/decided_panel.h"

#include "catalogue/catalogue.h"
#include "models/desk.h"
#include "pages/station/version_words.h"
#include "widgets/pieces.h"

#include <QHBoxLayout>

#include <algorithm>

namespace tongdang::pages {

using namespace widgets;

namespace {

constexpr int mostDecidedHeight = 160; ///< pixels of the list

} // namespace

DecidedPanel::DecidedPanel(models::Desk& desk, QWidget* parent)
    : VersionsPanel(desk, {tr("Decided before"), tr("Fields that were decided")}, nullptr,
                    mostDecidedHeight, parent)
{
    hide();
}

void DecidedPanel::refresh()
{
    m_answer.await(
        deskModel().use([](desk::Session& session) { return desk::listDecided(session); }),
        [this](Result<std::vector<desk::DecidedLine>> lines) {
            if (lines)
                showLines(std::move(*lines));
            else
                Q_EMIT failed(lines.error());
        });
}

void DecidedPanel::showLines(std::vector<desk::DecidedLine> lines)
{
    m_lines = std::move(lines);
    setVisible(!m_lines.empty());
    listFields(m_lines);
}

QWidget* DecidedPanel::makeVersion(const desk::DecidedLine& line, const desk::ConflictHead& head,
                                   bool isTaken)
{
    const QString value = valueWords(*deskModel().catalogue(), line.type, line.field, head);
    const QString origin = originWords(head, deskModel().today());
    QHBoxLayout* const row = makeVersionRow();
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
        return row->parentWidget();
    QPushButton* const choice = makeButton(tr("Take this instead"), "check");
    choice->setAccessibleName(tr("Take \"%1\" instead (%2)").arg(value, origin));
    letChoose(*choice, head);
    connect(choice, &QPushButton::clicked, this,
            [this, wanted = desk::Resolution{line.record, line.field, head.version, {}}] {
                decide(wanted);
            });
    row->addWidget(choice);
    return row->parentWidget();
}

void DecidedPanel::showVersions()
{
    clearLayout(versions());
    m_opened.drop(); // it is of another row
    if (const desk::DecidedLine* const line = chosen(m_lines))
        showLine(*line);
}

void DecidedPanel::showLine(const desk::DecidedLine& line)
{
    clearLayout(versions());
    versions().addWidget(makeVersion(line, line.decision, true));
    for (const desk::ConflictHead& head : line.setAside)
        versions().addWidget(makeVersion(line, head, false));
    // Nobody had said that the record stays: it was confirmed that it is withdrawn.
    if (line.field == withdrawnField && line.setAside.empty())
        versions().addWidget(makeStay(line));
    if (line.decision.withheld || std::ranges::any_of(line.setAside, &desk::ConflictHead::withheld))
        versions().addWidget(makeOpening([this, line] { open(line); }), 0, Qt::AlignLeft);
}

void DecidedPanel::open(const desk::DecidedLine& line)
{
    m_opened.await(
        deskModel().use([record = line.record, field = line.field](desk::Session& session) {
            return desk::openDecided(session, record, field);
        }),
        [this](const Result<desk::DecidedLine>& opened) {
            if (opened)
                showLine(*opened);
            else
                Q_EMIT failed(opened.error());
        });
}

QWidget* DecidedPanel::makeStay(const desk::DecidedLine& line)
{
    QHBoxLayout* const row = makeVersionRow();
    row->addWidget(makeLabel(tr("The record stays."), LabelRole::Strong), 1);
    QPushButton* const choice = makeButton(tr("Take this instead"), "check");
    choice->setAccessibleName(tr("The record stays."));
    connect(choice, &QPushButton::clicked, this,
            [this, wanted = desk::Resolution{line.record, line.field, std::nullopt, Value()}] {
                decide(wanted);
            });
    row->addWidget(choice);
    return row->parentWidget();
}

} // namespace tongdang::pages
