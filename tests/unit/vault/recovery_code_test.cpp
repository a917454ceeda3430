// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/randomness.h"
#include "program.h"
#include "support/catch.h"
#include "vault/recovery_code.h"

using namespace tongdang;
using namespace tongdang::test;
using vault::RecoveryCode;
using vault::SecretBytes;

namespace {

const QString alphabet = QStringLiteral("0123456789ABCDEFGHJKMNPQRSTVWXYZ");

/// The group that is said to be wrong; 0 if the code is taken.
int wrongGroup(const QString& text)
{
    const auto code = RecoveryCode::parse(text);
    if (code)
        return 0;
    CHECK(code.error().kind == ErrorKind::Passphrase);
    REQUIRE(code.error().code == "vault.recovery_code_group");
    return code.error().arguments.first().toInt();
}

/// Of the sign at a place of the text with its dashes.
int groupOf(qsizetype place)
{
    return static_cast<int>(place / 6) + 1;
}

RecoveryCode seededCode(Randomness& randomness)
{
    SecretBytes secret(RecoveryCode::secretSize);
    randomness.fill({secret.data(), static_cast<std::size_t>(secret.size())});
    return RecoveryCode::fromSecret(secret);
}

} // namespace

TEST_CASE("A recovery code is eight groups of five and gives back its secret")
{
    const RecoveryCode code = RecoveryCode::create();
    const QString text = code.toString();
    CHECK(text.size() == 47);
    CHECK(text.count(u'-') == 7);
    CHECK(take(RecoveryCode::parse(text)).secret() == code.secret());
    CHECK_FALSE(RecoveryCode::create().secret() == code.secret());
    // The example of the specification.
    const QString example = QStringLiteral("28VP5-S9EWV-6T8NM-PP00R-CJ42Y-SN79N-MYDQ9-QFW1Y");
    CHECK(take(RecoveryCode::parse(example)).toString() == example);
    // No bits: the check signs are the numbers of the groups.
    CHECK(RecoveryCode::fromSecret(SecretBytes(20)).toString()
          == QStringLiteral("00000-00001-00002-00003-00004-00005-00006-00007"));
    SecretBytes one(20);
    one.data()[19] = 1;
    CHECK(RecoveryCode::fromSecret(one).toString().endsWith(QStringLiteral("-0001Q")));
}

TEST_CASE("A recovery code may be typed carelessly")
{
    const auto parsed = [](const QString& text) {
        return take(RecoveryCode::parse(text)).toString();
    };
    const QString text = QStringLiteral("28VP5-S9EWV-6T8NM-PP00R-CJ42Y-SN79N-MYDQ9-QFW1Y");
    CHECK(parsed(text.toLower()) == text);
    CHECK(parsed(QString(text).remove(u'-')) == text);
    CHECK(parsed(QStringLiteral("  ") + QString(text).replace(u'-', u' ') + u'\n') == text);
    CHECK(parsed(QString(text).replace(u'0', u'O')) == text);
    CHECK(parsed(QString(text).replace(u'0', u'o')) == text);
    CHECK(parsed(QString(text).replace(u'1', u'I')) == text);
    CHECK(parsed(QString(text).replace(u'1', u'l')) == text);
    CHECK(parsed(QString(text).replace(u'-', QChar(0x2014))) == text);
    QString fullWidth = text;
    for (QChar& sign : fullWidth)
        if (sign.isLetterOrNumber())
            sign = QChar(sign.unicode() + 0xfee0);
    CHECK(parsed(fullWidth) == text);
}

TEST_CASE("A recovery code of another length says how many signs there are")
{
    const QString text = RecoveryCode::create().toString();
    const auto told = [](const QString& given) {
        const auto code = RecoveryCode::parse(given);
        REQUIRE(errorCode(code) == "vault.recovery_code_length");
        return code.error().arguments.first();
    };
    CHECK(told(text.chopped(1)) == QStringLiteral("39"));
    CHECK(told(text + u'7') == QStringLiteral("41"));
    CHECK(told(QString()) == QStringLiteral("0"));
    CHECK(told(QString(1000000, u'7')) == QStringLiteral("1000000"));
}

TEST_CASE("Every wrong sign and every exchange within a group names the group")
{
    const quint64 seed = 20260302;
    INFO("seed " << seed);
    SeededRandomness randomness(seed);
    for (int round = 0; round < rounds(3); ++round) {
        const QString text = seededCode(randomness).toString();
        for (qsizetype at = 0; at < text.size(); ++at) {
            if (text[at] == u'-')
                continue;
            for (const QChar sign : alphabet + QStringLiteral("U?*")) {
                QString altered = text;
                altered[at] = sign;
                CAPTURE(text, altered);
                CHECK(wrongGroup(altered) == (altered == text ? 0 : groupOf(at)));
            }
            for (qsizetype other = at + 1; other < text.size() && text[other] != u'-'; ++other) {
                QString exchanged = text;
                std::swap(exchanged[at], exchanged[other]);
                CAPTURE(text, exchanged);
                CHECK(wrongGroup(exchanged) == (exchanged == text ? 0 : groupOf(at)));
            }
        }
    }
}

TEST_CASE("Every exchange of groups, and a group written twice, is noticed")
{
    SeededRandomness randomness(7);
    for (int round = 0; round < rounds(20); ++round) {
        const QStringList groups = seededCode(randomness).toString().split(u'-');
        for (int one = 0; one < 8; ++one) {
            for (int other = 0; other < 8; ++other) {
                if (one == other)
                    continue;
                QStringList altered = groups;
                altered[one] = groups[other];
                CHECK(wrongGroup(altered.join(u'-')) == one + 1);
                altered[other] = groups[one];
                CHECK(wrongGroup(altered.join(u'-')) == std::min(one, other) + 1);
            }
        }
    }
}
