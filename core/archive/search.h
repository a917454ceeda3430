// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/id.h"
#include "base/result.h"

#include <QString>
#include <QStringList>

#include <memory>
#include <span>
#include <vector>

namespace tongdang::archive {

/// What the search knows of a child.
struct SearchEntry {
    RecordId child;
    QString name;
    QStringList otherNames;
    QString group;
    QString idNumber;
    QStringList phones;       ///< its own, its household's, its carers' and its family's
    QStringList sheetNumbers; ///< 8 signs each
};

/// Children by name, pinyin (full, initials, mixed; every reading of a sign), village group, id
/// number or its tail, phone or its tail, sheet number. In memory; one key over 10,000 children
/// takes about a millisecond.
class SearchIndex {
public:
    SearchIndex();
    ~SearchIndex();
    SearchIndex(SearchIndex&&) noexcept;
    SearchIndex& operator=(SearchIndex&&) noexcept;

    void clear();
    /// Inserts or replaces the child's entry.
    void put(SearchEntry entry);
    void remove(const RecordId& child);
    [[nodiscard]] qsizetype size() const;

    /// Best first: whole name, start of the name, readings, then numbers and group; equal ones by
    /// name. Several words must all fit. An empty query finds nothing.
    [[nodiscard]] std::vector<RecordId> find(QStringView query, int limit = 200) const;
    /// Other children whose name sounds the same.
    [[nodiscard]] std::vector<RecordId> sameReading(const RecordId& child) const;

private:
    struct Parts;
    std::unique_ptr<Parts> m_parts;
};

} // namespace tongdang::archive
