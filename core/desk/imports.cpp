// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/imports.h"

#include "archive/archive.h"
#include "catalogue/catalogue.h"
#include "catalogue/fields.h"
#include "desk/access.h"
#include "desk/conflict_head.h"
#include "desk/custody.h"
#include "desk/names.h"
#include "desk/office.h"
#include "desk/session_parts.h"
#include "record/fold.h"
#include "sync/peers.h"

#include <algorithm>
#include <map>
#include <set>

namespace tongdang::desk {

namespace {

struct Imported {
    sync::BundleRow row;
    std::optional<sync::Peer> sender;
};

ImportLine lineOf(const Imported& imported)
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

/// Gathers what an import brought, record by record.
class Inspection {
public:
    Inspection(Session& session, const Imported& imported)
        : m_session(session)
        , m_imported(imported)
        , m_names(session)
        , m_fromVillage(imported.sender && imported.sender->certificate.role == sync::Role::Village)
    {
        m_details.line = lineOf(imported);
    }

    Result<ImportDetails> run()
    {
        const archive::LogReader& log = m_session.archive().log();
        std::set<RecordId> seen;
        for (qint64 at = m_imported.row.firstChange; at <= m_imported.row.lastChange; ++at) {
            TONGDANG_TRY(const auto logged, log.at(at));
            if (!logged)
                continue;
            TONGDANG_TRY(const Change change, logged->decode());
            if (seen.insert(change.header.record).second)
                TONGDANG_CHECK(look(change.header.record));
        }
        for (const RecordType& type : m_session.catalogue().types()) {
            if (const auto kind = m_kinds.find(type.number); kind != m_kinds.end())
                m_details.kinds.push_back(kind->second);
        }
        return std::move(m_details);
    }

private:
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

    Result<void> add(const Record& record, const QString& childName, const ArrivedChoice& choice,
                     const FoldedRecord& now)
    {
        TONGDANG_TRY(ConflictHead after,
                     conflictHead(m_session, choice.field, choice.after, m_names));
        ImportChoice line{record.id,    record.type, childName,        choice.kind,
                          choice.field, {},          std::move(after), canReverse(choice, now)};
        if (choice.before) {
            TONGDANG_TRY(line.before,
                         conflictHead(m_session, choice.field, *choice.before, m_names));
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
    Names m_names;
    const bool m_fromVillage;
    ImportDetails m_details;
    std::map<TypeNo, ImportKind> m_kinds;
};

} // namespace

Result<std::vector<ImportLine>> listImports(Session& session)
{
    sync::Store& store = *session.parts().store;
    TONGDANG_TRY(const auto rows, store.bundles(sync::BundleState::Merged));
    std::vector<ImportLine> lines;
    for (const sync::BundleRow& row : rows) {
        TONGDANG_TRY(auto sender, sync::findPeer(store, row.peer));
        lines.push_back(lineOf({row, std::move(sender)}));
    }
    std::ranges::reverse(lines); // of one moment, too, the last one first
    std::ranges::stable_sort(
        lines, [](const ImportLine& one, const ImportLine& other) { return one.at > other.at; });
    return lines;
}

Result<ImportDetails> inspectImport(Session& session, const QString& bundle)
{
    TONGDANG_TRY(const Imported imported, importOf(session, bundle));
    return Inspection(session, imported).run();
}

Result<Reversal> reverseImport(Session& session, const QString& bundle)
{
    TONGDANG_TRY(ImportDetails details, inspectImport(session, bundle));
    Reversal reversal;
    std::vector<archive::WriteRequest> requests;
    std::set<std::pair<RecordId, FieldNo>> written;
    for (ImportChoice& choice : details.choices) {
        if (choice.kind != ArrivedChoice::Kind::Replaced)
            continue;
        if (choice.reversible != Reversible::Yes) {
            reversal.left.push_back(std::move(choice));
            continue;
        }
        ++reversal.reversed;
        if (written.contains({choice.record, choice.field}))
            continue; // of a group that is decided as a whole
        auto request =
            resolveRequest(session, {choice.record, choice.field, choice.before->version, {}});
        if (!request) {
            if (request.error().kind != ErrorKind::Refused)
                return failure(request.error());
            --reversal.reversed;
            reversal.left.push_back(std::move(choice)); // another office decides about it
            continue;
        }
        for (const archive::FieldInput& field : request->fields)
            written.insert({choice.record, field.field});
        requests.push_back(std::move(*request));
    }
    if (requests.empty())
        return failure(ErrorKind::Refused, "desk.nothing_to_reverse");
    TONGDANG_CHECK(
        noteAccess(session, "bundle.reverse", std::nullopt, QByteArray::number(reversal.reversed)));
    TONGDANG_CHECK(session.archive().writer().write(requests));
    return reversal;
}

} // namespace tongdang::desk
