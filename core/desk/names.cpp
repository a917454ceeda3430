// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/names.h"

#include "catalogue/fields.h"
#include "desk/session_parts.h"
#include "sync/peers.h"

namespace tongdang::desk {

Result<QString> Names::person(const RecordId& staff)
{
    return name(staff, fields::staff::name);
}

Result<QString> Names::child(const RecordId& child)
{
    return name(child, fields::child::name);
}

Result<std::optional<QString>> Names::placeOf(const RecordId& staff)
{
    const auto known = m_places.constFind(staff);
    if (known != m_places.constEnd())
        return *known;
    // A record without a child belongs to an organisation.
    TONGDANG_TRY(const auto folded, m_session.archive().reader().folded(staff));
    const QString* const org = folded ? std::get_if<QString>(&folded->scope) : nullptr;
    std::optional<QString> place;
    if (org) {
        TONGDANG_TRY(const QString name, organisationName(m_session, *org));
        if (name != *org)
            place = name;
    }
    m_places.insert(staff, place);
    return place;
}

Result<QString> Names::name(const RecordId& record, FieldNo field)
{
    const auto known = m_known.constFind(record);
    if (known != m_known.constEnd())
        return *known;
    TONGDANG_TRY(const auto found, m_session.archive().reader().record(record));
    const QString read = found ? found->value(field).toText() : QString();
    m_known.insert(record, read);
    return read;
}

Result<QString> organisationName(Session& session, const QString& code)
{
    if (code.isEmpty() || code == session.profile().orgCode)
        return session.profile().orgName;
    TONGDANG_TRY(const auto peers, sync::otherPeers(*session.parts().store));
    for (const sync::Peer& peer : peers) {
        if (peer.certificate.org == code)
            return peer.certificate.label;
    }
    return code;
}

} // namespace tongdang::desk
