// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/form/draft_keeper.h"

#include "base/clock.h"
#include "desk/upkeep.h"
#include "models/desk.h"
#include "models/form_model.h"

#include <QTimer>

namespace tongdang::pages {

namespace {

constexpr int mostUnkeptMilliseconds = 2000;

} // namespace

DraftKeeper::DraftKeeper(models::Desk& desk, models::FormModel& model, const QString& page,
                         Known known, QObject* parent)
    : QObject(parent)
    , m_desk(desk)
    , m_model(model)
    , m_page(page)
    , m_known(std::move(known))
    , m_timer(new QTimer(this))
{
    m_timer->setSingleShot(true);
    m_timer->setInterval(mostUnkeptMilliseconds);
    connect(m_timer, &QTimer::timeout, this, &DraftKeeper::keepNow);
    // Counted from the first key, not the last one: who types without a pause loses no more.
    connect(&model, &models::FormModel::edited, this, [this] {
        if (!m_timer->isActive())
            m_timer->start();
    });
}

void DraftKeeper::keepNow()
{
    m_timer->stop();
    QByteArray draft = m_model.draft();
    if (draft == m_known.untouched)
        draft.clear();
    if (draft == m_known.stored)
        return;
    m_known.stored = draft;
    const QTime at = Clock::wallTime(m_desk.environment().clock.nowMilliseconds()).time();
    m_answer.await(m_desk.use([page = m_page, draft](desk::Session& session) {
        return draft.isEmpty() ? desk::dropDraft(session, page)
                               : desk::storeDraft(session, page, draft);
    }),
                   [this, at, isEmpty = draft.isEmpty()](const Result<void>& done) {
                       // A draft that could not be stored is tried again with the next key.
                       if (!done)
                           m_known.stored.clear();
                       else
                           Q_EMIT kept(isEmpty ? QTime() : at);
                   });
}

void DraftKeeper::drop()
{
    m_timer->stop();
    m_known.stored.clear();
    m_answer.await(m_desk.use([page = m_page](desk::Session& session) {
        return desk::dropDraft(session, page);
    }),
                   [this](const Result<void>&) { Q_EMIT kept(QTime()); });
}

} // namespace tongdang::pages
