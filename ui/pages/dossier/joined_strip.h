// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/duplicates.h"
#include "models/answer.h"
#include "widgets/theme.h"

#include <QDate>
#include <QWidget>

#include <variant>
#include <vector>

class QVBoxLayout;

namespace tongdang::models {
class Desk;
}

namespace tongdang::pages {

/// Over a dossier, the ones that were given up for it, and the way to take each joining back.
/// Hidden where there is none.
class JoinedStrip : public QWidget {
    Q_OBJECT

public:
    explicit JoinedStrip(models::Desk& desk, QWidget* parent = nullptr);

    /// What is shown already stays, with what is being typed there.
    void showJoined(const std::vector<desk::GivenUpDossier>& joined, QDate today);

Q_SIGNALS:
    void says(tongdang::widgets::Tone tone, const QString& words);
    void failed(const tongdang::Error& error);

private:
    void separate(const RecordId& given, const QString& reason);
    [[nodiscard]] QWidget* makeRow(const desk::GivenUpDossier& dossier, QDate today);
    /// The line for the reason, with its button; hidden until it is asked for.
    [[nodiscard]] QWidget* makeReasonLine(const RecordId& given);

    models::Desk& m_desk;
    models::Answer<std::monostate> m_separated;
    std::vector<RecordId> m_shown;
    QVBoxLayout* m_rows;
};

} // namespace tongdang::pages
