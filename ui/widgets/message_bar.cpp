// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/message_bar.h"

#include "widgets/icons.h"
#include "widgets/style_sheet.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QLabel>
#include <QTimer>
#include <QToolButton>

namespace tongdang::widgets {

namespace {

constexpr int goodNewsMilliseconds = 6000;

QIcon iconOf(Tone tone)
{
    switch (tone) {
    case Tone::Plain:
        return lineIcon("info", Ink::Secondary);
    case Tone::Good:
        return lineIcon("check", Ink::Good);
    case Tone::Soon:
        return lineIcon("warning", Ink::Soon);
    case Tone::Danger:
        return lineIcon("warning", Ink::Danger);
    }
    return {};
}

} // namespace

MessageBar::MessageBar(QWidget* parent)
    : QFrame(parent)
    , m_icon(new QLabel(this))
    , m_words(new QLabel(this))
    , m_close(new QToolButton(this))
    , m_timer(new QTimer(this))
{
    setProperty("role", QStringLiteral("bar"));
    auto* const row = new QHBoxLayout(this);
    row->setContentsMargins(14, 6, 6, 6);
    row->setSpacing(10);
    row->addWidget(m_icon, 0, Qt::AlignVCenter);
    m_words->setWordWrap(true);
    m_words->setTextInteractionFlags(Qt::TextSelectableByMouse);
    row->addWidget(m_words, 1);
    m_close->setProperty("role", QStringLiteral("quiet"));
    m_close->setIcon(lineIcon("close", Ink::Secondary));
    m_close->setAccessibleName(tr("Close the message"));
    m_close->setToolTip(m_close->accessibleName());
    row->addWidget(m_close, 0, Qt::AlignTop);
    m_timer->setSingleShot(true);
    connect(m_close, &QToolButton::clicked, this, &QWidget::hide);
    connect(m_timer, &QTimer::timeout, this, &QWidget::hide);
    hide();
}

void MessageBar::say(Tone tone, const QString& words)
{
    m_tone = tone;
    setLook(*this, "tone", static_cast<int>(tone));
    m_icon->setPixmap(iconOf(tone).pixmap(QSize(20, 20), devicePixelRatioF()));
    m_words->setText(words);
    setAccessibleName(words);
    show();
    QAccessibleEvent event(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
    if (tone == Tone::Good || tone == Tone::Plain)
        m_timer->start(goodNewsMilliseconds);
    else
        m_timer->stop();
}

void MessageBar::passOn()
{
    if (m_tone == Tone::Soon)
        hide();
}

QString MessageBar::words() const
{
    return m_words->text();
}

} // namespace tongdang::widgets
