// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/clock_banner.h"

#include "models/clock_words.h"
#include "models/desk.h"
#include "models/error_words.h"
#include "widgets/icons.h"
#include "widgets/style_sheet.h"
#include "widgets/theme.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QTimer>

namespace tongdang::shell {

using namespace widgets;

namespace {

/// After which a clock that was set, or that went wrong, is noticed without anything done here.
constexpr int lookAgainMilliseconds = 60'000;
constexpr int iconSize = 20;

} // namespace

ClockBanner::ClockBanner(models::Desk& desk, QWidget* parent)
    : QFrame(parent)
    , m_desk(desk)
    , m_words(new QLabel(this))
    , m_isRight(new QPushButton(tr("The clock is right"), this))
{
    setProperty("role", QStringLiteral("bar"));
    setLook(*this, "tone", static_cast<int>(Tone::Soon));
    auto* const row = new QHBoxLayout(this);
    row->setContentsMargins(14, 6, 14, 6);
    row->setSpacing(10);
    auto* const icon = new QLabel(this);
    icon->setPixmap(
        lineIcon("warning", Ink::Soon).pixmap(QSize(iconSize, iconSize), devicePixelRatioF()));
    row->addWidget(icon, 0, Qt::AlignTop);
    m_words->setWordWrap(true);
    row->addWidget(m_words, 1);
    m_isRight->setToolTip(tr("Entries made here that are dated later are marked as doubtful."));
    connect(m_isRight, &QPushButton::clicked, this, &ClockBanner::confirm);
    row->addWidget(m_isRight, 0, Qt::AlignTop);
    hide();
    auto* const timer = new QTimer(this);
    connect(timer, &QTimer::timeout, this, &ClockBanner::check);
    timer->start(lookAgainMilliseconds);
    connect(&desk, &models::Desk::archiveChanged, this, &ClockBanner::check);
}

void ClockBanner::check()
{
    m_isAskedAgain = m_answer.isWaiting();
    if (m_isAskedAgain)
        return; // the clock may be set while the question is under way
    m_answer.await(
        m_desk.use([](desk::Session& session) { return desk::checkClock(session); }),
        [this](const Result<std::optional<desk::SlowClock>>& slow) {
            if (slow)
                say(*slow ? models::clockWords(**slow) : QString(),
                    *slow && desk::isOnlyByEntry((*slow)->proof));
            else
                say(tr("Whether this PC's clock is right cannot be told. %1")
                        .arg(models::wordsFor(slow.error().code, slow.error().arguments)),
                    false);
            if (m_isAskedAgain)
                check();
        });
}

void ClockBanner::confirm()
{
    if (m_confirming.isWaiting())
        return;
    m_isRight->setEnabled(false);
    m_confirming.await( // lists are dated anew by what follows on a change
        m_desk.change([](desk::Session& session) { return desk::confirmClock(session); }),
        [this](const Result<int>& marked) {
            m_isRight->setEnabled(true);
            if (!marked)
                say(models::wordsFor(marked.error().code, marked.error().arguments), false);
        });
}

void ClockBanner::say(const QString& words, bool canConfirm)
{
    const bool wasSilent = m_words->text().isEmpty();
    m_words->setText(words);
    setAccessibleName(words);
    m_isRight->setVisible(canConfirm);
    setVisible(!words.isEmpty());
    if (wasSilent && !words.isEmpty()) {
        QAccessibleEvent event(this, QAccessible::Alert);
        QAccessible::updateAccessibility(&event);
    }
}

QString ClockBanner::words() const
{
    return m_words->text();
}

} // namespace tongdang::shell
