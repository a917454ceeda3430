// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/access_copy.h"

#include <algorithm>
#include <span>

namespace tongdang::sync {
namespace {

QByteArray receivedName(const DeviceId& parent)
{
    return "access." + parent.toString().toLatin1();
}

/// Of one's own log; zeros in front of the first entry, nothing behind the last.
Result<std::optional<Digest>> ownHashAt(Store& store, qint64 number)
{
    if (number == 0)
        return std::optional(Digest{});
    TONGDANG_TRY(const auto entries, store.accessEntriesAfter(number - 1, 1));
    const bool isThere = !entries.empty() && entries.front().number == number;
    return isThere ? std::optional(entries.front().hash) : std::nullopt;
}

QByteArray hashBytes(const Digest& hash)
{
    return QByteArrayView(hash).toByteArray();
}

/// Up to where the parent said it has this very log; the beginning if it was written anew since.
Result<AccessPosition> receivedBy(Store& store, const DeviceId& parent)
{
    TONGDANG_TRY(const auto said, store.setting(receivedName(parent)));
    const QByteArrayList words = said.value_or(QByteArray()).split(' ');
    const qint64 number = words.front().toLongLong();
    TONGDANG_TRY(const auto own, ownHashAt(store, number));
    if (words.size() != 2 || !own || hashBytes(*own).toHex() != words.back())
        return AccessPosition{};
    return AccessPosition{number, *own};
}

/// Puts entries behind each other into one life of a device's log.
class Life {
public:
    Life(Store& store, const DeviceId& device, qint64 life)
        : m_store(store)
        , m_device(device)
        , m_life(life)
    {
    }
    [[nodiscard]] Result<std::optional<Digest>> hashAt(qint64 number)
    {
        if (number == 0)
            return std::optional(Digest{});
        return m_store.accessCopyHash(m_device, m_life, number);
    }
    [[nodiscard]] Result<void> add(std::span<const archive::AccessLog::Entry> entries)
    {
        for (const archive::AccessLog::Entry& entry : entries)
            TONGDANG_CHECK(m_store.addAccessCopy(m_device, m_life, entry));
        return {};
    }

private:
    Store& m_store;
    DeviceId m_device;
    qint64 m_life;
};

/// Number and hash as they follow from what stands before.
std::vector<archive::AccessLog::Entry> chained(const AccessPart& part)
{
    std::vector<archive::AccessLog::Entry> entries = part.entries;
    Digest before = part.before;
    qint64 number = part.first;
    for (archive::AccessLog::Entry& entry : entries) {
        entry.number = number++;
        entry.hash = archive::AccessLog::hashOf(entry, before);
        before = entry.hash;
    }
    return entries;
}

} // namespace

Result<AccessPart> accessPartFor(Store& store, const Peer& receiver)
{
    if (receiver.known.relation != Relation::Parent)
        return AccessPart{};
    TONGDANG_TRY(const AccessPosition received, receivedBy(store, receiver.known.device));
    AccessPart part{received.number + 1, received.hash, {}};
    TONGDANG_TRY(part.entries, store.accessEntriesAfter(received.number, mostAccessEntries));
    qsizetype bytes = 0;
    const auto tooMuch = std::ranges::find_if(part.entries, [&](const auto& entry) {
        bytes += accessEntryBytes + entry.action.size() + entry.detail.size();
        return bytes > mostAccessBytes;
    });
    part.entries.erase(tooMuch, part.entries.end());
    return part;
}

Result<std::optional<AccessPosition>> accessPositionFor(Store& store, const Peer& receiver)
{
    if (receiver.known.relation != Relation::Child)
        return std::optional<AccessPosition>();
    TONGDANG_TRY(const auto newest, store.newestAccessCopy(receiver.known.device));
    return std::optional(newest ? AccessPosition{newest->number, newest->hash} : AccessPosition{});
}

Result<bool> takeAccessPart(Store& store, const DeviceId& sender, const AccessPart& part)
{
    if (part.entries.empty())
        return true;
    TONGDANG_TRY(const auto newest, store.newestAccessCopy(sender));
    const qint64 have = newest ? newest->number : 0;
    const qint64 life = newest ? newest->life : 1;
    if (part.first - 1 > have) // this archive forgot what came between; it says so going down
        return true;
    const std::vector<archive::AccessLog::Entry> entries = chained(part);
    Life present(store, sender, life);
    TONGDANG_TRY(const auto before, present.hashAt(part.first - 1));
    // A life may begin in the middle: what lies before it is in an earlier one.
    bool goesOn = !before || *before == part.before;
    std::size_t known = 0;
    for (; goesOn && known < entries.size() && entries[known].number <= have; ++known) {
        TONGDANG_TRY(const auto here, present.hashAt(entries[known].number));
        goesOn = !here || *here == entries[known].hash;
    }
    if (goesOn) {
        TONGDANG_CHECK(present.add(std::span(entries).subspan(known)));
        return true;
    }
    TONGDANG_CHECK(Life(store, sender, life + 1).add(entries));
    return false;
}

Result<void> takeAccessPosition(Store& store, const DeviceId& sender,
                                const AccessPosition& position)
{
    // Whether it is this log, and not one from before a restoring, is looked at when it is used.
    return store.putSetting(receivedName(sender), QByteArray::number(position.number) + ' '
                                                      + hashBytes(position.hash).toHex());
}

} // namespace tongdang::sync
