// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/erase_named.h"

#include "archive/archive.h"
#include "catalogue/catalogue.h"
#include "catalogue/fields.h"

#include <QSet>

#include <algorithm>

namespace tongdang::desk {

namespace {

/// Whether a record of this type goes with the child that this field names.
bool goesWith(const RecordType& type, const Field& field, const RecordType& child)
{
    if (field.kind != FieldKind::Reference || field.refersTo != child.key
        || field.number == type.childField)
        return false;
    return !type.belongsToChild() || field.required;
}

/// The fields by which a child without a reference could be told.
struct Marks {
    FieldNo idNumber = 0; ///< 0: the type has none
    FieldNo name = 0;
    FieldNo birth = 0;
};
Marks marksOf(const RecordType& type)
{
    const auto numberOf = [](const Field* field) { return field ? field->number : FieldNo(0); };
    Marks marks{numberOf(type.field(u"idno")), numberOf(type.field(u"name")),
                numberOf(type.field(u"birth"))};
    // A list that came from elsewhere keeps the number as a text; a type of a county may name it
    // otherwise.
    const auto isIdNumber = [](const Field& field) { return field.kind == FieldKind::IdNumber; };
    const auto found = std::ranges::find_if(type.fields, isIdNumber);
    if (marks.idNumber == 0 && found != type.fields.end())
        marks.idNumber = found->number;
    return marks;
}

/// By what the children of the dossiers are told.
class Sought {
public:
    explicit Sought(const std::vector<Record>& dossiers)
    {
        using namespace fields;
        for (const Record& dossier : dossiers) {
            const QString idNumber = inCapitals(dossier.value(child::idno));
            if (!idNumber.isEmpty())
                m_idNumbers.insert(idNumber);
            const QString name = dossier.value(child::name).toText().trimmed();
            const QDate birth = dossier.value(child::birth).toDate();
            if (!name.isEmpty() && birth.isValid())
                m_births.insert({name, birth});
        }
    }
    [[nodiscard]] bool has(const Record& record, const Marks& marks) const
    {
        if (m_idNumbers.contains(inCapitals(record.value(marks.idNumber))))
            return true;
        return m_births.contains(
            {record.value(marks.name).toText().trimmed(), record.value(marks.birth).toDate()});
    }

private:
    static QString inCapitals(const Value& value) { return value.toText().trimmed().toUpper(); }
    QSet<QString> m_idNumbers;
    QSet<std::pair<QString, QDate>> m_births;
};

bool isOfStaff(const RecordType& type)
{
    return type.number == fields::staff::type || type.number == fields::staff_post::type;
}

} // namespace

Result<std::vector<RecordId>> recordsNaming(Session& session, const std::vector<RecordId>& dossiers)
{
    const RecordType& child = *session.catalogue().type(fields::child::type);
    std::vector<RecordId> naming;
    const auto isDossier = [&dossiers](const std::optional<RecordId>& id) {
        return id && std::ranges::find(dossiers, *id) != dossiers.end();
    };
    for (const RecordType& type : session.catalogue().types()) {
        for (const Field& field : type.fields) {
            if (!goesWith(type, field, child))
                continue;
            archive::RecordQuery query;
            query.type = type.number;
            query.columns = {field.number};
            query.withdrawnToo = true;
            TONGDANG_CHECK(session.archive().reader().forEach(query, [&](const Record& record) {
                const bool isNew = std::ranges::find(naming, record.id) == naming.end();
                if (isNew && isDossier(record.value(field.number).toRecordId())
                    && !isDossier(record.child))
                    naming.push_back(record.id);
                return Result<void>();
            }));
        }
    }
    return naming;
}

Result<bool> namesErased(Session& session, const Record& record)
{
    const RecordType& child = *session.catalogue().type(fields::child::type);
    const RecordType* const type = session.catalogue().type(record.type);
    if (type == nullptr)
        return false;
    for (const Field& field : type->fields) {
        const auto named = record.value(field.number).toRecordId();
        if (!named || !goesWith(*type, field, child))
            continue;
        TONGDANG_TRY(const bool isGone, session.archive().reader().isPurged(*named));
        if (isGone)
            return true;
    }
    return false;
}

bool canNameErased(const Session& session, TypeNo type)
{
    const RecordType& child = *session.catalogue().type(fields::child::type);
    const RecordType* const known = session.catalogue().type(type);
    return known != nullptr && std::ranges::any_of(known->fields, [&](const Field& field) {
               return goesWith(*known, field, child);
           });
}

Result<std::vector<AlikeRecord>> recordsAlike(Session& session, const std::vector<Record>& dossiers,
                                              const std::vector<RecordId>& known)
{
    const Sought sought(dossiers);
    const auto isOurs = [&](const RecordId& id) {
        return std::ranges::find(known, id) != known.end()
               || std::ranges::find(dossiers, id, &Record::id) != dossiers.end();
    };
    std::vector<AlikeRecord> alike;
    for (const RecordType& type : session.catalogue().types()) {
        const Marks marks = marksOf(type);
        const bool tells = marks.idNumber != 0 || (marks.name != 0 && marks.birth != 0);
        if (!tells || isOfStaff(type))
            continue;
        archive::RecordQuery query;
        query.type = type.number;
        query.withdrawnToo = true;
        for (const FieldNo field : {marks.idNumber, marks.name, marks.birth})
            if (field != 0)
                query.columns.push_back(field);
        TONGDANG_CHECK(session.archive().reader().forEach(query, [&](const Record& record) {
            const bool isTheirs = record.child && isOurs(*record.child);
            if (!isTheirs && !isOurs(record.id) && sought.has(record, marks))
                alike.push_back({record.id, type.number, type.zh});
            return Result<void>();
        }));
    }
    return alike;
}

} // namespace tongdang::desk
