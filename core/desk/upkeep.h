// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "desk/session.h"
#include "record/record.h"

#include <QString>

#include <functional>
#include <optional>
#include <vector>

/// `doctor`, `dump`, `conflicts list|resolve` and the drafts of the forms.
namespace tongdang::desk {

struct DoctorReport {
    QStringList database; ///< faults found; empty: ok
    QStringList log;
    QStringList projections;
    qint64 changes = 0;
};
enum class DoctorMode { Check, Rebuild };
[[nodiscard]] Result<DoctorReport> runDoctor(Session& session, DoctorMode mode);

/// One JSON line per record, sorted; equal archives give equal bytes.
[[nodiscard]] Result<void> dumpArchive(Session& session,
                                       const std::function<void(const QByteArray& line)>& write);

struct ConflictHead {
    Value value;
    QString by;
    qint64 at = 0; ///< milliseconds UTC
    Dot version;
    QString place;              ///< of who wrote it: "示范村"
    bool clockDoubtful = false; ///< the time cannot be right (sync.md §9)
    QString valueName;          ///< of sameAsField: the name in the dossier that is kept
    /// It is specially protected, and this is a line of a list: `value` is null (listed.h).
    bool withheld = false;
};
struct ConflictLine {
    RecordId record;
    TypeNo type = 0;
    FieldNo field = 0; ///< 0: edited after the record was withdrawn
    QString childName;
    std::vector<ConflictHead> heads; ///< the shown one first
};
[[nodiscard]] Result<std::vector<ConflictLine>> listConflicts(Session& session);
/// One of them opened, with the values that stay out of the list; noted in the access log as
/// "read.conflict". Refused: "desk.unknown_record", "desk.moved_away", "desk.no_conflict".
[[nodiscard]] Result<ConflictLine> openConflict(Session& session, const RecordId& record,
                                                FieldNo field);

/// A field that people decided about. Nothing of what they set aside is gone, and whoever knows
/// better decides again.
struct DecidedLine {
    RecordId record;
    TypeNo type = 0;
    FieldNo field = 0; ///< 0: edited after the record was withdrawn
    QString childName;
    ConflictHead decision;              ///< the newest one: what, who, where, when
    std::vector<ConflictHead> setAside; ///< newest first
    int times = 0;                      ///< how often it was decided
    bool stands = false;                ///< nobody has written the field since
};
/// The newest decision first. Fields that are open again are among listConflicts.
[[nodiscard]] Result<std::vector<DecidedLine>> listDecided(Session& session);
/// One of them opened, as openConflict does.
[[nodiscard]] Result<DecidedLine> openDecided(Session& session, const RecordId& record,
                                              FieldNo field);

/// A person's decision about one field.
struct Resolution {
    RecordId record;
    FieldNo field = 0;
    std::optional<Dot> keep; ///< the version that is right, with the whole field group it wrote
    Value value;             ///< without `keep`: what is right instead
};
/// Decides an open field, or one that was decided before once more; `keep` then names one of the
/// versions of listDecided. Refused: "desk.unknown_record", "desk.no_conflict" (neither),
/// "desk.unknown_version", "desk.decided_so" (that is shown already), those of checkOwner.
[[nodiscard]] Result<Dot> resolveConflict(Session& session, const Resolution& wanted);

/// Drafts of a page, kept in the encrypted archive and never synchronised.
[[nodiscard]] Result<void> storeDraft(Session& session, const QString& page,
                                      const QByteArray& draft);
[[nodiscard]] Result<QByteArray> loadDraft(Session& session, const QString& page);
[[nodiscard]] Result<void> dropDraft(Session& session, const QString& page);

} // namespace tongdang::desk
