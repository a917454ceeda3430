// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLayout>

#include <memory>
#include <vector>

namespace tongdang::pages {

/// How much of a line of the form a field takes: one column, two, or the whole line.
enum class Span { One = 1, Two = 2, Whole = 4 };

/// Fields beside each other in one to four equal columns, as many as the width allows; hidden ones
/// leave no gap, and each line is as high as its highest field.
class FormGrid final : public QLayout {
public:
    explicit FormGrid(QWidget* parent = nullptr);
    ~FormGrid() override;

    void addCell(QWidget* cell, Span span);
    void addItem(QLayoutItem* item) override;
    [[nodiscard]] int count() const override { return static_cast<int>(m_cells.size()); }
    [[nodiscard]] QLayoutItem* itemAt(int index) const override;
    QLayoutItem* takeAt(int index) override;
    [[nodiscard]] Qt::Orientations expandingDirections() const override { return Qt::Horizontal; }
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;
    void setGeometry(const QRect& rect) override;
    [[nodiscard]] QSize sizeHint() const override { return minimumSize(); }
    [[nodiscard]] QSize minimumSize() const override;

private:
    struct Cell {
        std::unique_ptr<QLayoutItem> item;
        Span span;
    };
    enum class Pass { Measure, Place };
    [[nodiscard]] int arrange(const QRect& rect, Pass pass) const;

    std::vector<Cell> m_cells;
};

} // namespace tongdang::pages
