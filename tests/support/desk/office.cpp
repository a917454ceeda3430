// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/desk/office.h"

#include "archive/archive.h"
#include "catalogue/fields.h"
#include "desk/drafts.h"
#include "desk/session_parts.h"
#include "support/catch.h"
#include "sync/archive_store.h"

namespace tongdang::test {

Office::Office(desk::Role role, const QString& code, const QString& name)
{
    REQUIRE(m_folder.isValid());
    m_wanted = {file(QStringLiteral("archive")),
                QStringLiteral("示例口令 水井边 红瓦房 白鹅"),
                role,
                code,
                name,
                QStringLiteral("王玉梅"),
                {}};
    setToday(QDate(2026, 11, 24));
    m_session = take(desk::createArchive(m_wanted, environment())).session;
}

desk::Environment Office::environment()
{
    return {m_clock, m_randomness, file(QStringLiteral("state")), m_resources, true, m_buildDate};
}

void Office::reopen()
{
    m_session.reset();
    m_session = take(desk::unlockArchive(m_wanted.folder, m_wanted.passphrase, environment()));
}

void Office::setToday(QDate day)
{
    constexpr qint64 noon = 12 * 3'600'000LL;
    m_clock.set(Clock::startOf(day) + noon);
}

RecordId Office::put(TypeNo type, const std::optional<RecordId>& child,
                     const std::vector<desk::FieldInput>& fields)
{
    return take(desk::putRecord(session(), {type, std::nullopt, child, fields, true})).id;
}

void Office::change(TypeNo type, const RecordId& record,
                    const std::vector<desk::FieldInput>& fields)
{
    (void)take(desk::putRecord(session(), {type, record, std::nullopt, fields, true}));
}

RecordId Office::receive(TypeNo type, const std::optional<RecordId>& child,
                         std::vector<desk::FieldInput> fields)
{
    const RecordType& known = *session().catalogue().type(type);
    if (known.childField != 0 && child)
        fields.push_back({known.childField, *child});
    const RecordId id = RecordId::create(m_randomness);
    (void)take(session().archive().writer().write(
        desk::createRequest(session(), {id, type, child, std::move(fields)})));
    return id;
}

void Office::receiveChange(TypeNo type, const RecordId& record,
                           const std::vector<desk::FieldInput>& fields)
{
    (void)take(
        session().archive().writer().write(desk::setRequest(session(), type, record, fields)));
}

void Office::moveTo(const QString& village, const RecordId& child)
{
    (void)take(session().archive().writer().write(desk::setRequest(
        session(), fields::child::type, child, {{fields::child::village, village}})));
}

RecordId Office::addChild(const QString& name, const std::optional<RecordId>& household)
{
    std::vector<desk::FieldInput> fields{{fields::child::name, name},
                                         {fields::child::sex, QStringLiteral("2")},
                                         {fields::child::birth, Value(today().addYears(-11))},
                                         {fields::child::birth_precision, QStringLiteral("1")},
                                         {fields::child::opened_on, Value(today())},
                                         {fields::child::status, QStringLiteral("open")},
                                         {fields::child::status_on, Value(today())}};
    if (household)
        fields.push_back({fields::child::household, *household});
    return put(fields::child::type, std::nullopt, fields);
}

RecordId Office::addHousehold(const QString& group)
{
    return put(fields::household::type, std::nullopt,
               {{fields::household::group, group},
                {fields::household::addr, QStringLiteral("示范村") + group}});
}

void Office::sendParentsAway(const RecordId& child, QDate since)
{
    for (const QString& relation : {QStringLiteral("51"), QStringLiteral("52")}) {
        const RecordId parent = put(fields::family_member::type, child,
                                    {{fields::family_member::rel, relation},
                                     {fields::family_member::name, QStringLiteral("示家长")}});
        put(fields::away::type, child,
            {{fields::away::person, parent},
             {fields::away::from_on, Value(since)},
             {fields::away::from_precision, QStringLiteral("1")},
             {fields::away::dest, QStringLiteral("广东东莞")},
             {fields::away::cross_county, Value(true)},
             {fields::away::reason, QStringLiteral("1")}});
    }
}

void Office::closeDossier(const RecordId& child, const QString& reason)
{
    receiveChange(fields::child::type, child,
                  {{fields::child::status, QStringLiteral("closed")},
                   {fields::child::status_on, Value(today())},
                   {fields::child::close_reason, reason}});
    receive(fields::dossier_event::type, child,
            {{fields::dossier_event::kind, QStringLiteral("close")},
             {fields::dossier_event::date, Value(today())},
             {fields::dossier_event::status, QStringLiteral("closed")},
             {fields::dossier_event::close_reason, reason}});
}

RecordId Office::visit(const RecordId& child, QDate day, const QString& outcome)
{
    return put(fields::visit::type, child,
               {{fields::visit::date, Value(day)},
                {fields::visit::means, QStringLiteral("1")},
                {fields::visit::outcome, outcome}});
}

void Office::bringStationTime(qint64 moment)
{
    take(m_session->parts().store->putSetting("newest_station_time", QByteArray::number(moment)));
}

qint64 Office::changes()
{
    return take(session().archive().log().count());
}

} // namespace tongdang::test
