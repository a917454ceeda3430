// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/custody.h"
#include "models/answer.h"
#include "widgets/theme.h"

#include <QWidget>

#include <optional>
#include <vector>

class QComboBox;
class QLabel;
class QPushButton;

namespace tongdang::models {
class Desk;
}

namespace tongdang::pages {

/// At a station: to which village a dossier goes, and what that means, in plain words.
class TransferPanel : public QWidget {
    Q_OBJECT

public:
    explicit TransferPanel(models::Desk& desk, QWidget* parent = nullptr);

    /// `village`: the code of the one that keeps the dossier now, which is not offered.
    void begin(const RecordId& child, const QString& village);

Q_SIGNALS:
    void left();
    void moved();
    void says(tongdang::widgets::Tone tone, const QString& words);
    void failed(const tongdang::Error& error);

private:
    void layOut();
    void offer(const std::vector<desk::VillageBelow>& villages, const QString& now);
    void move();

    models::Desk& m_desk;
    std::optional<RecordId> m_child;
    QComboBox* m_village;
    QLabel* m_nowhere;
    QPushButton* m_move;
    models::Answer<std::vector<desk::VillageBelow>> m_asked;
    models::Answer<desk::Transfer> m_moving;
};

} // namespace tongdang::pages
