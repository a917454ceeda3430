// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/answer.h"
#include "policy/service_match.h"

#include <QFrame>

class QVBoxLayout;

namespace tongdang::models {
class Desk;
}

namespace tongdang::pages {

/// Beside an open need: helpers, benefits, activities and units that may answer it, each with why
/// (policy, clause 20). Chosen is what a person types into the form.
class NeedServices : public QFrame {
    Q_OBJECT

public:
    explicit NeedServices(models::Desk& desk, QWidget* parent = nullptr);

    void showNeed(const RecordId& need);
    /// Shows nothing any more.
    void close();

Q_SIGNALS:
    void failed(const tongdang::Error& error);

private:
    void take(const std::vector<ServiceMatch>& matches);

    models::Desk& m_desk;
    models::Answer<std::vector<ServiceMatch>> m_answer;
    QVBoxLayout* m_lines;
};

} // namespace tongdang::pages
