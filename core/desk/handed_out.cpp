// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/handed_out.h"

#include "archive/archive.h"
#include "catalogue/fields.h"
#include "report/frozen.h"

namespace tongdang::desk {

Result<std::vector<report::Statistics>> handedOutVersions(Session& session, const QString& table,
                                                          const report::Period& period)
{
    namespace f = fields::frozen_report;
    archive::RecordQuery query;
    query.type = f::type;
    query.where = {{f::table_no, Value(table)}};
    // A withdrawn one is on paper all the same.
    query.withdrawnToo = true;
    TONGDANG_TRY(const auto records, session.archive().reader().records(query));
    std::vector<report::Statistics> versions;
    for (const Record& record : records) {
        const bool isOne = record.value(f::purpose).isText(u"2") // of list REPU: it leaves
                           && record.value(f::division).isText(session.profile().orgCode)
                           && record.value(f::period_from).toDate() == period.from
                           && record.value(f::period_to).toDate() == period.until;
        if (!isOne)
            continue;
        TONGDANG_TRY(auto version, report::thaw(record.value(f::result).toText().toUtf8(),
                                                record.value(f::result_s4).toText().toUtf8()));
        versions.push_back(std::move(version));
    }
    return versions;
}

} // namespace tongdang::desk
