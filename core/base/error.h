// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace tongdang {

/// What kind of failure it was; the exit status of `tongdang-cli` (cli.md) and the tone of a
/// message follow from it.
enum class ErrorKind {
    Refused = 1,    ///< the input or the state does not allow it
    Usage = 2,      ///< the command was written wrongly
    Passphrase = 3, ///< wrong passphrase or recovery code
    Damaged = 4,    ///< damaged, altered or forged data
    Medium = 5,     ///< the disk or the stick failed: full, removed, read-only
};

/// A failure as data: core never translates, the interface turns `code` and `arguments` into words.
struct Error {
    ErrorKind kind = ErrorKind::Refused;
    /// Stable, dotted, ASCII: "<layer>.<what>", e.g. "storage.wrong_passphrase".
    QByteArray code;
    /// Values that the words for `code` need. Shown to the person at the desk, never written to a
    /// log.
    QStringList arguments;
    /// For a log or a developer (file, line, library message). Never holds a child's data.
    QString detail;

    friend bool operator==(const Error&, const Error&) = default;
};

} // namespace tongdang
