// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/sealing.h"

#include "archive/archive.h"
#include "desk/backup.h"
#include "desk/children.h"
#include "desk/keys.h"
#include "desk/restore.h"
#include "desk/upkeep.h"
#include "storage/archive_file.h"
#include "support/catch.h"
#include "support/desk/office.h"

#include <QDir>
#include <QFile>

using namespace tongdang;
using namespace tongdang::desk;
using tongdang::test::errorCode;
using tongdang::test::Office;
using tongdang::test::take;

namespace {

/// An office whose session the test itself ends.
class Sealed {
public:
    explicit Sealed(Office& office)
        : m_office(office)
    {
        office.close();
        m_session = open(office.wanted().passphrase);
    }
    std::unique_ptr<Session>& session() { return m_session; }
    void reopen() { m_session = open(m_office.wanted().passphrase); }
    std::unique_ptr<Session> open(const QString& passphrase)
    {
        return take(unlockArchive(m_office.wanted().folder, passphrase, m_office.environment()));
    }
    [[nodiscard]] QString path(const QString& name) const
    {
        return m_office.wanted().folder + u'/' + name;
    }
    [[nodiscard]] QStringList files() const
    {
        return QDir(m_office.wanted().folder)
            .entryList(QDir::Files | QDir::Dirs | QDir::NoDotAndDotDot);
    }
    QByteArray recoverWith(const QString& code)
    {
        return errorCode(storage::unlockWithRecoveryCode(path(QStringLiteral("archive.tongdang")),
                                                         code, {m_clock, {}}));
    }

private:
    Office& m_office;
    SystemClock m_clock;
    std::unique_ptr<Session> m_session;
};

QByteArrayList actions(Session& session)
{
    QByteArrayList list;
    for (const auto& entry : take(session.archive().accessLog().latest(100)))
        list.append(entry.action);
    return list;
}

QByteArray dumpOf(Session& session)
{
    QByteArray lines;
    take(dumpArchive(session, [&lines](const QByteArray& line) { lines += line + '\n'; }));
    return lines;
}

} // namespace

TEST_CASE("Under a new master key the dossiers, the PC and its replica are the same, and nothing "
          "of before opens them")
{
    Office office;
    const RecordId child = office.addChild();
    const QString oldCode = newRecoveryCode();
    take(changeRecoveryCode(office.session(), {office.wanted().passphrase, oldCode}));
    Sealed sealed(office);
    const QByteArray before = dumpOf(*sealed.session());
    const ReplicaId replica = sealed.session()->archive().replica();
    const QByteArray head = [&] {
        QFile file(sealed.path(QStringLiteral("archive.tongdang")));
        REQUIRE(file.open(QIODevice::ReadOnly));
        return file.read(8192);
    }();
    const vault::SecretBytes subkey = sealed.session()->file().subkey("test");
    const QString code = newRecoveryCode();
    take(renewMasterKey(sealed.session(), {office.wanted().passphrase, code}));
    CHECK(sealed.session() == nullptr);
    CHECK(sealed.recoverWith(oldCode) == "storage.wrong_recovery_code");
    CHECK(sealed.recoverWith(code).isEmpty());

    sealed.reopen();
    Session& session = *sealed.session();
    CHECK(dumpOf(session) == before);
    CHECK(session.archive().replica() == replica);
    CHECK(session.identityNotice().isEmpty()); // not a new PC
    CHECK_FALSE(session.file().subkey("test") == subkey);
    CHECK(take(runDoctor(session, DoctorMode::Check)).database.isEmpty());
    CHECK(actions(session).count("key.master") == 1);
    CHECK(take(session.archive().reader().record(child)).has_value());
    CHECK(sealed.files().filter(QStringLiteral("before-restore")).isEmpty());
    CHECK(sealed.files().filter(QStringLiteral(".next")).isEmpty());

    // A copy of the old key block is worth nothing.
    sealed.session().reset();
    QFile file(sealed.path(QStringLiteral("archive.tongdang")));
    REQUIRE(file.open(QIODevice::ReadWrite));
    file.write(head);
    file.close();
    CHECK(errorCode(unlockArchive(office.wanted().folder, office.wanted().passphrase,
                                  office.environment()))
          != "");
}

TEST_CASE("A new master key replaces the backups of before, and those out of reach are named")
{
    Office office;
    office.addChild();
    const QString away = office.file(QStringLiteral("stick"));
    const QString hidden = office.file(QStringLiteral("pulled-out"));
    REQUIRE(QDir().mkpath(away));
    take(backUp(office.session()));
    const QString far = take(backUp(office.session(), away)).file;
    REQUIRE(QDir().rename(away, hidden));
    Sealed sealed(office);
    const std::vector<BackupLine> old = take(listBackups(*sealed.session())).copies;
    take(renewMasterKey(sealed.session(), {office.wanted().passphrase, newRecoveryCode()}));
    sealed.reopen();
    const std::vector<BackupLine> copies = take(listBackups(*sealed.session())).copies;
    REQUIRE(copies.size() == 2);
    for (const BackupLine& line : copies) {
        CHECK(line.hasOldKeys == (line.file == far));
        if (!line.hasOldKeys)
            take(drillBackup(*sealed.session(), line.file));
    }
    for (const BackupLine& line : old)
        CHECK_FALSE(QFile::exists(line.file));
}

