// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/roster.h"

#include "archive/archive.h"
#include "catalogue/fields.h"
#include "desk/access.h"
#include "desk/drafts.h"
#include "desk/roster_records.h"
#include "desk/working_day.h"
#include "exchange/roster.h"

#include <QFileInfo>
#include <QHash>

namespace tongdang::desk {

namespace {

std::vector<RosterNote> notes(const std::vector<exchange::RosterFinding>& findings,
                              const QHash<int, RecordId>& skipped)
{
    std::vector<RosterNote> notes;
    for (const exchange::RosterFinding& finding : findings) {
        if (!skipped.contains(finding.row))
            notes.push_back({finding.row, finding.field, finding.code, finding.arguments});
    }
    return notes;
}

/// Dossiers by identity number.
Result<QHash<QString, RecordId>> knownChildren(const archive::Reader& reader)
{
    QHash<QString, RecordId> known;
    archive::RecordQuery query;
    query.type = fields::child::type;
    query.columns = {fields::child::idno};
    TONGDANG_CHECK(reader.forEach(query, [&known](const Record& child) -> Result<void> {
        const QString number = child.value(fields::child::idno).toText();
        if (!number.isEmpty())
            known.insert(number, child.id);
        return {};
    }));
    return known;
}

/// One child with all records of its row; the household comes with its first child.
std::vector<archive::WriteRequest> requestsFor(const Session& session,
                                               const exchange::RosterChild& child,
                                               const ImportContext& context,
                                               RosterHouseholds& households)
{
    Randomness& randomness = session.environment().randomness;
    std::vector<RecordDraft> drafts;
    const RecordId household = households.householdFor(child, context, randomness, drafts);
    for (RecordDraft& draft : rosterRecords(child, household, context, randomness))
        drafts.push_back(std::move(draft));
    std::vector<archive::WriteRequest> requests;
    for (RecordDraft& draft : drafts)
        requests.push_back(createRequest(session, std::move(draft)));
    return requests;
}

Result<void> import(Session& session, const std::vector<exchange::RosterChild>& children,
                    const ImportContext& context)
{
    Archive& archive = session.archive();
    TONGDANG_TRY(archive::Transaction transaction, archive.begin());
    RosterHouseholds households;
    for (const exchange::RosterChild& child : children) {
        const auto requests = requestsFor(session, child, context, households);
        TONGDANG_CHECK(archive.writer().write(requests));
    }
    TONGDANG_CHECK(noteAccess(session, "roster.import", std::nullopt,
                              QByteArray::number(static_cast<qint64>(children.size()))));
    return transaction.commit();
}

} // namespace

Result<RosterReport> importRoster(Session& session, const QString& file, RosterMode mode)
{
    const QDate today = workingDay(session);
    TONGDANG_TRY(exchange::Roster roster,
                 exchange::readRoster(
                     file, {session.catalogue(), today, session.profile().orgCode.left(6)}));
    TONGDANG_TRY(const auto known, knownChildren(session.archive().reader()));

    QHash<int, RecordId> skipped;
    std::vector<exchange::RosterChild> children;
    RosterReport report;
    for (exchange::RosterChild& child : roster.children) {
        const auto dossier = known.constFind(child.idNumber);
        if (dossier == known.constEnd()) {
            children.push_back(std::move(child));
            continue;
        }
        report.duplicates.push_back({child.row, *dossier});
        skipped.insert(child.row, *dossier);
    }
    report.rows = roster.rows;
    report.imported = static_cast<int>(children.size());
    report.rejected = notes(roster.rejected, {});
    report.warnings = notes(roster.warnings, skipped);
    if (mode == RosterMode::Import) {
        const Profile& profile = session.profile();
        const QString title =
            roster.title.isEmpty() ? QFileInfo(file).completeBaseName() : roster.title;
        TONGDANG_CHECK(import(session, children, {profile.orgCode, profile.person, today, title}));
    }
    return report;
}

} // namespace tongdang::desk
