// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/labelled.h"

#include "widgets/code_choice.h"
#include "widgets/pieces.h"
#include "widgets/style_sheet.h"

#include <QLineEdit>
#include <QVariant>

namespace tongdang::pages {

using namespace widgets;

Labelled::Labelled(const QString& caption, QWidget* editor, QWidget* parent)
    : QWidget(parent)
    , m_editor(editor)
    , m_below(makeLabel({}, LabelRole::Secondary, this))
{
    auto* const column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    QLabel* const label = makeLabel(caption, LabelRole::Caption, this);
    label->setBuddy(editor);
    column->addWidget(label);
    column->addWidget(editor);
    column->addWidget(m_below);
    if (auto* const choice = qobject_cast<CodeChoice*>(editor))
        choice->setCaption(caption);
    else
        editor->setAccessibleName(caption);
    m_below->hide();
}

void Labelled::setFault(const QString& words)
{
    m_fault = words;
    showBelow();
}

QString Labelled::fault() const
{
    return m_fault;
}

void Labelled::setHint(const QString& words)
{
    m_hint = words;
    showBelow();
}

void Labelled::showBelow()
{
    const bool faulty = !m_fault.isEmpty();
    const QString& words = faulty ? m_fault : m_hint;
    m_below->setText(words);
    m_below->setVisible(!words.isEmpty());
    setLook(*m_below, "role", faulty ? QStringLiteral("fault") : QStringLiteral("secondary"));
    setLook(*m_editor, "faulty", faulty);
    m_editor->setAccessibleDescription(words);
}

void enterLeadsAlong(const std::vector<QLineEdit*>& lines)
{
    for (std::size_t index = 0; index + 1 < lines.size(); ++index) {
        QLineEdit* const next = lines[index + 1];
        QObject::connect(lines[index], &QLineEdit::returnPressed, next,
                         [next] { next->setFocus(Qt::TabFocusReason); });
    }
}

} // namespace tongdang::pages
