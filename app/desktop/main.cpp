// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/program_environment.h"
#include "desk/session.h"
#include "models/desk.h"
#include "models/error_words.h"
#include "models/preferences.h"
#include "shell/enter_key.h"
#include "shell/language.h"
#include "shell/main_window.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QLocale>
#include <QScreen>

#include <cstdio>
#include <optional>

namespace {

using namespace tongdang;

struct Options {
    QString archive;
    QDate today; ///< invalid: the PC's
};

/// Answers the exit status of a wrong line.
std::optional<int> readOptions(const QApplication& application, Options& options)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(QCoreApplication::translate(
        "desktop", "Dossiers for village children's directors, offline and encrypted."));
    const QCommandLineOption archive(
        QStringLiteral("archive"),
        QCoreApplication::translate("desktop", "The folder of the archive."), QStringLiteral("DIR"),
        desk::Environment::userArchiveFolder());
    const QCommandLineOption today(
        QStringLiteral("today"),
        QCoreApplication::translate("desktop", "The program's date, for trials."),
        QStringLiteral("YYYY-MM-DD"));
    parser.addOptions({archive, today});
    parser.addHelpOption();
    parser.process(application);
    options.archive = parser.value(archive);
    if (parser.isSet(today)) {
        options.today = QDate::fromString(parser.value(today), Qt::ISODate);
        if (!options.today.isValid()) {
            const QString words =
                models::wordsFor("cli.bad_date", {QStringLiteral("--today"), parser.value(today)});
            std::fprintf(stderr, "%s\n", words.toUtf8().constData());
            return static_cast<int>(ErrorKind::Usage);
        }
    }
    return std::nullopt;
}

} // namespace

int main(int argc, char* argv[])
{
    QApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("tongdang"));
    QGuiApplication::setDesktopFileName(QStringLiteral("tongdang"));
    models::Preferences preferences;
    shell::installLanguage(application,
                           shell::spokenLanguage(preferences.language(), QLocale::system()));
    Options options;
    if (const auto status = readOptions(application, options))
        return *status;
    if (const auto prepared = desk::prepareProcess(); !prepared) {
        const QString words = models::wordsFor(prepared.error().code, prepared.error().arguments);
        std::fprintf(stderr, "%s\n", words.toUtf8().constData());
        return static_cast<int>(prepared.error().kind);
    }

    const desk::ProgramEnvironment program(options.today);
    shell::EnterKey enterKey;
    application.installEventFilter(&enterKey);
    models::Desk desk(program.environment(), options.archive);
    shell::MainWindow window(desk, preferences);
    // The PCs of the villages have small screens: there the window takes all of it.
    const QSize room = window.screen()->availableSize();
    window.resize(QSize(1366, 768).boundedTo(room));
    if (room.width() <= 1440)
        window.showMaximized();
    else
        window.show();
    return QApplication::exec();
}
