// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/frozen_reports.h"
#include "models/answer.h"
#include "models/desk.h"
#include "widgets/combo_box.h"

namespace tongdang::pages {

/// Which numbers of a table are shown: those of today, or one that was frozen. Not to be seen while
/// none was.
class FrozenChoice : public widgets::ComboBox {
    Q_OBJECT

public:
    explicit FrozenChoice(models::Desk& desk, QWidget* parent = nullptr);
    ~FrozenChoice() override;

    /// Offers those of a table ("T01") and chooses one of them; nothing: the numbers of today.
    void offer(const QString& table, const std::optional<RecordId>& chosen = std::nullopt);
    [[nodiscard]] std::optional<RecordId> chosen() const;

Q_SIGNALS:
    /// A person chose, or the choice was made for one.
    void changed();
    void failed(const Error& error);

private:
    models::Desk& m_desk;
    models::Answer<std::vector<desk::FrozenReportLine>> m_answer;
};

} // namespace tongdang::pages
