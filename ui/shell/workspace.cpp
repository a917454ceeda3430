// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/workspace.h"

#include "models/error_words.h"
#include "shell/clock_banner.h"
#include "shell/navigation.h"
#include "shell/page_factory.h"

#include <QHBoxLayout>
#include <QResizeEvent>
#include <QShortcut>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <array>

namespace tongdang::shell {

using pages::Destination;
using pages::Page;
using pages::Place;

namespace {

constexpr int narrowBelow = 1200;     ///< pixels; side panels hide (ecosystem.md §3)
constexpr std::size_t mostSteps = 30; ///< that "back" remembers

/// The order of the rows, which is that of Alt+1 to Alt+9.
constexpr std::array rowPlaces{Place::Today,     Place::Children, Place::Sheets,
                               Place::Print,     Place::Exchange, Place::Station,
                               Place::Registers, Place::Reports,  Place::Settings};

} // namespace

Workspace::Workspace(models::Desk& desk, models::Preferences& preferences, QWidget* parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_clock(new ClockBanner(desk))
    , m_messages(new widgets::MessageBar)
    , m_stack(new QStackedWidget)
{
    makePages(preferences);
    auto* const row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    m_navigation = new Navigation(desk.profile().orgName, m_rows);
    row->addWidget(m_navigation);
    auto* const column = new QVBoxLayout;
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    // The gap around a bar comes and goes with it: margins of a layout would stay.
    for (QWidget* const bar : {static_cast<QWidget*>(m_clock), static_cast<QWidget*>(m_messages)}) {
        auto* const line = new QHBoxLayout;
        line->addSpacing(26);
        line->addWidget(bar);
        line->addSpacing(26);
        column->addLayout(line);
    }
    column->addWidget(m_stack, 1);
    row->addLayout(column, 1);
    connect(m_navigation, &Navigation::chosen, this,
            [this](Place place) { go(Destination::to(place)); });
    connect(m_navigation, &Navigation::lockWanted, this, &Workspace::lockWanted);
    connect(&desk, &models::Desk::backupFailed, this, [this](const Error& error) {
        m_messages->say(widgets::Tone::Soon,
                        tr("The backup of today was not made. %1")
                            .arg(models::wordsFor(error.code, error.arguments)));
    });
    connect(&desk, &models::Desk::keptTold, this, &Workspace::showKeptNews);
    makeShortcuts();
    arriveAt(m_current);
    showKeptNews(); // what was told while a notice was read
}

Workspace::~Workspace() = default;

void Workspace::showKeptNews()
{
    const models::Desk::KeptNews& news = m_desk.keptNews();
    if (!news.words.isEmpty())
        m_messages->say(news.isFault ? widgets::Tone::Soon : widgets::Tone::Plain, news.words);
}

void Workspace::makePages(models::Preferences& preferences)
{
    for (int number = 0; number <= static_cast<int>(Place::Checks); ++number) {
        const auto place = static_cast<Place>(number);
        Page* const page = makePage(place, m_desk, preferences);
        if (!page)
            continue;
        m_pages[place] = page;
        m_stack->addWidget(page);
        page->setAccessibleName(page->title());
        connect(page, &Page::wants, this, &Workspace::go);
        connect(page, &Page::wantsBack, this, &Workspace::back);
        connect(page, &Page::says, m_messages, &widgets::MessageBar::say);
        connect(page, &Page::worksOn, m_messages, &widgets::MessageBar::passOn);
    }
    for (const Place place : rowPlaces) {
        if (m_pages.contains(place))
            m_rows.push_back(place);
    }
}

void Workspace::makeShortcuts()
{
    const auto add = [this](const QKeySequence& keys, auto action) {
        connect(new QShortcut(keys, this), &QShortcut::activated, this, action);
    };
    add(Qt::Key_F2, [this] { enterVisit(); });
    add(Qt::CTRL | Qt::Key_F, [this] { search(); });
    add(Qt::CTRL | Qt::Key_P, [this] { print(); });
    add(Qt::CTRL | Qt::Key_S, [this] { page()->save(); });
    add(Qt::CTRL | Qt::Key_L, [this] { Q_EMIT lockWanted(); });
    add(Qt::ALT | Qt::Key_Left, [this] { back(); });
    for (std::size_t index = 0; index < m_rows.size(); ++index)
        add(QKeySequence(Qt::ALT | Qt::Key(Qt::Key_1 + static_cast<int>(index))),
            [this, index] { go(Destination::to(m_rows[index])); });
}

Page* Workspace::page() const
{
    return qobject_cast<Page*>(m_stack->currentWidget());
}

void Workspace::go(const Destination& destination)
{
    if (!m_pages.contains(destination.place))
        return;
    if (destination.place != m_current.place || destination.child != m_current.child) {
        // Who comes back finds the child he left from.
        Destination left = m_current;
        if (!left.child)
            left.child = page()->currentChild();
        left.text.clear();
        m_before.push_back(left);
        if (m_before.size() > mostSteps)
            m_before.erase(m_before.begin());
    }
    leave();
    arriveAt(destination);
}

void Workspace::arriveAt(const Destination& destination)
{
    m_current = destination;
    m_messages->hide();
    m_clock->check();
    m_stack->setCurrentWidget(m_pages.at(destination.place));
    m_navigation->mark(destination.place);
    page()->arrive(destination);
}

void Workspace::back()
{
    const Destination before = m_before.empty() ? Destination::to(Place::Today) : m_before.back();
    if (!m_before.empty())
        m_before.pop_back();
    leave();
    arriveAt(before);
}

void Workspace::leave()
{
    page()->leave();
}

void Workspace::enterVisit()
{
    const auto child = page()->currentChild();
    go(child ? Destination::enterVisit(*child) : Destination::to(Place::Sheets));
}

void Workspace::search()
{
    if (!page()->focusSearch())
        go(Destination::to(Place::Children));
}

void Workspace::print()
{
    go(Destination::print(place() == Place::Today ? std::nullopt : page()->currentChild()));
}

void Workspace::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    const bool isNarrow = width() < narrowBelow;
    if (isNarrow == m_isNarrow && event->oldSize().isValid())
        return;
    m_isNarrow = isNarrow;
    for (const auto& [place, page] : m_pages)
        page->setNarrow(isNarrow);
}

} // namespace tongdang::shell
