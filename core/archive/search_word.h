// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "archive/readings.h"
#include "archive/search.h"

#include <QString>

#include <optional>
#include <string>
#include <vector>

namespace tongdang::archive {

/// A child as the search compares it.
struct IndexedChild {
    SearchEntry entry;
    std::vector<ReadSign> name;
    std::vector<std::vector<ReadSign>> otherNames;
    std::vector<ReadSign> group; ///< with its number in digits: "三组" as "3组"
    QByteArray sortKey;

    explicit IndexedChild(SearchEntry entry);
};

/// How well a word fits; the smaller the better.
enum class Fit { WholeName, NameBegins, ReadingBegins, InsideName, OtherName, Number, Group };

/// One word of a query.
class SearchWord {
public:
    explicit SearchWord(const QString& word);
    /// Nothing: it does not.
    [[nodiscard]] std::optional<Fit> fit(const IndexedChild& child) const;

private:
    [[nodiscard]] std::optional<Fit> fitName(const IndexedChild& child) const;
    [[nodiscard]] bool isPartOf(const std::vector<ReadSign>& signs) const;
    [[nodiscard]] bool fitsNumber(const SearchEntry& entry) const;

    std::u32string m_signs;      ///< letters in lower case
    std::u32string m_groupSigns; ///< with a leading number in digits
    QString m_number;            ///< as numbers are written: upper case, no blanks or dashes
    bool m_isText = false;       ///< signs beyond ASCII: a name as it is written
};

} // namespace tongdang::archive
