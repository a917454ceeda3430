// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/comparison.h"
#include "desk/overview.h"

#include <QHash>

#include <memory>
#include <span>
#include <vector>

/// What fresh and kept comparisons have in common.
namespace tongdang::desk {

/// How a row was found, as it is kept in `comparison_line.source_values`.
[[nodiscard]] QString foundByKey(FoundBy by);
[[nodiscard]] FoundBy foundByOf(const QString& key);

[[nodiscard]] QStringList labelsOf(const Catalogue& catalogue, std::span<const FieldNo> fields);

/// The children whose dossiers are kept here.
class OwnChildren {
public:
    [[nodiscard]] static Result<OwnChildren> read(Session& session);

    [[nodiscard]] const std::vector<OwnChild>& children() const { return m_children; }
    /// Fills in who the child of the row is.
    void name(ComparisonRow& row) const;
    /// Those with an open dossier who are in none of the rows. A row that was found by the name
    /// alone, or is about nobody of ours as a person decided, is nobody's.
    [[nodiscard]] std::vector<OwnOnly> without(const std::vector<ComparisonRow>& rows) const;

private:
    std::vector<OwnChild> m_children;
    std::shared_ptr<const Overview> m_overview;
};

} // namespace tongdang::desk
