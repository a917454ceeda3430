// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "catalogue/catalogue.h"
#include "record/record.h"

#include <QDate>
#include <QHash>
#include <QString>
#include <QStringList>

#include <memory>
#include <optional>
#include <span>
#include <vector>

namespace tongdang {

/// Something that may answer a need (policy, clause 20: 精准匹配需求). No scores: each says in
/// words why it fits.
struct ServiceMatch {
    enum class Kind {
        Helper,   ///< 结对帮扶
        Benefit,  ///< to be applied for
        Activity, ///< that is to come
        Unit,     ///< whose field this is
    };
    Kind kind = Kind::Helper;
    std::optional<RecordId> record; ///< of the helper, activity, unit; nothing: a benefit
    QString code;                   ///< of a benefit (BEN)
    QString title;
    QString phone;
    QStringList reasons;
};

/// Which services are meant for which need: data (matching/needs.json). Immutable.
class ServiceTable {
public:
    /// Damaged, "catalogue.broken": with file and line, also where a code is unknown.
    [[nodiscard]] static Result<ServiceTable> load(const QString& resources,
                                                   const Catalogue& catalogue);

    struct Question {
        const Record& need;
        QString village;                        ///< of the dossier
        std::span<const Record> ofChild;        ///< its pairings, benefits, categories
        std::span<const Record> ofOffice;       ///< helpers, activities, units
        const QHash<RecordId, int>& childrenOf; ///< by helper: whom he helps now, all children
        QDate today;
    };
    /// Of an open need: who helps the child already first, then helpers with the fewest children,
    /// benefits, activities by day, units. A helper must be at work, have declared that nothing
    /// bars him, serve this village or any, and have room. A benefit must be open to the child's
    /// categories, and not be had or asked for yet. Nothing of a need that is met or cannot be.
    /// Pure; the order of the records does not matter.
    [[nodiscard]] std::vector<ServiceMatch> matches(const Catalogue& catalogue,
                                                    const Question& question) const;

    struct Benefit;
    struct Row;
    struct Contents;

private:
    std::shared_ptr<const Contents> m_contents;
};

} // namespace tongdang
