// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/message_bar.h"

#include "widgets/icons.h"
#include "widgets/style_sheet.h"

#include <QAccessible>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QTimer>
#include <QToolButton>

#include <algorithm>

namespace tongdang::widgets {

namespace {

constexpr int goodNewsMilliseconds = 6000;
constexpr int besideThePage = 26; ///< pixels; the margin of the pages
constexpr int aboveThePage = 6;   ///< pixels
constexpr int leastWidth = 420;   ///< pixels
constexpr int mostOfWidth = 62;   ///< percent; the buttons of the page's head stay free

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
    settle();
    show();
    QAccessibleEvent event(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
    if (tone == Tone::Good || tone == Tone::Plain)
        m_timer->start(goodNewsMilliseconds);
    else
        m_timer->stop();
}

void MessageBar::floatOver(QWidget& place)
{
    m_place = &place;
    setParent(&place);
    place.installEventFilter(this);
    hide();
}

bool MessageBar::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_place && event->type() == QEvent::Resize)
        settle();
    return QFrame::eventFilter(watched, event);
}

void MessageBar::settle()
{
    if (!m_place)
        return;
    const int room = std::max(0, m_place->width() - 2 * besideThePage);
    const int most = std::min(room, std::max(leastWidth, m_place->width() * mostOfWidth / 100));
    const QStringList lines = m_words->text().split(u'\n');
    int words = 0;
    for (const QString& line : lines)
        words = std::max(words, m_words->fontMetrics().horizontalAdvance(line));
    const int around = minimumSizeHint().width() - m_words->minimumSizeHint().width();
    const int wide = std::min(most, words + around + 8);
    setGeometry(besideThePage, aboveThePage, wide,
                std::max(minimumSizeHint().height(), heightForWidth(wide)));
    raise();
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
