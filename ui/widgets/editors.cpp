// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/editors.h"

#include "widgets/code_choice.h"
#include "widgets/combo_box.h"
#include "widgets/style_sheet.h"

#include <QApplication>
#include <QComboBox>
#include <QCompleter>
#include <QFocusEvent>
#include <QHash>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QVBoxLayout>
#include <QVariant>

namespace tongdang::widgets {

namespace {

void fillWith(QWidget& editor, QWidget& part)
{
    auto* const column = new QVBoxLayout(&editor);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(&part);
    editor.setFocusProxy(&part);
}

const QString yes = QStringLiteral("1");
const QString no = QStringLiteral("0");

} // namespace

FocusEditor::FocusEditor(QWidget* parent)
    : FieldEditor(parent)
{
}

void FocusEditor::watch(QWidget& part)
{
    part.installEventFilter(this);
    const auto children = part.findChildren<QWidget*>();
    for (QWidget* const child : children)
        child->installEventFilter(this);
}

bool FocusEditor::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::FocusOut) {
        const auto reason = static_cast<QFocusEvent*>(event)->reason();
        const QWidget* const now = QApplication::focusWidget();
        // A list that opens or another program in front is not leaving.
        if (reason != Qt::PopupFocusReason && reason != Qt::ActiveWindowFocusReason
            && !(now && isAncestorOf(now)))
            Q_EMIT left();
    } else if (event->type() == QEvent::KeyPress) {
        const auto* const key = static_cast<QKeyEvent*>(event);
        const bool isEnter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
        if (isEnter && key->modifiers() == Qt::NoModifier
            && !qobject_cast<QPlainTextEdit*>(watched)) {
            Q_EMIT next();
            return true;
        }
    }
    return FieldEditor::eventFilter(watched, event);
}

LineEditor::LineEditor(QLineEdit* line, LineKind kind, QWidget* parent)
    : FocusEditor(parent)
    , m_line(line)
    , m_kind(std::move(kind))
{
    fillWith(*this, *line);
    watch(*line);
    connect(line, &QLineEdit::textEdited, this, [this](const QString& text) {
        if (!typedFault().isEmpty()) {
            // What stood on the way to it ("2026-11-3" of "2026-11-31") was never meant: neither a
            // save nor a draft may keep it.
            take(m_settled);
            return;
        }
        take(m_kind.read(text));
    });
    connect(this, &FieldEditor::left, this, [this] {
        if (typedFault().isEmpty())
            m_settled = m_value;
    });
}

void LineEditor::take(Value typed)
{
    if (typed == m_value)
        return;
    m_value = std::move(typed);
    Q_EMIT valueEdited(m_value);
}

void LineEditor::setValue(const Value& value)
{
    // What a person types stays as it is typed while it means the same.
    if (value == m_value && (m_line->hasFocus() || !typedFault().isEmpty()))
        return;
    if (value != m_value)
        m_settled = value;
    m_value = value;
    m_line->setText(m_kind.show(value));
}

void LineEditor::setFaulty(bool faulty)
{
    setLook(*m_line, "faulty", faulty);
}

void LineEditor::setReadOnly(bool readOnly)
{
    m_line->setReadOnly(readOnly);
}

QString LineEditor::typedFault() const
{
    return m_kind.fault(m_line->text());
}

LongTextEditor::LongTextEditor(QWidget* parent)
    : FocusEditor(parent)
    , m_text(new QPlainTextEdit(this))
{
    m_text->setTabChangesFocus(true);
    m_text->setFixedHeight(92);
    fillWith(*this, *m_text);
    watch(*m_text);
    connect(m_text, &QPlainTextEdit::textChanged, this, [this] {
        if (!m_filling)
            Q_EMIT valueEdited(value());
    });
}

Value LongTextEditor::value() const
{
    const QString text = m_text->toPlainText().trimmed();
    return text.isEmpty() ? Value() : Value(text);
}

void LongTextEditor::setValue(const Value& value)
{
    if (value == this->value())
        return;
    m_filling = true;
    m_text->setPlainText(value.toText());
    m_filling = false;
}

void LongTextEditor::setFaulty(bool faulty)
{
    setLook(*m_text, "faulty", faulty);
}

void LongTextEditor::setReadOnly(bool readOnly)
{
    m_text->setReadOnly(readOnly);
}

ChoiceEditor::ChoiceEditor(CodeChoice* choice, Holds holds, QWidget* parent)
    : FocusEditor(parent)
    , m_choice(choice)
    , m_holds(holds)
{
    fillWith(*this, *choice);
    watch(*choice);
    connect(choice, &CodeChoice::codesEdited, this, [this] { Q_EMIT valueEdited(value()); });
}

