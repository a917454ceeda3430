// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "record/change.h"
#include "sync/ids.h"

#include <QByteArray>
#include <QString>

#include <optional>
#include <vector>

/// What the log and the register of staff tell whoever fills a stream (Store).
namespace tongdang::sync {

/// A record that a change names in a field.
struct NamedRecord {
    FieldNo field = 0;
    RecordId record;
};

/// A change as the log lists it.
struct ListedChange {
    qint64 ordinal = 0; ///< order of arrival in this archive, from 1
    Dot dot;
    Digest chain{};
    Scope scope;
    RecordId record;
    RecordId author;
    quint8 sensitivityClass = 0;
    bool describesStaff = false;    ///< the record is a `staff` or `staff_post`
    std::optional<QString> holder;  ///< the change sets which organisation holds its child
    std::optional<DeviceId> origin; ///< the device that brought it; nothing: written here
    bool erases = false;            ///< a purge
    /// The change sets the state of a dossier: true: on its way to another organisation.
    std::optional<bool> isMoving;
    /// Of a child's own record, and of class 1: the values that its author saw beneath.
    std::vector<Dot> seen = {};
    std::vector<FieldNo> fields = {}; ///< of class 1: what it writes
    quint64 stamp = 0;                ///< its hlc (core/record/FORMAT.md §4)
    TypeNo type = 0;
    std::vector<FieldNo> touched =
        {}; ///< of a record of an organisation: the fields that it writes
    std::vector<NamedRecord> named = {}; ///< other records, of whatever type
};

/// A post that a person of the staff has or had.
struct StaffPost {
    RecordId record;
    RecordId person;  ///< a `staff` record
    QString division; ///< the organisation that the person works for; empty: the post is withdrawn
};

struct ChangeBytes {
    QByteArray header;
    QByteArray body; ///< empty after a purge
};

enum class Applied { New, Already, Forked };

} // namespace tongdang::sync
