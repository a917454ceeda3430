// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/duplicates/comparison_view.h"

#include "pages/search_line.h"
#include "widgets/flow_layout.h"
#include "widgets/phone_edit.h"
#include "widgets/pieces.h"

#include <QGridLayout>
#include <QVariant>

#include <utility>

namespace tongdang::pages {

using namespace widgets;
using desk::ChildComparison;

namespace {

constexpr int captionWidth = 116;

/// Words of a side; nothing written there is said, so that no gap has to be guessed at.
QLabel* makeSide(const QString& words, LabelRole role)
{
    QLabel* const label = makeLabel(words.isEmpty() ? ComparisonView::tr("(nothing)") : words,
                                    words.isEmpty() ? LabelRole::Secondary : role);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    label->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    return label;
}

QLabel* makeCaption(const QString& words)
{
    QLabel* const label = makeLabel(words, LabelRole::Caption);
    label->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    return label;
}

} // namespace

ComparisonView::ComparisonView(QWidget* parent)
    : QWidget(parent)
    , m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(14);
    m_grid->setVerticalSpacing(6);
    m_grid->setColumnMinimumWidth(0, captionWidth);
    m_grid->setColumnStretch(1, 1);
    m_grid->setColumnStretch(2, 1);
}

void ComparisonView::showBoth(const ChildComparison& compared)
{
    clearLayout(*m_grid);
    m_grid->setRowStretch(m_row, 0);
    m_row = 0;
    addHead(compared);
    const auto addRows = [&](bool differing, const QString& heading) {
        bool isFirst = true;
        for (const ChildComparison::Row& row : compared.rows) {
            if (row.differs != differing)
                continue;
            if (std::exchange(isFirst, false))
                addHeading(heading);
            addRow(row);
        }
    };
    addRows(true, tr("This differs"));
    addRows(false, tr("This is the same in both"));
    if (!compared.counts.empty())
        addHeading(tr("Records in each"));
    for (const ChildComparison::Count& count : compared.counts)
        addRow({0, count.label, QString::number(count.one), QString::number(count.other), false});
    m_grid->setRowStretch(m_row, 1);
}

void ComparisonView::addHead(const ChildComparison& compared)
{
    for (const int column : {1, 2}) {
        const desk::ChildLine& child = column == 1 ? compared.one : compared.other;
        auto* const side = new QWidget;
        auto* const words = new QVBoxLayout(side);
        words->setContentsMargins(0, 0, 0, 0);
        words->setSpacing(2);
        QPushButton* const open = makeLinkButton(tr("Open"));
        open->setAccessibleName(column == 1 ? tr("Open the left dossier, %1").arg(child.name)
                                            : tr("Open the right dossier, %1").arg(child.name));
        connect(open, &QPushButton::clicked, this, [this, id = child.child] { Q_EMIT opened(id); });
        auto* const top = new FlowLayout(10, 0);
        top->addWidget(makeLabel(child.name, LabelRole::Heading));
        top->addWidget(open);
        words->addLayout(top);
        for (const QString& line :
             {personWords(child), child.place.isEmpty() ? child.group : child.place,
              child.caregiver.isEmpty() ? QString() : tr("Caregiver %1").arg(child.caregiver),
              readablePhone(child.phone)}) {
            if (!line.isEmpty())
                words->addWidget(makeLabel(line, LabelRole::Secondary));
        }
        words->addStretch();
        m_grid->addWidget(side, m_row, column);
    }
    m_grid->addWidget(makeCaption(tr("Dossier")), m_row, 0);
    ++m_row;
}

void ComparisonView::addHeading(const QString& words)
{
    QLabel* const heading = makeLabel(words, LabelRole::Strong);
    heading->setContentsMargins(0, 8, 0, 0);
    m_grid->addWidget(heading, m_row++, 0, 1, 3);
}

void ComparisonView::addRow(const ChildComparison::Row& row)
{
    const LabelRole role = row.differs ? LabelRole::Strong : LabelRole::Body;
    QLabel* const one = makeSide(row.one, role);
    QLabel* const other = makeSide(row.other, role);
    // Not by colour alone: a sign stands before what differs, and it is spoken.
    QLabel* const caption = makeCaption(row.differs ? tr("≠ %1").arg(row.label) : row.label);
    const QString spoken =
        row.differs ? tr("%1 differs, left: %2, right: %3") : tr("%1 left: %2, right: %3");
    caption->setContentsMargins(0, row.differs ? 3 : 1, 0, 0); // on one line with its values
    caption->setAccessibleName(spoken.arg(row.label, one->text(), other->text()));
    m_grid->addWidget(caption, m_row, 0);
    for (QLabel* const side : {one, other}) {
        if (row.differs) {
            side->setProperty("role", QStringLiteral("differs"));
            side->setContentsMargins(8, 2, 8, 2);
        }
        m_grid->addWidget(side, m_row, side == one ? 1 : 2);
    }
    ++m_row;
}

} // namespace tongdang::pages
