// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/command.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace tongdang::cli {

const std::vector<Command>& commands()
{
    constexpr bool heedsClock = true;
    static const std::vector<Command> all{
        {"init",
         "--role village|township|county --org CODE --org-name NAME --person NAME [--since D]",
         QT_TRANSLATE_NOOP(
             "cli", "Makes an archive for a village, a township station or a county office."),
         runInit},
        {"demo", "[--children N] [--seed S]",
         QT_TRANSLATE_NOOP("cli",
                           "Fills the archive with invented children and two years of work."),
         runDemo},
        {"roster import", "FILE [--dry-run]",
         QT_TRANSLATE_NOOP("cli", "Makes dossiers of a roster: xlsx, xls or csv."), runRosterImport,
         heedsClock},
        {"pairing import", "FILE [--dry-run]",
         QT_TRANSLATE_NOOP("cli", "Makes pairings of a list of helpers and children: xlsx, xls or "
                                  "csv. The children have their dossiers already."),
         runPairingImport, heedsClock},
        {"record put",
         "TYPE [--id ID] [--child ID] [--force-incomplete] [--check] field=value ... | --file JSON",
         QT_TRANSLATE_NOOP("cli", "Creates or changes a record; with --check only tells what the "
                                  "data checks would say of it."),
         runRecordPut, heedsClock},
        {"record get", "ID", QT_TRANSLATE_NOOP("cli", "Shows a record."), runRecordGet},
        {"record list", "TYPE [--child ID] [--where f=v] [--withdrawn]",
         QT_TRANSLATE_NOOP("cli", "Lists the records of a type. What is specially protected is "
                                  "shown only by record get."),
         runRecordList},
        {"record history", "ID [--field FIELD]",
         QT_TRANSLATE_NOOP("cli", "Shows who changed what and when. What is specially protected is "
                                  "shown only with --field."),
         runRecordHistory},
        {"record withdraw", "ID --reason TEXT",
         QT_TRANSLATE_NOOP("cli", "Withdraws a record; it stays in the history."),
         runRecordWithdraw, heedsClock},
        {"child find", "QUERY",
         QT_TRANSLATE_NOOP("cli", "Finds children by name, pinyin, identity number, group, phone "
                                  "or sheet number; by age, "
                                  "too: 6-11岁."),
         runChildFind},
        {"child duplicates", "",
         QT_TRANSLATE_NOOP("cli", "Lists dossiers that may be one child's, and why."),
         runChildDuplicates, heedsClock},
        {"child compare", "CHILD CHILD",
         QT_TRANSLATE_NOOP("cli", "Shows two dossiers beside each other."), runChildCompare,
         heedsClock},
        {"child join", "CHILD --into CHILD --reason TEXT",
         QT_TRANSLATE_NOOP("cli", "Gives up a dossier for another one of the same child."),
         runChildJoin, heedsClock},
        {"child separate", "CHILD --reason TEXT",
         QT_TRANSLATE_NOOP("cli", "Undoes the joining of a dossier that was given up."),
         runChildSeparate, heedsClock},
        {"child different", "CHILD CHILD --reason TEXT",
         QT_TRANSLATE_NOOP("cli", "Notes that two dossiers are of two children."),
         runChildDifferent, heedsClock},
        {"transfer", "CHILD --to ORG",
         QT_TRANSLATE_NOOP("cli", "Moves a dossier to another village (at a station)."),
         runTransfer, heedsClock},
        {"duties", "[--from D] [--until D] [--child ID]",
         QT_TRANSLATE_NOOP("cli", "Shows what is due, for whom and why; with --from also what was "
                                  "done since and the deadlines that were met, with the record "
                                  "of each."),
         runDuties, heedsClock},
        {"classify", "[--child ID]",
         QT_TRANSLATE_NOOP("cli", "Shows flags, categories and the suggested level of children."),
         runClassify, heedsClock},
        {"levels", "[--child ID]",
         QT_TRANSLATE_NOOP("cli", "Shows the levels that wait for a decision and the reviews that "
                                  "are due; with --child the level of one child, since when, by "
                                  "whom, and what the rules propose."),
         runLevels, heedsClock},
        {"check", "[--child ID] [--village CODE] [--villages]",
         QT_TRANSLATE_NOOP("cli", "Lists what is wrong, missing or doubtful in the dossiers, and "
                                  "what to do about it."),
         runCheck, heedsClock},
        {"national done", "ID... [--number NUMBER]",
         QT_TRANSLATE_NOOP("cli",
                           "Notes that children were typed into the national system today as "
                           "their dossiers say. --number: of the one child there."),
         runNationalDone, heedsClock},
        {"national", "[--child ID] [--village CODE] [--list enter|update|remove]",
         QT_TRANSLATE_NOOP("cli", "Lists who is to be entered, updated and taken out in the "
                                  "national system, and why; with --child what to type."),
         runNational, heedsClock},
        {"received", "[--child ID] [--village CODE]",
         QT_TRANSLATE_NOOP("cli", "Lists per child what was received: benefits, help and goods, "
                                  "wishes, activities, and when each safety topic was taught."),
         runReceived, heedsClock},
        {"services", "[--child ID]",
         QT_TRANSLATE_NOOP("cli", "Lists the open needs, and the helpers, benefits, activities and "
                                  "units that may answer each, with why."),
         runServices, heedsClock},
        {"comparison run", "FILE --source CODE [--as-of D] [--title TEXT] [--dry-run]",
         QT_TRANSLATE_NOOP("cli", "Compares a list of another office with the dossiers and keeps "
                                  "its rows to be decided about. CODE: 1 education, 2 police, 3 "
                                  "disabled persons' federation, 4 civil affairs, 5 health, 6 "
                                  "medical insurance, 9 other."),
         runComparisonRun, heedsClock},
        {"comparison show", "COMPARISON",
         QT_TRANSLATE_NOOP("cli", "Shows a kept comparison beside the dossiers of today."),
         runComparisonShow},
        {"comparison decide", "LINE --decision CODE [--child ID]",
         QT_TRANSLATE_NOOP("cli", "Notes what a person decided about a row: 1 the list is right, 2 "
                                  "the dossier is right, 3 to get a dossier, 4 not ours, 5 to be "
                                  "checked."),
         runComparisonDecide, heedsClock},
        {"meeting agenda", "MEETING [--dry-run]",
         QT_TRANSLATE_NOOP("cli", "Puts what is unsolved and late onto the agenda of a meeting, "
                                  "without names; --dry-run only tells it."),
         runMeetingAgenda, heedsClock},
        {"export",
         "--out FILE.xlsx [--what roster|national|received|TYPE] [--village CODE] [--purpose CODE]",
         QT_TRANSLATE_NOOP("cli", "Writes an Excel file: the roster, as roster import reads it, "
                                  "what is to be typed into the national system, who received "
                                  "what, or a register by the key of its type (staff_post: the "
                                  "directors). --purpose: what for, as the access log tells it "
                                  "(list PURP)."),
         runExport, heedsClock},
        {"print",
         "FORM [--child ID | --record ID [--restricted] | --week D | --month YYYY-MM | "
         "--blank [--copies N]] --out FILE.pdf [--purpose CODE]",
         QT_TRANSLATE_NOOP("cli",
                           "Prints a form to a PDF file: F01 to F28, with what the record or the "
                           "dossier knows, or blank. --restricted: F09 with what was written down. "
                           "--purpose: what for, as the access log tells it (list PURP)."),
         runPrint, heedsClock},
        {"report list", "", QT_TRANSLATE_NOOP("cli", "Lists the statistics tables."),
         runReportList},
        {"report freeze", "TABLE [--month YYYY-MM | --quarter YYYY-Qn | --year YYYY] [--internal]",
         QT_TRANSLATE_NOOP("cli", "Keeps a table as it is reported now, with small numbers hidden "
                                  "unless it is --internal. Frozen once more, it names the one "
                                  "before it."),
         runReportFreeze, heedsClock},
        {"report frozen", "", QT_TRANSLATE_NOOP("cli", "Lists the tables that were frozen."),
         runReportFrozen},
        {"report show", "FROZEN [--adjusted] [--out FILE.xlsx|FILE.pdf [--purpose CODE]]",
         QT_TRANSLATE_NOOP("cli", "Shows a frozen table as it was. --adjusted: beside the numbers "
                                  "of the one before it."),
         runReportShow},
        {"report",
         "TABLE [--month YYYY-MM | --quarter YYYY-Qn | --year YYYY] [--compare PERIOD] "
         "[--who] [--leaving] [--out FILE.xlsx|FILE.pdf [--internal] [--purpose CODE]]",
         QT_TRANSLATE_NOOP(
             "cli", "Counts a statistics table. --who names the children behind each number, "
                    "--leaving hides small numbers, as a file does unless it is --internal."),
         runReport, heedsClock},
        {"spotcheck draw",
         "[--as-of D] [--seed TEXT] [--percent N] [--least N] [--village CODE] [--title TEXT]",
         QT_TRANSLATE_NOOP("cli",
                           "Draws the dossiers that a spot check looks at: the same day and seed "
                           "draw the same ones. --title: keeps it (at a station)."),
         runSpotCheckDraw, heedsClock},
        {"sheet show", "CODE",
         QT_TRANSLATE_NOOP("cli", "Shows what a printed sheet number stands for."), runSheetShow},
        {"enrol request", "--out FILE [--sheet PDF]",
         QT_TRANSLATE_NOOP("cli", "Writes this PC's request to a station."), runEnrolRequest},
        {"enrol approve", "FILE --out FILE [--number N] [--as CODE] [--special]",
         QT_TRANSLATE_NOOP("cli",
                           "Approves a request and writes the answer. Without --number it shows "
                           "who asks, and nobody is let in (but a place below with --json). "
                           "--special: this PC may also get specially protected entries that "
                           "other places wrote."),
         runEnrolApprove},
        {"enrol accept", "FILE [--number N] [--leave-other] [--successor]",
         QT_TRANSLATE_NOOP("cli", "Takes the station's answer. Without --number it shows who "
                                  "answered, and nothing is believed (but with --json). "
                                  "--leave-other: in place of a wrong station that was handed "
                                  "nothing yet. --successor: this station takes over from the "
                                  "one before, because townships were merged."),
         runEnrolAccept, heedsClock},
        {"enrol revoke", "DEVICE",
         QT_TRANSLATE_NOOP("cli", "Takes the trust from a PC, also from one that this office "
                                  "used before and that was lost."),
         runEnrolRevoke},
        {"enrol list", "", QT_TRANSLATE_NOOP("cli", "Lists the PCs that are known here."),
         runEnrolList},
        {"bundle export", "--to DIR [--for DEVICE|ORG] [--everything]",
         QT_TRANSLATE_NOOP("cli", "Writes a signed and encrypted bundle. --everything: also what "
                                  "the receiver has already, when something seems to be missing "
                                  "there."),
         runBundleExport, heedsClock},
        {"bundle inspect", "FILE",
         QT_TRANSLATE_NOOP("cli", "Shows what a bundle says about itself."), runBundleInspect},
        {"bundle import", "FILE [--plan]",
         QT_TRANSLATE_NOOP(
             "cli", "Checks a bundle and merges it; with --plan only shows what would happen."),
         runBundleImport, heedsClock},
        {"bundle list", "",
         QT_TRANSLATE_NOOP("cli", "Lists the bundles that wait or were put aside."), runBundleList},
        {"bundle imports", "", QT_TRANSLATE_NOOP("cli", "Lists the bundles that were taken in."),
         runBundleImports},
        {"bundle show", "BUNDLE",
         QT_TRANSLATE_NOOP("cli",
                           "Shows what such a bundle brought and what was chosen by itself."),
         runBundleShow},
        {"bundle reverse", "BUNDLE",
         QT_TRANSLATE_NOOP("cli", "Brings back what stood here where a bundle's value replaced it "
                                  "and nobody decided since."),
         runBundleReverse, heedsClock},
        {"bundle adopt", "BUNDLE",
         QT_TRANSLATE_NOOP("cli", "Takes over a bundle that a copy of a PC's archive wrote."),
         runBundleAdopt, heedsClock},
        {"bundle discard", "BUNDLE --confirm",
         QT_TRANSLATE_NOOP("cli", "Throws away a bundle that waits or was put aside. What was "
                                  "taken in before stays; its sender can write it again with "
                                  "bundle export."),
         runBundleDiscard},
        {"clock confirm", "",
         QT_TRANSLATE_NOOP("cli", "Says that the clock of this PC is right now: entries that are "
                                  "dated later are marked."),
         runClockConfirm},
        {"conflicts list", "",
         QT_TRANSLATE_NOOP("cli", "Lists the fields that two people changed differently."),
         runConflictsList},
        {"conflicts decided", "",
         QT_TRANSLATE_NOOP("cli", "Lists what was decided, and what was set aside: conflicts "
                                  "resolve decides it again."),
         runConflictsDecided},
        {"conflicts show", "RECORD FIELD",
         QT_TRANSLATE_NOOP("cli", "Shows one such field with values that stay out of lists because "
                                  "they are specially protected."),
         runConflictsShow},
        {"conflicts resolve", "RECORD FIELD (--keep DEVICE:SEQ | --value V)",
         QT_TRANSLATE_NOOP("cli", "Decides such a field."), runConflictsResolve, heedsClock},
        {"backup list", "", QT_TRANSLATE_NOOP("cli", "Lists the backups of the archive."),
         runBackupList},
        {"backup folder", "[DIR] [--none]",
         QT_TRANSLATE_NOOP("cli", "Names a second folder for backups, or none."), runBackupFolder},
        {"backup drill", "[FILE]",
         QT_TRANSLATE_NOOP("cli", "Proves a backup by restoring it on trial; without a file the "
                                  "newest."),
         runBackupDrill},
        {"backup", "[--to DIR]",
         QT_TRANSLATE_NOOP("cli",
                           "Makes a backup and checks it: in the folder named, or beside the "
                           "archive, where older ones are thinned out."),
         runBackup, heedsClock},
        {"restore", "FILE [--code-file FILE | --code CODE]",
         QT_TRANSLATE_NOOP("cli", "Makes a checked backup the archive of the folder named by "
                                  "--archive. The archive that is there is moved aside."),
         runRestore},
        {"key passwd", "[--new-passphrase-file FILE]",
         QT_TRANSLATE_NOOP("cli", "Changes the passphrase of who unlocks."), runKeyPasswd},
        {"key recover",
         "(--code-file FILE | --code CODE) [--new-passphrase-file FILE] [--person ID]",
         QT_TRANSLATE_NOOP("cli", "Sets a new passphrase with the recovery code. A code on the "
                                  "command line stays in the shell's history: use the file."),
         runKeyRecover},
        {"key code", "",
         QT_TRANSLATE_NOOP("cli", "Makes a new recovery code; the old one is void then."),
         runKeyCode},
        {"key master", "",
         QT_TRANSLATE_NOOP("cli", "Seals everything under a new master key, with a new recovery "
                                  "code: nothing that opened the archive before does any more, but "
                                  "the passphrase given here."),
         runKeyMaster},
        {"key reseal", "",
         QT_TRANSLATE_NOOP("cli", "Seals the file anew under the same keys, as the window does "
                                  "once a month."),
         runKeyReseal},
        {"key rotate", "",
         QT_TRANSLATE_NOOP("cli", "Gives this PC a new receiving key. The others hear of it with "
                                  "the next files; files that were written before open still."),
         runKeyRotate},
        {"key slots", "",
         QT_TRANSLATE_NOOP("cli", "Lists what opens the archive, whose it is and since when."),
         runKeySlots},
        {"key add", "(ID | --name NAME [--post CODE]) [--new-passphrase-file FILE]",
         QT_TRANSLATE_NOOP("cli", "Lets one more person open the archive, with a passphrase of "
                                  "their own; ID is that of the staff record, NAME of somebody "
                                  "who is not in the register yet, CODE that one's post (list "
                                  "ROLE; left out: the office's usual one)."),
         runKeyAdd},
        {"key remove", "SLOT",
         QT_TRANSLATE_NOOP("cli", "Takes a person's passphrase or the station's help away, by its "
                                  "number in key slots."),
         runKeyRemove},
        {"key ask", "--out FILE [--new-passphrase-file FILE]",
         QT_TRANSLATE_NOOP("cli", "Passphrase and recovery code are lost: writes a request to the "
                                  "station, with a new passphrase that counts when its answer is "
                                  "here."),
         runKeyAsk},
        {"key help", "FILE [--out FILE]",
         QT_TRANSLATE_NOOP("cli", "At the station: says who asks and the number to compare, and "
                                  "with --out writes the answer."),
         runKeyHelp},
        {"key answer", "FILE [--new-passphrase-file FILE] [--person ID]",
         QT_TRANSLATE_NOOP("cli", "Opens the archive with the station's answer and the passphrase "
                                  "chosen with the request."),
         runKeyAnswer},
        {"key station", "",
         QT_TRANSLATE_NOOP("cli", "Lets the station help again after its slot was removed."),
         runKeyStation},
        {"vault export-key", "--out FILE",
         QT_TRANSLATE_NOOP("cli", "Writes this PC's receiving key for age, and names its public "
                                  "keys: to check bundles with other programs."),
         runVaultExportKey},
        {"access list", "[--from D] [--until D] [--person ID] [--child ID] [--of DEVICE]",
         QT_TRANSLATE_NOOP("cli", "Lists who opened, searched, printed or handed over what, newest "
                                  "first. Reading it is noted, too."),
         runAccessList, heedsClock},
        {"access verify", "",
         QT_TRANSLATE_NOOP("cli", "Proves that no entry of the access log was changed or taken "
                                  "out."),
         runAccessVerify},
        {"access audit", "--reason TEXT",
         QT_TRANSLATE_NOOP("cli", "Closes the yearly audit of the access log, with what was found "
                                  "(--reason). Not in a village."),
         runAccessAudit, heedsClock},
        {"data adopt", "DIR",
         QT_TRANSLATE_NOOP("cli",
                           "Takes a changed copy of the program's data (rules, record types, "
                           "codes, forms, tables) for this station and its villages: every "
                           "bundle to them brings it."),
         runDataAdopt},
        {"data show", "", QT_TRANSLATE_NOOP("cli", "Shows what of the data is the station's own."),
         runDataShow},
        {"erase", "ID (--plan | --reason TEXT --confirm)",
         QT_TRANSLATE_NOOP("cli", "Erases a dossier, or a record by its id, for ever and at every "
                                  "place, as the law demands it. Only a station does that. --plan: "
                                  "only shows what would go, and what may be about the same child "
                                  "and stays."),
         runErase, heedsClock},
        {"dump", "[--canonical]",
         QT_TRANSLATE_NOOP("cli", "Prints every record as a line of JSON, sorted."), runDump},
        {"doctor", "[--rebuild]",
         QT_TRANSLATE_NOOP("cli", "Checks the file, the log of changes and the tables."),
         runDoctor},
    };
    return all;
}

