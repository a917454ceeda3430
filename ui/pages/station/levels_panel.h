// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/levels.h"
#include "models/answer.h"
#include "pages/destination.h"

#include <QWidget>

#include <vector>

class QVBoxLayout;

namespace tongdang::models {
class Desk;
}

namespace tongdang::pages {

/// At a station: the levels that directors propose and nobody has decided about, and the reviews
/// that are due or overdue; each with its reasons and one key to decide. Hidden where none waits.
class LevelsPanel : public QWidget {
    Q_OBJECT

public:
    explicit LevelsPanel(models::Desk& desk, QWidget* parent = nullptr);

    void refresh();

Q_SIGNALS:
    void failed(const tongdang::Error& error);
    void wants(const tongdang::pages::Destination& destination);

private:
    void showReviews(std::vector<desk::LevelReview> reviews);
    void rebuild();
    void addReview(const desk::LevelReview& review);

    models::Desk& m_desk;
    models::Answer<std::vector<desk::LevelReview>> m_answer;
    std::vector<desk::LevelReview> m_reviews;
    std::size_t m_all = 0;
    bool m_showsAll = false;
    QVBoxLayout* m_lines;
};

} // namespace tongdang::pages
