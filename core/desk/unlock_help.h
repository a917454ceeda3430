// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "desk/environment.h"
#include "desk/session.h"

#include <QDate>
#include <QString>

#include <memory>
#include <optional>

/// Passphrase and recovery code are lost: the station above opens its slot in two carries of a
/// stick (encryption.md §3.6). The village's person chooses a new passphrase first; what goes to
/// the station and what comes back opens nothing without it and without this PC, and the station's
/// key never leaves the station. Formats: core/storage/FORMAT.md §8.
namespace tongdang::desk {

struct HelpRequest {
    QString file;
    QString number; ///< 20 digits in groups, compared by voice with the station
};
struct HelpWish {
    QString passphrase; ///< the new one; it counts when the answer is here
    QString file;       ///< must not exist
};
/// At a locked archive; a request of before is void then. Refused: "desk.no_archive",
/// "desk.passphrase_weak", "desk.no_station_slot" (no station can open it), "sync.file_exists".
/// Errors also of writing a file and of reading the archive's head.
[[nodiscard]] Result<HelpRequest> askStation(const QString& folder, const HelpWish& wish,
                                             const Environment& environment);
/// Whether an answer is waited for.
[[nodiscard]] bool awaitsHelp(const QString& folder);

struct HelpQuestion {
    QString device;
    QString orgName;
    QString orgCode;
    QString number;   ///< as the village reads it out
    QDate made;       ///< by the clock of that PC
    QDate lastBundle; ///< last one merged from that PC; invalid if none
};
/// At the station: whose archive it is. Damaged: "desk.help_damaged", "storage.head_tampered".
/// Refused: "desk.help_newer", "storage.no_station_slot", "desk.help_unknown" (a PC that is not
/// enrolled here), "desk.help_barred" (it was barred: it may be stolen).
[[nodiscard]] Result<HelpQuestion> readHelpRequest(Session& session, const QString& file);
/// Writes the answer, for the one who asked only. It stands in the access log first. Errors as
/// above and those of writing a file.
[[nodiscard]] Result<HelpQuestion> helpUnlock(Session& session, const QString& request,
                                              const QString& answer);

struct HelpTaken {
    QString file;       ///< the answer
    QString passphrase; ///< chosen with the request
    /// Whose passphrase it is to be; may be left out if only one person has one.
    std::optional<RecordId> person;
};
/// Opens the archive with the answer, and gives its person the new passphrase. Passphrase:
/// "storage.wrong_passphrase" (not the one chosen with the request). Refused: "desk.no_help_asked",
/// "desk.help_for_another" (an answer to another request), "storage.other_master",
/// "desk.several_people" (see recoverArchive). Damaged: "desk.help_damaged".
[[nodiscard]] Result<std::unique_ptr<Session>>
takeHelp(const QString& folder, const HelpTaken& taken, const Environment& environment);

} // namespace tongdang::desk
