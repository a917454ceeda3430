// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "../storage/power_cut.h"
#include "desk/keys.h"
#include "desk/sealing.h"
#include "desk/upkeep.h"
#include "faulty_disk.h"
#include "files_image.h"
#include "storage/archive_file.h"
#include "support/desk/office.h"

using namespace tongdang;
using namespace tongdang::test;

namespace {

enum class Step { NewMaster, Reseal };

/// A village whose archive is to be sealed anew, each time from the same beginning.
struct SealedOffice {
    FaultyDisk disk;
    Office office;
    QString oldCode = desk::newRecoveryCode();
    QString newCode = desk::newRecoveryCode();
    std::unique_ptr<desk::Session> session;
    std::optional<FilesImage> before;
    QByteArray content;
    int oldOnes = 0;
    int newOnes = 0;

    SealedOffice()
    {
        for (int child = 0; child < 4; ++child)
            office.visit(office.addChild(), office.today());
        take(desk::changeRecoveryCode(office.session(), {office.wanted().passphrase, oldCode}));
        content = take(dumpOf(office.session()));
        office.close();
        before.emplace(QStringList{office.wanted().folder, office.file(QStringLiteral("state"))});
    }
    void begin()
    {
        session.reset();
        disk.mend();
        before->restore();
        session = take(open());
    }
    Result<void> seal(Step step, const QString& code)
    {
        if (step == Step::NewMaster)
            return desk::renewMasterKey(session, {office.wanted().passphrase, code});
        TONGDANG_TRY(const bool isSealed, desk::closeSealed(session, desk::Sealing::Now));
        CHECK(isSealed);
        return {};
    }
    [[nodiscard]] QString archive() const
    {
        return office.wanted().folder + QStringLiteral("/archive.tongdang");
    }
    /// What is wrong with the archive after a step was tried; empty if one whole archive is there,
    /// one of both codes opens it and the next try succeeds.
    [[nodiscard]] QByteArray faultAfter(Step step, bool wasAcknowledged)
    {
        session.reset();
        disk.mend();
        auto opened = open();
        if (!opened)
            return "does not open: " + opened.error().code;
        session = std::move(*opened);
        const auto report = desk::runDoctor(*session, desk::DoctorMode::Check);
        if (!report)
            return "doctor: " + report.error().code;
        if (const QStringList faults = report->database + report->log + report->projections;
            !faults.isEmpty())
            return faults.join(u' ').toUtf8();
        if (dumpOf(*session).value_or(QByteArray()) != content)
            return "not what was in it";
        if (!session->identityNotice().isEmpty())
            return "the PC is another one";
        const bool isOld = recovers(oldCode);
        const bool isNew = recovers(newCode);
        if (isOld == isNew)
            return isOld ? "both codes open it" : "no code opens it";
        if (wasAcknowledged && step == Step::NewMaster && !isNew)
            return "what was acknowledged is not so";
        (isNew ? newOnes : oldOnes) += 1;
        const QString last = desk::newRecoveryCode();
        if (const auto again = seal(step, last); !again)
            return "the next try fails: " + again.error().code;
        auto end = open();
        if (!end)
            return "does not open after the next try: " + end.error().code;
        session = std::move(*end);
        if (dumpOf(*session).value_or(QByteArray()) != content)
            return "the end differs";
        if (step == Step::NewMaster && (!recovers(last) || recovers(oldCode) || recovers(newCode)))
            return "a secret of before opens the end";
        const QStringList left = QDir(office.wanted().folder).entryList(QDir::AllEntries);
        for (const char* word : {".sealing", ".restored", ".next", "before-restore"})
            if (!left.filter(QString::fromLatin1(word)).isEmpty())
                return "left behind: " + left.join(u' ').toUtf8();
        return {};
    }

private:
    [[nodiscard]] Result<std::unique_ptr<desk::Session>> open()
    {
        return desk::unlockArchive(office.wanted().folder, office.wanted().passphrase,
                                   office.environment());
    }
    [[nodiscard]] bool recovers(const QString& code)
    {
        return storage::unlockWithRecoveryCode(archive(), code, {office.environment().clock, {}})
            .has_value();
    }
    [[nodiscard]] static Result<QByteArray> dumpOf(desk::Session& session)
    {
        QByteArray lines;
        TONGDANG_CHECK(
            desk::dumpArchive(session, [&lines](const QByteArray& line) { lines += line + '\n'; }));
        return lines;
    }
};

} // namespace

TEST_CASE("Whatever fails below a sealing, one whole archive is there, one of two codes opens it, "
          "and the next try succeeds")
{
    SealedOffice place;
    for (const Step step : {Step::NewMaster, Step::Reseal}) {
        for (const Fault& fault : faults) {
            place.begin();
            place.disk.failAt(fault, 0);
            take(place.seal(step, place.newCode));
            const int last = place.disk.seen();
            for (const int n : someOf(last, 3)) {
                INFO(fault.name << ", operation " << n << " of " << last << ", step " << int(step));
                place.begin();
                place.disk.failAt(fault, n);
                const auto sealed = place.seal(step, place.newCode);
                CHECK(place.faultAfter(step, sealed.has_value()) == "");
            }
        }
    }
    CHECK(place.oldOnes > 0);
}

TEST_CASE("A sealed file is on the disk before it takes the place of the old one, and a disk that "
          "ignores syncs is found out")
{
    SealedOffice place;
    place.begin();
    place.disk.probe().isRecording = true;
    take(place.seal(Step::NewMaster, place.newCode));
    place.disk.probe().isRecording = false;
    const FilesImage sealed(
        {place.office.wanted().folder, place.office.file(QStringLiteral("state"))});
    const auto& operations = place.disk.probe().operations;
    // The file was written under a passing name; renaming happens beside the VFS.
    const auto part = std::ranges::find_if(operations, [](const DiskOperation& operation) {
        return operation.kind == DiskOperation::Kind::Create && operation.path.contains(".sealing");
    });
    REQUIRE(part != operations.end());
    const QByteArray partPath = part->path;
    const auto faultAfterCut = [&](bool syncsAreIgnored) {
        place.session.reset();
        sealed.restore();
        SeededRandomness random(3);
        const PowerCut cut{operations.size(), PowerCut::Survivors::None, 512, syncsAreIgnored};
        writeFile(place.archive(), imageAfter(cut, {}, operations, random).at(partPath));
        return place.faultAfter(Step::NewMaster, true);
    };
    CHECK(faultAfterCut(false) == "");
    CHECK(faultAfterCut(true) != "");
}