TEST_CASE("A new master key is refused without the passphrase, and the session goes on")
{
    Office office;
    const RecordId child = office.addChild();
    Sealed sealed(office);
    CHECK(errorCode(renewMasterKey(sealed.session(),
                                   {QStringLiteral("一个错误的口令 不是它"), newRecoveryCode()}))
          == "storage.wrong_passphrase");
    CHECK(errorCode(renewMasterKey(sealed.session(),
                                   {office.wanted().passphrase, QStringLiteral("12345-67890")}))
          == "vault.recovery_code_length");
    REQUIRE(sealed.session() != nullptr);
    CHECK(take(sealed.session()->archive().reader().record(child)).has_value());
    CHECK_FALSE(actions(*sealed.session()).contains("key.master"));
}

TEST_CASE("A new master key that was cut off before its archive had its place came to nothing")
{
    Office office;
    office.addChild();
    Sealed sealed(office);
    const QByteArray before = dumpOf(*sealed.session());
    const QString waiting = sealed.path(QStringLiteral("archive.tongdang.restored-20261124-0800"));
    const QString next = sealed.path(QStringLiteral("device.keys.next"));
    for (const QString& file : {waiting, next}) {
        QFile left(file);
        REQUIRE(left.open(QIODevice::WriteOnly));
        left.write(QByteArray(165, 'x'));
    }
    sealed.session().reset();
    sealed.reopen();
    CHECK(dumpOf(*sealed.session()) == before);
    CHECK(sealed.session()->identityNotice().isEmpty());
    CHECK_FALSE(QFile::exists(waiting));
    CHECK_FALSE(QFile::exists(next));
}

TEST_CASE("The file is sealed anew at closing when it is a month old, and not before")
{
    Office office;
    office.addChild();
    Sealed sealed(office);
    const QByteArray before = dumpOf(*sealed.session());
    const auto close = [&] {
        const QByteArray salt = sealed.session()->file().fileSalt();
        const bool wasSealed = take(closeSealed(sealed.session(), Sealing::IfDue));
        sealed.reopen();
        CHECK((sealed.session()->file().fileSalt() != salt) == wasSealed);
        return wasSealed;
    };
    CHECK_FALSE(close());
    office.setToday(QDate(2026, 12, 23));
    CHECK_FALSE(close());
    office.setToday(QDate(2026, 12, 24));
    CHECK(close());
    CHECK_FALSE(close());
    office.setToday(QDate(2027, 1, 24));
    CHECK(close());
    CHECK(dumpOf(*sealed.session()) == before);
    CHECK(sealed.session()->identityNotice().isEmpty());
    CHECK(sealed.files().filter(QStringLiteral("before-restore")).isEmpty());
    CHECK_FALSE(actions(*sealed.session()).contains("key.master"));
}

TEST_CASE("A page of before a sealing does not go into the file any more")
{
    constexpr qint64 firstPage = 16384;
    constexpr qint64 sealedPage = 4136;
    Office office;
    office.addChild();
    Sealed sealed(office);
    const QString path = sealed.path(QStringLiteral("archive.tongdang"));
    sealed.session().reset();
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    REQUIRE(file.seek(firstPage + sealedPage));
    const QByteArray page = file.read(sealedPage);
    file.close();
    sealed.reopen();
    take(closeSealed(sealed.session(), Sealing::Now));
    REQUIRE(file.open(QIODevice::ReadWrite));
    REQUIRE(file.seek(firstPage + sealedPage));
    REQUIRE(file.write(page) == sealedPage);
    file.close();
    const auto opened =
        unlockArchive(office.wanted().folder, office.wanted().passphrase, office.environment());
    const auto report = opened ? runDoctor(**opened, DoctorMode::Check) : DoctorReport();
    const bool isNoticed = !opened || !report || !report->database.isEmpty();
    CHECK(isNoticed);
}

TEST_CASE("An archive that a restore had moved aside goes after ninety days, with a backup")
{
    Office office;
    office.addChild();
    const QString aside = office.wanted().folder + QStringLiteral("/before-restore-20261124-0800");
    REQUIRE(QDir().mkpath(aside));
    office.setToday(QDate(2027, 2, 21));
    take(backUp(office.session()));
    CHECK(QDir(aside).exists());
    office.setToday(QDate(2027, 2, 24));
    take(backUp(office.session()));
    CHECK_FALSE(QDir(aside).exists());
}
