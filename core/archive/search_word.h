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

/// What a child's texts and numbers begin and end with, a bit per sign (several signs share one):
/// most children are passed over by this alone, without looking at their texts.
struct Outline {
    quint64 letters = 0; ///< of names and group: each letter and digit, each reading's first letter
    quint64 signs = 0;   ///< the signs beyond ASCII
    quint64 pairs = 0;   ///< two letters in a row that a query may hold: of a reading, of two signs
    quint64 numberBeginnings = 0;
    quint64 numberEnds = 0;
};

/// A child as the search compares it.
struct IndexedChild {
    SearchEntry entry;
    std::vector<ReadSign> name;
    std::vector<std::vector<ReadSign>> otherNames;
    std::vector<ReadSign> group; ///< with its number in digits: "三组" as "3组"
    QByteArray sortKey;

    explicit IndexedChild(SearchEntry entry);
    [[nodiscard]] Outline outline() const;
    /// The beginning of the sort key as a number of the same order.
    [[nodiscard]] quint64 sortNumber() const;
};

/// How well a word fits; the smaller the better.
enum class Fit { WholeName, NameBegins, ReadingBegins, InsideName, OtherName, Number, Group };

/// One word of a query.
class SearchWord {
public:
    explicit SearchWord(const QString& word);
    /// False: it does not, and `fit` need not be asked.
    [[nodiscard]] bool mayFit(const Outline& outline) const;
    /// Nothing: it does not.
    [[nodiscard]] std::optional<Fit> fit(const IndexedChild& child) const;

private:
    [[nodiscard]] std::optional<Fit> fitName(const IndexedChild& child) const;
    [[nodiscard]] bool isPartOf(const std::vector<ReadSign>& signs) const;
    [[nodiscard]] bool fitsNumber(const SearchEntry& entry) const;

    std::u32string m_signs;      ///< letters in lower case
    std::u32string m_groupSigns; ///< with a leading number in digits
    QString m_number;            ///< as numbers are written: upper case, no blanks or dashes
    Outline m_outline;           ///< of its first signs
    bool m_isText = false;       ///< signs beyond ASCII: a name as it is written
};

} // namespace tongdang::archive
