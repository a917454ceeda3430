// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/finding_subject.h"

#include "archive/archive.h"
#include "catalogue/withheld.h"
#include "desk/session_parts.h"

#include <QHash>

#include <algorithm>

namespace tongdang::desk {

namespace {

/// People know a record without a name by its first day.
QString dayOf(const Catalogue& catalogue, const RecordType& type, const Record& record)
{
    const auto day = std::ranges::find_if(type.fields, [&](const Field& field) {
        return field.kind == FieldKind::Date && !isSpecial(field)
               && !record.value(field.number).isEmpty();
    });
    return day == type.fields.end() ? QString()
                                    : catalogue.display(*day, record.value(day->number));
}

QString nameOf(const RecordType& type, const Record& record)
{
    const Field* const name = type.field(QStringView(u"name"));
    return name && !isSpecial(*name) ? record.value(name->number).toText() : QString();
}

} // namespace

Result<QString> subjectOf(Session& session, const Record& record)
{
    const Catalogue& catalogue = session.catalogue();
    const RecordType* const type = catalogue.type(record.type);
    if (!type || type->isChild || holdsSpecialOnly(*type))
        return QString();
    if (const QString name = nameOf(*type, record); !name.isEmpty())
        return name;
    if (const QString day = dayOf(catalogue, *type, record); !day.isEmpty())
        return day;
    for (const Field& field : type->fields) {
        const RecordType* const other = catalogue.type(field.refersTo);
        const auto id = record.value(field.number).toRecordId();
        if (!other || other->isChild || !id || isSpecial(field) || holdsSpecialOnly(*other))
            continue;
        TONGDANG_TRY(const auto referred, session.archive().reader().record(*id));
        if (referred && !referred->withdrawn)
            return nameOf(*other, *referred);
    }
    return QString();
}

Result<void> nameSubjects(Session& session, std::vector<CheckLine>& lines)
{
    QHash<RecordId, QString> known; // a record has several findings
    for (CheckLine& line : lines) {
        if (!line.finding.record || line.finding.record == line.child)
            continue;
        const RecordId id = *line.finding.record;
        if (!known.contains(id)) {
            TONGDANG_TRY(const auto record, session.archive().reader().record(id));
            QString words;
            if (record && !record->withdrawn) {
                TONGDANG_TRY(words, subjectOf(session, *record));
            }
            known.insert(id, words);
        }
        line.about = known.value(id);
    }
    return {};
}

} // namespace tongdang::desk
