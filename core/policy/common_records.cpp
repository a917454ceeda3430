// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy/common_records.h"

#include "policy/dossier.h"

namespace tongdang {

struct CommonRecords::Contents {
    Contents(const policy::RuleBook& book, std::vector<Record> all)
        : records(std::move(all))
        , sorted(book, records, book.reads)
    {
    }
    const std::vector<Record> records;
    const policy::Dossier sorted; ///< points into `records`
};

CommonRecords::CommonRecords(const RuleSet& rules, std::vector<Record> records, QDate today)
    : m_contents(std::make_shared<const Contents>(rules.book(today), std::move(records)))
{
}

std::span<const policy::Row> CommonRecords::rows(TypeNo type) const
{
    return m_contents->sorted.rows(type);
}

} // namespace tongdang
