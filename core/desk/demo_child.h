// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/demo_people.h"
#include "desk/record_draft.h"

#include <QDate>
#include <QString>

#include <vector>

namespace tongdang::desk {

/// A draft and the day on which somebody typed it in.
struct DatedDraft {
    RecordDraft draft;
    QDate enteredOn;
};

struct DemoVillage {
    QString code; ///< 12 digits
    QString name;
    RecordId director;
    QDate today;
};

/// A family of one to three children with two years of work: household, parents and their absences,
/// carers, categories, schooling, visits, contacts, help and problems. In the order of entry.
[[nodiscard]] std::vector<DatedDraft> demoFamily(DemoPeople& people, const DemoVillage& village,
                                                 int children);

} // namespace tongdang::desk
