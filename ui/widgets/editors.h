// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/field_editor.h"

#include <functional>

class QComboBox;
class QLineEdit;
class QPlainTextEdit;

/// The editors behind makeFieldEditor(), one for each way of typing a value.
namespace tongdang::widgets {

class CodeChoice;

/// What a one-line editor needs to know of its kind: how text becomes a value and back.
struct LineKind {
    std::function<Value(const QString&)> read; ///< null for empty and for what is no value
    std::function<QString(const Value&)> show;
    std::function<QString(const QString&)> fault; ///< words for what is typed and is no value
};

/// Tells the form when the focus leaves and when Enter is pressed.
class FocusEditor : public FieldEditor {
    Q_OBJECT

public:
    explicit FocusEditor(QWidget* parent = nullptr);

protected:
    void watch(QWidget& part);
    bool eventFilter(QObject* watched, QEvent* event) override;
};

/// Text, month, time, integer, money, id number, phone, sheet number, date.
class LineEditor final : public FocusEditor {
    Q_OBJECT

public:
    LineEditor(QLineEdit* line, LineKind kind, QWidget* parent = nullptr);

    [[nodiscard]] Value value() const override { return m_value; }
    void setValue(const Value& value) override;
    void setFaulty(bool faulty) override;
    void setReadOnly(bool readOnly) override;
    [[nodiscard]] QString typedFault() const override;

private:
    void take(Value typed);

    QLineEdit* m_line;
    LineKind m_kind;
    Value m_value;
    Value m_settled; ///< before what is being typed
};

class LongTextEditor final : public FocusEditor {
    Q_OBJECT

public:
    explicit LongTextEditor(QWidget* parent = nullptr);

    [[nodiscard]] Value value() const override;
    void setValue(const Value& value) override;
    void setFaulty(bool faulty) override;
    void setReadOnly(bool readOnly) override;

private:
    QPlainTextEdit* m_text;
    bool m_filling = false;
};

/// One code, several codes, or yes and no.
class ChoiceEditor final : public FocusEditor {
    Q_OBJECT

public:
    enum class Holds { Code, Codes, Truth };
    ChoiceEditor(CodeChoice* choice, Holds holds, QWidget* parent = nullptr);

    [[nodiscard]] Value value() const override;
    void setValue(const Value& value) override;
    void setFaulty(bool faulty) override;
    void setReadOnly(bool readOnly) override;

private:
    CodeChoice* m_choice;
    Holds m_holds;
};

class ReferenceEditor final : public FocusEditor {
    Q_OBJECT

public:
    explicit ReferenceEditor(QWidget* parent = nullptr);

    void setChoices(const std::vector<std::pair<RecordId, QString>>& choices);
    [[nodiscard]] Value value() const override { return m_value; }
    void setValue(const Value& value) override;
    void setFaulty(bool faulty) override;
    void setReadOnly(bool readOnly) override;

private:
    QComboBox* m_combo;
    Value m_value;
    bool m_filling = false;
};

/// A division: one of the places that are known here, chosen by name; any other one is typed as its
/// digits.
class DivisionEditor final : public FocusEditor {
    Q_OBJECT

public:
    explicit DivisionEditor(QWidget* parent = nullptr);

    /// Codes with their names.
    void setPlaces(const std::vector<std::pair<QString, QString>>& places);
    [[nodiscard]] Value value() const override { return m_value; }
    void setValue(const Value& value) override;
    void setFaulty(bool faulty) override;
    void setReadOnly(bool readOnly) override;

private:
    void take(const QString& text);
    void showPlace();

    QComboBox* m_combo;
    Value m_value;
    bool m_filling = false;
};

} // namespace tongdang::widgets
