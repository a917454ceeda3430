// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue/catalogue.h"
#include "catalogue/condition.h"

#include <QByteArray>
#include <QStringList>

#include <optional>
#include <vector>

/// What is wrong with a record or still missing in it, as far as the record itself can tell.
namespace tongdang {

struct Finding {
    enum class Severity {
        Error,   ///< the value cannot be right: not to be saved
        Missing, ///< a required field is empty: the person may save and come back
        Warning, ///< may be right, but somebody should look
    };
    Severity severity = Severity::Error;
    FieldNo field = 0;
    QByteArray code;       ///< stable: "catalogue.required", "catalogue.id_check_digit", ...
    QStringList arguments; ///< what the words for the code need
    FieldNo against = 0;   ///< the other field of the record that it disagrees with; 0: none

    friend bool operator==(const Finding&, const Finding&) = default;
};

/// The first thing that is wrong with a value of a field; nothing for an empty value. A code that
/// was switched off and a value of a newer version are warnings: they may have been right when they
/// were written.
[[nodiscard]] std::optional<Finding> checkValue(const Catalogue& catalogue, const Field& field,
                                                const Value& value);

/// The first thing in which a value that is right by itself disagrees with the other fields of the
/// record or with the day (domain.md §11, FORMAT.md); nothing for an empty value.
[[nodiscard]] std::optional<Finding> checkAgreement(const RecordType& type, const Field& field,
                                                    const FieldValues& values,
                                                    const ConditionContext& context);

/// Whether a state may follow the one that is saved; nothing for a field without steps and for an
/// empty value. Error "catalogue.step": the labels of the saved, the new and the possible states;
/// or "catalogue.step_ended": the label of the saved state, which is an end.
[[nodiscard]] std::optional<Finding> checkStep(const Catalogue& catalogue, const Field& field,
                                               const Value& saved, const Value& value);

/// Whether this office takes the step from the saved state (domain.md §7.1: closing a dossier is
/// the station's, the village proposes it), or begins a record in that state: who has to confirm a
/// thing is not who reported it. Error "catalogue.step_by": the label of the new state.
[[nodiscard]] std::optional<Finding> checkStepTaker(const Catalogue& catalogue, const Field& field,
                                                    const Value& saved, const Value& value,
                                                    Owner office);

/// The state of the record that takes a step: one that was saved and changes. Null if none does.
[[nodiscard]] const Field* steppingState(const RecordType& type, const FieldValues& saved,
                                         const FieldValues& values);

/// What the step that a saved record takes asks for ("askedWhen") and is empty: Error
/// "catalogue.step_asks" for each, against the state. It is not saved without, not even incomplete.
[[nodiscard]] std::vector<Finding> checkAsked(const RecordType& type, const FieldValues& saved,
                                              const FieldValues& values,
                                              const ConditionContext& context);
/// Fields that name the same person as one from whom they must differ ("otherThan"), now or as it
/// was saved, so that naming another one in the same breath does not help: Error
/// "catalogue.same_person" (argument: the other field's label), against the other. Where nobody is
/// named there it is `self`, the person at work.
[[nodiscard]] std::vector<Finding> checkOtherThan(const RecordType& type, const FieldValues& saved,
                                                  const FieldValues& values, const Value& self);

/// The fields beside the state in its group whose saved answer is none to the step that the record
/// takes: they answered an earlier one. What a form shows before the step (visibleIf) was filled in
/// ahead of it and is its answer. Ascending as the type's fields.
[[nodiscard]] std::vector<FieldNo> answersOfEarlierSteps(const RecordType& type,
                                                         const FieldValues& saved,
                                                         const FieldValues& values,
                                                         const ConditionContext& context);

/// All findings of a record, in the order of its fields. Errors of fields that the person did not
/// touch should not keep him from saving: they came from elsewhere and are shown.
[[nodiscard]] std::vector<Finding> validateRecord(const Catalogue& catalogue,
                                                  const RecordType& type, const FieldValues& values,
                                                  const ConditionContext& context);

} // namespace tongdang
