// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/catch.h"
#include "vault/passphrase.h"

#include <vector>

#ifdef Q_OS_LINUX
#include <sys/resource.h>
#endif

using namespace tongdang;
using namespace tongdang::test;
using std::chrono::milliseconds;
using vault::KdfCost;

namespace {

constexpr quint64 mebibyte = 1 << 20;
const QByteArray salt("0123456789abcdef");

QByteArray stretched(const QString& passphrase)
{
    return take(vault::stretchPassphrase(passphrase, salt, vault::leastCost))
        .view()
        .toByteArray()
        .toHex();
}

/// A PC on which one pass over 64 MiB takes so long.
vault::MeasureCost pcWith(milliseconds pass, std::vector<KdfCost>* asked = nullptr)
{
    return [pass, asked](const KdfCost& cost) -> Result<milliseconds> {
        if (asked)
            asked->push_back(cost);
        return pass * cost.operations * static_cast<int>(cost.memory / (64 * mebibyte));
    };
}

} // namespace

TEST_CASE("Stretching a passphrase gives the answer of the reference program argon2")
{
    CHECK(stretched(QStringLiteral("x"))
          == "aaac2d6698b36eb63ee13b56e43b13ca25ed8f6b08161163b4d1a81eaaf5fed4");
    const KdfCost cost{3, 64 * mebibyte};
    CHECK(take(vault::stretchPassphrase(QStringLiteral("清水村 1234567"), salt, cost))
              .view()
              .toByteArray()
              .toHex()
          == "dec8e63a17a92f420e28c79a7ef597333e93db11a434d01fe15239f429db8187");
}

TEST_CASE("However an input method writes it, it is the same passphrase, nothing is trimmed")
{
    const QString plain = QStringLiteral("abc 123 大湾");
    QString typed = QStringLiteral("ａｂｃ　１２３ 大湾");
    CHECK(stretched(typed) == stretched(plain));
    CHECK(typed == QStringLiteral("ａｂｃ　１２３ 大湾")); // the caller's text is not wiped
    CHECK(plain == QStringLiteral("abc 123 大湾"));
    CHECK(stretched(plain + u' ') != stretched(plain));
    CHECK(stretched(plain.toUpper()) != stretched(plain));
    CHECK(stretched(QString()) != stretched(plain));
}

TEST_CASE("A cost or salt outside the bounds is told as tampering, before any work")
{
    const auto code = [](const KdfCost& cost, QByteArrayView with) {
        const auto result = vault::stretchPassphrase(QStringLiteral("x"), with, cost);
        return result ? QByteArray() : result.error().code;
    };
    CHECK(code({1, 8 * mebibyte}, salt) == "");
    CHECK(code({0, 8 * mebibyte}, salt) == "vault.kdf_cost");
    CHECK(code({65, 8 * mebibyte}, salt) == "vault.kdf_cost");
    CHECK(code({1, 8 * mebibyte - 1}, salt) == "vault.kdf_cost");
    CHECK(code({1, 2048 * mebibyte + 1}, salt) == "vault.kdf_cost");
    CHECK(code({1, ~quint64(0)}, salt) == "vault.kdf_cost");
    CHECK(code({1, 8 * mebibyte}, "short") == "vault.kdf_cost");
    CHECK(errorCode(vault::stretchPassphrase(QString(1025, u'x'), salt, vault::leastCost))
          == "vault.passphrase_too_long");
}

#if defined(Q_OS_LINUX) && !defined(__SANITIZE_ADDRESS__)
TEST_CASE("Too little memory is an error of its own, not a wrong passphrase")
{
    rlimit before{};
    REQUIRE(getrlimit(RLIMIT_AS, &before) == 0);
    rlimit tight = before;
    tight.rlim_cur = 1024 * mebibyte;
    REQUIRE(setrlimit(RLIMIT_AS, &tight) == 0);
    const auto result = vault::stretchPassphrase(QStringLiteral("x"), salt, {1, 1536 * mebibyte});
    REQUIRE(setrlimit(RLIMIT_AS, &before) == 0);
    CHECK(errorCode(result) == "vault.not_enough_memory");
    CHECK(result.error().kind == ErrorKind::Refused);
    CHECK(result.error().arguments == QStringList{QStringLiteral("1536")});
}
#endif

