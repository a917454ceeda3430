// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/names.h"

#include "archive/archive.h"
#include "catalogue/catalogue.h"
#include "catalogue/fields.h"
#include "desk/session_parts.h"
#include "sync/peers.h"

#include <algorithm>
#include <utility>

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
    TONGDANG_TRY(QString org, divisionOf(staff));
    if (org.isEmpty()) {
        // A record without a child belongs to an organisation: that of who entered it.
        TONGDANG_TRY(const auto folded, m_session.archive().reader().folded(staff));
        const QString* const scope = folded ? std::get_if<QString>(&folded->scope) : nullptr;
        org = scope ? *scope : QString();
    }
    std::optional<QString> place;
    if (!org.isEmpty()) {
        TONGDANG_TRY(const QString name, organisationName(m_session, org));
        if (name != org)
            place = name;
    }
    m_places.insert(staff, place);
    return place;
}

Result<std::vector<Record>> Names::postsOf(const RecordId& staff)
{
    const auto known = m_posts.constFind(staff);
    if (known != m_posts.constEnd())
        return *known;
    archive::RecordQuery query;
    query.type = fields::staff_post::type;
    query.where = {{fields::staff_post::staff, Value(staff)}};
    TONGDANG_TRY(const auto posts, m_session.archive().reader().records(query));
    return *m_posts.insert(staff, posts);
}

Result<QString> Names::roleOf(const RecordId& staff, QDate day)
{
    using namespace fields::staff_post;
    TONGDANG_TRY(const auto posts, postsOf(staff));
    const Field& field = *m_session.catalogue().type(type)->field(role);
    QStringList roles;
    for (const Record& post : posts) {
        const QDate from = post.value(from_on).toDate();
        const QDate to = post.value(to_on).toDate();
        const QString label = m_session.catalogue().display(field, post.value(role));
        if (from.isValid() && from <= day && (!to.isValid() || day < to) && !roles.contains(label))
            roles.append(label);
    }
    return roles.join(QStringLiteral("、"));
}

Result<QString> Names::divisionOf(const RecordId& staff)
{
    TONGDANG_TRY(const auto posts, postsOf(staff));
    const auto sinceWhen = [](const Record& post) {
        const bool isHeld = post.value(fields::staff_post::to_on).isEmpty();
        return std::pair(isHeld, post.value(fields::staff_post::from_on).toDate());
    };
    const auto present = std::ranges::max_element(posts, {}, sinceWhen);
    return present == posts.end() ? QString()
                                  : present->value(fields::staff_post::division).toText();
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
