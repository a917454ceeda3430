// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/search_entry.h"

namespace tongdang::archive {
namespace {

void addTexts(const Record& record, const std::vector<FieldNo>& fields, QStringList& texts)
{
    for (const FieldNo field : fields) {
        const QString text = record.value(field).toText();
        if (!text.isEmpty() && !texts.contains(text))
            texts.append(text);
    }
}

/// Other names in one field are separated by strokes, commas or blanks.
QStringList namesIn(const QString& text)
{
    QString apart = text;
    for (const QChar separator : {u'/', u'／', u'、', u'，', u',', u'；', u';', u'　'})
        apart.replace(separator, u' ');
    return apart.split(u' ', Qt::SkipEmptyParts);
}

void append(std::vector<FieldNo>& fields, const std::vector<FieldNo>& more)
{
    fields.insert(fields.end(), more.begin(), more.end());
}

} // namespace

SearchEntry entryOf(const SearchSources& sources, const Record& child)
{
    SearchEntry entry{child.id, child.value(sources.name).toText(), {}, {}, {}, {}, {}};
    QStringList others;
    addTexts(child, sources.otherNames, others);
    for (const QString& other : std::as_const(others))
        entry.otherNames += namesIn(other);
    entry.idNumber = child.value(sources.idNumber).toText().toUpper();
    addTexts(child, sources.childPhones, entry.phones);
    return entry;
}

void addHousehold(const SearchSources& sources, const Record& household, SearchEntry& entry)
{
    entry.group = household.value(sources.group).toText();
    addTexts(household, sources.householdPhones, entry.phones);
}

void addFeed(const SearchSources::Feed& feed, const Record& record, SearchEntry& entry)
{
    addTexts(record, feed.phones, entry.phones);
    addTexts(record, feed.sheets, entry.sheetNumbers);
}

std::optional<RecordId> childOfFeed(const SearchSources::Feed& feed, const Record& record)
{
    return feed.belongsToChild && record.child ? record.child
                                               : record.value(feed.child).toRecordId();
}

std::vector<FieldNo> childColumns(const SearchSources& sources)
{
    std::vector<FieldNo> fields{sources.name, sources.idNumber, sources.birth, sources.household};
    append(fields, sources.otherNames);
    append(fields, sources.childPhones);
    return fields;
}

std::vector<FieldNo> householdColumns(const SearchSources& sources)
{
    std::vector<FieldNo> fields{sources.group};
    append(fields, sources.householdPhones);
    return fields;
}

std::vector<FieldNo> feedColumns(const SearchSources::Feed& feed)
{
    std::vector<FieldNo> fields{feed.child};
    append(fields, feed.phones);
    append(fields, feed.sheets);
    return fields;
}

} // namespace tongdang::archive
