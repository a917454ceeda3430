// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "models/answer.h"

#include <QString>
#include <QWidget>

#include <functional>
#include <variant>
#include <vector>

namespace tongdang::desk {
class Session;
}
namespace tongdang::models {
class Desk;
}
namespace tongdang::widgets {
class PassphraseEdit;
class ProgressStrip;
} // namespace tongdang::widgets

namespace tongdang::pages {

class Labelled;

/// A card of the settings on which the passphrase is typed once more before something is done with
/// the keys: why, the line, the button, and how long it takes.
class PassphraseForm : public QWidget {
    Q_OBJECT

public:
    struct Words {
        QString title;
        QString caption; ///< of the line
        QString missing; ///< said where nothing was typed
        QString action;  ///< on the button
    };
    /// `reasons` stand above the line, `more` below it: what else is to be typed; null: nothing.
    /// They are taken over.
    PassphraseForm(models::Desk& desk, const Words& words, const std::vector<QWidget*>& reasons,
                   QWidget* more = nullptr, QWidget* parent = nullptr);

    /// Empties the lines and puts the focus on the first.
    void begin();
    [[nodiscard]] QString passphrase() const;
    /// Says so if nothing was typed.
    [[nodiscard]] bool isTyped();

    using Work = std::function<Result<void>(desk::Session&)>;
    /// On the storage thread. What was typed stays until forget(); if it fails, refuse() says why.
    void carryOut(const QString& howLong, Work work);
    [[nodiscard]] bool isWorking() const { return m_answer.isWaiting(); }

    /// Neither carriedOut() nor refuse() follows any more.
    void drop() { m_answer.drop(); }
    /// Nothing that was typed stays in the window.
    virtual void forget();

Q_SIGNALS:
    void wanted(); ///< the button, or Enter in the line where nothing stands below it
    void carriedOut();
    void left(); ///< after forget()

protected:
    virtual void refuse(const Error& error);

private:
    models::Desk& m_desk;
    QString m_missing;
    models::Answer<std::monostate> m_answer;
    widgets::PassphraseEdit* m_passphrase;
    Labelled* m_line;
    widgets::ProgressStrip* m_progress;
};

} // namespace tongdang::pages
