// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "../storage/power_cut.h"
#include "sealed_office.h"

#include <QDirIterator>

#include <set>

#include <sys/stat.h>

using namespace tongdang;
using namespace tongdang::test;
using Survivors = PowerCut::Survivors;

namespace {

/// A name in the office's folders, and what stands under it.
struct Name {
    QString path;
    QByteArray written; ///< key in the disk image; empty: not written below SQLite
    QByteArray bytes;   ///< then its content, which the program syncs with the name
    QFile::Permissions permissions;
};
using Names = std::vector<Name>;

/// A sealing recorded below the sealing VFS, and, since files are renamed beside it, with all names
/// as they were before each operation and at the end.
class RecordedSealing {
public:
    RecordedSealing(SealedOffice& place, Step step)
        : m_place(place)
        , m_step(step)
    {
        place.begin();
        for (const char* log : {"", "-wal"}) {
            const QByteArray path = (place.archive() + QString::fromLatin1(log)).toUtf8();
            m_start[path] = readFile(QString::fromUtf8(path));
            m_keys.insert(path);
        }
        place.disk.probe().verdict = [this](const DiskOperation& operation) {
            record(operation);
            return SQLITE_OK;
        };
        take(place.seal(step));
        place.close();
        place.disk.mend();
        const Names end = namesNow();
        m_names.push_back(inSwap(end));
        m_names.push_back(end);
    }
    RecordedSealing(const RecordedSealing&) = delete;
    RecordedSealing& operator=(const RecordedSealing&) = delete;

    /// Before each operation, between the last two renamings, and at the end.
    [[nodiscard]] int moments() const { return int(m_names.size()) - 1; }
    /// At night all; by day a few, and all at which a file had appeared, gone or been renamed.
    [[nodiscard]] std::set<int> cuts() const
    {
        const std::vector<int> spread = someOf(moments(), 4);
        std::set<int> chosen(spread.begin(), spread.end());
        for (std::size_t i = 1; i < m_names.size(); ++i) {
            if (!std::ranges::equal(m_names[i - 1], m_names[i], {}, &Name::path, &Name::path))
                chosen.insert(int(i));
        }
        return chosen;
    }
    [[nodiscard]] QByteArray faultAfterCut(PowerCut cut, Randomness& random)
    {
        m_place.close();
        const Names& names = m_names[cut.operation];
        const bool isEnd = cut.operation == std::size_t(moments());
        cut.operation = std::min(cut.operation, m_operations.size());
        DiskImage image = imageAfter(cut, m_start, m_operations, random);
        for (const QString& folder : m_place.folders())
            QDir(folder).removeRecursively();
        for (const Name& name : names) {
            REQUIRE(QDir().mkpath(QFileInfo(name.path).path()));
            writeFile(name.path, name.written.isEmpty() ? name.bytes : image[name.written]);
            REQUIRE(QFile::setPermissions(name.path, name.permissions));
        }
        return m_place.faultAfter(m_step, isEnd);
    }

private:
    /// The old archive is aside already, and the new one waits still.
    [[nodiscard]] Names inSwap(Names names) const
    {
        const auto isWaiting = [](const Name& name) {
            return name.path.contains(QStringLiteral(".restored-"));
        };
        const Names& before = m_names.back();
        const auto waiting = std::ranges::find_if(before, isWaiting);
        REQUIRE(waiting != before.end());
        const auto placed = std::ranges::find(names, m_place.archive(), &Name::path);
        REQUIRE(placed != names.end());
        placed->path = waiting->path;
        return names;
    }
    void record(DiskOperation operation)
    {
        m_names.push_back(namesNow());
        const QByteArray key = keyOf(operation.path);
        if (operation.kind == DiskOperation::Kind::Delete)
            std::erase_if(m_written, [&](const auto& file) { return file.second == key; });
        if (!operation.path.isEmpty())
            m_keys.insert(operation.path);
        operation.path = key;
        m_operations.push_back(std::move(operation));
    }
    /// By which file a name is one that SQLite wrote, whatever it was called then.
    [[nodiscard]] QByteArray keyOf(const QByteArray& path)
    {
        struct stat found = {};
        if (path.isEmpty() || ::stat(path.constData(), &found) != 0)
            return path;
        const auto written = m_written.find(found.st_ino);
        return written == m_written.end() ? path : written->second;
    }
    [[nodiscard]] Names namesNow()
    {
        for (const QByteArray& path : m_keys) {
            struct stat found = {};
            if (::stat(path.constData(), &found) == 0)
                m_written.emplace(found.st_ino, path);
        }
        Names names;
        for (const QString& folder : m_place.folders()) {
            QDirIterator files(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
            while (files.hasNext()) {
                const QString path = files.next();
                // The lock names this very process, the index of the log is made anew.
                if (path.endsWith(QStringLiteral(".lock")) || path.endsWith(QStringLiteral("-shm")))
                    continue;
                struct stat found = {};
                REQUIRE(::stat(path.toUtf8().constData(), &found) == 0);
                const auto written = m_written.find(found.st_ino);
                const bool isWritten = written != m_written.end();
                names.push_back({path, isWritten ? written->second : QByteArray(),
                                 isWritten ? QByteArray() : readFile(path),
                                 QFile::permissions(path)});
            }
        }
        std::ranges::sort(names, {}, &Name::path);
        return names;
    }

    SealedOffice& m_place;
    Step m_step;
    DiskImage m_start;
    std::set<QByteArray> m_keys;
    std::map<ino_t, QByteArray> m_written;
    std::vector<DiskOperation> m_operations;
    std::vector<Names> m_names;
};

} // namespace

TEST_CASE("After a power cut in a sealing one whole archive is there with the secrets that open it")
{
    SealedOffice place;
    SeededRandomness random(isNightly() ? SystemRandomness().below(1u << 30) : 13);
    for (const Step step : steps) {
        RecordedSealing sealing(place, step);
        for (const int sector : {512, 4096}) {
            for (const int moment : sealing.cuts()) {
                const PowerCut cut{static_cast<std::size_t>(moment),
                                   static_cast<Survivors>(random.below(4)), sector, false};
                INFO("step " << int(step) << ", sector " << sector << ", moment " << moment
                             << " of " << sealing.moments() << ", survivors "
                             << int(cut.survivors));
                CHECK(sealing.faultAfterCut(cut, random) == "");
            }
        }
    }
    CHECK(place.oldOnes() > 0);
    CHECK(place.newOnes() > 0);
}

TEST_CASE("A sealed file is on the disk before it takes the place of the old one, and a disk that "
          "ignores syncs is found out")
{
    SealedOffice place;
    SeededRandomness random(3);
    for (const Step step : steps) {
        RecordedSealing sealing(place, step);
        const PowerCut cut{static_cast<std::size_t>(sealing.moments()), Survivors::None, 512,
                           false};
        CHECK(sealing.faultAfterCut(cut, random) == "");
        PowerCut lying = cut;
        lying.syncsAreIgnored = true;
        CHECK(sealing.faultAfterCut(lying, random) != "");
    }
}
