// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "../storage/power_cut.h"
#include "faulty_disk.h"
#include "files_image.h"

#include <functional>

namespace tongdang::test {

/// What one action wrote into an open archive below the sealing VFS, to be cut off at any moment.
class RecordedAction {
public:
    /// `folder` has the archive, `beside` whatever else is to be as it was before. Records while
    /// `action` runs; its end is what the program acknowledges.
    RecordedAction(FaultyDisk& disk, const QString& folder, const QStringList& beside,
                   const std::function<void()>& action)
        : m_folders(QStringList{folder} + beside)
        , m_opened(m_folders)
    {
        for (const char* name : {"/archive.tongdang", "/archive.tongdang-wal"})
            m_start[(folder + QString::fromLatin1(name)).toUtf8()] =
                readFile(folder + QString::fromLatin1(name));
        disk.probe().isRecording = true;
        action();
        disk.probe().mark(1);
        disk.probe().isRecording = false;
        m_operations = disk.probe().operations;
    }
    /// Puts everything back as it was, and the archive as the cut left it. It has to be closed.
    void cut(const PowerCut& cut, Randomness& random) const
    {
        m_opened.restore();
        for (const QString& folder : m_folders)
            QFile::remove(folder + QStringLiteral("/archive.lock")); // names this very process
        for (const auto& [path, bytes] : imageAfter(cut, m_start, m_operations, random))
            writeFile(QString::fromUtf8(path), bytes);
    }
    [[nodiscard]] bool isAcknowledged(const PowerCut& cut) const
    {
        return acknowledged(cut, m_operations) == 1;
    }
    [[nodiscard]] int operations() const { return int(m_operations.size()); }

    /// Tries some cuts, by night all, in sectors of 512 and of 4096 bytes. `check` is called after
    /// each, with everything put back.
    void tryCuts(int byDay, quint64 seed,
                 const std::function<void(const PowerCut&, Randomness&)>& check) const
    {
        SeededRandomness random(seed);
        for (const int sector : {512, 4096}) {
            for (const int operation : someOf(operations(), byDay)) {
                const PowerCut cut{static_cast<std::size_t>(operation),
                                   static_cast<PowerCut::Survivors>(random.below(4)), sector,
                                   false};
                INFO("seed " << seed << ", sector " << sector << ", operation " << operation
                             << ", survivors " << int(cut.survivors));
                check(cut, random);
            }
        }
    }
    [[nodiscard]] static quint64 seed()
    {
        return isNightly() ? SystemRandomness().below(1u << 30) : 11;
    }

private:
    QStringList m_folders;
    FilesImage m_opened;
    DiskImage m_start;
    std::vector<DiskOperation> m_operations;
};

} // namespace tongdang::test
