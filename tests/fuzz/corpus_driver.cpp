// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Takes libFuzzer's place where there is none: runs every file of a folder through the target, then
// cut and altered copies of it, the same ones each time.
#include "base/randomness.h"
#include "fuzz/fuzz.h"

#include <QDir>
#include <QFile>

#include <cstdio>
#include <random>
#include <sys/resource.h>

using namespace tongdang;

namespace {

bool isLong()
{
    return qEnvironmentVariable("TONGDANG_DEPTH") == u"nightly";
}

/// Fixed by day; by night one that no night had before. TONGDANG_SEED repeats one.
std::uint64_t chooseSeed()
{
    const std::uint64_t named = qEnvironmentVariable("TONGDANG_SEED").toULongLong();
    return named > 0 ? named : isLong() ? std::random_device()() : 1;
}

/// The most memory that this process had at once, in KiB.
long peakKibibytes()
{
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return usage.ru_maxrss;
}

void feed(const QByteArray& bytes)
{
    // A copy of exactly this size, so that a sanitizer sees a read beyond its end.
    const std::vector<quint8> input(bytes.begin(), bytes.end());
    LLVMFuzzerTestOneInput(input.data(), input.size());
}

QByteArray altered(QByteArray bytes, Randomness& randomness)
{
    for (std::uint32_t left = 1 + randomness.below(4); left > 0 && !bytes.isEmpty(); --left) {
        const auto size = static_cast<std::uint32_t>(bytes.size());
        const auto place = static_cast<qsizetype>(randomness.below(size));
        switch (randomness.below(4)) {
        case 0:
            bytes[place] = static_cast<char>(bytes[place] ^ (1 << randomness.below(8)));
            break;
        case 1:
            bytes[place] = static_cast<char>(randomness.below(256));
            break;
        case 2:
            bytes.remove(place, 1 + static_cast<qsizetype>(randomness.below(8)));
            break;
        default:
            bytes.insert(place, bytes.sliced(place / 2, place - place / 2));
        }
    }
    return bytes;
}

void runFile(const QByteArray& bytes, int alterations, std::uint64_t seed)
{
    feed(bytes);
    const qsizetype step = 1 + bytes.size() / 500;
    for (qsizetype size = 0; size < bytes.size(); size += step)
        feed(bytes.first(size));
    SeededRandomness randomness(seed);
    for (int i = 0; i < alterations; ++i)
        feed(altered(bytes, randomness));
}

} // namespace

int main(int argc, char* argv[])
{
    const QDir folder(argc == 2 ? QString::fromLocal8Bit(argv[1]) : QString());
    const QStringList names = argc == 2 ? folder.entryList(QDir::Files, QDir::Name) : QStringList();
    if (names.isEmpty()) {
        std::fputs("usage: PROGRAM FOLDER, with at least one input in it\n", stderr);
        return 2;
    }
    const std::uint64_t seed = chooseSeed();
    const long before = peakKibibytes();
    for (const QString& name : names) {
        std::printf("%s, seed %llu\n", qPrintable(name), static_cast<unsigned long long>(seed));
        std::fflush(stdout);
        QFile file(folder.filePath(name));
        if (!file.open(QIODevice::ReadOnly))
            return 2;
        runFile(file.readAll(), isLong() ? 100'000 : 500, seed);
    }
    // What a stranger's bytes may make the program allocate (sync.md §10).
    constexpr long mostKibibytes = 64 * 1024;
    const long taken = peakKibibytes() - before;
    if (taken > mostKibibytes) {
        std::fprintf(stderr, "%ld KiB of memory were taken, more than %ld\n", taken, mostKibibytes);
        return 1;
    }
    return 0;
}
