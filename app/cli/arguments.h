// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QDate>
#include <QHash>
#include <QStringList>

#include <optional>

namespace tongdang::cli {

/// What a command line says, taken apart but not yet understood by a command.
struct Arguments {
    QString archive; ///< folder; empty: the user's data folder
    QString passphraseFile;
    QDate today; ///< invalid: the PC's date
    bool json = false;
    bool help = false;

    QStringList words;               ///< the command's words and its positional arguments
    QHash<QString, QString> options; ///< "--child" -> its value; a flag has an empty value
    QStringList assignments;         ///< field=value

    [[nodiscard]] bool has(const char* option) const
    {
        return options.contains(QLatin1StringView(option));
    }
    [[nodiscard]] QString value(const char* option) const
    {
        return options.value(QLatin1StringView(option));
    }
};

/// Global options stand before the command or behind it. Usage error: "cli.unknown_option",
/// "cli.value_missing", "cli.bad_date".
[[nodiscard]] Result<Arguments> parseArguments(const QStringList& line);

/// A day as YYYY-MM-DD; Usage, "cli.bad_date" otherwise. Invalid if the option is absent.
[[nodiscard]] Result<QDate> dateOption(const Arguments& arguments, const char* option);

} // namespace tongdang::cli
