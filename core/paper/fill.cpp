// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "paper/fill.h"

#include "catalogue/catalogue.h"

#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace tongdang::paper {

namespace {

/// Longest caption that is kept on one line.
constexpr qsizetype longestTogether = 14;

/// Birth day and order of an id number are for nobody who takes the paper home.
QString masked(QString number)
{
    constexpr qsizetype from = 6;
    constexpr qsizetype tail = 4;
    for (qsizetype i = from; i < number.size() - tail; ++i)
        number[i] = u'*';
    return number;
}

class Filler {
public:
    Filler(const FormValues& values, const Catalogue& catalogue)
        : m_values(values)
        , m_catalogue(catalogue)
    {
    }

    [[nodiscard]] std::vector<Item> items(const std::vector<Part>& parts, Face face, int index)
    {
        m_hasValue = false;
        std::vector<Item> items;
        for (const Part& part : parts)
            add(part, face, index, items);
        return items;
    }
    [[nodiscard]] bool hasValue() const { return m_hasValue; }

private:
    [[nodiscard]] QString shown(const Part& part) const
    {
        QString text = m_values.texts.value(part.source);
        if (text.isEmpty() && part.field != nullptr) {
            const Value value = m_values.values.value(part.source);
            if (value.isEmpty())
                return {};
            if (part.kind == Part::Kind::Month && value.toDate().isValid())
                return value.toDate().toString(u"yyyy年M月"); // of a day, too
            if (part.compact && value.toDate().isValid())
                return value.toDate().toString(Qt::ISODate);
            const QString wordsFor = part.wordsFor.value(value.toText());
            text = wordsFor.isEmpty() ? m_catalogue.display(*part.field, value) : wordsFor;
            if (part.masked)
                text = masked(text);
        }
        if (part.limit > 0 && text.size() > part.limit) {
            qsizetype end = part.limit;
            if (text[end - 1].isHighSurrogate())
                --end;
            text = text.first(end) + u"……（全文见档案）"_s;
        }
        return text;
    }

    [[nodiscard]] static Item text(const QString& words, Face face)
    {
        Item item;
        item.text = words;
        item.face = face;
        item.together = words.size() <= longestTogether && !words.contains(u' ');
        return item;
    }

    void add(const Part& part, Face face, int index, std::vector<Item>& items)
    {
        using Kind = Part::Kind;
        switch (part.kind) {
        case Kind::Words:
            items.push_back(text(part.words, face));
            break;
        case Kind::Value:
            addValue(part, face, items);
            break;
        case Kind::Boxes:
            addBoxes(part, face, items);
            break;
        case Kind::Legend:
            for (const Option& option : part.options)
                items.push_back(text(option.key + option.label + u'　', face));
            break;
        case Kind::Blank:
            addBlank(part, items);
            break;
        case Kind::Date:
            addMoment(part,
                      part.field != nullptr && part.field->kind == FieldKind::DateTime
                          ? u"　　　年　　月　　日　　时　　分"_s
                          : u"　　　年　　月　　日"_s,
                      face, items);
            break;
        case Kind::Month:
            addMoment(part, u"　　　年　　月"_s, face, items);
            break;
        case Kind::Time:
            addMoment(part, u"　　时　　分"_s, face, items);
            break;
        case Kind::Fixed:
            addFixed(part, face, items);
            break;
        case Kind::Index:
            if (index > 0)
                items.push_back(text(QString::number(index), Face::Value));
            break;
        case Kind::TickBox: {
            Item box;
            box.kind = Item::Kind::Box;
            items.push_back(box);
            break;
        }
        case Kind::CountPage:
            items.push_back(count(Item::Kind::CountPage));
            break;
        case Kind::CountSoFar:
            items.push_back(count(Item::Kind::CountSoFar));
            break;
        case Kind::CountAll:
            items.push_back(count(Item::Kind::CountAll));
            break;
        }
    }

    [[nodiscard]] static Item count(Item::Kind kind)
    {
        Item item;
        item.kind = kind;
        item.face = Face::Value;
        return item;
    }

    /// The county's words, if it has put some in the place of the form's.
    void addFixed(const Part& part, Face face, std::vector<Item>& items)
    {
        const QString own = m_values.texts.value(part.source);
        items.push_back(text(own.isEmpty() ? part.words : own, face));
    }

    void addValue(const Part& part, Face face, std::vector<Item>& items)
    {
        const QString words = shown(part);
        const bool isSaid = !m_values.texts.value(part.unless).isEmpty()
                            || !m_values.values.value(part.unless).isEmpty();
        if (words.isEmpty() || isSaid)
            return;
        m_hasValue = true;
        if (!part.before.isEmpty())
            items.push_back(text(part.before, face));
        Item item = text(words, Face::Value);
        item.together = false;
        items.push_back(item);
    }

    void addBlank(const Part& part, std::vector<Item>& items)
    {
        Item item;
        item.kind = Item::Kind::Blank;
        item.text = part.source.isEmpty() ? QString() : shown(part);
        item.width = part.width;
        item.toLineEnd = part.toLineEnd;
        m_hasValue = m_hasValue || !item.text.isEmpty();
        items.push_back(item);
    }

    void addMoment(const Part& part, const QString& empty, Face face, std::vector<Item>& items)
    {
        const QString words = part.source.isEmpty() ? QString() : shown(part);
        m_hasValue = m_hasValue || !words.isEmpty();
        Item item = text(words.isEmpty() ? empty : words, words.isEmpty() ? face : Face::Value);
        item.together = true;
        items.push_back(item);
    }

