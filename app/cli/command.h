// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "cli/arguments.h"
#include "cli/runs.h"
#include "desk/keys.h"
#include "desk/sealing.h"
#include "desk/session.h"
#include "desk/unlock_help.h"

#include <QJsonValue>
#include <QString>

#include <memory>
#include <vector>

namespace tongdang::cli {

/// What a command answers: for machines and for people.
struct Answer {
    QJsonValue json;
    QString text;  ///< whole lines for standard output
    QString error; ///< for standard error: what is wrong, or should be looked at, a line each
    int status = 0;
    /// `printAhead` wrote the beginning: `text` and the members of `json` go on from there.
    bool isRest = false;
};

/// A command at work: its arguments and, once it asks for it, the unlocked archive.
class Invocation {
public:
    Invocation(const Arguments& arguments, const desk::Environment& environment)
        : m_arguments(arguments)
        , m_environment(environment)
    {
    }

    [[nodiscard]] const Arguments& arguments() const { return m_arguments; }
    [[nodiscard]] const desk::Environment& environment() const { return m_environment; }
    [[nodiscard]] QString folder() const;
    /// From the file's first line or TONGDANG_PASSPHRASE. Usage, "cli.passphrase_missing"; Medium,
    /// "cli.cannot_read".
    [[nodiscard]] Result<QString> passphrase() const;
    /// The one to be, in the same way from --new-passphrase-file or TONGDANG_NEW_PASSPHRASE.
    [[nodiscard]] Result<QString> newPassphrase() const;
    /// Where none opens the archive yet, as with init, the passphrase of the line is the one to be,
    /// unless a new one is named.
    [[nodiscard]] Result<QString> passphraseToBe() const;
    /// A secret that stands in a file. Usage, "cli.secret_missing" if the line is empty; Medium,
    /// "cli.cannot_read".
    [[nodiscard]] static Result<QString> firstLine(const QString& path);
    /// Unlocks the archive at the first call. The reference lives as long as this Invocation.
    [[nodiscard]] Result<desk::Session*> session();
    /// The same with a recovery code.
    [[nodiscard]] Result<desk::Session*> recover(const desk::Recovery& recovery);
    /// The same with the station's answer.
    [[nodiscard]] Result<desk::Session*> takeHelp(const desk::HelpTaken& taken);
    /// Ends the session with a new master key and opens it anew: desk/sealing.h.
    [[nodiscard]] Result<desk::Session*> renewMasterKey(const desk::NewMasterKey& wanted);
    /// Ends the session with its file sealed anew.
    [[nodiscard]] Result<void> closeSealed();
    /// What unlocking found and the person has to know; empty if nothing.
    [[nodiscard]] QString notice() const;
    /// It was printed.
    [[nodiscard]] Result<void> noteNoticeTold();
    /// That the PC's clock is slow, in words; empty if it is not, or no archive was unlocked.
    [[nodiscard]] Result<QString> clockWarning();
    /// The n-th positional argument after the command's own words; Usage, "cli.argument_missing".
    [[nodiscard]] Result<QString> argument(int index, const QString& name) const;
    /// The same as an id; Usage, "cli.bad_id" as well.
    [[nodiscard]] Result<RecordId> idArgument(int index, const QString& name) const;
    /// All of them as ids, at least one. Usage, "cli.argument_missing", "cli.bad_id".
    [[nodiscard]] Result<std::vector<RecordId>> idArguments(const QString& name) const;
    /// From --code-file or --code. Usage, "cli.one_of", "cli.argument_missing", and those of
    /// `firstLine`.
    [[nodiscard]] Result<QString> recoveryCode() const;
    [[nodiscard]] Result<QString> requiredOption(const char* option) const;
    /// --child as an id; nothing if absent. Usage, "cli.bad_id".
    [[nodiscard]] Result<std::optional<RecordId>> idOption(const char* option) const;

    void setCommandWords(int count) { m_commandWords = count; }

private:
    /// Files that waited for this version of the program, with a line on standard error before and
    /// one for each that fails: the command goes on all the same.
    void takeInKept();

    const Arguments& m_arguments;
    const desk::Environment& m_environment;
    std::unique_ptr<desk::Session> m_session;
    int m_commandWords = 1;
};

/// An id as it is written; `name`: what it stands for. Usage, "cli.bad_id".
[[nodiscard]] Result<RecordId> readId(const QString& name, const QString& text);

using Run = Result<Answer> (*)(Invocation&);

struct Command {
    const char* words;   ///< "roster import"
    const char* usage;   ///< what follows the words; every option that the command knows
    const char* summary; ///< what it does, marked for translation
    Run run;
    /// What it answers or writes stands on the PC's date: a slow clock is told with it.
    bool heedsClock = false;
};

/// Usage: "cli.unknown_option" for an option of another command, "cli.argument_extra" for words
/// that the command has no use for.
[[nodiscard]] Result<void> checkArguments(const Command& command, const Arguments& arguments);

/// All commands of this version (cli.md).
[[nodiscard]] const std::vector<Command>& commands();

} // namespace tongdang::cli
