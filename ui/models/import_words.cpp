// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/import_words.h"

#include "models/disputed_words.h"
#include "models/error_words.h"

#include <QCoreApplication>

namespace tongdang::models {

namespace {

struct WarningWords {
    const char* code; ///< of desk::ImportReport::warnings
    const char* words;
};

constexpr WarningWords importWarningTable[] = {
    {"clock",
     QT_TRANSLATE_NOOP("import", "The sender's clock is wrong. Tell them to set date and time.")},
    {"entries_ahead",
     QT_TRANSLATE_NOOP("import", "Some entries are dated later than this file was written: the "
                                 "sender's clock was ahead then. They are marked.")},
    {"own_clock", QT_TRANSLATE_NOOP("import", "The clock of this PC is slow. Set date and time.")},
    {"told_clock",
     QT_TRANSLATE_NOOP("import", "The station found the clock of this PC wrong when it wrote its "
                                 "last file. Check date and time.")},
    {"certificate_date",
     QT_TRANSLATE_NOOP("import", "The sender's registration is out of date by this PC's clock. "
                                 "Check the clock; if it is right, let the sender be registered "
                                 "again.")},
    {"false_receipt",
     QT_TRANSLATE_NOOP("import", "This file confirms things that this PC never wrote. They were "
                                 "not counted. If this comes again, talk to the person at that "
                                 "PC: it may be in the wrong hands.")},
    {"unknown_erasure",
     QT_TRANSLATE_NOOP("import", "That PC erased a dossier because a station ordered it that this "
                                 "PC does not know, as a rule a PC of this station that was lost. "
                                 "Nothing was erased here. If the child still has a dossier here, "
                                 "erase it, too.")},
    {"former_erasure",
     QT_TRANSLATE_NOOP("import", "A PC whose place another one took ordered that something be "
                                 "erased for ever. That was not followed here, for such a PC may "
                                 "be in the wrong hands. Find out whether the office ordered it. "
                                 "If so, erase it here, too. If that PC was lost or stolen, bar "
                                 "it in the list of PCs.")},
    {"access_log",
     QT_TRANSLATE_NOOP("import", "The list of who looked at what on that PC does not go on as it "
                                 "was sent before: the PC was restored from a backup, or somebody "
                                 "altered the list. Both are kept.")},
    {"begins_anew",
     QT_TRANSLATE_NOOP("import", "That PC has begun anew several times within a year and is sent "
                                 "everything each time. If its folder was copied and both copies "
                                 "are in use, go on with one of them; set up the other PC from a "
                                 "backup and register it by itself.")},
};

} // namespace

std::vector<ImportWarning> importWarnings(const desk::ImportReport& report)
{
    std::vector<ImportWarning> all;
    // Of what a station sent along the words are those of the error.
    if (report.warnings.contains(QStringLiteral("station_data")))
        all.push_back({wordsFor("sync.data_set", {}), {}});
    for (const WarningWords& warning : importWarningTable) {
        if (!report.warnings.contains(QLatin1StringView(warning.code)))
            continue;
        const bool isErasure = QLatin1StringView(warning.code).endsWith(u"_erasure");
        all.push_back({QCoreApplication::translate("import", warning.words),
                       isErasure ? disputedWords(report.disputed) : QString()});
    }
    for (const desk::BundleOfBarred& merged : report.mergedOfBarred)
        all.push_back({QCoreApplication::translate(
                           "import", "A PC of %1 is barred, and nobody knew it here: its data "
                                     "number %2 was taken in on %3.")
                           .arg(merged.fromName, QString::number(merged.number),
                                merged.mergedOn.toString(Qt::ISODate)),
                       QCoreApplication::translate("import", "Look at what it brought, in the list "
                                                             "of what was taken in.")});
    return all;
}

} // namespace tongdang::models
