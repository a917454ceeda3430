// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/value.h"
#include "catalogue/field.h"

#include <QHash>

namespace tongdang {
class Catalogue;
}

namespace tongdang::policy {

/// Which fields of a record type say when it happened and whether it counts. 0: there is none.
struct RecordShape {
    FieldNo day = 0;  ///< of the event: a record of a later day is not seen yet (facts.md §3)
    FieldNo time = 0; ///< of day, where two events of one day have an order
    FieldNo from = 0;
    FieldNo to = 0;
    FieldNo state = 0;
    FieldNo stateOn = 0;
    /// A record in state "void" is never seen (facts.md §1).
    bool canBeVoid = false;
    /// What a record in one of these states was before its `stateOn` (Code::before). Nothing that
    /// was so on a past day, or fell due on it, may vanish when a record is settled (§7.6).
    QHash<QString, Value> stateBefore;
    FieldNo consent = 0; ///< without it (false) the record never ran: its end is no end of anything
};

/// The shapes of all types of a catalogue.
class RecordShapes {
public:
    RecordShapes() = default;
    explicit RecordShapes(const Catalogue& catalogue);
    [[nodiscard]] const RecordShape& of(TypeNo type) const;

private:
    QHash<TypeNo, RecordShape> m_shapes;
};

} // namespace tongdang::policy
