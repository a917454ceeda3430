// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/new_code.h"

#include "archive/archive.h"
#include "archive/reader.h"
#include "archive/settings_table.h"
#include "archive/writer.h"
#include "desk/drafts.h"
#include "desk/session_parts.h"

namespace tongdang::desk {
namespace {

constexpr const char* formerSetting = "former_code";

/// The records of a type that name the code, with it in another place.
Result<void> addRenamed(Session& session, const RecordType& type, const QString& former,
                        std::vector<archive::WriteRequest>& requests)
{
    archive::RecordQuery query;
    query.type = type.number;
    query.withdrawnToo = true;
    for (const Field& field : type.fields) {
        if (field.kind == FieldKind::Division)
            query.columns.push_back(field.number);
    }
    if (query.columns.empty())
        return {};
    const QString code = session.profile().orgCode;
    return session.archive().reader().forEach(query, [&](const Record& record) -> Result<void> {
        std::vector<FieldInput> renamed;
        for (const FieldNo field : query.columns) {
            if (record.value(field).isText(former))
                renamed.push_back({field, code});
        }
        if (!renamed.empty())
            requests.push_back(setRequest(session, type.number, record.id, renamed));
        return {};
    });
}

} // namespace

Result<void> noteFormerCode(Session& session)
{
    return session.archive().settings().put(formerSetting, session.profile().orgCode.toLatin1());
}

Result<void> settleFormerCode(Session& session)
{
    archive::SettingsTable& settings = session.archive().settings();
    TONGDANG_TRY(const auto noted, settings.value(formerSetting));
    if (!noted)
        return {};
    const QString former = QString::fromLatin1(*noted);
    std::vector<archive::WriteRequest> requests;
    if (former != session.profile().orgCode) {
        for (const RecordType& type : session.catalogue().types())
            TONGDANG_CHECK(addRenamed(session, type, former, requests));
    }
    TONGDANG_CHECK(session.archive().writer().write(requests));
    return settings.remove(formerSetting);
}

} // namespace tongdang::desk