    void addBoxes(const Part& part, Face face, std::vector<Item>& items)
    {
        const Value value = m_values.values.value(part.source);
        QStringList ticked = value.toCodes();
        if (const auto truth = value.toBool())
            ticked = {*truth ? u"true"_s : u"false"_s};
        m_hasValue = m_hasValue || !ticked.isEmpty();
        const auto addBox = [&](const QString& key, const QString& label, bool isTicked) {
            Item box;
            box.kind = Item::Kind::Box;
            box.text = label;
            box.key = key;
            box.face = face;
            box.ticked = isTicked;
            items.push_back(box);
        };
        for (const Option& option : part.options) {
            addBox(option.key, option.label, ticked.contains(option.code));
            ticked.removeAll(option.code);
        }
        // A code that has no box on this form (switched off since, or a newer one) must not vanish
        // from the paper.
        if (part.field->kind == FieldKind::Bool)
            return; // "no" to a statement leaves it unticked
        for (const QString& code : ticked)
            addBox(QString(), m_catalogue.display(*part.field, Value(QStringList{code})), true);
    }

    const FormValues& m_values;
    const Catalogue& m_catalogue;
    bool m_hasValue = false;
};

FilledRow fillRow(const Row& row, const FormValues& values, const Catalogue& catalogue, int index)
{
    FilledRow filled;
    filled.row = &row;
    filled.section = row.section && index <= 1;
    filled.keepNext = row.keepNext;
    Filler filler(values, catalogue);
    for (const Cell& cell : row.cells) {
        FilledCell filledCell{&cell, filler.items(cell.parts, cell.face, index), false};
        filledCell.hasValue = filler.hasValue();
        filled.cells.push_back(std::move(filledCell));
    }
    return filled;
}

void collectSources(const std::vector<Part>& parts, QSet<QString>& sources)
{
    for (const Part& part : parts)
        sources.insert(part.source);
}

/// The data may hold more fields of the catalogue than the form prints, but no name that neither of
/// them knows.
Result<void> checkSources(const Form& form, const FormData& data, const Catalogue& catalogue)
{
    QSet<QString> printed(form.facts.begin(), form.facts.end());
    for (const FormList& list : form.lists)
        printed.unite(QSet<QString>(list.sources.begin(), list.sources.end()));
    collectSources(form.sub, printed);
    collectSources(form.note, printed);
    for (const Row& row : form.rows) {
        for (const Cell& cell : row.cells)
            collectSources(cell.parts, printed);
    }
    const auto check = [&](const QString& source) -> Result<void> {
        if (printed.contains(source))
            return {};
        const qsizetype dot = source.indexOf(u'.');
        const RecordType* type = dot > 0 ? catalogue.type(QStringView(source).first(dot)) : nullptr;
        if (type == nullptr || type->field(QStringView(source).sliced(dot + 1)) == nullptr)
            return failure(ErrorKind::Refused, "paper.unknown_value", {form.code, source});
        return {};
    };
    const auto checkAll = [&](const FormValues& values) -> Result<void> {
        for (auto value = values.values.begin(); value != values.values.end(); ++value)
            TONGDANG_CHECK(check(value.key()));
        for (auto text = values.texts.begin(); text != values.texts.end(); ++text)
            TONGDANG_CHECK(check(text.key()));
        return {};
    };
    TONGDANG_CHECK(checkAll(data.head));
    for (auto list = data.lists.begin(); list != data.lists.end(); ++list) {
        if (!form.lists.contains(list.key()))
            return failure(ErrorKind::Refused, "paper.unknown_value", {form.code, list.key()});
        for (const FormValues& entry : *list)
            TONGDANG_CHECK(checkAll(entry));
    }
    return {};
}

void fillRepeated(const Row& row, const FormData& data, const Catalogue& catalogue,
                  FilledForm& filled)
{
    const auto list = data.lists.constFind(row.repeat);
    int index = 0;
    int rows = 0;
    if (list != data.lists.cend()) {
        for (const FormValues& entry : *list) {
            index += entry.goesOn ? 0 : 1;
            ++rows;
            filled.rows.push_back(fillRow(row, entry, catalogue, index));
            filled.rows.back().counts = !entry.goesOn;
        }
    }
    const int least = std::max(row.leastRows, rows == 0 ? row.blankRows : 0);
    for (; rows < least; ++rows)
        filled.rows.push_back(fillRow(row, {}, catalogue, ++index));
    if (!filled.rows.empty())
        filled.rows.back().keepNext = true;
}

} // namespace

Result<FilledForm> fillForm(const Form& form, const FormData& data, const Catalogue& catalogue)
{
    TONGDANG_CHECK(checkSources(form, data, catalogue));
    FilledForm filled;
    filled.form = &form;
    filled.title = data.title.isEmpty() ? form.title : data.title;
    filled.footNote = u"%1·第%2版　%3　%4"_s.arg(form.code)
                          .arg(form.version)
                          .arg(form.footNote, data.footNote)
                          .trimmed();
    if (form.numbered) {
        if (!data.number || !data.day.isValid())
            return failure(ErrorKind::Refused, "paper.number_missing", {form.code});
        filled.number = data.number->printed();
        TONGDANG_TRY(filled.code,
                     encodeQr(SheetCode::of(form.version, *data.number, data.day).payload()));
    }
    Filler head(data.head, catalogue);
    filled.sub = head.items(form.sub, Face::Body, 0);
    filled.note = head.items(form.note, Face::Body, 0);
    for (const Row& row : form.rows) {
        // A list does not hang on to the title of what comes next: all lists would be one block.
        if (row.keepNext && row.repeat.isEmpty() && !filled.rows.empty()
            && !filled.rows.back().row->repeat.isEmpty())
            filled.rows.back().keepNext = false;
        if (row.repeat.isEmpty())
            filled.rows.push_back(fillRow(row, data.head, catalogue, 0));
        else
            fillRepeated(row, data, catalogue, filled);
    }
    return filled;
}

} // namespace tongdang::paper
