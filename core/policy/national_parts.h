// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "policy/national.h"
#include "policy/rule_book.h"

#include <optional>

namespace tongdang {

namespace policy {

/// Which record of a child a word stands for: the newest of those that fit.
struct NationalSource {
    QString name;
    const RecordType* type = nullptr; ///< lives as long as the catalogue
    struct Match {
        FieldNo field = 0;
        QStringList codes;
    };
    std::vector<Match> where;
    bool isOpen = false; ///< only those that hold today
    FieldNo day = 0;     ///< the newest by this day; 0: by entry
};

/// One value of an item: a field of a source, or words that the caller computed.
struct NationalPart {
    size_t source = 0;
    const Field* field = nullptr; ///< null: `fact`
    QString fact;
};

struct NationalItemSource {
    QString key;
    QString label;
    std::vector<NationalPart> parts;
};

/// Why a child belongs into the national system, or no longer does.
struct NationalReason {
    QString words;
    std::shared_ptr<const Node> condition;
    std::optional<Operand> since;
};

} // namespace policy

struct NationalSystem::Contents {
    QString version;
    QString form;
    std::vector<policy::NationalSource> sources; ///< child and household first
    std::vector<policy::NationalItemSource> items;
    std::vector<policy::NationalReason> belongs; ///< any of them
    std::vector<policy::NationalReason> leaves;  ///< the first that holds goes before them
    QString otherwise;                           ///< neither holds
    QStringList statesIn, statesNever, statesEnter, statesUpdate, statesRemove; ///< codes of NSYS
    FieldNo snapshot = 0;
    FieldNo number = 0;
    FieldsRead reads;
};

} // namespace tongdang
