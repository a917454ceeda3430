// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/form/record_form.h"

#include "models/form_model.h"
#include "pages/form/field_cell.h"
#include "widgets/pieces.h"

#include <QApplication>
#include <QKeyEvent>
#include <QVariant>

#include <algorithm>

namespace tongdang::pages {

using namespace widgets;

namespace {

/// "A1" of "F03:A1"; empty for lines that the paper only counts.
QString paperLine(const Field& field)
{
    const QString line = field.paperNumber.section(u':', 1);
    return !line.isEmpty() && line.front().isLetter() ? line : QString();
}

/// What comes before any field, to be seen at once and read in peace.
QWidget* makeNotice(const QString& words, const QString& more)
{
    auto* const notice = new QFrame;
    notice->setProperty("role", QStringLiteral("notice"));
    auto* const column = new QVBoxLayout(notice);
    column->setContentsMargins(18, 12, 18, 14);
    column->setSpacing(4);
    column->addWidget(makeLabel(words, LabelRole::Title));
    column->addWidget(makeLabel(more));
    notice->setAccessibleName(words + u' ' + more);
    return notice;
}

} // namespace

RecordForm::RecordForm(models::FormModel& model, RecordLayout layout, QWidget* parent)
    : QWidget(parent)
    , m_model(model)
{
    auto* const column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    if (!layout.notice.isEmpty())
        column->addWidget(makeNotice(layout.notice, layout.noticeMore));
    if (!layout.about.isEmpty())
        column->addWidget(makeNote("info", Tone::Plain, layout.about, layout.aboutMore));
    m_model.setSections(layout.sections);
    for (const models::FormSection& section : m_model.sections())
        addSection(section, layout, *column);
    column->addStretch();
    connect(&m_model, &models::FormModel::fieldChanged, this, [this](FieldNo field) {
        if (FieldCell* const changed = cell(field))
            changed->refresh();
    });
    connect(&m_model, &models::FormModel::reset, this, &RecordForm::refreshAll);
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget*, QWidget* now) {
        const auto into = std::ranges::find_if(
            m_cells, [now](const FieldCell* at) { return now && at->isAncestorOf(now); });
        if (into != m_cells.end())
            Q_EMIT focused(*into);
    });
    refreshAll();
}

void RecordForm::addSection(const models::FormSection& section, RecordLayout& layout,
                            QVBoxLayout& column)
{
    QFrame* const card = makeCard(this);
    if (!section.title.isEmpty()) {
        cardLayout(*card)->addWidget(makeLabel(section.title, LabelRole::Heading));
        card->setAccessibleName(section.title);
    }
    auto* const grid = new FormGrid;
    cardLayout(*card)->addLayout(grid);
    std::vector<FieldCell*> cells;
    QString lineBefore;
    for (const FieldNo number : section.fields) {
        const Field* const field = m_model.type().field(number);
        // The first field of a line of the paper bears the line's number.
        const QString line = paperLine(*field);
        auto* const made = new FieldCell(m_model, *field, line == lineBefore ? QString() : line,
                                         std::move(layout.options[number]), card);
        lineBefore = line;
        grid->addCell(made, made->span());
        connect(made, &FieldCell::next, this, [this, made] { advance(made); });
        const auto parts = made->findChildren<QWidget*>();
        for (QWidget* const part : parts)
            part->installEventFilter(this);
        cells.push_back(made);
        m_cells.push_back(made);
    }
    column.addWidget(card);
    m_cards.emplace_back(card, std::move(cells));
}

FieldCell* RecordForm::cell(FieldNo field) const
{
    const auto found = std::ranges::find_if(
        m_cells, [field](const FieldCell* at) { return at->field().number == field; });
    return found == m_cells.end() ? nullptr : *found;
}

void RecordForm::refreshAll()
{
    for (FieldCell* const at : m_cells)
        at->refresh();
    for (const auto& [card, cells] : m_cards)
        card->setVisible(
            std::ranges::any_of(cells, [](const FieldCell* at) { return !at->isHidden(); }));
}

bool RecordForm::canBeFilled(const FieldCell& cell) const
{
    return !cell.isHidden() && !cell.isReadOnly() && !cell.isCovered();
}

void RecordForm::focusFirst()
{
    const auto first =
        std::ranges::find_if(m_cells, [this](const FieldCell* at) { return canBeFilled(*at); });
    if (first != m_cells.end())
        (*first)->editor().setFocus(Qt::TabFocusReason); // what is typed replaces what stands there
}

void RecordForm::focusField(FieldNo field)
{
    if (FieldCell* const wanted = cell(field))
        wanted->editor().setFocus(Qt::TabFocusReason);
}

void RecordForm::advance(const FieldCell* from)
{
    auto next = std::ranges::find(m_cells, from);
    while (next != m_cells.end() && ++next != m_cells.end()) {
        if (canBeFilled(**next)) {
            (*next)->editor().setFocus(Qt::TabFocusReason);
            return;
        }
    }
    Q_EMIT finished();
}

void RecordForm::setReadOnly(bool readOnly)
{
    for (FieldCell* const at : m_cells)
        at->setReadOnly(readOnly);
}

bool RecordForm::hasSpecialContent() const
{
    return std::ranges::any_of(m_cells, [this](const FieldCell* at) {
        return at->field().sensitivity >= 4 && !m_model.value(at->field().number).isEmpty();
    });
}

void RecordForm::setCovered(bool covered)
{
    for (FieldCell* const at : m_cells)
        at->setCovered(covered && at->field().sensitivity >= 4
                       && !m_model.value(at->field().number).isEmpty());
}

FieldCell* RecordForm::typedWrong() const
{
    const auto found = std::ranges::find_if(m_cells, [](const FieldCell* at) {
        return !at->isHidden() && !at->typedFault().isEmpty();
    });
    return found == m_cells.end() ? nullptr : *found;
}

bool RecordForm::eventFilter(QObject* watched, QEvent* event)
{
    // Undo is the form's, step by step, not that of the single line.
    if (event->type() == QEvent::ShortcutOverride) {
        const auto* const key = static_cast<QKeyEvent*>(event);
        if (key->matches(QKeySequence::Undo) || key->matches(QKeySequence::Redo)) {
            event->ignore();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace tongdang::pages
