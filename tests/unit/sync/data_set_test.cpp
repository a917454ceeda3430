// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/data_set.h"

#include "base/randomness.h"
#include "support/catch.h"
#include "sync/device.h"

using namespace tongdang;
using namespace tongdang::sync;
using namespace Qt::StringLiterals;
using test::errorCode;
using test::take;

namespace {

struct Station {
    SystemRandomness randomness;
    DeviceKeys keys = DeviceKeys::create(randomness);
};

DataSet someSet()
{
    return {7,
            QString(64, u'a'),
            {{u"codes/SEX.json"_s, "{}"}, {u"policy/eshan-2024.json"_s, "{\"rules\": []}"}}};
}

} // namespace

TEST_CASE("A set comes out of its signatures as it was, and out of the archive")
{
    const Station station;
    const auto documents = take(signDataSet(someSet(), station.keys));
    REQUIRE(documents.size() == 2);
    CHECK(take(verifyDataSet(documents, station.keys.minisign())) == someSet());
    CHECK(take(decodeDataSet(encodeDataSet(someSet()))) == someSet());
    CHECK_FALSE(take(verifyDataSet({}, station.keys.minisign())));
}

TEST_CASE("A set by another key, altered, renamed, cut or mixed with another one is refused whole")
{
    const Station station;
    const Station other;
    const auto documents = take(signDataSet(someSet(), station.keys));
    CHECK(errorCode(verifyDataSet(documents, other.keys.minisign())) == "sync.forged");

    auto altered = documents;
    altered[1].document.content.append(' ');
    CHECK(errorCode(verifyDataSet(altered, station.keys.minisign())) == "sync.forged");

    auto renamed = documents;
    renamed[0].name = u"codes/ETH.json"_s;
    CHECK(errorCode(verifyDataSet(renamed, station.keys.minisign())) == "sync.data_set");

    auto cut = documents;
    cut.pop_back();
    CHECK(errorCode(verifyDataSet(cut, station.keys.minisign())) == "sync.data_set");

    auto doubled = documents;
    doubled[1] = doubled[0];
    CHECK(errorCode(verifyDataSet(doubled, station.keys.minisign())) == "sync.data_set");

    DataSet later = someSet();
    later.number = 8;
    auto mixed = documents;
    mixed[1] = take(signDataSet(later, station.keys))[1];
    CHECK(errorCode(verifyDataSet(mixed, station.keys.minisign())) == "sync.data_set");
}

TEST_CASE("Names that lead elsewhere and sets that are too large are not signed and not kept")
{
    const Station station;
    for (const QString& name :
         {u"../codes/SEX.json"_s, u"codes/../../x.json"_s, u"/codes/SEX.json"_s, u"codes/SEX.sql"_s,
          u"schema/0001.json"_s, u"codes/a/b.json"_s, u"codes/.json"_s, QString()}) {
        INFO(name.toStdString());
        CHECK_FALSE(isDataFileName(name));
        DataSet set = someSet();
        set.files.emplace(name, "{}");
        CHECK(errorCode(signDataSet(set, station.keys)) == "sync.data_set");
        CHECK(errorCode(decodeDataSet(encodeDataSet(set))) == "sync.data_set");
    }
    DataSet large = someSet();
    large.files[u"codes/SEX.json"_s] = QByteArray(mostDataBytes, ' ');
    CHECK(errorCode(signDataSet(large, station.keys)) == "sync.data_set");
}

TEST_CASE("Every folder that a station may change can be sent")
{
    CHECK(dataFolders().contains(u"matching"_s));
    for (const QString& folder : dataFolders())
        CHECK(isDataFileName(folder + u"/some-name.json"_s));
}
