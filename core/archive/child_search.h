// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "archive/projection.h"
#include "archive/reader.h"
#include "archive/search.h"
#include "archive/search_sources.h"

#include <QSet>

namespace tongdang::archive {

/// Keeps the search index in step with the record tables: children that were touched are read anew
/// when somebody searches the next time.
class ChildSearch final : public RecordObserver, public TransactionObserver {
public:
    ChildSearch(Connection& connection, const Projection& projection, const Reader& reader);
    ~ChildSearch() override;

    [[nodiscard]] Result<std::vector<RecordId>> find(const QString& query, int limit);
    [[nodiscard]] Result<std::vector<RecordId>> possibleDuplicates(const RecordId& child);
    /// Nothing is held until the next search, which reads everything anew.
    void forget()
    {
        m_index.clear();
        m_stale.everything = true;
    }

    void recordChanged(TypeNo type, const RecordId& record,
                       const std::optional<RecordId>& child) override;
    void committed() override;
    void rolledBack() override;

private:
    /// What has to be read anew.
    struct Stale {
        bool everything = false;
        QSet<RecordId> children;
        QSet<RecordId> households; ///< the children that live there
        QSet<RecordId> others;     ///< records that name their child in a field
        void add(const Stale& other);
        /// So many of a kind that all children are read in one go: nothing is remembered singly.
        void add(QSet<RecordId> Stale::*kind, const RecordId& id);
    };
    [[nodiscard]] Result<void> refresh();
    [[nodiscard]] Result<void> gatherChildren();
    [[nodiscard]] Result<void> readAll();
    [[nodiscard]] Result<void> readOne(const RecordId& child);
    [[nodiscard]] Result<std::vector<RecordId>> withSameValue(const Record& child, FieldNo field);

    Connection& m_connection;
    const Reader& m_reader;
    SearchSources m_sources;
    SearchIndex m_index;
    Stale m_stale;
    Stale m_touched; ///< in the open transaction: stale again if it is rolled back
};

} // namespace tongdang::archive
