// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "catalogue/field.h"
#include "desk/session.h"

#include <QString>

#include <optional>
#include <vector>

/// What a joint meeting has to talk about (the plan's annex: 及时研究…遇到的问题, SA4.5): problems
/// that nobody has solved, and villages with late visits. `meeting agenda`.
namespace tongdang::desk {

/// A topic without anybody's name: the sheet lies on a table of many.
struct AgendaTopic {
    std::optional<RecordId> problem; ///< nothing: about a village's visits
    QString words; ///< "大龙潭村：监护人酗酒，9月3日发现，已超期12天"
};

/// Whether records of this type take an agenda from this office.
[[nodiscard]] bool takesAgenda(Role role, TypeNo type);

/// What is not on the agenda of this meeting yet: problems beyond their day first, then the longest
/// known ones; then villages with late visits. Refused: "desk.unknown_record", "desk.other_type".
[[nodiscard]] Result<std::vector<AgendaTopic>> agendaFor(Session& session, const RecordId& meeting);

/// Writes it into the meeting, a line each, behind what stands there. Answers how many. Errors:
/// those of agendaFor and checkKeeper.
[[nodiscard]] Result<int> addAgenda(Session& session, const RecordId& meeting);

} // namespace tongdang::desk
