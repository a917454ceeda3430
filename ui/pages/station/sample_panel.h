// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/spot_check.h"
#include "models/answer.h"
#include "widgets/theme.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;
class QSpinBox;

namespace tongdang::models {
class Desk;
}

namespace tongdang::pages {

/// At a station: the sample of a spot check of dossiers, drawn as of today by a seed that stands
/// there to be noted, shown, and kept with its items. Whoever doubts it types the seed again.
class SamplePanel : public QWidget {
    Q_OBJECT

public:
    explicit SamplePanel(models::Desk& desk, QWidget* parent = nullptr);

    /// A seed to begin with and how many the rules say; what a person typed stays.
    void begin();

Q_SIGNALS:
    void failed(const tongdang::Error& error);
    void says(tongdang::widgets::Tone tone, const QString& words);

private:
    [[nodiscard]] desk::SampleQuestion question() const;
    void draw();
    void showSample(const desk::Sample& sample);
    void keep();

    models::Desk& m_desk;
    models::Answer<desk::SampleQuestion> m_usual;
    models::Answer<desk::Sample> m_drawing;
    models::Answer<RecordId> m_keeping;
    desk::SampleQuestion m_shown; ///< what the list was drawn by
    QLineEdit* m_seed;
    QSpinBox* m_percent;
    QSpinBox* m_least;
    QPushButton* m_draw;
    QLabel* m_drawn;
    QListWidget* m_list;
    QPushButton* m_keep;
};

} // namespace tongdang::pages
