// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "desk/records.h"
#include "desk/session.h"
#include "record/record.h"

#include <QByteArray>
#include <QDate>
#include <QStringList>

#include <map>
#include <optional>
#include <utility>
#include <vector>

namespace tongdang::pages {

/// Which record a form is to show.
struct FormQuestion {
    TypeNo type = 0;
    std::optional<RecordId> record; ///< absent: a new one
    std::optional<RecordId> child;  ///< of the dossier that is open
    QString sheet;                  ///< number of the paper sheet a new visit is typed in from
    /// Of a new record: what is known from where it was asked for.
    std::vector<desk::FieldInput> preset = {};

    /// The name of the draft: one for each record, and for each kind of new record of a child.
    [[nodiscard]] QString draftPage() const;
};

/// What a form needs from the archive before it can be made.
struct FormData {
    std::optional<Record> record;
    QDate childBirth;
    QDate dossierOpened; ///< of that child
    /// Of each reference: records that can be chosen, with the words people know them by.
    std::map<FieldNo, std::vector<std::pair<RecordId, QString>>> choices;
    /// Codes with names of the divisions that are known here; none where no field asks for one.
    std::vector<std::pair<QString, QString>> places;
    /// Texts of the rules for visit.outcome_reason with which seeing the caregiver alone counts.
    QStringList outcomeReasons;
    /// Of a check note: whose record and which field it is about; empty for all other types.
    QString about;
    /// Of a new record: what the rules fill in (desk/level_by_rules.h).
    std::vector<desk::FieldInput> byRules;
    QByteArray draft;
};

/// On the storage thread. Errors: those of the use cases.
[[nodiscard]] Result<FormData> readFormData(desk::Session& session, const FormQuestion& question);

} // namespace tongdang::pages
