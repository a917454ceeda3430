// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/sealed_file.h"

#include "base/randomness.h"
#include "storage/file_keys.h"
#include "support/storage/archive_folder.h"

#include <cstring>

using namespace tongdang;
using namespace tongdang::test;
using namespace tongdang::storage;

namespace {

class Damages final : public DamageObserver {
public:
    void damaged(FileKind, quint64 record) override { records.push_back(record); }
    std::vector<quint64> records;
};

std::shared_ptr<LowerFile> scratchFile(const QString& path)
{
    std::unique_ptr<LowerFile> file;
    REQUIRE(LowerFile::openPath(sqlite3_vfs_find(nullptr), path.toUtf8(),
                                SQLITE_OPEN_MAIN_DB | SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE,
                                file)
            == SQLITE_OK);
    return file;
}

QByteArray randomBytes(Randomness& random, int size)
{
    QByteArray bytes(size, '\0');
    random.fill({reinterpret_cast<std::uint8_t*>(bytes.data()), std::size_t(size)});
    return bytes;
}

const quint8* raw(const QByteArray& bytes)
{
    return reinterpret_cast<const quint8*>(bytes.constData());
}

/// Reads like the model: bytes, zeros behind the end, and the code for it.
void compareRead(SealedFile& file, const QByteArray& model, qint64 offset, int size)
{
    QByteArray got(size, 'x');
    const int code = file.read(reinterpret_cast<quint8*>(got.data()), size, offset);
    QByteArray expected = model.mid(std::min<qint64>(offset, model.size()), size);
    const bool isShort = expected.size() < size;
    expected.resize(size, '\0');
    CHECK(code == (isShort ? SQLITE_IOERR_SHORT_READ : SQLITE_OK));
    CHECK((got == expected));
}

} // namespace

TEST_CASE("Records follow each other without gap and in order")
{
    for (const FileKind kind : {FileKind::Main, FileKind::Log, FileKind::Temporary}) {
        SealedRecord last = recordAt(kind, 0);
        CHECK(last.physical == (kind == FileKind::Main ? 16384 : 0));
        for (int i = 0; i < 3000; ++i) {
            const SealedRecord next = recordAt(kind, last.logicalEnd());
            CHECK(next.logical == last.logicalEnd());
            CHECK(next.physical == last.physical + last.length + 40);
            CHECK(next.number == last.number + 1);
            CHECK(recordAt(kind, next.logicalEnd() - 1).number == next.number);
            CHECK(physicalSize(kind, next.logicalEnd()) == next.physical + next.sealedLength());
            CHECK(logicalSize(kind, physicalSize(kind, next.logicalEnd())) == next.logicalEnd());
            CHECK(logicalSize(kind, next.physical + next.sealedLength() - 1)
                  == next.logicalEnd() - next.length);
            last = next;
        }
        CHECK(logicalSize(kind, 0) == 0);
    }
}

TEST_CASE("A temporary file behaves like bytes in memory, whatever is read, written and cut off")
{
    const quint64 seed = isNightly() ? SystemRandomness().below(1u << 30) : 41;
    INFO("seed " << seed);
    SeededRandomness random(seed);
    const ArchiveFolder folder;
    Damages damages;
    for (int run = 0; run < (isNightly() ? 50 : 4); ++run) {
        SealedFile file(FileKind::Temporary,
                        scratchFile(folder.path(QStringLiteral("scratch%1").arg(run))),
                        RecordCipher::throwAway(FileKind::Temporary), damages);
        QByteArray model;
        for (int step = 0; step < 1500; ++step) {
            const qint64 offset = random.below(60000);
            const int size = 1 + int(random.below(random.below(4) == 0 ? 20000 : 50));
            switch (random.below(9)) {
            case 0: {
                REQUIRE(file.truncate(offset) == SQLITE_OK);
                if (offset < model.size())
                    model.truncate(offset);
                break;
            }
            case 1:
            case 2:
            case 3:
            case 4: {
                const QByteArray bytes = randomBytes(random, size);
                REQUIRE(file.write(raw(bytes), size, offset) == SQLITE_OK);
                if (model.size() < offset + size)
                    model.resize(offset + size, '\0');
                model.replace(offset, size, bytes);
                break;
            }
            default:
                compareRead(file, model, offset, size);
            }
            qint64 fileSize = -1;
            REQUIRE(file.size(fileSize) == SQLITE_OK);
            REQUIRE(fileSize == model.size());
        }
    }
    CHECK(damages.records.empty());
}

