// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "paper/fonts.h"
#include "paper/printed.h"

#include <QWidget>

#include <optional>

namespace tongdang::pages {

/// One page of a document as it will come out of the printer, as large as the room allows. Draws
/// with the code that prints; upright and broad pages may follow each other, which
/// QPrintPreviewWidget cannot show.
class PageView : public QWidget {
    Q_OBJECT

public:
    explicit PageView(QWidget* parent = nullptr);

    void showDocument(paper::Document document, const paper::Fonts& fonts);
    [[nodiscard]] int pageCount() const { return m_document.pageCount(); }
    [[nodiscard]] int page() const { return m_page; } ///< from 0
    void setPage(int page);
    [[nodiscard]] QSize sizeHint() const override { return {420, 480}; }

Q_SIGNALS:
    void pageChanged();

protected:
    void paintEvent(QPaintEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    paper::Document m_document;
    std::optional<paper::Fonts> m_fonts;
    int m_page = 0;
};

} // namespace tongdang::pages
