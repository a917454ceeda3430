// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/exchange.h"
#include "models/answer.h"
#include "widgets/pieces.h"

#include <QFrame>

#include <variant>
#include <vector>

class QLabel;
class QListWidget;
class QPushButton;

namespace tongdang::models {
class Desk;
}

namespace tongdang::pages {

/// The PCs of a station's villages: writing receipts for one, sending it everything anew, and
/// barring one that was lost.
class DevicesPanel : public QFrame {
    Q_OBJECT

public:
    explicit DevicesPanel(models::Desk& desk, QWidget* parent = nullptr);

    /// All that are known; shown are those of villages that are not barred, and PCs that the
    /// station used before. Answers how many of villages.
    int showDevices(const std::vector<desk::DeviceLine>& devices);

Q_SIGNALS:
    void says(tongdang::widgets::Tone tone, const QString& words);
    void failed(const tongdang::Error& error);
    /// Who belongs to the station is another.
    void changed();

private:
    [[nodiscard]] const desk::DeviceLine* chosen() const;
    void showWhatMayBeDone();
    /// When the last data of a PC came, in words.
    [[nodiscard]] QString lastData(const desk::DeviceLine& device) const;
    void write(desk::Carry carry);
    void askBarring();
    void bar(const QString& device);

    models::Desk& m_desk;
    models::Answer<desk::ExportedBundle> m_exported;
    models::Answer<std::monostate> m_barred;
    std::vector<desk::DeviceLine> m_lines; ///< in the order of m_devices

    QListWidget* m_devices;
    QLabel* m_nobody; ///< says what to do as long as there is no PC
    QPushButton* m_receipt;
    QPushButton* m_everything;
    QPushButton* m_bar;
    QVBoxLayout* m_question;
};

} // namespace tongdang::pages
