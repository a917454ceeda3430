// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/reach.h"

#include "catalogue/catalogue.h"
#include "catalogue/fields.h"
#include "record/digest.h"

#include <algorithm>

namespace tongdang::sync {
namespace {

constexpr qsizetype townshipDigits = 9;

/// The digits that the codes of everything in that place begin with: GB/T 10114 gives 2, 2 and 2
/// digits down to the county, 3 to the township and 3 to the village.
QStringView digitsOf(const QString& code)
{
    const auto isEmptyFrom = [&code](qsizetype digits) {
        return QStringView(code).sliced(digits).count(u'0') == code.size() - digits;
    };
    for (const qsizetype digits : {2, 4, 6, 9}) {
        if (code.size() > digits && isEmptyFrom(digits))
            return QStringView(code).first(digits);
    }
    return code;
}

const GoesDown* goesDown(const Catalogue& catalogue, TypeNo number)
{
    const RecordType* const type = catalogue.type(number);
    return type && type->goesDown ? &*type->goesDown : nullptr;
}

/// Of a type that names a person it says no more than post and telephone (catalogue: sensitivity).
bool findsNobodyOut(const RecordType& type)
{
    constexpr int identifying = 3;
    return std::ranges::none_of(
        type.fields, [](const Field& field) { return field.sensitivity >= identifying; });
}

/// Whether its records go where they are named, too, and not only to the place that they are about.
bool isRegister(const RecordType& type)
{
    return type.goesDown && !type.goesDown->place.empty() && findsNobodyOut(type);
}

bool isStaff(const QString& type)
{
    return type == QLatin1StringView("staff");
}

QByteArray settingName(const StreamId& stream)
{
    return "reach:" + stream.toBytes().toHex();
}

QByteArray rulesOf(const Catalogue& catalogue)
{
    QByteArray rules("named\n");
    for (const RecordType& type : catalogue.types()) {
        if (!type.goesDown)
            continue;
        rules += QByteArray::number(type.number) + ' ' + QByteArray::number(type.goesDown->with)
                 + (type.goesDown->toTownship ? " township" : "");
        for (const FieldNo place : type.goesDown->place)
            rules += ' ' + QByteArray::number(place);
        rules += '\n';
    }
    const Digest digest = blake2b256(rules);
    return QByteArray(reinterpret_cast<const char*>(digest.data()), qsizetype(digest.size()));
}

} // namespace

Result<Reach> Reach::of(Store& store, const Peer& receiver)
{
    Reach reach(store);
    TONGDANG_TRY(const Peer self, selfPeer(store));
    reach.m_self = self.certificate.org;
    TONGDANG_TRY(reach.m_theirs, organisationsUnder(store, receiver.known.device));
    reach.m_theirs.prepend(receiver.certificate.org);
    TONGDANG_TRY(const auto peers, otherPeers(store));
    for (const Peer& peer : peers) {
        const QString& org = peer.certificate.org;
        if (!isAbove(peer) && org != reach.m_self && !reach.m_theirs.contains(org))
            reach.m_others.insert(peer.known.device);
    }
    return reach;
}

Result<bool> Reach::takes(const ListedChange& change, const StreamId& stream)
{
    const auto* const scope = std::get_if<QString>(&change.scope);
    if (!scope || !isAboveThem(*scope) || isWordOfOthers(change)
        || !goesDown(m_store.catalogue(), change.type))
        return false;
    TONGDANG_TRY(const bool isTheirs, isAboutThem(change.record));
    if (isTheirs)
        return true;
    TONGDANG_TRY(const bool isNamed, isNamedThere(change, stream));
    if (isNamed || !saysPlace(change))
        return isNamed;
    // Whoever was sent it hears that it is another place's now, and nothing after that.
    return wasSent(change.record, stream);
}

Result<void> Reach::whatFollows(const ListedChange& change, const Store::Visit& visit)
{
    std::vector<RecordId> found;
    QStringList types;
    const RecordType* const type = m_store.catalogue().type(change.type);
    if (change.describesStaff) {
        TONGDANG_TRY(const auto posts, m_store.postsOf(change.record));
        for (const StaffPost& post : posts) {
            if (post.division.isEmpty() || !fits({post.division, false}))
                continue;
            TONGDANG_TRY(found, followers(post.person, QStringLiteral("staff")));
        }
    } else if (type && saysPlace(change)) {
        found.push_back(change.record);
        TONGDANG_TRY(const auto after, followers(change.record, type->key));
        found.insert(found.end(), after.begin(), after.end());
    }
    for (const RecordId& record : found)
        TONGDANG_CHECK(m_store.changesOfRecord(record, visit));
    return {};
}

Result<std::vector<Reach::Needed>> Reach::neededBy(const ListedChange& change)
{
    std::vector<Needed> needed;
    const Catalogue& catalogue = m_store.catalogue();
    const RecordType* const type = catalogue.type(change.type);
    for (const NamedRecord& named : change.named) {
        const Field* const field = type ? type->field(named.field) : nullptr;
        const RecordType* const other = field ? catalogue.type(field->refersTo) : nullptr;
        if (other && (isStaff(other->key) || isRegister(*other)))
            needed.push_back({named.record, isStaff(other->key)});
    }
    return needed;
}

bool Reach::goesWithName(const ListedChange& change) const
{
    const auto* const scope = std::get_if<QString>(&change.scope);
    const RecordType* const type = m_store.catalogue().type(change.type);
    return scope && isAboveThem(*scope) && change.sensitivityClass == 0 && !change.erases
           && !isWordOfOthers(change) && type && isRegister(*type);
}

/// Whether what was sent names the record: it hears of it as long as that is so.
Result<bool> Reach::isNamedThere(const ListedChange& change, const StreamId& stream)
{
    if (!goesWithName(change))
        return false;
    TONGDANG_TRY(const bool has, wasSent(change.record, stream));
    if (!has) // nearly always
        return false;
    const QString& key = m_store.catalogue().type(change.type)->key;
    for (const RecordType& type : m_store.catalogue().types()) {
        for (const Field& field : type.fields) {
            if (field.refersTo != key)
                continue;
            TONGDANG_TRY(const auto naming,
                         m_store.referring(type.number, field.number, change.record));
            for (const RecordId& record : naming) {
                TONGDANG_TRY(const bool sent, wasSent(record, stream));
                if (sent)
                    return true;
            }
        }
    }
    return false;
}

bool Reach::isAboveThem(const QString& scope) const
{
    const QString& receiver = m_theirs.front();
    return scope == m_self
           || (!scope.isEmpty() && scope != receiver && receiver.startsWith(digitsOf(scope)));
}

/// What another place below wrote into an office's record is its word to the office: it goes on
/// when the office has made it its own.
bool Reach::isWordOfOthers(const ListedChange& change) const
{
    return change.origin && m_others.contains(*change.origin);
}

bool Reach::saysPlace(const ListedChange& change) const
{
    const GoesDown* const goes = goesDown(m_store.catalogue(), change.type);
    return goes && std::ranges::any_of(change.touched, [goes](FieldNo field) {
               return field == goes->with
                      || std::ranges::find(goes->place, field) != goes->place.end();
           });
}

bool Reach::fits(const Place& place) const
{
    const QStringView wanted = digitsOf(place.code);
    return std::ranges::any_of(m_theirs, [&](const QString& org) {
        const QStringView has = digitsOf(org);
        return wanted.startsWith(has) || (place.inIt && has.startsWith(wanted));
    });
}

Result<bool> Reach::isAboutThem(const RecordId& record)
{
    const auto known = m_isAboutThem.constFind(record);
    if (known != m_isAboutThem.constEnd())
        return *known;
    TONGDANG_TRY(const auto places, placesOf(record));
    const bool fitting =
        std::ranges::any_of(places, [this](const Place& place) { return fits(place); });
    m_isAboutThem.insert(record, fitting);
    return fitting;
}

Result<std::vector<Reach::Place>> Reach::placesOf(const RecordId& record)
{
    const Catalogue& catalogue = m_store.catalogue();
    std::vector<Place> places;
    std::optional<RecordId> at = record;
    while (at) { // the catalogue's references lead to an end
        TONGDANG_TRY(const auto here, m_store.recordOf(*at));
        const RecordType* const type = here ? catalogue.type(here->type) : nullptr;
        if (!type)
            return places;
        if (isStaff(type->key)) {
            TONGDANG_TRY(const auto posts, m_store.postsOf(*at));
            for (const StaffPost& post : posts) {
                if (!post.division.isEmpty())
                    places.push_back({post.division, false});
            }
            return places;
        }
        if (!type->goesDown)
            return places;
        if (type->goesDown->with != 0) {
            at = here->value(type->goesDown->with).toRecordId();
            continue;
        }
        QString code;
        for (const FieldNo field : type->goesDown->place) {
            if (code.isEmpty())
                code = here->value(field).toText();
        }
        places.push_back({type->goesDown->toTownship ? code.left(townshipDigits) : code, true});
        return places;
    }
    return places;
}

Result<bool> Reach::wasSent(const RecordId& record, const StreamId& stream)
{
    bool sent = false;
    TONGDANG_CHECK(m_store.changesOfRecord(record, [&](const ListedChange& change) -> Result<void> {
        if (sent)
            return {};
        TONGDANG_TRY(sent, m_store.streamHolds(stream, change.ordinal));
        return {};
    }));
    return sent;
}

Result<std::vector<RecordId>> Reach::followers(const RecordId& record, const QString& type)
{
    std::vector<RecordId> all;
    for (const RecordType& other : m_store.catalogue().types()) {
        const Field* const link = other.goesDown ? other.field(other.goesDown->with) : nullptr;
        if (!link || link->refersTo != type)
            continue;
        TONGDANG_TRY(const auto direct, m_store.referring(other.number, link->number, record));
        for (const RecordId& one : direct) {
            all.push_back(one);
            TONGDANG_TRY(const auto further, followers(one, other.key));
            all.insert(all.end(), further.begin(), further.end());
        }
    }
    return all;
}

Result<void> noticeReach(Store& store, OutStream& stream)
{
    const QByteArray rules = rulesOf(store.catalogue());
    TONGDANG_TRY(const auto known, store.setting(settingName(stream.id)));
    if (known == rules)
        return {};
    if (stream.scanned > 0)
        stream.scanned = OutStream::lookAgain;
    return store.putSetting(settingName(stream.id), rules);
}

} // namespace tongdang::sync
