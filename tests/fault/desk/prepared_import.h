// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "faulty_disk.h"
#include "files_image.h"
#include "support/desk/office_pair.h"

namespace tongdang::test {

/// A station that has merged one bundle of its village, and two more that wait on the stick.
class PreparedImport {
public:
    PreparedImport();

    /// Like before the second bundle, unlocked; nothing fails.
    void begin();
    [[nodiscard]] Result<desk::ImportReport> import()
    {
        return desk::importBundle(both.station.session(), m_second);
    }
    /// Opens the station and says what is wrong with it after the second bundle was tried; empty if
    /// all of it is there, or nothing and that may be, and both bundles are in after a next try.
    [[nodiscard]] QByteArray faultAfter(bool wasAcknowledged);
    /// How often nothing of it was there.
    [[nodiscard]] int absences() const { return m_absences; }

    FaultyDisk disk;
    OfficePair both;

private:
    [[nodiscard]] QByteArray dump();
    [[nodiscard]] QByteArray faultOfDoctor();

    QString m_second;
    QString m_third;
    std::optional<FilesImage> m_before;
    QByteArray m_without; ///< dumps: before, with the second, with both
    QByteArray m_with;
    QByteArray m_withBoth;
    int m_absences = 0;
};

} // namespace tongdang::test
