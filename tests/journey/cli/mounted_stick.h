// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>
#include <QTemporaryDir>

namespace tongdang::test {

/// A stick as it is sold: a file system of its own in an image, through a loop device and FUSE. It
/// needs root and the packages that packaging/install-dependencies --tests brings.
class MountedStick {
public:
    enum class Kind { ExFat, Fat };

    MountedStick(Kind kind, int megabytes);
    ~MountedStick();
    Q_DISABLE_COPY_MOVE(MountedStick)

    /// False, with the reason as a warning of the test: this machine cannot mount it.
    [[nodiscard]] bool mount(bool readOnly = false);
    void unmount();
    /// Words of a shell that end the file system's program at once, as if the stick were pulled
    /// out: what is written afterwards fails. The stick can be mounted again.
    [[nodiscard]] QString pullOut() const;

    [[nodiscard]] QString folder() const { return m_folder.filePath(QStringLiteral("stick")); }
    /// Leaves room for so many bytes, about.
    void fillBut(qint64 bytes) const;
    void emptyAgain() const;

private:
    Kind m_kind;
    QTemporaryDir m_folder;
    QString m_device; ///< loop device of a mounted exFAT
    bool m_mounted = false;
};

} // namespace tongdang::test
