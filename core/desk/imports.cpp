// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/imports.h"

#include "archive/archive.h"
#include "desk/access.h"
#include "desk/conflict_head.h"
#include "desk/import_inspection.h"
#include "desk/incident_level.h"
#include "desk/session_parts.h"
#include "sync/peers.h"

#include <algorithm>
#include <set>

namespace tongdang::desk {

Result<std::vector<ImportLine>> listImports(Session& session)
{
    sync::Store& store = *session.parts().store;
    TONGDANG_TRY(const auto rows, store.bundles(sync::BundleState::Merged));
    std::vector<ImportLine> lines;
    for (const sync::BundleRow& row : rows) {
        TONGDANG_TRY(auto sender, sync::findPeer(store, row.peer));
        lines.push_back(importLine({row, std::move(sender)}));
    }
    std::ranges::reverse(lines); // of one moment, too, the last one first
    std::ranges::stable_sort(
        lines, [](const ImportLine& one, const ImportLine& other) { return one.at > other.at; });
    return lines;
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
    TONGDANG_CHECK(settleIncidentLevels(session));
    return reversal;
}

} // namespace tongdang::desk
