// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/access.h"
#include "models/answer.h"

#include <QWidget>

class QLineEdit;

namespace tongdang::models {
class Desk;
}

namespace tongdang::pages {

class Labelled;

/// Closes the yearly audit of the access list with what was found (rule Z1). Shown at stations and
/// in the county only.
class AuditLine : public QWidget {
    Q_OBJECT

public:
    explicit AuditLine(models::Desk& desk, QWidget* parent = nullptr);
    ~AuditLine() override;

    /// Shows nothing of before; hidden in a village.
    void begin();

Q_SIGNALS:
    void closed();
    void failed(const tongdang::Error& error);

private:
    void close();

    models::Desk& m_desk;
    QLineEdit* m_found;
    Labelled* m_line;
    models::Answer<desk::AccessProof> m_answer;
};

} // namespace tongdang::pages
