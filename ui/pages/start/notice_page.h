// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QPushButton;

namespace tongdang::pages {

/// What a person has to know before work begins, told once: a line in the message bar would be gone
/// with the next step.
class NoticePage : public QWidget {
    Q_OBJECT

public:
    explicit NoticePage(const QStringList& paragraphs, QWidget* parent = nullptr);

    void begin();

Q_SIGNALS:
    void wasRead();

private:
    QPushButton* m_read;
};

} // namespace tongdang::pages
