// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace tongdang::widgets {
class PassphraseEdit;
}

namespace tongdang::pages {

class Labelled;

/// A new passphrase, typed twice, with what is wrong with it below.
class PassphrasePair : public QWidget {
    Q_OBJECT

public:
    /// `caption`: whose it is; empty: "new passphrase".
    explicit PassphrasePair(const QString& caption = {}, QWidget* parent = nullptr);

    /// Says what is wrong. True: it can be taken.
    [[nodiscard]] bool check();
    [[nodiscard]] QString passphrase() const;
    /// The archive did not take it.
    void refuse(const QString& words);
    void clear();

Q_SIGNALS:
    void returnPressed();

private:
    widgets::PassphraseEdit* m_first;
    widgets::PassphraseEdit* m_again;
    Labelled* m_firstLine;
    Labelled* m_againLine;
};

} // namespace tongdang::pages
