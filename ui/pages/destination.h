// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/id.h"
#include "policy/duties.h"

#include <QString>

#include <optional>
#include <vector>

namespace tongdang::pages {

/// The places of the window.
enum class Place {
    Today,
    Children,
    Sheets, ///< 录入纸表: scan field, then the visit form; also a visit without a sheet
    Print,
    Exchange,
    Station,   ///< devices and imports of a station; not shown in a village
    Reports,   ///< statistics
    Registers, ///< 名册台账: what belongs to no single child
    Settings,
    Dossier,    ///< one child; has no row of its own in the navigation
    Duplicates, ///< dossiers that may be one child's; no row of its own either
    National,   ///< 国系统录入, reached from the registers; no row of its own either
    Comparison, ///< 数据比对, of a station, reached from the registers, too
    Checks,     ///< 数据检查, reached from there as well; the last one
};

/// Where a page wants to go, and with what. The shell shows the place and hands the destination to
/// its page (Page::arrive).
struct Destination {
    Place place = Place::Today;
    std::optional<RecordId> child;
    std::optional<RecordId> record; ///< a visit to open, a record of the dossier to show
    QString text;                   ///< a scanned or typed sheet number; words to search for
    /// A new record of this type to type in, with these values; 0: none. At the registers with
    /// `record`: the type of that one.
    TypeNo newType = 0;
    std::vector<Record::FieldValue> preset = {};
    QString enrolmentRequest = {}; ///< file whose paper is to be printed
    FieldNo field = 0; ///< of the record, the new one or the child: to be filled in or put right

    [[nodiscard]] static Destination to(Place place) { return {place, {}, {}, {}}; }
    [[nodiscard]] static Destination dossier(const RecordId& child)
    {
        return {Place::Dossier, child, {}, {}};
    }
    /// What a duty names as its own fulfilment (policy/duties.h): a new record, or the one that it
    /// is about.
    [[nodiscard]] static Destination enter(const RecordId& child, const EntryForm& form,
                                           const std::optional<RecordId>& about)
    {
        Destination there = dossier(child);
        if (!form.isNew) {
            there.record = about;
            return there;
        }
        there.newType = form.type;
        there.preset = form.preset;
        if (form.refersTo && about)
            there.preset.push_back({form.refersTo, *about});
        return there;
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
    /// The print page with a record laid out on its form ("F07").
    [[nodiscard]] static Destination printRecord(const RecordId& record, const QString& form)
    {
        return {Place::Print, {}, record, form};
    }
    /// The print page with a form about a child laid out ("F27").
    [[nodiscard]] static Destination printOf(const RecordId& child, const QString& form)
    {
        return {Place::Print, child, {}, form};
    }
    /// The print page with the paper for an enrolment request laid out; `file`: the request.
    [[nodiscard]] static Destination printRequest(const QString& file)
    {
        Destination there = to(Place::Print);
        there.enrolmentRequest = file;
        return there;
    }
    [[nodiscard]] static QString week() { return QStringLiteral("week"); }
    /// The settings, at the backups.
    [[nodiscard]] static Destination backup() { return {Place::Settings, {}, {}, backupText()}; }
    [[nodiscard]] static QString backupText() { return QStringLiteral("backup"); }
    [[nodiscard]] static Destination search(const QString& words)
    {
        return {Place::Children, {}, {}, words};
    }
};

} // namespace tongdang::pages