TEST_CASE("A new passphrase has twelve signs or four words")
{
    const auto isGood = [](const QString& text) {
        return vault::checkNewPassphrase(text).has_value();
    };
    CHECK(isGood(QStringLiteral("abcdefghijkl")));
    CHECK_FALSE(isGood(QStringLiteral("abcdefghijk")));
    CHECK_FALSE(isGood(QStringLiteral("abcde fghijk"))); // blanks are no signs
    CHECK(isGood(QStringLiteral("清水村委会儿童主任七七八八")));
    CHECK(isGood(QStringLiteral("清水 山茶 石桥 白鹭")));
    CHECK(isGood(QStringLiteral("清水　山茶　石桥　白鹭")));
    CHECK_FALSE(isGood(QStringLiteral("清水 山茶 石桥")));
    CHECK_FALSE(isGood(QStringLiteral("a b c d")));
    CHECK_FALSE(isGood(QString(12, u' ')));
    // Signs beyond the basic plane count once.
    CHECK_FALSE(isGood(QStringLiteral("𠀀𠀁𠀂𠀃𠀄𠀅𠀆𠀇𠀈𠀉𠀊")));
    CHECK(isGood(QStringLiteral("𠀀𠀁𠀂𠀃𠀄𠀅𠀆𠀇𠀈𠀉𠀊𠀋")));
    CHECK(errorCode(vault::checkNewPassphrase(QString())) == "vault.passphrase_too_short");
    CHECK(errorCode(vault::checkNewPassphrase(QString(1025, u'x'))) == "vault.passphrase_too_long");
}

TEST_CASE("The cost of a new archive takes 0.7 to 1 s on any PC that can")
{
    const auto calibrated = [](quint64 memory, milliseconds pass) {
        return take(vault::calibrateCost(memory, pcWith(pass)));
    };
    // Memory is an eighth of the PC's, within bounds.
    CHECK(calibrated(16384 * mebibyte, milliseconds(40)).memory == 256 * mebibyte);
    CHECK(calibrated(1024 * mebibyte, milliseconds(40)).memory == 128 * mebibyte);
    CHECK(calibrated(0, milliseconds(40)).memory == 64 * mebibyte);
    for (int pass = 1; pass < 200; ++pass) {
        const KdfCost cost = calibrated(8192 * mebibyte, milliseconds(pass));
        const auto time = *pcWith(milliseconds(pass))(cost);
        CAPTURE(pass, cost.operations, cost.memory, time.count());
        CHECK(cost.operations >= 3);
        CHECK(time <= milliseconds(1000));
        // A pass of 256 MiB in 4 ms: 64 passes are the most.
        const bool isAtMost = cost.operations == vault::mostCost.operations;
        const bool isCoarse =
            time + milliseconds(pass) * static_cast<int>(cost.memory / (64 * mebibyte))
            > milliseconds(1000);
        CHECK((time >= milliseconds(700) || isAtMost || isCoarse));
    }
    // A very slow PC gets the least, however long that takes.
    CHECK(calibrated(8192 * mebibyte, milliseconds(2000)) == vault::leastNewCost);
    CHECK(calibrated(8192 * mebibyte, milliseconds(0)).operations == 64);
}

TEST_CASE("Calibration goes down with the memory as long as the PC has not enough")
{
    const auto measure = [](quint64 available) -> vault::MeasureCost {
        return [available](const KdfCost& cost) -> Result<milliseconds> {
            if (cost.memory > available)
                return failure(ErrorKind::Refused, "vault.not_enough_memory");
            return milliseconds(800);
        };
    };
    const quint64 pc = 8192 * mebibyte;
    CHECK(take(vault::calibrateCost(pc, measure(pc))).memory == 256 * mebibyte);
    CHECK(take(vault::calibrateCost(pc, measure(130 * mebibyte))).memory == 128 * mebibyte);
    CHECK(errorCode(vault::calibrateCost(pc, measure(0))) == "vault.not_enough_memory");
    const auto broken = [](const KdfCost&) -> Result<milliseconds> {
        return failure(ErrorKind::Refused, "vault.no_crypto");
    };
    CHECK(errorCode(vault::calibrateCost(pc, broken)) == "vault.no_crypto");
}

TEST_CASE("The cost measured on this PC is within the bounds of new archives")
{
    const KdfCost cost = take(vault::calibrateCost());
    CHECK(cost.operations >= 3);
    CHECK(cost.operations <= 64);
    CHECK(cost.memory >= 64 * mebibyte);
    CHECK(cost.memory <= 256 * mebibyte);
}
