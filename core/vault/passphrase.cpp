// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/passphrase.h"

#include "vault/raw.h"

#include <QStringList>

#include <sodium.h>

#include <algorithm>
#include <bit>
#include <utility>

#ifdef Q_OS_UNIX
#include <unistd.h>
#endif

namespace tongdang::vault {

namespace {

using std::chrono::milliseconds;

constexpr int leastSigns = 12;
constexpr int leastWords = 4;
constexpr int leastSignsOfWord = 2;
constexpr milliseconds shortest{700};
constexpr milliseconds longest{1000};

static_assert(saltSize == crypto_pwhash_SALTBYTES);

/// The passphrase as the bytes that are stretched; nothing of it is left elsewhere.
SecretBytes bytesOf(const QString& passphrase)
{
    QString normalized = normalizedPassphrase(passphrase);
    QByteArray utf8 = normalized.toUtf8();
    SecretBytes bytes = SecretBytes::copyOf(utf8);
    sodium_memzero(utf8.data(), rawSize(utf8));
    // Without a change it shares the caller's text, which must stay; data() makes a copy then.
    sodium_memzero(normalized.data(), static_cast<std::size_t>(normalized.size()) * sizeof(QChar));
    return bytes;
}

int signsOf(QStringView text)
{
    int signs = 0;
    for (const QChar unit : text)
        if (!unit.isSpace() && !unit.isLowSurrogate())
            ++signs;
    return signs;
}

bool isWithin(const KdfCost& cost)
{
    return cost.operations >= leastCost.operations && cost.operations <= mostCost.operations
           && cost.memory >= leastCost.memory && cost.memory <= mostCost.memory;
}

Result<milliseconds> measureHere(const KdfCost& cost)
{
    const auto start = std::chrono::steady_clock::now();
    TONGDANG_TRY([[maybe_unused]] const SecretBytes stretched,
                 stretchPassphrase(QStringLiteral("measure"), QByteArray(saltSize, 's'), cost));
    return std::chrono::duration_cast<milliseconds>(std::chrono::steady_clock::now() - start);
}

quint64 memoryHere()
{
#ifdef Q_OS_UNIX
    const long pages = sysconf(_SC_PHYS_PAGES);
    const long size = sysconf(_SC_PAGE_SIZE);
    if (pages > 0 && size > 0)
        return static_cast<quint64>(pages) * static_cast<quint64>(size);
#endif
    return 0; // unknown: the least
}

bool lacksMemory(const Error& error)
{
    return error.code == "vault.not_enough_memory";
}

} // namespace

QString normalizedPassphrase(const QString& passphrase)
{
    return passphrase.normalized(QString::NormalizationForm_KC);
}

Result<void> checkNewPassphrase(const QString& passphrase)
{
    if (passphrase.size() > mostPassphraseLength)
        return failure(ErrorKind::Refused, "vault.passphrase_too_long");
    const QString normalized = normalizedPassphrase(passphrase);
    if (signsOf(normalized) >= leastSigns)
        return {};
    const QStringList words = normalized.simplified().split(u' ', Qt::SkipEmptyParts);
    const auto count = std::count_if(words.begin(), words.end(), [](const QString& word) {
        return signsOf(word) >= leastSignsOfWord;
    });
    if (count >= leastWords)
        return {};
    return failure(ErrorKind::Refused, "vault.passphrase_too_short");
}

Result<SecretBytes> stretchPassphrase(const QString& passphrase, QByteArrayView salt,
                                      const KdfCost& cost)
{
    if (!isWithin(cost) || salt.size() != saltSize)
        return failure(ErrorKind::Damaged, "vault.kdf_cost");
    if (passphrase.size() > mostPassphraseLength)
        return failure(ErrorKind::Refused, "vault.passphrase_too_long");
    const SecretBytes bytes = bytesOf(passphrase);
    SecretBytes stretched(stretchedSize);
    // With everything within its bounds the only failure is memory.
    if (crypto_pwhash(stretched.data(), static_cast<unsigned long long>(stretched.size()),
                      reinterpret_cast<const char*>(bytes.data()),
                      static_cast<unsigned long long>(bytes.size()), raw(salt), cost.operations,
                      static_cast<std::size_t>(cost.memory), crypto_pwhash_ALG_ARGON2ID13)
        != 0)
        return failure(ErrorKind::Refused, "vault.not_enough_memory",
                       {QString::number(cost.memory >> 20)});
    return stretched;
}

Result<KdfCost> calibrateCost(quint64 memoryOfPc, const MeasureCost& measure)
{
    KdfCost cost = leastNewCost;
    cost.memory = std::clamp(std::bit_floor(memoryOfPc / 8), leastNewCost.memory, mostNewMemory);
    Result<milliseconds> taken = measure(cost);
    while (cost.memory > leastNewCost.memory
           && (taken ? *taken > longest : lacksMemory(taken.error()))) {
        cost.memory /= 2;
        taken = measure(cost);
    }
    if (!taken)
        return failure(std::move(taken).error());
    // Time grows evenly with the passes.
    const auto total = std::max<milliseconds::rep>(taken->count(), 1);
    const auto passesFor = [&](milliseconds time, milliseconds::rep extra) {
        return (time.count() * leastNewCost.operations + extra) / total;
    };
    const auto enough = passesFor(shortest, total - 1);
    const auto most = passesFor(longest, 0);
    cost.operations = static_cast<quint32>(std::clamp<milliseconds::rep>(
        std::min(enough, most), leastNewCost.operations, mostCost.operations));
    return cost;
}

Result<KdfCost> calibrateCost()
{
    return calibrateCost(memoryHere(), measureHere);
}

} // namespace tongdang::vault
