// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/key_block.h"

#include "base/randomness.h"
#include "storage/file_keys.h"
#include "support/storage/archive_folder.h"
#include "support/storage/key_block_sum.h"

using namespace tongdang;
using namespace tongdang::test;
using storage::KeyBlock;
using storage::Slot;
using vault::SecretBytes;

namespace {

SecretBytes filled(int size, quint8 value)
{
    SecretBytes bytes(size);
    std::fill_n(bytes.data(), size, value);
    return bytes;
}

struct Fixture {
    SeededRandomness randomness{5};
    Id archiveId = Id::create(randomness);
    SecretBytes master = filled(32, 1);
    SecretBytes secret = filled(32, 2);
    storage::FileKeys keys{master, archiveId, QByteArray(32, 's')};
    KeyBlock block = KeyBlock::create(archiveId, QByteArray(32, 's'),
                                      {QByteArray(16, 'p'), 3, 64u << 20}, 1700000000000);

    Fixture()
    {
        block.setSlot({0, Slot::Kind::Passphrase, RecordId::create(randomness), 9}, secret, master);
        block.seal(keys.headMac());
    }
};

} // namespace

TEST_CASE("A key block keeps what it was made with")
{
    const Fixture f;
    const KeyBlock block = take(KeyBlock::parse(f.block.bytes()));
    CHECK(block.archiveId() == f.archiveId);
    CHECK(block.fileSalt() == QByteArray(32, 's'));
    CHECK(block.stretching().salt == QByteArray(16, 'p'));
    CHECK(block.stretching().operations == 3);
    CHECK(block.stretching().memory == 64u << 20);
    CHECK(block.verifies(f.keys.headMac()));
    CHECK(block.usedSlots() == f.block.usedSlots());
    CHECK(block.freeSlot() == 1);
    const auto master = block.openSlot(0, f.secret);
    REQUIRE(master);
    CHECK(std::equal(master->data(), master->data() + 32, f.master.data()));
    CHECK_FALSE(block.openSlot(0, filled(32, 3)));
    CHECK_FALSE(block.openSlot(1, f.secret));
}

TEST_CASE("Whichever sectors of either copy reach the disk, one whole key block is left")
{
    Fixture f;
    const QByteArray old = f.block.bytes().toByteArray();
    f.block.setSlot({0, Slot::Kind::Passphrase, std::nullopt, 10}, filled(32, 7), f.master);
    f.block.seal(f.keys.headMac());
    const QByteArray renewed = f.block.bytes().toByteArray();
    int oldWins = 0;
    int newWins = 0;
    for (const int copyBeingWritten : {1, 0}) {
        for (int sectors = 0; sectors < 256; ++sectors) {
            QByteArray disk = old + (copyBeingWritten == 0 ? renewed : old);
            for (int sector = 0; sector < 8; ++sector)
                if (sectors >> sector & 1)
                    disk.replace(copyBeingWritten * 4096 + sector * 512, 512,
                                 renewed.mid(sector * 512, 512));
            const KeyBlock chosen = take(KeyBlock::choose(disk));
            CHECK(chosen.verifies(f.keys.headMac()));
            CHECK(bool(chosen.openSlot(0, f.secret)) != bool(chosen.openSlot(0, filled(32, 7))));
            (chosen.bytes() == old ? oldWins : newWins) += 1;
            CHECK((chosen.bytes() == old || chosen.bytes() == renewed));
        }
    }
    // The old block until the first copy is whole, then the new one.
    CHECK(oldWins > 0);
    CHECK(newWins >= 256);
}

TEST_CASE("No byte of the key block can be changed unnoticed, even with a mended sum")
{
    const Fixture f;
    const QByteArray good = f.block.bytes().toByteArray();
    int accepted = 0;
    for (int at = 0; at < good.size(); ++at) {
        QByteArray bad = good;
        bad[at] = char(bad[at] ^ 1);
        CHECK_FALSE(KeyBlock::parse(bad));
        if (at >= 4064)
            continue;
        const auto mended = KeyBlock::parse(withSum(bad));
        accepted += mended && mended->verifies(f.keys.headMac()) ? 1 : 0;
    }
    CHECK(accepted == 0);
}

TEST_CASE("A slot is sealed to its archive, its person and its cost")
{
    const Fixture f;
    for (const int at : {16, 32, 96, 112, 120, 128, 136, 144, 160, 176, 200}) {
        QByteArray bad = f.block.bytes().toByteArray();
        bad[at] = char(bad[at] ^ 4);
        const auto block = KeyBlock::parse(withSum(bad));
        INFO("byte " << at);
        if (block)
            CHECK_FALSE(block->openSlot(0, f.secret));
    }
}

TEST_CASE("Costs that would hang the program, and formats to come, are told apart")
{
    Fixture f;
    const auto parsedWith = [&](int at, quint8 value) {
        QByteArray bytes = f.block.bytes().toByteArray();
        bytes[at] = char(value);
        return errorCode(KeyBlock::parse(withSum(bytes)));
    };
    CHECK(parsedWith(120, 65) == "storage.head_tampered"); // 65 passes
    CHECK(parsedWith(120, 0) == "storage.head_tampered");
    CHECK(parsedWith(116, 1) == "storage.head_tampered"); // 4 GiB more
    CHECK(parsedWith(115, 0) == "storage.head_tampered"); // 0 bytes
    CHECK(parsedWith(16, 2) == "storage.newer_format");
    CHECK(parsedWith(80, 2) == "storage.newer_format");
}

TEST_CASE("A head that is damaged is not taken for a foreign file")
{
    const Fixture f;
    const QByteArray good = f.block.bytes().toByteArray();
    QByteArray bad = good;
    bad[300] = char(bad[300] ^ 1);
    CHECK(errorCode(KeyBlock::choose(bad + bad)) == "storage.head_damaged");
    CHECK(errorCode(KeyBlock::choose(bad)) == "storage.head_damaged");
    CHECK(errorCode(KeyBlock::choose(good.first(100))) == "storage.head_damaged");
    CHECK(take(KeyBlock::choose(bad + good)).bytes() == good);
    CHECK(take(KeyBlock::choose(good + bad)).bytes() == good);
    CHECK(errorCode(KeyBlock::choose(QByteArray(8192, 'x'))) == "storage.not_an_archive");
    CHECK(errorCode(KeyBlock::choose(QByteArray())) == "storage.not_an_archive");
}
