// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/division_names.h"

#include "archive/archive.h"
#include "catalogue/catalogue.h"
#include "catalogue/fields.h"
#include "desk/session_parts.h"
#include "sync/peers.h"

#include <array>

namespace tongdang::desk {

Result<QHash<QString, QString>> divisionNames(Session& session)
{
    constexpr qsizetype townshipDigits = 9;
    constexpr qsizetype villageDigits = 12;
    QHash<QString, QString> names;
    QHash<QString, QString> townships;
    for (const QStringView list : {u"REGION", u"DIV"}) {
        const CodeList* const known = session.catalogue().codeList(list);
        for (const Code& code : known ? known->items : std::vector<Code>()) {
            names.insert(code.code, code.zh);
            if (code.code.size() == townshipDigits) {
                townships.insert(code.code, code.zh);
                names.insert(code.code.leftJustified(villageDigits, u'0'), code.zh);
            }
        }
    }
    // In a list of many villages two may be called the same: the township goes before the name.
    const auto add = [&](const QString& code, const QString& name) {
        if (code.isEmpty() || name.isEmpty())
            return;
        const QString township = townships.value(code.left(townshipDigits));
        if (!township.isEmpty() && code.endsWith(u"000"))
            return; // the place, not the office in it
        const bool isVillage = code.size() == villageDigits && !code.endsWith(u"000");
        names.insert(code, isVillage && !name.startsWith(township) ? township + name : name);
    };
    TONGDANG_TRY(const auto peers, sync::otherPeers(*session.parts().store));
    for (const sync::Peer& peer : peers)
        add(peer.certificate.org, peer.certificate.label);
    add(session.profile().orgCode, session.profile().orgName);
    archive::RecordQuery query;
    query.type = fields::village::type;
    query.columns = {fields::village::code, fields::village::name};
    TONGDANG_CHECK(session.archive().reader().forEach(query, [&](const Record& one) {
        add(one.value(fields::village::code).toText(), one.value(fields::village::name).toText());
        return Result<void>();
    }));
    return names;
}

Result<QHash<QString, QString>> villageNames(Session& session)
{
    constexpr qsizetype townshipDigits = 9;
    TONGDANG_TRY(auto names, divisionNames(session));
    const QString own = names.value(session.profile().orgCode.left(townshipDigits));
    if (session.profile().role == Role::County || own.isEmpty())
        return names;
    for (QString& name : names) {
        if (name.size() > own.size() && name.startsWith(own))
            name.remove(0, own.size());
    }
    return names;
}

QString placeName(const QHash<QString, QString>& names, const QString& code)
{
    constexpr std::array<qsizetype, 4> levels{9, 6, 4, 2}; // township to province
    QString name = names.value(code);
    for (const qsizetype digits : levels) {
        if (name.isEmpty() && digits < code.size())
            name = names.value(code.left(digits));
    }
    return name;
}

} // namespace tongdang::desk
