// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pages/destination.h"
#include "widgets/theme.h"

#include <QDate>
#include <QString>
#include <QWidget>

#include <vector>

class QHBoxLayout;
class QLabel;
class QPushButton;

namespace tongdang {
struct Demand;
}

namespace tongdang::pages {

/// Something that is to be done: what and for whom, until when, one key to do it, and one that
/// shows why and by which clause. Reasons are long: a list of them stays calm until somebody asks.
class DutyNote : public QWidget {
    Q_OBJECT

public:
    struct Content {
        const char* icon = "today";
        widgets::Tone tone = widgets::Tone::Soon;
        QString words;         ///< "王小明：入户走访"
        QString more;          ///< until when
        QString why;           ///< may be empty
        bool showsWhy = false; ///< without being asked
    };
    explicit DutyNote(const Content& content, QWidget* parent = nullptr);

    /// The key to do it; `spoken` is what it is called aloud.
    void offer(const QString& words, const QString& spoken, const Destination& there);

    /// Icon, tone and day of a duty.
    [[nodiscard]] static Content contentOf(const Demand& demand, QDate today, const QString& words,
                                           const QString& why);

Q_SIGNALS:
    void wants(const tongdang::pages::Destination& destination);

private:
    QPushButton* addKey(const QString& words, const QString& spoken);

    QHBoxLayout* m_keys;
    QLabel* m_why;
};

} // namespace tongdang::pages
