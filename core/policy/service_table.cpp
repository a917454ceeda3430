// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/service_table.h"

#include "catalogue/json_source.h"

namespace tongdang {

using namespace Qt::StringLiterals;

namespace {

Result<void> checkCode(const JsonPlace& place, const Catalogue& catalogue, const QString& key,
                       QStringView list, const QString& code)
{
    const CodeList* const codes = catalogue.codeList(list);
    if (!codes || !codes->find(code))
        return place.broken(key, u"there is no code \"%1\" in %2"_s.arg(code, list));
    return {};
}

Result<QStringList> codesIn(const JsonPlace& place, const Catalogue& catalogue, const QString& key,
                            QStringView list)
{
    TONGDANG_TRY(QStringList codes, place.optionalTexts(key));
    for (const QString& code : codes)
        TONGDANG_CHECK(checkCode(place, catalogue, key, list, code));
    return codes;
}

Result<ServiceTable::Row> readRow(const JsonPlace& place, const Catalogue& catalogue)
{
    TONGDANG_CHECK(place.onlyKeys(
        {u"need"_s, u"clause"_s, u"benefits"_s, u"helpers"_s, u"topics"_s, u"units"_s}));
    ServiceTable::Row row;
    TONGDANG_TRY(row.need, place.text(u"need"_s));
    TONGDANG_CHECK(checkCode(place, catalogue, u"need"_s, u"NEED", row.need));
    TONGDANG_TRY(row.helpers, codesIn(place, catalogue, u"helpers"_s, u"HELPER"));
    TONGDANG_TRY(row.topics, codesIn(place, catalogue, u"topics"_s, u"ACT"));
    TONGDANG_TRY(row.units, codesIn(place, catalogue, u"units"_s, u"UNIT"));
    if (!place.has(u"benefits"_s))
        return row;
    TONGDANG_TRY(const qsizetype count, place.count(u"benefits"_s));
    for (qsizetype i = 0; i < count; ++i) {
        TONGDANG_TRY(const JsonPlace at, place.at(u"benefits"_s, i));
        TONGDANG_CHECK(at.onlyKeys({u"code"_s, u"category"_s}));
        ServiceTable::Benefit benefit;
        TONGDANG_TRY(benefit.code, at.text(u"code"_s));
        TONGDANG_CHECK(checkCode(at, catalogue, u"code"_s, u"BEN", benefit.code));
        TONGDANG_TRY(benefit.category, at.optionalText(u"category"_s));
        if (!benefit.category.isEmpty())
            TONGDANG_CHECK(checkCode(at, catalogue, u"category"_s, u"CAT", benefit.category));
        row.benefits.push_back(benefit);
    }
    return row;
}

} // namespace

Result<ServiceTable> ServiceTable::load(const QString& resources, const Catalogue& catalogue)
{
    constexpr qint64 most = 1000;
    TONGDANG_TRY(const auto source, JsonSource::read(resources + u"/matching/needs.json"_s));
    const JsonPlace file(source);
    TONGDANG_CHECK(file.onlyKeys(
        {u"title_zh"_s, u"clause"_s, u"helper_children"_s, u"no_bar_months"_s, u"needs"_s}));
    auto contents = std::make_shared<Contents>();
    TONGDANG_TRY(const qint64 children, file.number(u"helper_children"_s, 1, most));
    TONGDANG_TRY(const qint64 months, file.number(u"no_bar_months"_s, 1, most));
    contents->helperChildren = static_cast<int>(children);
    contents->noBarMonths = static_cast<int>(months);
    TONGDANG_TRY(const qsizetype count, file.count(u"needs"_s));
    for (qsizetype i = 0; i < count; ++i) {
        TONGDANG_TRY(const JsonPlace place, file.at(u"needs"_s, i));
        TONGDANG_TRY(Row row, readRow(place, catalogue));
        contents->rows.push_back(std::move(row));
    }
    ServiceTable table;
    table.m_contents = std::move(contents);
    return table;
}

} // namespace tongdang
