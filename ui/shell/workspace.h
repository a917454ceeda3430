// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pages/page.h"

#include <QWidget>

#include <map>
#include <vector>

class QStackedWidget;

namespace tongdang::models {
class Preferences;
}

namespace tongdang::shell {

class ClockBanner;
class Navigation;

/// The window while the archive is open: navigation, message bar and the pages. Made at unlocking
/// and destroyed at locking, with everything the pages show.
class Workspace : public QWidget {
    Q_OBJECT

public:
    Workspace(models::Desk& desk, models::Preferences& preferences, QWidget* parent = nullptr);
    ~Workspace() override;

    void go(const pages::Destination& destination);
    /// The shown page posts what is not stored yet.
    void leave();
    [[nodiscard]] pages::Place place() const { return m_current.place; }
    [[nodiscard]] pages::Page* page() const;
    [[nodiscard]] widgets::MessageBar& messages() { return *m_messages; }

Q_SIGNALS:
    void lockWanted();

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void showKeptNews();
    void makePages(models::Preferences& preferences);
    void makeShortcuts();
    void back();
    void arriveAt(const pages::Destination& destination);
    void enterVisit();
    void search();
    void print();

    models::Desk& m_desk;
    std::map<pages::Place, pages::Page*> m_pages;
    std::vector<pages::Place> m_rows;
    Navigation* m_navigation = nullptr;
    ClockBanner* m_clock;
    widgets::MessageBar* m_messages;
    QStackedWidget* m_stack;
    pages::Destination m_current;
    std::vector<pages::Destination> m_before;
    bool m_isNarrow = false;
};

} // namespace tongdang::shell
