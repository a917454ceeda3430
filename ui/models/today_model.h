// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/duties.h"

#include <QAbstractListModel>

#include <optional>
#include <vector>

namespace tongdang::models {

/// Whom to visit as rows: a heading per group that has lines, then its lines in walking order. A
/// row is one sentence for screen readers.
class TodayModel : public QAbstractListModel {
    Q_OBJECT

public:
    enum class Group { Overdue, Today, Week };
    enum Role {
        GroupRole = Qt::UserRole + 1, ///< Group as int
        IsHeadingRole,
    };

    using QAbstractListModel::QAbstractListModel;

    void show(desk::TodayWeek week);
    /// Null before the first show().
    [[nodiscard]] const desk::TodayWeek* week() const { return m_week ? &*m_week : nullptr; }
    /// Null for a heading.
    [[nodiscard]] const desk::TodayLine* line(const QModelIndex& index) const;
    /// The row of a child, or of the first line if it is not there; invalid if there is none.
    [[nodiscard]] QModelIndex indexOf(const std::optional<RecordId>& child) const;
    /// How many children stand in the list.
    [[nodiscard]] int lines() const;
    /// "7 days overdue", "today", "Tuesday".
    [[nodiscard]] static QString whenWords(const desk::TodayLine& line, QDate today);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;

private:
    struct Row {
        Group group;
        int line; ///< of the group; -1: its heading
    };
    [[nodiscard]] const std::vector<desk::TodayLine>& linesOf(Group group) const;
    [[nodiscard]] QString heading(Group group) const;
    [[nodiscard]] QString sentence(const desk::TodayLine& line) const;

    std::optional<desk::TodayWeek> m_week;
    std::vector<Row> m_rows;
};

} // namespace tongdang::models
