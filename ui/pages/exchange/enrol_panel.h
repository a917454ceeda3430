// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/exchange.h"
#include "models/answer.h"

#include <QString>
#include <QWidget>

class QLabel;
class QPushButton;

namespace tongdang::models {
class Desk;
}

namespace tongdang::pages {

class StickChoice;

/// Joining the station in two carries (sync.md §6): the request goes there, the answer comes back;
/// each time people compare a number of 20 digits.
class EnrolPanel : public QWidget {
    Q_OBJECT

public:
    explicit EnrolPanel(models::Desk& desk, QWidget* parent = nullptr);

    /// Puts the focus on the step that is next.
    void arrive();
    /// What takes this PC in: "the station".
    [[nodiscard]] QString above() const { return m_above; }

Q_SIGNALS:
    /// This archive belongs to a station now.
    void enrolled(const QString& stationNumber);
    void failed(const tongdang::Error& error);
    /// The paper that goes along with this request.
    void paperWanted(const QString& request);

private:
    void layOut();
    void request();
    void accept();

    models::Desk& m_desk;
    models::Answer<desk::EnrolmentRequest> m_requested;
    models::Answer<desk::EnrolmentAnswer> m_accepted;
    QString m_above;
    StickChoice* m_stick;
    QPushButton* m_request;
    QLabel* m_number;
    QPushButton* m_paper;
    QString m_file; ///< the request that was written
    QPushButton* m_accept;
};

} // namespace tongdang::pages
