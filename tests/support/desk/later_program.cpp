// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/desk/later_program.h"

#include "archive/archive.h"
#include "desk/session_parts.h"
#include "record/fold.h"
#include "support/catch.h"
#include "support/desk/golden_office.h"
#include "support/sync/forgery.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace tongdang::test {
namespace {

/// Adds a member to a list of a JSON file.
void append(const QString& path, const QString& list, const QJsonObject& member)
{
    QJsonObject content = QJsonDocument::fromJson(contentOf(path)).object();
    QJsonArray members = content[list].toArray();
    REQUIRE(!members.isEmpty());
    members.append(member);
    content[list] = members;
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
    file.write(QJsonDocument(content).toJson());
}

} // namespace

LaterProgram::LaterProgram()
{
    copyFolder(QStringLiteral(":/tongdang"), m_folder.path());
    append(m_folder.filePath(QStringLiteral("catalogue/child.json")), QStringLiteral("fields"),
           {{QStringLiteral("no"), int(childField)},
            {QStringLiteral("key"), QStringLiteral("later_field")},
            {QStringLiteral("since"), QStringLiteral("9.0")},
            {QStringLiteral("zh"), QStringLiteral("后来的一项")},
            {QStringLiteral("en"), QStringLiteral("later field")},
            {QStringLiteral("type"), QStringLiteral("text")},
            {QStringLiteral("sensitivity"), 2},
            {QStringLiteral("owner"), QStringLiteral("village")}});
    append(m_folder.filePath(QStringLiteral("codes/VR.json")), QStringLiteral("codes"),
           {{QStringLiteral("code"), outcomeCode.toString()},
            {QStringLiteral("zh"), outcomeText.toString()}});
    QFile type(m_folder.filePath(QStringLiteral("catalogue/later_note.json")));
    REQUIRE(type.open(QIODevice::WriteOnly));
    type.write(R"({"no": 9001, "key": "later_note", "zh": "后来的记录", "en": "later note",
 "since": "9.0", "childField": "child", "fields": [
 {"no": 1, "key": "child", "zh": "儿童", "en": "child", "type": "ref", "ref": "child",
  "required": true, "sensitivity": 2, "owner": "village"},
 {"no": 2, "key": "text", "zh": "内容", "en": "text", "type": "text", "sensitivity": 2,
  "owner": "village"}]}
)");
}

void writeWithOperation(desk::Session& session, quint8 operation, TypeNo type,
                        const RecordId& record, const FieldWrite& write)
{
    Archive& archive = session.archive();
    const auto before = take(archive.reader().folded(record));
    REQUIRE(before);
    const auto& environment = session.environment();
    const qint64 now = environment.clock.nowMilliseconds();
    const std::array<FieldNo, 1> touched{write.field};
    const ChangeHeader header{1,
                              {archive.replica(), 0},
                              {},
                              nextStamp(now, &*before, touched),
                              Clock::dayOf(now),
                              type,
                              record,
                              before->scope,
                              operation,
                              session.profile().person,
                              BatchId::create(environment.randomness),
                              0,
                              {}};
    auto transaction = take(archive.begin());
    (void)take(archive.writer().reissue(header, {write}));
    take(transaction.commit());
}

QByteArray asLaterProgram(desk::Session& session, const QByteArray& bundle,
                          const QString& requirement)
{
    const sync::DeviceKeys& keys = session.parts().keys;
    return rebuilt(bundle, keys, [&](BundleParts& parts) {
        parts.payload = resealedPayload(
            parts.payload, keys, {parts.manifest.to.age, keys.recipient()},
            [](sync::BundleMeta& meta) { meta.program = LaterProgram::version.toString(); });
        if (!requirement.isEmpty())
            parts.manifest.requirements = {requirement};
    });
}

} // namespace tongdang::test
