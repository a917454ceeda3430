// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/exchange.h"
#include "models/answer.h"

#include <QString>
#include <QWidget>

class QCheckBox;
class QLabel;
class QPushButton;
class QVBoxLayout;

namespace tongdang::models {
class Desk;
}

namespace tongdang::pages {

class StickChoice;

/// Joining the station in two carries (sync.md §6): the request goes there, the answer comes back;
/// each time people compare a number of 20 digits. An answer is shown before it is taken: a wrong
/// station would get every dossier.
class EnrolPanel : public QWidget {
    Q_OBJECT

public:
    explicit EnrolPanel(models::Desk& desk, QWidget* parent = nullptr);

    /// Puts the focus on the step that is next.
    void arrive();
    /// Shows whose answer it is and the digits to be compared; nothing of it is believed.
    void read(const QString& answer);
    /// What takes this PC in: "the station".
    [[nodiscard]] QString above() const { return m_above; }

Q_SIGNALS:
    /// A question has opened whose last answer is this button.
    void asks(QWidget* button);
    /// This archive belongs to this station now.
    void enrolled(const QString& station);
    void failed(const tongdang::Error& error);
    /// The paper that goes along with this request.
    void paperWanted(const QString& request);

private:
    void layOut();
    void request();
    void choose();
    void showStation(const desk::AnsweringStation& station);
    void withdrawStation();
    void accept();

    models::Desk& m_desk;
    models::Answer<desk::EnrolmentRequest> m_requested;
    models::Answer<desk::AnsweringStation> m_read;
    models::Answer<desk::EnrolmentAnswer> m_accepted;
    QString m_above;
    StickChoice* m_stick;
    QPushButton* m_request;
    QLabel* m_caption;
    QLabel* m_number;
    QPushButton* m_paper;
    QString m_file; ///< the request that was written
    QPushButton* m_choose;
    QVBoxLayout* m_words;
    QCheckBox* m_compared;
    QPushButton* m_accept;
    QPushButton* m_decline;
    QString m_answer;                   ///< the file that was read
    desk::AnsweringStation m_answering; ///< and who wrote it
};

} // namespace tongdang::pages
