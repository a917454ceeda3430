// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/canonical_json.h"

#include "base/randomness.h"
#include "support/catch.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace tongdang;

namespace {

QByteArray codeOf(QByteArrayView json)
{
    return test::errorCode(parseCanonicalJson(json));
}

QString randomText(SeededRandomness& randomness)
{
    static const QString signs = QStringLiteral("ab\"\\/\b\n\t\x01 童档\u2028é\U00020000");
    QString text = QStringLiteral(""); // Qt 6.8 does not survive a null key
    for (std::uint32_t left = randomness.below(6); left > 0; --left) {
        const auto point = randomness.below(static_cast<std::uint32_t>(signs.toUcs4().size()));
        text += QString::fromUcs4(reinterpret_cast<const char32_t*>(&signs.toUcs4().at(point)), 1);
    }
    return text;
}

QJsonValue randomJson(SeededRandomness& randomness, int levels)
{
    switch (randomness.below(levels > 0 ? 6 : 4)) {
    case 0:
        return randomText(randomness);
    case 1:
        return static_cast<qint64>(randomness.below(UINT32_MAX)) << randomness.below(22);
    case 2:
        return randomness.below(2) == 0;
    case 3:
        return QJsonValue();
    case 4: {
        QJsonArray list;
        for (std::uint32_t left = randomness.below(4); left > 0; --left)
            list.append(randomJson(randomness, levels - 1));
        return list;
    }
    default: {
        QJsonObject object;
        for (std::uint32_t left = randomness.below(4); left > 0; --left)
            object.insert(randomText(randomness), randomJson(randomness, levels - 1));
        return object;
    }
    }
}

} // namespace

TEST_CASE("An object has keys in order and no white space")
{
    const QJsonObject object{{QStringLiteral("b"), 1},
                             {QStringLiteral("a"), QJsonArray{true, QJsonValue()}},
                             {QStringLiteral("中"), QStringLiteral("童档")}};
    CHECK(canonicalJson(object) == QByteArray(R"({"a":[true,null],"b":1,"中":"童档"})"));
    CHECK(canonicalJson({}) == "{}");
}

TEST_CASE("Only the one spelling of an object is accepted")
{
    CHECK(codeOf(R"({"a":1,"b":2})").isEmpty());
    for (const QByteArrayView json : {R"({"b":2,"a":1})",
                                      R"({"a":1, "b":2})",
                                      R"({"a":1,"b":2} )",
                                      R"({"a":1,"a":1})",
                                      R"({"a":01})",
                                      R"({"a":1.0})",
                                      R"({"a":1e3})",
                                      R"({"a":+1})",
                                      R"({"a":"\u0061"})",
                                      R"({"a":"\/"})",
                                      R"({"a":"\ud800"})",
                                      R"({"\udc00":1})",
                                      "{\"a\":\"\xff\"}",
                                      "\xef\xbb\xbf{}",
                                      "[]",
                                      "1",
                                      "",
                                      "{",
                                      R"({"a":1}{})",
                                      "{\"a\":1}\n"}) {
        INFO(json.toByteArray().toStdString());
        CHECK(codeOf(json) == "base.json_not_canonical");
    }
}

TEST_CASE("Numbers are whole, not negative and below 2^53")
{
    CHECK(codeOf(R"({"a":[{"b":9007199254740991}]})").isEmpty());
    for (const QByteArrayView json :
         {R"({"a":9007199254740992})", R"({"a":-1})", R"({"a":-0})", R"({"a":1.5})",
          R"({"a":[{"b":0.5}]})", R"({"a":1e300})", R"({"a":18446744073709551616})"}) {
        INFO(json.toByteArray().toStdString());
        CHECK(codeOf(json) == "base.json_not_canonical");
    }
}

TEST_CASE("Deep nesting is refused and not a crash")
{
    CHECK(codeOf("{\"a\":" + QByteArray(100'000, '[')) == "base.json_not_canonical");
}

TEST_CASE("Whatever is written is read back as it was, no altered byte goes unnoticed")
{
    const std::uint64_t seed = 20261124;
    INFO("seed " << seed);
    SeededRandomness randomness(seed);
    for (int run = 0; run < 300; ++run) {
        const QJsonObject object{{QStringLiteral("x"), randomJson(randomness, 4)}};
        const QByteArray json = canonicalJson(object);
        INFO(json.toStdString());
        REQUIRE(test::take(parseCanonicalJson(json)) == object);
        QByteArray altered = json;
        const auto place =
            static_cast<qsizetype>(randomness.below(static_cast<std::uint32_t>(json.size())));
        altered[place] = static_cast<char>(altered[place] ^ (1 << randomness.below(8)));
        if (const auto read = parseCanonicalJson(altered))
            REQUIRE(canonicalJson(*read) == altered);
    }
}
