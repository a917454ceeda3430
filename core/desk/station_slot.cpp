// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/station_slot.h"

#include "desk/key_step.h"
#include "sync/peers.h"

#include <algorithm>

namespace tongdang::desk {

namespace {

constexpr const char* refusedSetting = "station_slot.refused";

std::optional<storage::Slot> stationSlot(Session& session)
{
    const std::vector<storage::Slot> used = session.file().slots();
    const auto found = std::find_if(used.begin(), used.end(), [](const storage::Slot& slot) {
        return slot.kind == storage::Slot::Kind::Station;
    });
    return found == used.end() ? std::nullopt : std::optional(*found);
}

Id thisDevice(const SessionParts& parts)
{
    return *Id::fromBytes(parts.keys.id().view());
}

bool isOf(const storage::Slot& slot, const vault::AgeRecipient& station)
{
    return std::ranges::equal(slot.stationKey, station.key, {},
                              [](char byte) { return static_cast<quint8>(byte); });
}

} // namespace

Result<void> settleStationSlot(Session& session)
{
    SessionParts& parts = session.parts();
    TONGDANG_TRY(const auto parent, sync::parentPeer(*parts.store));
    TONGDANG_TRY(const bool isRefused, isStationRefused(session));
    if (!parent || isRefused)
        return {};
    TONGDANG_TRY(const auto key, vault::AgeRecipient::parse(parent->certificate.age));
    const auto present = stationSlot(session);
    if (present && isOf(*present, key) && present->device == thisDevice(parts))
        return {};
    return takeKeyStep(parts, session.profile().person, "key.station_slot",
                       [&](const storage::BeforeWriting& log) {
                           return session.file().setStationSlot({thisDevice(parts), key}, log);
                       });
}

Result<void> removeStationSlot(Session& session)
{
    const auto present = stationSlot(session);
    if (!present)
        return failure(ErrorKind::Refused, "storage.no_such_slot");
    // Said first: a slot that comes back by itself would be none that was taken away.
    TONGDANG_CHECK(session.archive().settings().put(refusedSetting, "1"));
    return takeKeyStep(session.parts(), session.profile().person, "key.station_slot_removed",
                       [&](const storage::BeforeWriting& log) {
                           return session.file().removeSlot(present->number, log);
                       });
}

Result<bool> isStationRefused(Session& session)
{
    TONGDANG_TRY(const auto refused, session.archive().settings().value(refusedSetting));
    return refused.has_value();
}

Result<void> allowStationSlot(Session& session)
{
    TONGDANG_TRY(const auto parent, sync::parentPeer(*session.parts().store));
    if (!parent)
        return failure(ErrorKind::Refused, "desk.not_enrolled");
    TONGDANG_CHECK(session.archive().settings().remove(refusedSetting));
    return settleStationSlot(session);
}

} // namespace tongdang::desk
