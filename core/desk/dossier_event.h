// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue/validation.h"
#include "desk/record_draft.h"
#include "record/record.h"

#include <QString>

#include <optional>

namespace tongdang {
class Randomness;
}
namespace tongdang::archive {
class Reader;
}

namespace tongdang::desk {

/// Kind (list DOSEV) of the step from one dossier state (list DOSS) to another; empty if there is
/// none to tell. `from` empty: a new dossier.
[[nodiscard]] QString dossierStep(const QString& from, const QString& to);

/// The dated event that goes with a new state of a dossier (domain.md §7.1), written in the same
/// batch; nothing if the state stayed. `before`: as it was shown; `after`: as it is saved.
[[nodiscard]] std::optional<RecordDraft> dossierEvent(const Record& before, const Record& after,
                                                      const RecordId& person,
                                                      Randomness& randomness);

/// Where the state stayed and its reason was put right: what the event of that state is to say now,
/// which is what rules and tables look at. Nothing otherwise, or if there is no such event.
struct CorrectedReason {
    RecordId event;
    FieldNo field = 0;
    Value reason;
};
[[nodiscard]] Result<std::optional<CorrectedReason>>
correctedReason(const archive::Reader& reader, const Record& before, const Record& after);

/// Error "desk.step_too_early" (argument: the day of the dossier's last event) if the day of a new
/// state lies before it: what happened in between would be undone in every list and table.
[[nodiscard]] Result<std::optional<Finding>>
stepTooEarly(const archive::Reader& reader, const Record& before, const Record& after);

} // namespace tongdang::desk
