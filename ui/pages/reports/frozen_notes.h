// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/frozen_reports.h"
#include "models/answer.h"
#include "models/desk.h"

#include <QWidget>

#include <optional>

class QPlainTextEdit;
class QPushButton;

namespace tongdang::pages {

/// What stands beside a frozen table: the difficulties that it shows, and what is done about them
/// (SC3.2). Printed with it.
class FrozenNotes : public QWidget {
    Q_OBJECT

public:
    explicit FrozenNotes(models::Desk& desk, QWidget* parent = nullptr);
    ~FrozenNotes() override;

    /// Reads them of a frozen table and shows itself.
    void show(const RecordId& frozen);
    /// What is typed and not kept yet is kept first.
    void forget();
    /// Another page is shown, or the archive is locked: keeps what is typed.
    void leave();

Q_SIGNALS:
    void saved();
    void failed(const Error& error);

private:
    [[nodiscard]] bool isTyped() const;
    void save();

    models::Desk& m_desk;
    std::optional<RecordId> m_frozen;
    models::Answer<desk::FrozenTexts> m_reading;
    models::Answer<void> m_saving;
    QPlainTextEdit* m_difficulties;
    QPlainTextEdit* m_measures;
    QPushButton* m_save;
};

} // namespace tongdang::pages
