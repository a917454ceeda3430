// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/theme.h"

#include <QString>
#include <QStyledItemDelegate>

#include <functional>

namespace tongdang::widgets {

/// What a row says, in up to three columns of two lines each.
struct RowContent {
    bool isHeading = false;  ///< over the rows that follow; only `first` and `tone` count
    Tone tone = Tone::Plain; ///< colours the heading, or the right column
    int number = 0;          ///< in a circle in front; 0: none
    QString first;
    QString second;
    QString middle;
    QString middleSecond; ///< why
    QString right;
    QString rightSecond;
};

/// Rows of two lines and group headings: lists say who and why, never codes (ecosystem.md §3). What
/// does not fit ends in dots; a narrow list loses its right column first.
class RowDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    struct Columns {
        bool number = false;
        bool middle = false;
        bool right = false;
    };
    using Reader = std::function<RowContent(const QModelIndex&)>;
    RowDelegate(const Columns& columns, Reader reader, QObject* parent = nullptr);

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option,
                                 const QModelIndex& index) const override;

    static constexpr int rowHeight = 57;
    static constexpr int headingHeight = 32;

private:
    void paintRow(QPainter& painter, const QStyleOptionViewItem& option,
                  const RowContent& content) const;

    Columns m_columns;
    Reader m_reader;
};

} // namespace tongdang::widgets
