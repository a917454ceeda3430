// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/station_data.h"

#include "archive/archive.h"
#include "desk/access.h"
#include "desk/data_folder.h"
#include "desk/data_setting.h"
#include "desk/national.h"
#include "desk/session_factory.h"
#include "desk/session_parts.h"
#include "desk/working_day.h"
#include "policy/quality.h"
#include "policy/service_match.h"
#include "report/table.h"
#include "sync/peers.h"

#include <algorithm>

namespace tongdang::desk {

namespace {

DataInfo infoOf(Session& session, const sync::DataSet& set)
{
    DataInfo info;
    info.number = static_cast<qint64>(set.number);
    for (const auto& file : set.files)
        info.files.append(file.first);
    info.isInUse = session.parts().dataNumber == set.number;
    return info;
}

/// Old records and other places' bundles stay readable (core/catalogue/FORMAT.md, rules of growth).
std::optional<QString> takenAway(const Catalogue& before, const Catalogue& after)
{
    for (const RecordType& type : before.types()) {
        const RecordType* const kept = after.type(type.number);
        if (!kept || kept->key != type.key)
            return type.key;
        for (const Field& field : type.fields) {
            const Field* const same = kept->field(field.number);
            if (!same || same->key != field.key || same->kind != field.kind
                || same->codeList != field.codeList || same->sensitivity != field.sensitivity)
                return type.key + u'.' + field.key;
            const CodeList* const codes = before.codeList(field.codeList);
            const CodeList* const more = after.codeList(field.codeList);
            if (!codes)
                continue;
            for (const Code& code : codes->items) {
                if (!more || !more->find(code.code))
                    return field.codeList + u' ' + code.code;
            }
        }
    }
    return std::nullopt;
}

/// What is read only when it is used: broken, it would fail in the villages and not here.
Result<void> checkRest(Session& session, const QString& folder, const SessionFactory::Data& data)
{
    const QDate today = workingDay(session);
    TONGDANG_CHECK(checkNational(folder, data.catalogue, data.rules, today));
    TONGDANG_CHECK(ServiceTable::load(folder, data.catalogue));
    TONGDANG_CHECK(QualityChecks::load(folder, data.catalogue, data.rules, today));
    // The county's reading is the widest: every table that a lower level has is in it.
    constexpr auto level = report::Level::County;
    TONGDANG_TRY(const auto titles, report::Table::titles(folder, level));
    for (const auto& title : titles)
        TONGDANG_CHECK(report::Table::load(folder, title.number, data.rules, data.catalogue,
                                           report::monthOf(today), level));
    return {};
}

Result<void> keep(Session& session, const sync::DataSet& set)
{
    return session.archive().settings().put(dataSetting, sync::encodeDataSet(set));
}

} // namespace

Result<DataInfo> stationData(Session& session)
{
    TONGDANG_TRY(const auto set, dataSetIn(session.archive().settings()));
    return set ? infoOf(session, *set) : DataInfo{0, {}, true};
}

Result<DataInfo> adoptData(Session& session, const QString& folder)
{
    if (session.profile().role == Role::Village)
        return failure(ErrorKind::Refused, "desk.data_station");
    const QString& resources = session.parts().ownResources;
    TONGDANG_TRY(sync::DataSet set, changedData(resources, folder));
    TONGDANG_TRY(const auto tried, DataFolder::make(resources, set));
    TONGDANG_TRY(const auto loaded, SessionFactory::load(tried->path()));
    TONGDANG_CHECK(checkRest(session, tried->path(), loaded));
    TONGDANG_TRY(const Catalogue own, Catalogue::load(resources));
    for (const Catalogue* const before : {&own, &session.catalogue()}) {
        if (const auto gone = takenAway(*before, loaded.catalogue))
            return failure(ErrorKind::Refused, "desk.data_taken_away", {*gone});
    }
    TONGDANG_TRY(const auto known, dataSetIn(session.archive().settings()));
    // By the clock: a station that was restored from a backup does not count from behind.
    const auto now = static_cast<quint64>(session.environment().clock.nowMilliseconds() / 1000);
    set.number = std::max(known ? known->number + 1 : 1, now);
    TONGDANG_CHECK(keep(session, set));
    TONGDANG_CHECK(noteAccess(session, "data.adopt", std::nullopt, QByteArray::number(set.number)));
    return infoOf(session, set);
}

Result<bool> takeStationData(Session& session, const std::vector<sync::NamedDocument>& documents)
{
    if (documents.empty())
        return false;
    TONGDANG_TRY(const auto parent, sync::parentPeer(*session.parts().store));
    if (!parent)
        return false;
    TONGDANG_TRY(const auto set, sync::verifyDataSet(documents, parent->certificate.minisign));
    TONGDANG_TRY(const auto known, dataSetIn(session.archive().settings()));
    if (!set || (known && known->number >= set->number))
        return false;
    TONGDANG_CHECK(keep(session, *set));
    return true;
}

Result<std::vector<sync::NamedDocument>> dataToSend(Session& session)
{
    TONGDANG_TRY(const auto set, dataSetIn(session.archive().settings()));
    if (!set || session.profile().role == Role::Village)
        return std::vector<sync::NamedDocument>();
    return sync::signDataSet(*set, session.parts().keys);
}

} // namespace tongdang::desk
