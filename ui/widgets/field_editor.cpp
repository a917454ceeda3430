// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/field_editor.h"

#include "base/id_number.h"
#include "base/written_date.h"
#include "catalogue/catalogue.h"
#include "catalogue/value_text.h"
#include "widgets/code_choice.h"
#include "widgets/date_edit.h"
#include "widgets/editors.h"
#include "widgets/id_number_edit.h"
#include "widgets/phone_edit.h"

#include <QRegularExpression>
#include <QTime>

namespace tongdang::widgets {

namespace {

Value textOrNull(const QString& text)
{
    const QString trimmed = text.trimmed();
    return trimmed.isEmpty() ? Value() : Value(trimmed);
}

QString noFault(const QString&)
{
    return {};
}

/// A kind whose text is read by `read`: null for what is no value.
LineKind readable(std::function<Value(const QString&)> read,
                  std::function<QString(const Value&)> show, const QString& words)
{
    auto fault = [read, words](const QString& text) {
        return text.trimmed().isEmpty() || !read(text).isNull() ? QString() : words;
    };
    return {std::move(read), std::move(show), std::move(fault)};
}

QString showText(const Value& value)
{
    return value.toText();
}

Value readMonth(const QString& text)
{
    const WrittenDate written = readWrittenDate(text);
    return written.isValid() && written.precision != DatePrecision::Year
               ? Value(written.day.toString(QStringLiteral("yyyy-MM")))
               : Value();
}

Value readTime(const QString& text)
{
    QString digits = text.normalized(QString::NormalizationForm_KC).trimmed();
    if (!digits.contains(u':') && digits.size() >= 3)
        digits.insert(digits.size() - 2, u':'); // 930, 1430
    const QTime time = QTime::fromString(digits, QStringLiteral("h:mm"));
    return time.isValid() ? Value(time.toString(QStringLiteral("HH:mm"))) : Value();
}

Value readInteger(const QString& text)
{
    bool isNumber = false;
    const qint64 number =
        text.normalized(QString::NormalizationForm_KC).trimmed().toLongLong(&isNumber);
    return isNumber ? Value(number) : Value();
}

QString showInteger(const Value& value)
{
    const auto number = value.toInteger();
    return number ? QString::number(*number) : QString();
}

/// Yuan with up to two decimals; held in fen.
Value readMoney(const QString& text)
{
    static const QRegularExpression amount(QStringLiteral("^(\\d{1,12})(?:\\.(\\d{1,2}))?$"));
    const auto match = amount.match(text.normalized(QString::NormalizationForm_KC).trimmed());
    if (!match.hasMatch())
        return {};
    const QString cents = match.captured(2).leftJustified(2, u'0');
    return Value(match.captured(1).toLongLong() * 100 + cents.toLongLong());
}

QString showMoney(const Value& value)
{
    const auto fen = value.toInteger();
    return fen ? QStringLiteral("%1.%2").arg(*fen / 100).arg(*fen % 100, 2, 10, QChar(u'0'))
               : QString();
}

template <class Edit>
LineKind faultOf(Edit& edit, LineKind kind)
{
    kind.fault = [&edit](const QString&) { return edit.fault(); };
    return kind;
}

FieldEditor* makeDateEditor(QWidget* parent)
{
    auto* const edit = new DateEdit;
    const LineKind kind{
        [edit](const QString&) { return edit->date().isValid() ? Value(edit->date()) : Value(); },
        showText, noFault};
    return new LineEditor(edit, faultOf(*edit, kind), parent);
}

FieldEditor* makeIdNumberEditor(QWidget* parent)
{
    auto* const edit = new IdNumberEdit;
    // A wrong number is kept as it is typed and stands to be checked: it comes from a document.
    const LineKind kind{[edit](const QString&) { return textOrNull(edit->number()); }, showText,
                        noFault};
    auto* const editor = new LineEditor(edit, kind, parent);
    QObject::connect(edit, &IdNumberEdit::numberRead, editor, &FieldEditor::idNumberRead);
    return editor;
}

FieldEditor* makePhoneEditor(QWidget* parent)
{
    auto* const edit = new PhoneEdit;
    return new LineEditor(edit,
                          {[edit](const QString&) { return textOrNull(edit->number()); },
                           [](const Value& value) { return readablePhone(value.toText()); },
                           noFault},
                          parent);
}

FieldEditor* makeLine(QLineEdit* line, LineKind kind, QWidget* parent)
{
    line->setMaxLength(500);
    auto* const editor = new LineEditor(line, kind, parent);
    // What was understood stands there afterwards: 930 as 09:30.
    QObject::connect(line, &QLineEdit::editingFinished, line, [line, editor, kind] {
        if (!line->isReadOnly() && editor->typedFault().isEmpty())
            line->setText(kind.show(editor->value()));
    });
    return editor;
}

/// "20150817 930" as "20150817 9:30": 930 alone is a time only where a day stands before it.
QString withColon(const QString& text)
{
    static const QRegularExpression bareTime(QStringLiteral("(?<=\\s)(\\d{1,2})(\\d{2})$"));
    return text.normalized(QString::NormalizationForm_KC)
        .trimmed()
        .replace(bareTime, QStringLiteral("\\1:\\2"));
}

FieldEditor* makeMomentEditor(const Field& field, const Catalogue& catalogue, QWidget* parent)
{
    auto* const line = new LatinEdit;
    line->setPlaceholderText(FieldEditor::tr("for example 20150817 9:30"));
    // The catalogue belongs to the page and outlives its editors.
    const auto read = [&catalogue, field](const QString& text) {
        const auto moment = readValueText(catalogue, field, withColon(text));
        return moment ? *moment : Value();
    };
    const auto show = [](const Value& value) { return value.toText().replace(u'T', u' '); };
    const auto fault = [read](const QString& text) {
        if (text.trimmed().isEmpty() || !read(text).isNull())
            return QString();
        return readWrittenDate(text).isValid()
                   ? FieldEditor::tr("The time is missing.")
                   : FieldEditor::tr("Write day and time as 20150817 9:30.");
    };
    return makeLine(line, {read, show, fault}, parent);
}

FieldEditor* makeChoice(const Field& field, const Catalogue& catalogue,
                        std::vector<CodeOption> options, QWidget* parent)
{
    if (field.kind == FieldKind::Bool)
        options = {{QStringLiteral("1"), QStringLiteral("1"), FieldEditor::tr("Yes")},
                   {QStringLiteral("0"), QStringLiteral("2"), FieldEditor::tr("No")}};
    else if (const CodeList* const list = catalogue.codeList(field.codeList);
             list && options.empty()) {
        options = optionsOf(*list);
        std::erase_if(options, [&field](const CodeOption& option) {
            return field.withoutCodes.contains(option.code);
        });
    }
    const bool several = field.kind == FieldKind::Codes;
    auto* const choice = new CodeChoice(std::move(options), several ? CodeChoice::Many::Several
                                                                    : CodeChoice::Many::One);
    const auto holds = several                         ? ChoiceEditor::Holds::Codes
                       : field.kind == FieldKind::Bool ? ChoiceEditor::Holds::Truth
                                                       : ChoiceEditor::Holds::Code;
    choice->setCaption(field.zh);
    return new ChoiceEditor(choice, holds, parent);
}

FieldEditor* make(const Field& field, const Catalogue& catalogue, std::vector<CodeOption> options,
                  QWidget* parent)
{
    switch (field.kind) {
    case FieldKind::LongText:
        return new LongTextEditor(parent);
    case FieldKind::Date:
        return makeDateEditor(parent);
    case FieldKind::Month:
        return makeLine(
            new LatinEdit,
            readable(readMonth, showText, FieldEditor::tr("Write the month as 2015-8 or 201508.")),
            parent);
    case FieldKind::Time:
        return makeLine(
            new LatinEdit,
            readable(readTime, showText, FieldEditor::tr("Write the time as 9:30 or 930.")),
            parent);
    case FieldKind::Integer:
        return makeLine(
            new LatinEdit,
            readable(readInteger, showInteger, FieldEditor::tr("A whole number belongs here.")),
            parent);
    case FieldKind::Money:
        return makeLine(new LatinEdit,
                        readable(readMoney, showMoney,
                                 FieldEditor::tr("An amount in yuan belongs here, as 1200 or "
                                                 "85.50.")),
                        parent);
    case FieldKind::Bool:
    case FieldKind::Code:
    case FieldKind::Codes:
        return makeChoice(field, catalogue, std::move(options), parent);
    case FieldKind::IdNumber:
        return makeIdNumberEditor(parent);
    case FieldKind::Phone:
        return makePhoneEditor(parent);
    case FieldKind::Reference:
        return new ReferenceEditor(parent);
    case FieldKind::DateTime:
        return makeMomentEditor(field, catalogue, parent);
    case FieldKind::Division:
        return new DivisionEditor(parent);
    case FieldKind::SheetNumber:
        return makeLine(new LatinEdit, {textOrNull, showText, noFault}, parent);
    case FieldKind::Text:
        if (!field.codeList.isEmpty()) // of known texts, one that is not known stays visible
            return makeChoice(field, catalogue, std::move(options), parent);
        break;
    case FieldKind::List:
        break;
    }
    return makeLine(new QLineEdit, {textOrNull, showText, noFault}, parent);
}

} // namespace

FieldEditor* makeFieldEditor(const Field& field, const Catalogue& catalogue,
                             std::vector<CodeOption> options, QWidget* parent)
{
    FieldEditor* const editor = make(field, catalogue, std::move(options), parent);
    editor->setAccessibleName(field.zh);
    if (QWidget* const part = editor->focusProxy())
        part->setAccessibleName(field.zh);
    return editor;
}

QWidget& keyPart(QWidget& editor)
{
    QWidget* part = &editor;
    while (part->focusProxy())
        part = part->focusProxy();
    return *part;
}

void setChoices(FieldEditor& editor, const std::vector<std::pair<RecordId, QString>>& choices)
{
    if (auto* const reference = qobject_cast<ReferenceEditor*>(&editor))
        reference->setChoices(choices);
}

void setPlaces(FieldEditor& editor, const std::vector<std::pair<QString, QString>>& places)
{
    if (auto* const division = qobject_cast<DivisionEditor*>(&editor))
        division->setPlaces(places);
}

void setOffered(FieldEditor& editor, const QStringList& codes)
{
    if (auto* const choice = editor.findChild<CodeChoice*>())
        choice->setOffered(codes);
}

} // namespace tongdang::widgets
