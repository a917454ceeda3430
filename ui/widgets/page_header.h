// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QHBoxLayout;
class QLabel;

namespace tongdang::widgets {

/// Title of a page with a smaller line below; at the right what belongs to the whole page.
class PageHeader : public QWidget {
    Q_OBJECT

public:
    explicit PageHeader(QWidget* parent = nullptr);

    void setTitle(const QString& title);
    void setSubtitle(const QString& words);
    /// Adds a widget at the right end; the header owns it.
    void addRight(QWidget* widget, int stretch = 0);
    [[nodiscard]] QString title() const;
    [[nodiscard]] QString subtitle() const;

private:
    QLabel* m_title;
    QLabel* m_subtitle;
    QHBoxLayout* m_row;
};

} // namespace tongdang::widgets