TEST_CASE("An archive behaves like pages in memory and is never left with a hole")
{
    const quint64 seed = isNightly() ? SystemRandomness().below(1u << 30) : 42;
    INFO("seed " << seed);
    SeededRandomness random(seed);
    const ArchiveFolder folder;
    Damages damages;
    SealedFile file(FileKind::Main, scratchFile(folder.path()),
                    RecordCipher::throwAway(FileKind::Main), damages);
    QByteArray model;
    for (int step = 0; step < (isNightly() ? 40000 : 2000); ++step) {
        const qint64 page = random.below(40);
        const qint64 offset = page * 4096;
        switch (random.below(6)) {
        case 0: {
            REQUIRE(file.truncate(offset) == SQLITE_OK);
            model.resize(offset, '\0'); // growing too: filled with sealed zeros
            break;
        }
        case 1:
        case 2: {
            const QByteArray bytes = randomBytes(random, 4096 * (1 + int(random.below(3))));
            REQUIRE(file.write(raw(bytes), int(bytes.size()), offset) == SQLITE_OK);
            if (model.size() < offset + bytes.size())
                model.resize(offset + bytes.size(), '\0');
            model.replace(offset, bytes.size(), bytes);
            break;
        }
        default:
            compareRead(file, model, offset + random.below(4096), 1 + int(random.below(9000)));
        }
    }
    CHECK(damages.records.empty());
    // The head is not written here; behind it everything is sealed.
    CHECK_FALSE(readFile(folder.path()).sliced(16384).contains(QByteArray(200, '\0')));
}

TEST_CASE("What is no whole record is not written")
{
    const ArchiveFolder folder;
    Damages damages;
    SealedFile file(FileKind::Main, scratchFile(folder.path()),
                    RecordCipher::throwAway(FileKind::Main), damages);
    const QByteArray bytes(8192, 'p');
    CHECK(file.write(raw(bytes), 4095, 0) == SQLITE_IOERR_WRITE);
    CHECK(file.write(raw(bytes), 4096, 100) == SQLITE_IOERR_WRITE);
    CHECK(file.write(raw(bytes), 0, 0) == SQLITE_IOERR_WRITE);
    CHECK(file.write(raw(bytes), 4096, -4096) == SQLITE_IOERR_WRITE);
    CHECK(file.truncate(100) == SQLITE_IOERR_TRUNCATE);
    CHECK(file.write(raw(bytes), 8192, 0) == SQLITE_OK);
}

TEST_CASE(
    "A record is refused at another place, in another kind of file, blank or under another key")
{
    const vault::SecretBytes key = vault::SecretBytes::random(32);
    const RecordCipher cipher(FileKind::Main, key.clone());
    const SealedRecord third = recordAt(FileKind::Main, 3 * 4096);
    const QByteArray clear(4096, 'c');
    QByteArray sealed(4136, '\0');
    QByteArray opened(4096, '\0');
    const auto opens = [&](const RecordCipher& with, const SealedRecord& record) {
        return with.open(record, raw(sealed), reinterpret_cast<quint8*>(opened.data()));
    };
    CHECK_FALSE(opens(cipher, third)); // zeros
    cipher.seal(third, raw(clear), reinterpret_cast<quint8*>(sealed.data()));
    CHECK(opens(cipher, third));
    CHECK(opened == clear);
    CHECK_FALSE(opens(cipher, recordAt(FileKind::Main, 4 * 4096)));
    CHECK_FALSE(opens(RecordCipher(FileKind::Temporary, key.clone()), third));
    CHECK_FALSE(opens(RecordCipher::throwAway(FileKind::Main), third));
    const QByteArray first = sealed;
    cipher.seal(third, raw(clear), reinterpret_cast<quint8*>(sealed.data()));
    CHECK(first != sealed); // a nonce of its own each time
}

