// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/access_words.h"

#include <QCoreApplication>

#include <algorithm>
#include <iterator>

namespace tongdang::models {

namespace {

struct ActionWords {
    const char* action;
    const char* words;
};

constexpr ActionWords accessTable[] = {
    {"access.audit", QT_TRANSLATE_NOOP("access", "Closed the yearly audit of this list")},
    {"access.read", QT_TRANSLATE_NOOP("access", "Read this list")},
    {"backup.drill", QT_TRANSLATE_NOOP("access", "Tried whether a backup can be restored")},
    {"backup.restore", QT_TRANSLATE_NOOP("access", "Put the archive back from a backup")},
    {"backup.write", QT_TRANSLATE_NOOP("access", "Made a backup")},
    {"bundle.adopt", QT_TRANSLATE_NOOP("access", "Took a copied PC's data over")},
    {"bundle.discard", QT_TRANSLATE_NOOP("access", "Threw away a file that was kept here")},
    {"bundle.export", QT_TRANSLATE_NOOP("access", "Handed data over on a stick")},
    {"bundle.reverse", QT_TRANSLATE_NOOP("access", "Took back what a stick's data had replaced")},
    {"bundle.import", QT_TRANSLATE_NOOP("access", "Took data in from a stick")},
    {"child.search", QT_TRANSLATE_NOOP("access", "Searched for children")},
    {"clock.confirm", QT_TRANSLATE_NOOP("access", "Said that the clock of this PC is right")},
    {"data.adopt", QT_TRANSLATE_NOOP("access", "Took changed rules or forms")},
    {"dossier.compare", QT_TRANSLATE_NOOP("access", "Compared two dossiers")},
    {"dossier.join", QT_TRANSLATE_NOOP("access", "Joined two dossiers")},
    {"dossier.open", QT_TRANSLATE_NOOP("access", "Opened the dossier")},
    {"dossier.separate", QT_TRANSLATE_NOOP("access", "Took joined dossiers apart")},
    {"dossier.transfer", QT_TRANSLATE_NOOP("access", "Moved a dossier to another village")},
    {"enrol.accept", QT_TRANSLATE_NOOP("access", "Took the station's answer")},
    {"enrol.approve", QT_TRANSLATE_NOOP("access", "Let a PC join")},
    {"enrol.request", QT_TRANSLATE_NOOP("access", "Asked a station to join")},
    {"enrol.revoke", QT_TRANSLATE_NOOP("access", "Barred a PC")},
    {"erase.disputed",
     QT_TRANSLATE_NOOP("access", "Received an order to erase this and did not follow it")},
    {"erase.dossier", QT_TRANSLATE_NOOP("access", "Erased a dossier for ever")},
    {"erase.late", QT_TRANSLATE_NOOP("access", "Erased what came late about an erased child")},
    {"erase.received", QT_TRANSLATE_NOOP("access", "Took over what the station erased")},
    {"erase.record", QT_TRANSLATE_NOOP("access", "Erased a record for ever")},
    {"key.export", QT_TRANSLATE_NOOP("access", "Wrote this PC's key to a file")},
    {"key.help", QT_TRANSLATE_NOOP("access", "Helped a village PC to unlock")},
    {"key.master", QT_TRANSLATE_NOOP("access", "Sealed everything under new keys")},
    {"key.passphrase", QT_TRANSLATE_NOOP("access", "Changed the passphrase")},
    {"key.person", QT_TRANSLATE_NOOP("access", "Let one more person unlock")},
    {"key.person_removed", QT_TRANSLATE_NOOP("access", "Took a person's passphrase away")},
    {"key.recover", QT_TRANSLATE_NOOP("access", "Opened with the recovery code")},
    {"key.recovery_code", QT_TRANSLATE_NOOP("access", "Made a new recovery code")},
    {"key.rotated", QT_TRANSLATE_NOOP("access", "Gave this PC a new receiving key")},
    {"key.station_help", QT_TRANSLATE_NOOP("access", "Opened with the station's help")},
    {"key.station_slot", QT_TRANSLATE_NOOP("access", "Let the station help if all else is lost")},
    {"key.station_slot_removed", QT_TRANSLATE_NOOP("access", "Took the station's help away")},
    {"list.compare", QT_TRANSLATE_NOOP("access", "Compared a list of another office")},
    {"national.export",
     QT_TRANSLATE_NOOP("access", "Wrote the lists for the national system to a file")},
    {"pairing.import", QT_TRANSLATE_NOOP("access", "Took a list of pairings in")},
    {"print", QT_TRANSLATE_NOOP("access", "Printed")},
    {"print.preview", QT_TRANSLATE_NOOP("access", "Looked at pages to print")},
    {"read.checks", QT_TRANSLATE_NOOP("access", "Had what is entered checked")},
    {"read.classes", QT_TRANSLATE_NOOP("access", "Looked up how children are classified")},
    {"read.comparison",
     QT_TRANSLATE_NOOP("access", "Read a comparison with another office's list")},
    {"read.conflict", QT_TRANSLATE_NOOP("access", "Opened entries that exclude each other")},
    {"read.conflicts", QT_TRANSLATE_NOOP("access", "Listed entries that exclude each other")},
    {"read.dump", QT_TRANSLATE_NOOP("access", "Read every record (dump)")},
    {"read.duplicates", QT_TRANSLATE_NOOP("access", "Listed dossiers that may be of one child")},
    {"read.duties", QT_TRANSLATE_NOOP("access", "Listed what is due")},
    {"read.history", QT_TRANSLATE_NOOP("access", "Read what was changed in a record")},
    {"read.list", QT_TRANSLATE_NOOP("access", "Listed records")},
    {"read.national", QT_TRANSLATE_NOOP("access", "Listed what the national system needs")},
    {"read.needs", QT_TRANSLATE_NOOP("access", "Listed open needs")},
    {"read.received", QT_TRANSLATE_NOOP("access", "Listed who received what")},
    {"read.record", QT_TRANSLATE_NOOP("access", "Read a record")},
    {"read.sheet", QT_TRANSLATE_NOOP("access", "Looked up whose sheet it is")},
    {"received.export", QT_TRANSLATE_NOOP("access", "Wrote who received what to a file")},
    {"register.export", QT_TRANSLATE_NOOP("access", "Wrote a register to a file")},
    {"roster.export", QT_TRANSLATE_NOOP("access", "Wrote the roster to a file")},
    {"roster.import", QT_TRANSLATE_NOOP("access", "Took a roster in")},
    {"table.count", QT_TRANSLATE_NOOP("access", "Counted a statistics table")},
    {"table.freeze", QT_TRANSLATE_NOOP("access", "Froze a statistics table")},
    {"table.read", QT_TRANSLATE_NOOP("access", "Looked at a frozen statistics table")},
    {"table.export", QT_TRANSLATE_NOOP("access", "Wrote a statistics table to a file")},
};

} // namespace

QString accessWords(const QByteArray& action)
{
    const auto* const found = std::ranges::find_if(
        accessTable, [&action](const ActionWords& one) { return action == one.action; });
    return found == std::end(accessTable) ? QString::fromLatin1(action)
                                          : QCoreApplication::translate("access", found->words);
}

} // namespace tongdang::models
