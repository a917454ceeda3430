// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/child_overview.h"
#include "desk/national.h"
#include "desk/received.h"
#include "desk/session.h"
#include "exchange/xlsx_writer.h"

#include <QHash>
#include <QString>

#include <span>
#include <vector>

/// What the Excel lists look like. Pure.
namespace tongdang::desk {

/// A cell of each column of the roster (exchange/roster_columns.h), as `roster import` reads it.
/// `schools`: names by record.
[[nodiscard]] QStringList rosterCells(const Surroundings& around, const Record& child,
                                      std::span<const Record> records, const Record* household,
                                      const QHash<RecordId, QString>& schools);
/// All that rosterCells looks at.
[[nodiscard]] FieldsRead readOfRoster(const Surroundings& around);

/// `rows`: the cells of the roster's columns, behind them the name of the village where `villages`
/// says so.
[[nodiscard]] exchange::OutSheet rosterSheet(const QString& place,
                                             const std::vector<QStringList>& rows, bool villages);
/// One row per child: the list, who it is, why and since when, then what to type into each item;
/// what was typed before stands in front of what differs.
[[nodiscard]] exchange::OutSheet nationalSheet(const QString& place, QDate today,
                                               const std::vector<NationalLine>& lines);
/// A register of the organisation (catalogue "register"), oldest first, with what its records and
/// whom they name first hold; the first three rows are its heads. Pre: the type is registered.
[[nodiscard]] Result<exchange::OutSheet> registerSheet(Session& session, const RecordType& type,
                                                       const QString& place);
/// Who received what (received.h): a row per thing, and one per child with the safety topics of
/// clause 12, which shows who was not taught them; the first three rows are its heads.
[[nodiscard]] exchange::OutSheet receivedSheet(const QString& place, QDate today,
                                               const std::vector<ChildReceived>& children);
/// "防溺水：2026-07-01；防欺凌：没有记录": when each was taught last.
[[nodiscard]] QString lessonWords(const std::vector<SafetyLesson>& lessons);
/// 待录入, 待更新, 待注销; empty for none.
[[nodiscard]] QString nationalListWords(NationalList list);
/// Why it stands there, as a list says it.
[[nodiscard]] QString nationalReasonWords(const NationalState& state);

} // namespace tongdang::desk
