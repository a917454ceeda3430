// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/keys.h"
#include "desk/sealing.h"
#include "faulty_disk.h"
#include "files_image.h"
#include "support/desk/office.h"

namespace tongdang::test {

enum class Step { NewMaster, Reseal };
inline constexpr Step steps[] = {Step::NewMaster, Step::Reseal};

/// A village whose archive is to be sealed anew, each time from the same beginning.
class SealedOffice {
public:
    SealedOffice();

    /// Unlocked, nothing fails.
    void begin();
    [[nodiscard]] Result<void> seal(Step step);
    void close() { m_session.reset(); }
    [[nodiscard]] QString archive() const
    {
        return office.wanted().folder + QStringLiteral("/archive.tongdang");
    }
    /// The folders that hold all of the office.
    [[nodiscard]] QStringList folders() const
    {
        return {office.wanted().folder, office.file(QStringLiteral("state"))};
    }
    /// What is wrong with the archive after a step was tried; empty if one whole archive is there,
    /// one of both codes opens it and the next try succeeds.
    [[nodiscard]] QByteArray faultAfter(Step step, bool wasAcknowledged);
    /// How often the archive was the one of before, and the one sealed anew.
    [[nodiscard]] int oldOnes() const { return m_oldOnes; }
    [[nodiscard]] int newOnes() const { return m_newOnes; }

    FaultyDisk disk;
    Office office;

private:
    [[nodiscard]] Result<void> seal(Step step, const QString& code);
    [[nodiscard]] Result<std::unique_ptr<desk::Session>> open();
    [[nodiscard]] bool recovers(const QString& code);
    /// Of the archive that is open.
    [[nodiscard]] QByteArray faultOfContent();
    [[nodiscard]] QByteArray faultOfNextTry(Step step);

    QString m_oldCode = desk::newRecoveryCode();
    QString m_newCode = desk::newRecoveryCode();
    std::unique_ptr<desk::Session> m_session;
    std::optional<FilesImage> m_before;
    QByteArray m_content;
    QByteArray m_oldSalt;
    int m_oldOnes = 0;
    int m_newOnes = 0;
};

} // namespace tongdang::test