Result<void> checkArguments(const Command& command, const Arguments& arguments)
{
    const QString usage = QString::fromLatin1(command.usage);
    const QStringList everywhere{QStringLiteral("--today"), QStringLiteral("--json"),
                                 QStringLiteral("--help")};
    for (auto option = arguments.options.begin(); option != arguments.options.end(); ++option) {
        const QRegularExpression whole(QRegularExpression::escape(option.key())
                                       + QStringLiteral("(?![a-z-])"));
        if (!everywhere.contains(option.key()) && !usage.contains(whole))
            return failure(ErrorKind::Usage, "cli.unknown_option", {option.key()});
    }
    // Positional arguments are the words in capitals before the first option.
    // [FILE] may be left out.
    const QRegularExpression optional(QStringLiteral("\\[([A-Z]+)\\]"));
    const qsizetype places = QString(usage)
                                 .replace(optional, QStringLiteral("\\1"))
                                 .section(u'-', 0, 0)
                                 .remove(QRegularExpression(QStringLiteral("[\\[(].*")))
                                 .split(u' ', Qt::SkipEmptyParts)
                                 .filter(QRegularExpression(QStringLiteral("^[A-Z]+$")))
                                 .size();
    const qsizetype own = QString::fromLatin1(command.words).split(u' ').size();
    const bool isAnyNumber = usage.startsWith(QStringLiteral("ID..."));
    if (!isAnyNumber && arguments.words.size() > own + places)
        return failure(ErrorKind::Usage, "cli.argument_extra", {arguments.words[own + places]});
    // The value may be a child's: only the field is named.
    if (!arguments.assignments.isEmpty() && !usage.contains(u"field=value"))
        return failure(ErrorKind::Usage, "cli.argument_extra",
                       {arguments.assignments.first().section(u'=', 0, 0)});
    return {};
}

} // namespace tongdang::cli
