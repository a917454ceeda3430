// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/catch.h"
#include "support/sync/memory_store.h"

#include "sync/device.h"
#include "sync/enrolment.h"
#include "sync/export.h"
#include "sync/import.h"

#include <QFile>
#include <QTemporaryDir>

namespace tongdang::test {

/// For a QTemporaryDir: in memory where the system has such a folder, as bundles are flushed often.
[[nodiscard]] QString folderInMemory();

/// A PC of an invented village or station, with its own archive in memory, clock and folder.
class Place {
public:
    Place(sync::Role role, const QString& org, quint64 seed);

    [[nodiscard]] sync::Context context();
    [[nodiscard]] const sync::DeviceId& device() const { return keys.id(); }

    /// Joins a station by both carries; what travels lies in `stick`.
    void enrolAt(Place& station, const QString& stick, const sync::ApprovalTerms& terms = {});
    /// Writes a bundle (for the parent if nobody is named) and answers its path.
    [[nodiscard]] QString exportTo(const QString& stick,
                                   const std::optional<sync::DeviceId>& receiver = std::nullopt);
    [[nodiscard]] Result<sync::ImportReport> import(const QString& file);
    /// One bundle to the parent and one back.
    void exchangeWith(Place& station, const QString& stick);

    /// A child held by this place, or by another organisation.
    RecordId addChild(const QString& name, const QString& org = {});
    /// A record of a child.
    RecordId addVisit(const RecordId& child, int value, quint8 sensitivityClass = 0);
    /// Sets a field of a record after having seen what is here.
    Dot set(const RecordId& record, FieldNo field, const Value& value, quint8 sensitivityClass = 0);
    /// As a station moves a dossier: on its way to `org`, in one change.
    Dot move(const RecordId& child, const QString& org);
    [[nodiscard]] QString shownText(const RecordId& record, FieldNo field) const;

    SeededRandomness randomness;
    ManualClock clock;
    QTemporaryDir folder;
    MemoryStore store;
    sync::DeviceKeys keys;
    QString org;
    RecordId person; ///< who is logged in: a `staff` record of this organisation
};

/// Takes a station's answer as a person does who found that its number is the one shown.
[[nodiscard]] Result<sync::Answer> acceptShown(const sync::Context& context, const QString& answer);

[[nodiscard]] QByteArray readFile(const QString& path);
void writeFile(const QString& path, QByteArrayView bytes);

} // namespace tongdang::test