TEST_CASE("Every file and every generation of its log has keys of its own")
{
    const auto hex = [](const vault::SecretBytes& key) {
        return QByteArray(reinterpret_cast<const char*>(key.data()), qsizetype(key.size())).toHex();
    };
    SeededRandomness random(1);
    const vault::SecretBytes master = vault::SecretBytes::random(32);
    const Id id = Id::create(random);
    const Id otherId = Id::create(random);
    const FileKeys keys(master, id, QByteArray(32, 'a'));
    const FileKeys otherSalt(master, id, QByteArray(32, 'b'));
    const FileKeys otherArchive(master, otherId, QByteArray(32, 'a'));
    std::vector<QByteArray> all;
    for (const FileKeys* file : {&keys, &otherSalt, &otherArchive})
        for (const QByteArray& key :
             {hex(file->pages()), hex(file->epochMac()), hex(file->log(QByteArray(16, '1'))),
              hex(file->log(QByteArray(16, '2')))})
            all.push_back(key);
    std::sort(all.begin(), all.end());
    CHECK(std::adjacent_find(all.begin(), all.end()) == all.end());
    // The MAC of the head covers the salt itself; a copy keeps the key.
    CHECK(hex(keys.headMac()) == hex(otherSalt.headMac()));
    CHECK(hex(keys.headMac()) != hex(otherArchive.headMac()));
}

TEST_CASE(
    "Records beyond four gigabytes and beyond two thousand million pages have their own place")
{
    for (const FileKind kind : {FileKind::Main, FileKind::Log, FileKind::Temporary}) {
        for (const qint64 from :
             {(qint64{1} << 31) - 9000, (qint64{1} << 32) - 9000, (qint64{1} << 43) - 9000}) {
            SealedRecord last = recordAt(kind, from);
            CHECK(last.logical <= from);
            CHECK(last.logicalEnd() > from);
            CHECK(last.physical > from);
            for (int i = 0; i < 10; ++i) {
                const SealedRecord next = recordAt(kind, last.logicalEnd());
                CHECK(next.logical == last.logicalEnd());
                CHECK(next.physical == last.physical + last.sealedLength());
                CHECK(next.number == last.number + 1);
                CHECK(logicalSize(kind, physicalSize(kind, next.logicalEnd()))
                      == next.logicalEnd());
                last = next;
            }
        }
    }
}

TEST_CASE("A page behind five gigabytes is written and read as any other")
{
    const ArchiveFolder folder;
    Damages damages;
    const auto lower = scratchFile(folder.path(QStringLiteral("large")));
    constexpr qint64 far = qint64{5} << 30;
    REQUIRE(lower->truncate(physicalSize(FileKind::Main, far)) == SQLITE_OK); // a hole
    SealedFile file(FileKind::Main, lower, RecordCipher::throwAway(FileKind::Main), damages);
    qint64 size = 0;
    REQUIRE(file.size(size) == SQLITE_OK);
    CHECK(size == far);
    SeededRandomness random(5);
    const QByteArray page = randomBytes(random, pageSize);
    const QByteArray other = randomBytes(random, pageSize);
    REQUIRE(file.write(raw(page), pageSize, far) == SQLITE_OK);
    REQUIRE(file.write(raw(other), pageSize, far % (qint64{1} << 32)) == SQLITE_OK);
    QByteArray got(pageSize, 'x');
    auto* const bytes = reinterpret_cast<quint8*>(got.data());
    REQUIRE(file.read(bytes, pageSize, far) == SQLITE_OK);
    CHECK((got == page));
    REQUIRE(file.size(size) == SQLITE_OK);
    CHECK(size == far + pageSize);
    // What nobody sealed is damage there, too, and is told by its number.
    CHECK(file.read(bytes, pageSize, far - pageSize) == SQLITE_IOERR_DATA);
    CHECK(damages.records == std::vector<quint64>{quint64(far / pageSize) - 1});
}
