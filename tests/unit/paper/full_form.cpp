// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "full_form.h"

#include "invented.h"

#include <QDate>

using namespace Qt::StringLiterals;

namespace tongdang::test {

using namespace paper;

namespace {

class Inventor {
public:
    Inventor(const QStringList& computed, int& marks)
        : m_computed(computed)
        , m_marks(marks)
    {
    }

    void invent(const std::vector<Part>& parts, FormValues& values)
    {
        for (const Part& part : parts) {
            if (part.source.isEmpty() || part.kind == Part::Kind::Fixed
                || values.values.contains(part.source) || values.texts.contains(part.source))
                continue;
            // What is not printed beside another value would be looked for in vain.
            if (values.values.contains(part.unless) || values.texts.contains(part.unless))
                continue;
            if (part.field == nullptr || part.field->kind == FieldKind::Reference
                || part.field->kind == FieldKind::Division)
                values.texts.insert(
                    part.source,
                    marked(m_computed.contains(part.source) ? u"示例"_s : u"普丽芳"_s));
            else
                values.values.insert(part.source, valueOf(part));
        }
    }

private:
    [[nodiscard]] QString marked(const QString& words)
    {
        return words + u"〔%1〕"_s.arg(++m_marks);
    }

    [[nodiscard]] Value valueOf(const Part& part)
    {
        const Field& field = *part.field;
        switch (field.kind) {
        case FieldKind::Date:
            return Value(QDate(2026, 11, 10));
        case FieldKind::DateTime:
            return Value(u"2026-11-10T09:30"_s);
        case FieldKind::Time:
            return Value(u"09:30"_s);
        case FieldKind::Month:
            return Value(u"2026-11"_s);
        case FieldKind::Integer:
            return Value(2026);
        case FieldKind::Money:
            return Value(1990000);
        case FieldKind::Bool:
            return Value(true);
        case FieldKind::Code:
            return Value(codeOf(field));
        case FieldKind::Codes:
            return Value(QStringList{codeOf(field)});
        case FieldKind::IdNumber:
            return Value(u"530426201506010020"_s);
        case FieldKind::Phone:
            return Value(u"13800000001"_s);
        case FieldKind::LongText:
            return Value(part.limit > 0
                             ? u"情况"_s
                             : marked(u"屋后水塘没有护栏，孩子放学常去玩水，已经说过。"_s));
        default:
            return Value(part.limit > 0 ? u"情况"_s : marked(u"示例"_s));
        }
    }

    [[nodiscard]] static QString codeOf(const Field& field)
    {
        for (const Code& code : catalogue().codeList(field.codeList)->items) {
            if (code.active && !field.withoutCodes.contains(code.code))
                return code.code;
        }
        return {};
    }

    const QStringList& m_computed;
    int& m_marks;
};

} // namespace

FullForm fullForm(const Form& form, int entries)
{
    FullForm full;
    full.data.number = sheetNumber();
    full.data.day = QDate(2026, 11, 26);
    full.data.footNote = u"2026年11月26日打印　普丽芳"_s;
    Inventor head(form.facts, full.marks);
    head.invent(form.sub, full.data.head);
    head.invent(form.note, full.data.head);
    for (const Row& row : form.rows) {
        if (!row.repeat.isEmpty())
            continue;
        for (const Cell& cell : row.cells)
            head.invent(cell.parts, full.data.head);
    }
    for (auto list = form.lists.begin(); list != form.lists.end(); ++list) {
        Inventor inventor(list->sources, full.marks);
        for (int entry = 0; entry < entries; ++entry) {
            FormValues values;
            for (const Row& row : form.rows) {
                if (row.repeat != list.key())
                    continue;
                for (const Cell& cell : row.cells)
                    inventor.invent(cell.parts, values);
            }
            full.data.lists[list.key()].push_back(values);
        }
    }
    return full;
}

} // namespace tongdang::test
