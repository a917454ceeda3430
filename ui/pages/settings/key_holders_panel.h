// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/keys.h"
#include "models/answer.h"

#include <QWidget>

#include <functional>
#include <variant>
#include <vector>

class QLineEdit;
class QVBoxLayout;

namespace tongdang::models {
class Desk;
}
namespace tongdang::widgets {
class ComboBox;
class PassphraseEdit;
class ProgressStrip;
} // namespace tongdang::widgets

namespace tongdang::pages {

class Labelled;
class PassphrasePair;

/// Who and what opens the dossiers: each person of the staff with a passphrase of their own, the
/// recovery code, the station if all else is lost. One more person is added here, of the register
/// of staff or new in it, or one who left is taken away.
class KeyHoldersPanel : public QWidget {
    Q_OBJECT

public:
    explicit KeyHoldersPanel(models::Desk& desk, QWidget* parent = nullptr);

    void begin();
    /// No secret stays in a line.
    void forget();

Q_SIGNALS:
    void left();
    void failed(const tongdang::Error& error);

private:
    struct Lists {
        std::vector<desk::KeySlot> slots;
        std::vector<desk::StaffLine> staff;
        std::vector<desk::PostLine> posts;
        bool isStationRefused = false;
    };
    using Step = std::function<Result<void>(desk::Session&)>;

    void refresh();
    void showLists(const Lists& lists);
    void showPosts(const std::vector<desk::PostLine>& posts);
    void addLine(const desk::KeySlot& slot, int people);
    void offerStation();
    void askRemoval(const desk::KeySlot& slot);
    void add();
    void take(const Step& step);
    void refuse(const Error& error);
    [[nodiscard]] bool hasPassphrase();

    models::Desk& m_desk;
    models::Answer<Lists> m_lists;
    models::Answer<std::monostate> m_done;
    QVBoxLayout* m_lines;
    QVBoxLayout* m_question;
    widgets::PassphraseEdit* m_mine;
    Labelled* m_mineLine;
    widgets::ComboBox* m_person;
    Labelled* m_personLine;
    QLineEdit* m_name;
    Labelled* m_nameLine;
    widgets::ComboBox* m_post;
    Labelled* m_postLine; ///< where a name is typed
    PassphrasePair* m_wanted;
    widgets::ProgressStrip* m_progress;
};

} // namespace tongdang::pages
