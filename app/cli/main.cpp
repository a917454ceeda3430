// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/arguments.h"
#include "cli/command.h"
#include "cli/output.h"
#include "cli/words.h"
#include "desk/program_environment.h"

#include <QGuiApplication>
#include <QJsonObject>
#include <QLocale>
#include <QTranslator>

#include <algorithm>
#include <cstdio>
#include <cstring>
#include <optional>
#include <string_view>

namespace {

using namespace tongdang;
using namespace tongdang::cli;

bool print(std::FILE* stream, const QByteArray& bytes)
{
    const auto size = static_cast<std::size_t>(bytes.size());
    return std::fwrite(bytes.constData(), 1, size, stream) == size;
}

int fail(const Error& error, bool json)
{
    print(stderr, wordsFor(error.code, error.arguments).toUtf8() + '\n');
    if (json) {
        Answer answer;
        answer.json = QJsonObject{{QStringLiteral("error"), errorJson(error)}};
        print(stdout, jsonLine(answer));
    }
    return static_cast<int>(error.kind);
}

/// Standard error belongs to the one line of a failure; what libraries remark about their
/// surroundings is for developers.
void keepQuiet(QtMsgType kind, const QMessageLogContext& context, const QString& message)
{
    const bool isGrave = kind == QtCriticalMsg || kind == QtFatalMsg;
    if (isGrave || qEnvironmentVariableIsSet("TONGDANG_VERBOSE"))
        print(stderr, qFormatLogMessage(kind, context, message).toLocal8Bit() + '\n');
}

QString usageLine(const Command& command)
{
    return QStringLiteral("%1 %2").arg(QLatin1StringView(command.words),
                                       QLatin1StringView(command.usage));
}

/// Other users of the PC can read a running program's command line: a code that stands there is
/// blotted out as soon as it was read.
void hideCode(char* word)
{
    constexpr std::string_view option = "--code=";
    const std::size_t from =
        std::string_view(word).substr(0, option.size()) == option ? option.size() : 0;
    std::fill(word + from, word + std::strlen(word), '*');
}

/// Of one command, or of all.
QString usage(const Command* one)
{
    QString text = QCoreApplication::translate(
                       "cli", "Usage: tongdang-cli [--archive DIR] [--passphrase-file FILE] "
                              "[--today YYYY-MM-DD] [--json] COMMAND ...")
                   + QStringLiteral("\n\n");
    for (const Command& command : commands()) {
        if (!one || one == &command)
            text +=
                QStringLiteral("  %1\n      %2\n")
                    .arg(usageLine(command), QCoreApplication::translate("cli", command.summary));
    }
    return text + u'\n'
           + QCoreApplication::translate(
               "cli", "The passphrase comes from the first line of --passphrase-file or from "
                      "TONGDANG_PASSPHRASE, a new one from --new-passphrase-file or "
                      "TONGDANG_NEW_PASSPHRASE.\n"
                      "Exit status: 0 done, 1 refused, 2 wrong usage, 3 wrong passphrase, "
                      "4 damaged data, 5 disk or stick failed.")
           + u'\n';
}

const Command* findCommand(const QStringList& words)
{
    for (const Command& command : commands()) {
        const QStringList name = QString::fromLatin1(command.words).split(u' ');
        if (words.mid(0, name.size()) == name)
            return &command;
    }
    return nullptr;
}

int run(const Arguments& arguments)
{
    const Command* command = findCommand(arguments.words);
    if (arguments.help || arguments.words.isEmpty()) {
        print(arguments.help ? stdout : stderr, usage(command).toUtf8());
        return arguments.help ? 0 : static_cast<int>(ErrorKind::Usage);
    }
    if (!command)
        return fail({ErrorKind::Usage, "cli.unknown_command", {arguments.words.join(u' ')}, {}},
                    arguments.json);

    if (auto checked = checkArguments(*command, arguments); !checked)
        return fail(checked.error(), arguments.json);

    const desk::ProgramEnvironment program(arguments.today);
    Invocation invocation(arguments, program.environment());
    invocation.setCommandWords(static_cast<int>(QByteArray(command->words).count(' ')) + 1);
    const auto answer = command->run(invocation);
    if (const QString notice = invocation.notice(); !notice.isEmpty()) {
        // If it cannot be noted, the next command says it once more: nothing is lost.
        if (print(stderr, notice.toUtf8() + '\n')) {
            [[maybe_unused]] const auto ignored = invocation.noteNoticeTold();
        }
    }
    if (!answer)
        return fail(answer.error(), arguments.json);
    if (command->heedsClock) {
        // The work is done: its answer counts whatever the reading of the clock says.
        const auto warning = invocation.clockWarning();
        const QString words =
            warning ? *warning : wordsFor(warning.error().code, warning.error().arguments);
        if (!words.isEmpty())
            print(stderr, words.toUtf8() + '\n');
    }
    if (!answer->error.isEmpty())
        print(stderr, answer->error.toUtf8() + '\n');
    if (const auto printed = printOut(arguments.json ? jsonLine(*answer) : answer->text.toUtf8());
        !printed)
        return fail(printed.error(), false);
    return answer->status;
}

} // namespace

int main(int argc, char* argv[])
{
    qInstallMessageHandler(keepQuiet);
    if (const auto prepared = desk::prepareProcess(); !prepared)
        return fail(prepared.error(), false);
    // Pages are painted without a screen (ARCHITECTURE §2).
    qputenv("QT_QPA_PLATFORM", "offscreen");
    int qtArguments = 1; // the rest of the line is ours
    const QGuiApplication application(qtArguments, argv);
    QTranslator translator;
    if (translator.load(QLocale(), QStringLiteral("tongdang"), QStringLiteral("_"),
                        QStringLiteral(":/tongdang/translations")))
        QCoreApplication::installTranslator(&translator);
    QStringList line;
    for (int i = 1; i < argc; ++i) {
        line.append(QString::fromLocal8Bit(argv[i]));
        const bool follows = i > 1 && line[i - 2] == u"--code";
        if (follows || line.constLast().startsWith(u"--code="))
            hideCode(argv[i]);
    }
    const auto arguments = parseArguments(line);
    if (!arguments)
        return fail(arguments.error(), line.contains(QStringLiteral("--json")));
    return run(*arguments);
}
