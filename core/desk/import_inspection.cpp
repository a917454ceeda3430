// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/import_inspection.h"

#include "archive/archive.h"
#include "catalogue/catalogue.h"
#include "catalogue/fields.h"
#include "desk/conflict_head.h"
#include "desk/custody.h"
#include "desk/names.h"
#include "desk/office.h"
#include "desk/session_parts.h"
#include "record/fold.h"

#include <algorithm>
#include <utility>

namespace tongdang::desk {

namespace {

Result<Imported> importOf(Session& session, const QString& bundle)
{
    sync::Store& store = *session.parts().store;
    const auto id = sync::BundleId::parse(bundle);
    if (!id)
        return failure(ErrorKind::Refused, "desk.unknown_import");
    TONGDANG_TRY(const auto row, store.findBundle(*id));
    if (!row || row->state != sync::BundleState::Merged)
        return failure(ErrorKind::Refused, "desk.unknown_import");
    if (row->firstChange == 0)
        return failure(ErrorKind::Refused, "desk.import_not_recorded");
    TONGDANG_TRY(auto sender, sync::findPeer(store, row->peer));
    return Imported{*row, std::move(sender)};
}

/// The changes of a record on both sides of an import.
struct Sides {
    std::vector<Change> before;
    std::vector<Change> came;
    std::vector<Change> all; ///< with what came later
};

Result<Sides> sidesOf(const archive::LogReader& log, const RecordId& record,
                      const sync::BundleRow& row)
{
    Sides sides;
    TONGDANG_CHECK(
        log.changesOfRecord(record, [&](const archive::LoggedChange& logged) -> Result<void> {
            TONGDANG_TRY(Change change, logged.decode());
            if (logged.ordinal < row.firstChange)
                sides.before.push_back(change);
            else if (logged.ordinal <= row.lastChange)
                sides.came.push_back(change);
            sides.all.push_back(std::move(change));
            return {};
        }));
    return sides;
}

} // namespace

ImportLine importLine(const Imported& imported)
{
    const sync::BundleRow& row = imported.row;
    ImportLine line{row.id.toString(), {}, {}, static_cast<int>(row.number), row.at, false, 0};
    if (imported.sender) {
        const sync::Certificate& certificate = imported.sender->certificate;
        line.fromOrg = certificate.org;
        line.fromName = certificate.label.isEmpty() ? certificate.org : certificate.label;
    }
    line.recorded = row.firstChange > 0;
    line.changes = line.recorded ? row.lastChange - row.firstChange + 1 : 0;
    return line;
}

/// One run of goOn.
class ImportInspection::Slice {
public:
    Slice(Session& session, ImportInspection& whole)
        : m_session(session)
        , m_imported(whole.m_imported)
        , m_details(whole.m_details)
        , m_kinds(whole.m_kinds)
        , m_names(session)
        , m_fromVillage(m_imported.sender
                        && m_imported.sender->certificate.role == sync::Role::Village)
    {
    }

    Result<void> look(const RecordId& id)
    {
        TONGDANG_TRY(const auto record, m_session.archive().reader().record(id));
        if (!record)
            return {}; // erased since
        if (const auto open = checkOpenHere(m_session, *record); !open)
            return open.error().code == "desk.moved_away" ? Result<void>() : failure(open.error());
        TONGDANG_TRY(const Sides sides, sidesOf(m_session.archive().log(), id, m_imported.row));
        QString childName;
        if (record->child) {
            TONGDANG_TRY(childName, m_names.child(*record->child));
        }
        const Arrival arrival = arrivalOf(sides.before, sides.came);
        ImportKind& kind =
            m_kinds.try_emplace(record->type, ImportKind{record->type}).first->second;
        ++(arrival.isNew ? kind.added : kind.changed);
        m_details.records.push_back(
            {id, record->type, childName, arrival.isNew, arrival.withdrawn, arrival.joined});
        const FoldedRecord now = fold(sides.all);
        for (const ArrivedChoice& choice : arrival.choices)
            TONGDANG_CHECK(add(*record, childName, choice, now));
        noteForeign(*record, childName, sides.came);
        return {};
    }

private:
    Result<void> add(const Record& record, const QString& childName, const ArrivedChoice& choice,
                     const FoldedRecord& now)
    {
        TONGDANG_TRY(ConflictHead after,
                     conflictHead(m_session, {record.type, choice.field}, choice.after, m_names));
        ImportChoice line{record.id,    record.type, childName,        choice.kind,
                          choice.field, {},          std::move(after), canReverse(choice, now)};
        if (choice.before) {
            TONGDANG_TRY(line.before, conflictHead(m_session, {record.type, choice.field},
                                                   *choice.before, m_names));
        }
        m_details.choices.push_back(std::move(line));
        return {};
    }

    void noteForeign(const Record& record, const QString& childName,
                     const std::vector<Change>& came)
    {
        const RecordType* const type = m_session.catalogue().type(record.type);
        // The program itself writes the first people of an archive (catalogue/FORMAT.md, Owner).
        const bool isPeople =
            record.type == fields::staff::type || record.type == fields::staff_post::type;
        if (!m_fromVillage || !type || isPeople)
            return;
        std::set<FieldNo> written;
        for (const Change& change : came) {
            for (const FieldWrite& write : change.writes)
                written.insert(write.field);
        }
        for (const FieldNo number : written) {
            const Field* const field = type->field(number);
            if (field && !fillsIn(Role::Village, *field))
                m_details.foreign.push_back({record.id, record.type, childName, number});
        }
    }

    Session& m_session;
    const Imported& m_imported;
    ImportDetails& m_details;
    std::map<TypeNo, ImportKind>& m_kinds;
    Names m_names;
    const bool m_fromVillage;
};

ImportInspection::ImportInspection(Imported imported)
    : m_imported(std::move(imported))
    , m_next(m_imported.row.firstChange)
{
    m_details.line = importLine(m_imported);
}

Result<ImportInspection> ImportInspection::begin(Session& session, const QString& bundle)
{
    TONGDANG_TRY(Imported imported, importOf(session, bundle));
    return ImportInspection(std::move(imported));
}

Result<void> ImportInspection::goOn(Session& session, qint64 most)
{
    const archive::LogReader& log = session.archive().log();
    Slice slice(session, *this);
    const qint64 last = std::min(m_imported.row.lastChange, m_next + most - 1);
    for (; m_next <= last; ++m_next) {
        TONGDANG_TRY(const auto logged, log.at(m_next));
        if (!logged)
            continue;
        TONGDANG_TRY(const Change change, logged->decode());
        if (m_seen.insert(change.header.record).second)
            TONGDANG_CHECK(slice.look(change.header.record));
    }
    m_details.kinds.clear();
    for (const RecordType& type : session.catalogue().types()) {
        if (const auto kind = m_kinds.find(type.number); kind != m_kinds.end())
            m_details.kinds.push_back(kind->second);
    }
    return {};
}

Result<ImportDetails> inspectImport(Session& session, const QString& bundle)
{
    TONGDANG_TRY(ImportInspection inspection, ImportInspection::begin(session, bundle));
    TONGDANG_CHECK(inspection.goOn(session, inspection.details().line.changes));
    return inspection.details();
}

} // namespace tongdang::desk
