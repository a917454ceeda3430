// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/upkeep.h"

#include "cli/command.h"
#include "desk/readings.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <cstdio>

namespace tongdang::cli {

Result<Answer> runDump(Invocation& invocation)
{
    TONGDANG_TRY(desk::Session * session, invocation.session());
    // Lines go out as they come: an archive of 10,000 children does not fit into one string. With
    // --json they are one document.
    const bool asDocument = invocation.arguments().json;
    QJsonArray json;
    bool written = true;
    TONGDANG_CHECK(desk::readEverything(*session, [&](const QByteArray& line) {
        if (asDocument)
            json.append(QJsonDocument::fromJson(line).object());
        else
            written =
                written
                && std::fwrite(line.constData(), 1, static_cast<std::size_t>(line.size()), stdout)
                       == static_cast<std::size_t>(line.size())
                && std::fputc('\n', stdout) != EOF;
    }));
    if (!written)
        return failure(ErrorKind::Medium, "cli.cannot_write");
    Answer answer;
    answer.json = json;
    return answer;
}

Result<Answer> runDoctor(Invocation& invocation)
{
    TONGDANG_TRY(desk::Session * session, invocation.session());
    const auto mode = invocation.arguments().has("--rebuild") ? desk::DoctorMode::Rebuild
                                                              : desk::DoctorMode::Check;
    TONGDANG_TRY(const desk::DoctorReport report, desk::runDoctor(*session, mode));
    const auto word = [](const QStringList& faults) {
        return faults.isEmpty() ? QStringLiteral("ok") : faults.join(u'\n');
    };
    const auto text = [&word](const QStringList& faults) {
        return faults.isEmpty() ? QCoreApplication::translate("cli", "in order") : word(faults);
    };
    Answer answer;
    answer.json = QJsonObject{{QStringLiteral("database"), word(report.database)},
                              {QStringLiteral("log"), word(report.log)},
                              {QStringLiteral("projections"), word(report.projections)},
                              {QStringLiteral("changes"), report.changes}};
    answer.text = QCoreApplication::translate(
                      "cli", "Database: %1\nLog of changes: %2\nTables: %3\n%4 changes")
                      .arg(text(report.database), text(report.log), text(report.projections))
                      .arg(report.changes)
                  + u'\n';
    if (!report.database.isEmpty() || !report.log.isEmpty() || !report.projections.isEmpty())
        answer.status = static_cast<int>(ErrorKind::Damaged);
    return answer;
}

} // namespace tongdang::cli