Value ChoiceEditor::value() const
{
    const QStringList codes = m_choice->codes();
    if (codes.isEmpty())
        return {};
    switch (m_holds) {
    case Holds::Code:
        return Value(codes.front());
    case Holds::Codes:
        return Value(codes);
    case Holds::Truth:
        return Value(codes.front() == yes);
    }
    return {};
}

void ChoiceEditor::setValue(const Value& value)
{
    if (m_holds == Holds::Truth) {
        const auto truth = value.toBool();
        m_choice->setCodes(truth ? QStringList(*truth ? yes : no) : QStringList());
    } else {
        m_choice->setCodes(value.toCodes());
    }
}

void ChoiceEditor::setFaulty(bool faulty)
{
    m_choice->setFaulty(faulty);
}

void ChoiceEditor::setReadOnly(bool readOnly)
{
    m_choice->setReadOnly(readOnly);
}

ReferenceEditor::ReferenceEditor(QWidget* parent)
    : FocusEditor(parent)
    , m_combo(new ComboBox(this))
{
    m_combo->addItem(QString());
    m_combo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_combo->setMinimumContentsLength(6);
    fillWith(*this, *m_combo);
    watch(*m_combo);
    connect(m_combo, &QComboBox::currentIndexChanged, this, [this](int index) {
        if (m_filling)
            return;
        const auto chosen = RecordId::fromBytes(m_combo->itemData(index).toByteArray());
        m_value = chosen ? Value(*chosen) : Value();
        Q_EMIT valueEdited(m_value);
    });
}

void ReferenceEditor::setChoices(const std::vector<std::pair<RecordId, QString>>& choices)
{
    m_filling = true;
    m_combo->clear();
    m_combo->addItem(QString());
    for (const auto& [record, words] : choices)
        m_combo->addItem(words, record.toBytes());
    m_filling = false;
    setValue(m_value);
}

void ReferenceEditor::setValue(const Value& value)
{
    m_value = value;
    const auto record = value.toRecordId();
    m_filling = true;
    // A record that is not among the choices is kept: the line stays empty, the value does not.
    m_combo->setCurrentIndex(record ? m_combo->findData(record->toBytes()) : 0);
    m_filling = false;
}

void ReferenceEditor::setFaulty(bool faulty)
{
    setLook(*m_combo, "faulty", faulty);
}

void ReferenceEditor::setReadOnly(bool readOnly)
{
    m_combo->setEnabled(!readOnly);
}

DivisionEditor::DivisionEditor(QWidget* parent)
    : FocusEditor(parent)
    , m_combo(new ComboBox(this))
{
    m_combo->setEditable(true);
    m_combo->setInsertPolicy(QComboBox::NoInsert);
    m_combo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_combo->setMinimumContentsLength(6);
    m_combo->completer()->setFilterMode(Qt::MatchContains);
    m_combo->completer()->setCompletionMode(QCompleter::PopupCompletion);
    fillWith(*this, *m_combo);
    watch(*m_combo);
    connect(m_combo, &QComboBox::editTextChanged, this, [this](const QString& text) {
        if (!m_filling)
            take(text.trimmed());
    });
}

void DivisionEditor::setPlaces(const std::vector<std::pair<QString, QString>>& places)
{
    QHash<QString, int> ofName;
    for (const auto& [code, name] : places)
        ++ofName[name];
    m_filling = true;
    m_combo->clear();
    for (const auto& [code, name] : places)
        m_combo->addItem(ofName[name] > 1 ? name + u' ' + code : name, code);
    m_filling = false;
    showPlace();
}

void DivisionEditor::take(const QString& text)
{
    const int place = m_combo->findText(text);
    const QString code = place >= 0 ? m_combo->itemData(place).toString() : text;
    Value value = code.isEmpty() ? Value() : Value(code);
    if (value == m_value)
        return;
    m_value = std::move(value);
    Q_EMIT valueEdited(m_value);
}

void DivisionEditor::setValue(const Value& value)
{
    // What a person types stays as it is typed while it means the same.
    if (value == m_value)
        return;
    m_value = value;
    showPlace();
}

void DivisionEditor::showPlace()
{
    const QString code = m_value.toText();
    const int place = code.isEmpty() ? -1 : m_combo->findData(code);
    m_filling = true;
    m_combo->setCurrentIndex(place);
    if (place < 0)
        m_combo->setEditText(code);
    m_filling = false;
}

void DivisionEditor::setFaulty(bool faulty)
{
    setLook(*m_combo, "faulty", faulty);
}

void DivisionEditor::setReadOnly(bool readOnly)
{
    m_combo->setEnabled(!readOnly);
}

} // namespace tongdang::widgets
