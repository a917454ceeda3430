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

#include <algorithm>

namespace tongdang::pages {

using namespace widgets;

namespace {

constexpr int mostHeight = 220; ///< pixels of the list
constexpr std::size_t mostDigits = 9;

} // namespace

ConflictPanel::ConflictPanel(models::Desk& desk, QWidget* parent)
    : ConflictPanel(desk, makeLabel(tr("Nothing is to be decided."), LabelRole::Secondary), parent)
{
}

ConflictPanel::ConflictPanel(models::Desk& desk, QLabel* nothing, QWidget* parent)
    : VersionsPanel(desk, {tr("Changed differently at two places"), tr("Fields to decide about")},
                    nothing, mostHeight, parent)
    , m_nothing(nothing)
{
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
    m_answer.await(
        deskModel().use([](desk::Session& session) { return desk::listConflicts(session); }),
        [this](Result<std::vector<desk::ConflictLine>> lines) {
            if (lines)
                showLines(std::move(*lines));
            else
                Q_EMIT failed(lines.error());
        });
}

void ConflictPanel::showLines(std::vector<desk::ConflictLine> lines)
{
    m_lines = std::move(lines);
    m_nothing->setVisible(m_lines.empty());
    list().setVisible(!m_lines.empty());
    listFields(m_lines);
}

QWidget* ConflictPanel::makeChoice(const QString& value, QVBoxLayout& more)
{
    QHBoxLayout* const row = makeVersionRow();
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
    return row->parentWidget();
}

QWidget* ConflictPanel::makeHead(const desk::ConflictLine& line, std::size_t index)
{
    const desk::ConflictHead& head = line.heads[index];
    const QString value = valueWords(*deskModel().catalogue(), line.type, line.field, head);
    const QString origin = originWords(head, deskModel().today());
    auto* const words = new QVBoxLayout;
    words->addWidget(
        makeLabel(index == 0 ? tr("%1; shown now").arg(origin) : origin, LabelRole::Secondary));
    const QString doubt = doubtWords();
    if (head.clockDoubtful)
        words->addWidget(makeLabel(doubt, LabelRole::Fault));
    QWidget* const frame = makeChoice(value, *words);
    m_choices.back()->setAccessibleName(tr("Keep \"%1\" (%2)").arg(value, origin)
                                        + (head.clockDoubtful ? u' ' + doubt : QString()));
    letChoose(*m_choices.back(), head);
    connect(m_choices.back(), &QPushButton::clicked, this,
            [this, wanted = desk::Resolution{line.record, line.field, head.version, {}}] {
                decide(wanted);
            });
    return frame;
}

void ConflictPanel::showVersions()
{
    clearLayout(versions());
    m_choices.clear();
    m_opened.drop(); // it is of another row
    if (const desk::ConflictLine* const line = chosen(m_lines))
        showLine(*line);
}

void ConflictPanel::showLine(const desk::ConflictLine& line)
{
    clearLayout(versions());
    m_choices.clear();
    for (std::size_t index = 0; index < line.heads.size(); ++index)
        versions().addWidget(makeHead(line, index));
    if (line.field == withdrawnField && line.heads.size() == 1)
        versions().addWidget(makeStay());
    if (std::ranges::any_of(line.heads, &desk::ConflictHead::withheld))
        versions().addWidget(makeOpening([this, line] { open(line); }), 0, Qt::AlignLeft);
}

void ConflictPanel::open(const desk::ConflictLine& line)
{
    m_opened.await(
        deskModel().use([record = line.record, field = line.field](desk::Session& session) {
            return desk::openConflict(session, record, field);
        }),
        [this](const Result<desk::ConflictLine>& opened) {
            if (opened)
                showLine(*opened);
            else
                Q_EMIT failed(opened.error());
        });
}

/// Edited by somebody who had not seen the withdrawal: the other answer is that the record stays.
QWidget* ConflictPanel::makeStay()
{
    QWidget* const frame = makeChoice(tr("The record stays."), *new QVBoxLayout);
    m_choices.back()->setAccessibleName(tr("The record stays."));
    connect(m_choices.back(), &QPushButton::clicked, this, [this] {
        if (const desk::ConflictLine* const line = chosen(m_lines))
            decide({line->record, line->field, std::nullopt, Value()});
    });
    return frame;
}

} // namespace tongdang::pages
