// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/answer.h"

#include <QByteArray>
#include <QObject>
#include <QTime>

class QTimer;

namespace tongdang::models {
class Desk;
class FormModel;
} // namespace tongdang::models

namespace tongdang::pages {

/// Keeps what is typed and not saved in the encrypted archive: within two seconds of a key, and at
/// once when the page is left (ecosystem.md §3). A form that equals what is saved has no draft.
class DraftKeeper : public QObject {
    Q_OBJECT

public:
    struct Known {
        QByteArray stored;    ///< the draft that is in the archive
        QByteArray untouched; ///< what the form holds before anybody typed: no draft
    };
    /// `page` names the draft.
    DraftKeeper(models::Desk& desk, models::FormModel& model, const QString& page, Known known,
                QObject* parent = nullptr);

    /// Stores without waiting; the job runs before the archive is closed.
    void keepNow();
    /// The record was saved: no draft any more.
    void drop();

Q_SIGNALS:
    /// Is stored; an invalid time: there is none.
    void kept(QTime at);

private:
    models::Desk& m_desk;
    models::FormModel& m_model;
    QString m_page;
    Known m_known;
    QTimer* m_timer;
    models::Answer<void> m_answer;
};

} // namespace tongdang::pages
