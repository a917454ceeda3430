// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/id.h"

#include <QString>

#include <optional>

namespace tongdang::pages {

/// The places of the window.
enum class Place {
    Today,
    Children,
    Sheets, ///< 录入纸表: scan field, then the visit form; also a visit without a sheet
    Print,
    Exchange,
    Station, ///< devices and imports of a station; not shown in a village
    Settings,
    Dossier, ///< one child; has no row of its own in the navigation
};

/// Where a page wants to go, and with what. The shell shows the place and hands the destination to
/// its page (Page::arrive).
struct Destination {
    Place place = Place::Today;
    std::optional<RecordId> child;
    std::optional<RecordId> record; ///< a visit to open, a record of the dossier to show
    QString text;                   ///< a scanned or typed sheet number; words to search for

    [[nodiscard]] static Destination to(Place place) { return {place, {}, {}, {}}; }
    [[nodiscard]] static Destination dossier(const RecordId& child)
    {
        return {Place::Dossier, child, {}, {}};
    }
    /// Type a visit of this child in, without or before a sheet number.
    [[nodiscard]] static Destination enterVisit(const RecordId& child)
    {
        return {Place::Sheets, child, {}, {}};
    }
    [[nodiscard]] static Destination enterSheet(const QString& number)
    {
        return {Place::Sheets, {}, {}, number};
    }
    /// The print page with a child's visit sheet laid out, or without a child this week's papers.
    [[nodiscard]] static Destination print(const std::optional<RecordId>& child = std::nullopt)
    {
        return {Place::Print, child, {}, child ? QString() : week()};
    }
    [[nodiscard]] static QString week() { return QStringLiteral("week"); }
    [[nodiscard]] static Destination search(const QString& words)
    {
        return {Place::Children, {}, {}, words};
    }
};

} // namespace tongdang::pages
