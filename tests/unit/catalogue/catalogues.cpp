// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalogues.h"

#include "support/catch.h"

#include <QDir>
#include <QFile>

namespace tongdang::test {

using namespace Qt::StringLiterals;

namespace {

constexpr auto childType = R"({
  "no": 1,
  "key": "child",
  "zh": "儿童",
  "en": "child",
  "isChild": true,
  "fields": [
    {"no": 1, "key": "name", "zh": "姓名", "en": "name", "type": "text", "required": true, "sensitivity": 3, "owner": "village", "group": "name"},
    {"no": 2, "key": "name_other", "zh": "曾用名", "en": "other name", "type": "text", "sensitivity": 3, "owner": "village", "group": "name"},
    {"no": 3, "key": "sex", "zh": "性别", "en": "sex", "type": "code", "list": "SEX", "required": true, "sensitivity": 2, "owner": "village"},
    {"no": 4, "key": "household", "zh": "家庭户", "en": "household", "type": "ref", "ref": "household", "sensitivity": 2, "owner": "village"},
    {"no": 5, "key": "note", "zh": "说明", "en": "note", "type": "longtext", "requiredWhen": {"compare": {"op": "=", "left": {"field": "child.sex"}, "right": "9"}}, "sensitivity": 3, "owner": "station", "paper": "F02:A1"}
  ]
}
)";

constexpr auto householdType = R"({
  "no": 2,
  "key": "household",
  "zh": "家庭户",
  "en": "household",
  "register": {"group": "1", "title": ["addr"], "from": "since_on"},
  "fields": [
    {"no": 2, "key": "since_on", "zh": "居住起", "en": "since", "type": "date", "sensitivity": 2, "owner": "village"},
    {"no": 1, "key": "addr", "zh": "住址", "en": "address", "type": "text", "sensitivity": 3, "owner": "village"}
  ]
}
)";

constexpr auto awayType = R"({
  "no": 4,
  "key": "away",
  "zh": "外出务工",
  "en": "away",
  "childField": "child",
  "fields": [
    {"no": 1, "key": "child", "zh": "儿童", "en": "child", "type": "ref", "ref": "child", "required": true, "sensitivity": 2, "owner": "village"},
    {"no": 2, "key": "reason", "zh": "外出原因", "en": "reason", "type": "code", "list": "AWAYR", "without": ["9"], "sensitivity": 2, "owner": "county"}
  ]
}
)";

constexpr auto sexList = R"({
  "id": "SEX",
  "zh": "性别",
  "en": "sex",
  "standard": "GB/T 2261.1-2003",
  "codes": [
    {"code": "1", "zh": "男"},
    {"code": "2", "zh": "女"},
    {"code": "9", "zh": "未说明的性别"}
  ]
}
)";

constexpr auto registerList = R"({
  "id": "REGISTER",
  "zh": "名册",
  "en": "registers",
  "codes": [
    {"code": "1", "zh": "家庭"}
  ]
}
)";

constexpr auto reasonList = R"({
  "id": "AWAYR",
  "zh": "外出原因",
  "en": "reason",
  "codes": [
    {"code": "1", "zh": "务工"},
    {"code": "2", "zh": "经商", "active": false},
    {"code": "9", "zh": "其他"}
  ]
}
)";

} // namespace

const Catalogue& shipped()
{
    static const Catalogue loaded = take(Catalogue::load(u":/tongdang"_s));
    return loaded;
}

const Field& shippedField(const QString& name)
{
    const RecordType* type = shipped().type(name.section(u'.', 0, 0));
    REQUIRE(type != nullptr);
    const Field* field = type->field(name.section(u'.', 1));
    REQUIRE(field != nullptr);
    return *field;
}

SmallCatalogue::SmallCatalogue()
{
    const QDir root(m_folder.path());
    REQUIRE(root.mkpath(u"catalogue"_s));
    REQUIRE(root.mkpath(u"codes"_s));
    write(u"catalogue/child.json"_s, childType);
    write(u"catalogue/household.json"_s, householdType);
    write(u"catalogue/away.json"_s, awayType);
    write(u"codes/SEX.json"_s, sexList);
    write(u"codes/AWAYR.json"_s, reasonList);
    write(u"codes/REGISTER.json"_s, registerList);
}

SmallCatalogue& SmallCatalogue::change(const QString& file, const QString& from, const QString& to)
{
    QByteArray text = content(file);
    const qsizetype at = text.indexOf(from.toUtf8());
    REQUIRE(at >= 0);
    text.replace(at, from.toUtf8().size(), to.toUtf8());
    return write(file, text);
}

SmallCatalogue& SmallCatalogue::write(const QString& file, const QByteArray& content)
{
    QFile out(m_folder.filePath(file));
    REQUIRE(out.open(QIODevice::WriteOnly));
    REQUIRE(out.write(content) == content.size());
    return *this;
}

QByteArray SmallCatalogue::content(const QString& file) const
{
    QFile in(m_folder.filePath(file));
    REQUIRE(in.open(QIODevice::ReadOnly));
    return in.readAll();
}

} // namespace tongdang::test
