// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/command.h"
#include "cli/words.h"
#include "desk/names.h"
#include "desk/pairing_import.h"
#include "desk/roster.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonObject>

namespace tongdang::cli {

namespace {

QString noteText(const desk::RosterNote& note)
{
    return QCoreApplication::translate("cli", "Row %1, %2: %3")
        .arg(QString::number(note.row), note.field, wordsFor(note.code, note.arguments));
}

QJsonArray notesJson(const std::vector<desk::RosterNote>& notes)
{
    QJsonArray array;
    for (const desk::RosterNote& note : notes)
        array.append(QJsonObject{{QStringLiteral("row"), note.row},
                                 {QStringLiteral("field"), note.field},
                                 {QStringLiteral("code"), QString::fromLatin1(note.code)},
                                 {QStringLiteral("why"), wordsFor(note.code, note.arguments)}});
    return array;
}

/// What both lists are told by.
struct ListWords {
    const char* plan;
    const char* done;
    const char* duplicate;
};
constexpr ListWords rosterWords{
    QT_TRANSLATE_NOOP("cli", "%1 of %2 rows would become dossiers. Nothing was changed."),
    QT_TRANSLATE_NOOP("cli", "%1 of %2 rows became dossiers."),
    QT_TRANSLATE_NOOP("cli", "Row %1: %2 has a dossier already")};
constexpr ListWords pairingWords{
    QT_TRANSLATE_NOOP("cli", "%1 of %2 rows would become pairings. Nothing was changed."),
    QT_TRANSLATE_NOOP("cli", "%1 of %2 rows became pairings."),
    QT_TRANSLATE_NOOP("cli", "Row %1: %2 has this helper already")};

using Import = Result<desk::RosterReport> (*)(desk::Session&, const QString&, desk::RosterMode);

Result<Answer> runImport(Invocation& invocation, Import import, const ListWords& words)
{
    TONGDANG_TRY(const QString file, invocation.argument(0, QStringLiteral("FILE")));
    TONGDANG_TRY(desk::Session * session, invocation.session());
    const bool isPlan = invocation.arguments().has("--dry-run");
    TONGDANG_TRY(
        const desk::RosterReport report,
        import(*session, file, isPlan ? desk::RosterMode::DryRun : desk::RosterMode::Import));

    QJsonArray duplicates;
    QString duplicateLines;
    desk::Names names(*session);
    for (const auto& duplicate : report.duplicates) {
        TONGDANG_TRY(const QString name, names.child(duplicate.child));
        duplicates.append(QJsonObject{{QStringLiteral("row"), duplicate.row},
                                      {QStringLiteral("child"), duplicate.child.toString()},
                                      {QStringLiteral("name"), name}});
        duplicateLines += QStringLiteral("  ")
                          + QCoreApplication::translate("cli", words.duplicate)
                                .arg(QString::number(duplicate.row), name)
                          + u'\n';
    }
    Answer answer;
    answer.json = QJsonObject{{QStringLiteral("imported"), report.imported},
                              {QStringLiteral("rows"), report.rows},
                              {QStringLiteral("rejected"), notesJson(report.rejected)},
                              {QStringLiteral("warnings"), notesJson(report.warnings)},
                              {QStringLiteral("duplicates"), duplicates}};
    answer.text = QCoreApplication::translate("cli", isPlan ? words.plan : words.done)
                      .arg(report.imported)
                      .arg(report.rows)
                  + u'\n';
    if (!report.rejected.empty())
        answer.text += QCoreApplication::translate("cli", "Not imported:") + u'\n';
    for (const auto& note : report.rejected)
        answer.text += QStringLiteral("  ") + noteText(note) + u'\n';
    answer.text += duplicateLines;
    if (!report.warnings.empty())
        answer.text +=
            (isPlan ? QCoreApplication::translate("cli", "Would be imported, please check:")
                    : QCoreApplication::translate("cli", "Imported, please check:"))
            + u'\n';
    for (const auto& note : report.warnings)
        answer.text += QStringLiteral("  ") + noteText(note) + u'\n';
    return answer;
}

} // namespace

Result<Answer> runRosterImport(Invocation& invocation)
{
    return runImport(invocation, desk::importRoster, rosterWords);
}

Result<Answer> runPairingImport(Invocation& invocation)
{
    return runImport(invocation, desk::importPairings, pairingWords);
}

} // namespace tongdang::cli
