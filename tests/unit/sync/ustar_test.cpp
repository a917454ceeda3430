// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/ustar.h"

#include "support/catch.h"

#include <QBuffer>
#include <QFile>
#include <QTemporaryDir>

#include <array>

using namespace tongdang;
using namespace tongdang::test;
using namespace tongdang::sync;

namespace {

constexpr std::array<UstarSlot, 2> slots{{{"one.json", 1000}, {"two.age", 5000}}};

QByteArray container(const QByteArray& one, const QByteArray& two)
{
    QBuffer to;
    to.open(QIODevice::WriteOnly);
    UstarWriter writer(to);
    take(writer.add("one.json", one));
    QBuffer from;
    from.setData(two);
    from.open(QIODevice::ReadOnly);
    take(writer.add("two.age", from));
    take(writer.finish());
    return to.data();
}

Result<std::vector<UstarEntry>> read(QByteArray bytes)
{
    QBuffer file(&bytes);
    file.open(QIODevice::ReadOnly);
    return readUstar(file, slots);
}

} // namespace

TEST_CASE("What the writer of containers wrote is read again")
{
    for (const qsizetype size : {0, 1, 511, 512, 513, 1000}) {
        QByteArray bytes = container(QByteArray(size, 'a'), QByteArray(size + 7, 'b'));
        const auto entries = take(read(bytes));
        REQUIRE(entries.size() == 2);
        QBuffer file(&bytes);
        file.open(QIODevice::ReadOnly);
        CHECK(take(readEntry(file, entries[0])) == QByteArray(size, 'a'));
        CHECK(take(readEntry(file, entries[1])) == QByteArray(size + 7, 'b'));
        CHECK(bytes.size() % 512 == 0);
    }
}

TEST_CASE("A container that is cut off anywhere is refused")
{
    const QByteArray bytes = container("hello", QByteArray(700, 'b'));
    for (qsizetype size = 0; size < bytes.size(); ++size) {
        const QByteArray code = errorCode(read(bytes.first(size)));
        CHECK(code == (size < 512 ? "sync.not_a_bundle" : "sync.truncated"));
    }
}

TEST_CASE("Every altered byte of headers, padding and end is noticed")
{
    const QByteArray bytes = container("hello", QByteArray(700, 'b'));
    const qsizetype contents = 512 + 1024; // where the content of the second entry begins
    for (qsizetype at = 0; at < bytes.size(); ++at) {
        const bool content =
            (at >= 512 && at < 517)
            || (at >= contents + 512 - 512 && at < contents + 700 && at >= contents);
        QByteArray altered = bytes;
        altered[at] = char(altered[at] ^ 0x20);
        if (!content)
            CHECK(errorCode(read(altered)) != "");
    }
}

TEST_CASE("Bytes behind the end, other names, another order and entries too large are refused")
{
    const QByteArray bytes = container("hello", "b");
    CHECK(errorCode(read(bytes + QByteArray(512, '\0'))) == "sync.damaged");
    CHECK(errorCode(read(bytes + 'x')) == "sync.damaged");
    CHECK(errorCode(read(container(QByteArray(1001, 'a'), "b"))) == "sync.damaged");
    QBuffer to;
    to.open(QIODevice::WriteOnly);
    UstarWriter writer(to);
    take(writer.add("two.age", "b"));
    take(writer.add("one.json", "a"));
    take(writer.finish());
    CHECK(errorCode(read(to.data())) == "sync.not_a_bundle");
}

TEST_CASE("A size beyond the file is truncation, however large it claims to be")
{
    QByteArray bytes = ustarHeader("one.json", 1000);
    CHECK(errorCode(read(bytes)) == "sync.truncated");
    bytes = ustarHeader("one.json", (qint64(1) << 33) - 1);
    CHECK(errorCode(read(bytes)) == "sync.damaged"); // larger than allowed, before any reading
}

namespace {

/// Says that it holds so many bytes and gives none.
class SaidSize final : public QIODevice {
public:
    explicit SaidSize(qint64 bytes)
        : m_bytes(bytes)
    {
        setOpenMode(QIODevice::ReadOnly);
    }
    [[nodiscard]] qint64 size() const override { return m_bytes; }

protected:
    qint64 readData(char*, qint64) override { return -1; }
    qint64 writeData(const char*, qint64) override { return -1; }

private:
    qint64 m_bytes;
};

} // namespace

TEST_CASE("Entries over four gigabytes, and what lies behind them, are found where they are")
{
    // No bundle is allowed to be so large (FORMAT.md §2); the container itself ends at 8 GiB.
    constexpr qint64 large = (qint64{5} << 30) + 3;
    constexpr std::array<UstarSlot, 2> wide{{{"one.json", qint64{6} << 30}, {"two.age", 100}}};
    const QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("large")));
    REQUIRE(file.open(QIODevice::ReadWrite));
    file.write(ustarHeader("one.json", large));
    REQUIRE(file.resize(512 + large + 509)); // a hole, with the padding
    REQUIRE(file.seek(file.size()));
    UstarWriter writer(file);
    take(writer.add("two.age", "behind the hole"));
    take(writer.finish());
    REQUIRE(file.flush());
    const auto entries = take(readUstar(file, wide));
    REQUIRE(entries.size() == 2);
    CHECK(entries[0].size == large);
    CHECK(entries[1].offset == 512 + large + 509 + 512);
    CHECK(take(readEntry(file, entries[1])) == "behind the hole");
    constexpr std::array<UstarSlot, 2> narrow{{{"one.json", large - 1}, {"two.age", 100}}};
    CHECK(errorCode(readUstar(file, narrow)) == "sync.damaged");
}

TEST_CASE("A size that eleven octal digits do not hold is refused before anything is written")
{
    QBuffer to;
    to.open(QIODevice::WriteOnly);
    UstarWriter writer(to);
    SaidSize tooLarge(qint64{8} << 30);
    CHECK(errorCode(writer.add("two.age", tooLarge)) == "sync.too_large");
    CHECK(to.data().isEmpty());
}
