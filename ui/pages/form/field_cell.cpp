// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/form/field_cell.h"

#include "base/id_number.h"
#include "base/old_id_number.h"
#include "models/form_model.h"
#include "widgets/flow_layout.h"
#include "widgets/pieces.h"

#include <QLineEdit>
#include <QVariant>

#include <algorithm>

namespace tongdang::pages {

using namespace widgets;

namespace {

constexpr int longText = 100;         ///< code points; such a line takes two columns
constexpr qsizetype longestWords = 9; ///< of segments in one column, all together

Span spanOf(const Field& field, const std::vector<CodeOption>& options)
{
    switch (field.kind) {
    case FieldKind::LongText:
    case FieldKind::Codes:
        return Span::Whole;
    case FieldKind::Text:
        return field.maxLength >= longText || field.maxLength == 0 ? Span::Two : Span::One;
    case FieldKind::Code: {
        qsizetype signs = 0;
        for (const CodeOption& option : options)
            signs += option.words.size();
        return options.size() > 2 && options.size() <= 4 && signs > longestWords ? Span::Two
                                                                                 : Span::One;
    }
    default:
        return Span::One;
    }
}

} // namespace

FieldCell::FieldCell(models::FormModel& model, const Field& field, const QString& number,
                     std::vector<CodeOption> options, QWidget* parent)
    : QWidget(parent)
    , m_model(model)
    , m_field(field)
    , m_editor(nullptr)
    , m_caption(makeLabel(number.isEmpty() ? field.zh : number + u' ' + field.zh,
                          LabelRole::Caption, this))
    , m_star(makeLabel(QStringLiteral("*"), LabelRole::Fault, this))
    , m_cover(makeLabel(tr("Restricted content, covered"), LabelRole::Secondary, this))
    , m_below(makeLabel({}, LabelRole::Fault, this))
    , m_remarkLabel(makeLabel({}, LabelRole::Remark, this))
    , m_offers(new QWidget(this))
{
    if (const CodeList* const list = model.catalogue().codeList(field.codeList);
        list && options.empty() && field.kind == FieldKind::Code) {
        options = optionsOf(*list);
        std::erase_if(options, [&field](const CodeOption& option) {
            return field.withoutCodes.contains(option.code);
        });
    }
    m_span = spanOf(field, options);
    m_editor = makeFieldEditor(field, model.catalogue(), std::move(options), this);
    m_caption->setWordWrap(false);
    m_caption->setBuddy(m_editor);
    m_star->setWordWrap(false);
    auto* const column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    auto* const top = new QHBoxLayout;
    top->setSpacing(4);
    top->addWidget(m_caption);
    top->addWidget(m_star);
    top->addStretch();
    column->addLayout(top);
    column->addWidget(m_editor);
    column->addWidget(m_offers);
    m_offers->hide();
    column->addWidget(m_cover);
    column->addWidget(m_below);
    column->addWidget(m_remarkLabel);
    column->addStretch();
    if (field.kind == FieldKind::IdNumber) {
        m_newNumber = makeLinkButton({}, this);
        column->insertWidget(column->indexOf(m_remarkLabel) + 1, m_newNumber, 0, Qt::AlignLeft);
        connect(m_newNumber, &QPushButton::clicked, this, &FieldCell::takeNewNumber);
        m_note = makeLinkButton(tr("The certificate says so: write why it may stay"), this);
        column->insertWidget(column->indexOf(m_remarkLabel) + 1, m_note, 0, Qt::AlignLeft);
        connect(m_note, &QPushButton::clicked, this, &FieldCell::noteWanted);
    }
    m_cover->setMinimumHeight(40);
    m_cover->hide();
    m_below->hide();
    m_remarkLabel->hide();
    setToolTip(field.help);

    connect(m_editor, &FieldEditor::valueEdited, this,
            [this](const Value& value) { m_model.set(m_field.number, value); });
    connect(m_editor, &FieldEditor::left, this, &FieldCell::leave);
    connect(m_editor, &FieldEditor::next, this, &FieldCell::next);
    connect(m_editor, &FieldEditor::idNumberRead, &m_model, &models::FormModel::fillFromIdNumber);
    refresh();
}

void FieldCell::leave()
{
    m_left = true;
    m_model.leave(m_field.number);
    showBelow();
}

void FieldCell::refresh()
{
    m_editor->setValue(m_model.value(m_field.number));
    if (m_field.followsSteps)
        setOffered(*m_editor, m_model.steps(m_field));
    const bool visible = m_model.isVisible(m_field.number);
    if (isHidden() == visible)
        setVisible(visible);
    m_star->setVisible(m_model.isRequired(m_field.number) && !m_readOnly);
    showBelow();
}

void FieldCell::showBelow()
{
    QString fault = m_left ? m_editor->typedFault() : QString();
    if (fault.isEmpty() && !m_readOnly)
        fault = m_model.fault(m_field.number);
    const bool isRemarked = fault.isEmpty() && showsRemark();
    const bool isGrave = isRemarked && m_remarkSeverity == CheckSeverity::Error;
    if (isGrave)
        fault = m_remark;
    m_editor->setFaulty(!fault.isEmpty());
    m_below->setText(fault);
    m_below->setVisible(!fault.isEmpty() && !m_covered);
    m_remarkLabel->setText(isRemarked && !isGrave ? m_remark : QString());
    m_remarkLabel->setVisible(!m_remarkLabel->text().isEmpty() && !m_covered);
    offerNewNumber();
    offerNote();
    // What a screen reader says after the label: what must be done here.
    QStringList spoken;
    if (m_model.isRequired(m_field.number))
        spoken += tr("Must be filled in.");
    spoken += fault;
    spoken += m_remarkLabel->text();
    spoken += m_field.help;
    spoken.removeAll(QString());
    keyPart(*m_editor).setAccessibleDescription(spoken.join(u' '));
}

void FieldCell::offerNewNumber()
{
    if (!m_newNumber)
        return;
    const auto number = newIdNumber(m_model.value(m_field.number).toText());
    m_newNumber->setVisible(number && !m_readOnly && !m_covered);
    if (number)
        setWords(*m_newNumber, tr("Use the number of 18 signs: %1").arg(*number));
}

void FieldCell::offerNote()
{
    if (!m_note)
        return;
    const QString number = m_model.value(m_field.number).toText();
    // A note is about a record that is there, in a child's dossier.
    const bool canBeNoted = m_model.record() && (m_model.child() || m_model.type().isChild);
    m_note->setVisible(canBeNoted && !m_readOnly && !m_covered && !number.isEmpty()
                       && parseIdNumber(number).fault == IdNumberFault::CheckDigit);
}

void FieldCell::takeNewNumber()
{
    const auto number = newIdNumber(m_model.value(m_field.number).toText());
    if (!number)
        return;
    const IdNumber read = parseIdNumber(*number);
    m_editor->setFocus(Qt::OtherFocusReason); // the pressed button goes
    // One step of undo, which the typing before it is none of.
    m_model.undoStack().beginMacro(QString());
    m_model.set(m_field.number, Value(*number));
    m_model.fillFromIdNumber(read.birth, read.isMale);
    m_model.undoStack().endMacro();
}

bool FieldCell::showsRemark() const
{
    return !m_readOnly && !m_remark.isEmpty()
           && (m_model.record() || m_model.isRevealed(m_field.number)
               || !m_model.value(m_field.number).isEmpty());
}

void FieldCell::setRemark(const QString& words, CheckSeverity severity)
{
    if (m_remark == words && m_remarkSeverity == severity)
        return;
    m_remark = words;
    m_remarkSeverity = severity;
    showBelow();
}

void FieldCell::setReadOnly(bool readOnly)
{
    m_readOnly = readOnly;
    m_editor->setReadOnly(readOnly);
    m_offers->setVisible(!readOnly && m_offers->layout());
    refresh();
}

void FieldCell::setCovered(bool covered)
{
    m_covered = covered;
    m_editor->setVisible(!covered);
    m_cover->setVisible(covered);
    showBelow();
}

void FieldCell::offer(const QStringList& texts, const QString& caption)
{
    auto* const line = qobject_cast<QLineEdit*>(m_editor->focusProxy());
    if (!line || texts.isEmpty())
        return;
    const auto take = [line](const QString& text) {
        line->setText(text);
        Q_EMIT line->textEdited(text); // a chosen text is what a person typed
    };
    auto* const flow = new FlowLayout(4, 0, m_offers);
    QLabel* const label = makeLabel(caption, LabelRole::Secondary, this);
    label->setWordWrap(false);
    flow->addWidget(label);
    for (qsizetype index = 0; index < texts.size(); ++index) {
        QPushButton* const button =
            makeLinkButton(QStringLiteral("%1 %2").arg(index + 1).arg(texts[index]), this);
        button->setFocusPolicy(Qt::NoFocus); // by keyboard its digit chooses
        connect(button, &QPushButton::clicked, line, [take, text = texts[index]] { take(text); });
        flow->addWidget(button);
    }
    m_offers->setVisible(!m_readOnly);
    connect(line, &QLineEdit::textEdited, line, [take, texts](const QString& typed) {
        const int number = typed.size() == 1 ? typed.toInt() : 0;
        if (number >= 1 && number <= texts.size())
            take(texts[number - 1]);
    });
}

} // namespace tongdang::pages
