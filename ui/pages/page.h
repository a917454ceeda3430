// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/desk.h"
#include "pages/destination.h"
#include "widgets/message_bar.h"

#include <QWidget>

#include <optional>

namespace tongdang::pages {

/// One place of the window. Made after unlocking, destroyed at locking.
class Page : public QWidget {
    Q_OBJECT

public:
    explicit Page(models::Desk& desk, QWidget* parent = nullptr)
        : QWidget(parent)
        , m_desk(desk)
    {
    }

    /// For the accessible name and the window; never a child's name.
    [[nodiscard]] virtual QString title() const = 0;
    /// Is shown now: reads what it shows anew and puts the focus where work begins.
    virtual void arrive(const Destination& destination) = 0;
    /// Another page comes, or the archive is locked, or the program ends: post drafts now
    /// (desk().use(storeDraft)); jobs posted here run before the archive is closed.
    virtual void leave() {}
    /// Whom F2 (enter a visit) and Ctrl+P (print) mean.
    [[nodiscard]] virtual std::optional<RecordId> currentChild() const { return std::nullopt; }
    /// Ctrl+S; pages without anything to save ignore it.
    virtual void save() {}
    /// Ctrl+F: true if the page has a search of its own and put the focus there; otherwise the
    /// shell goes to the children page.
    virtual bool focusSearch() { return false; }
    /// The window's width changed between wide and narrow (below 1200 px): side panels hide, and
    /// the page offers what they hold in another way.
    virtual void setNarrow(bool narrow) { Q_UNUSED(narrow) }

Q_SIGNALS:
    void wants(const tongdang::pages::Destination& destination);
    /// Back to the page before.
    void wantsBack();
    /// A line in the window's message bar instead of a box.
    void says(tongdang::widgets::Tone tone, const QString& words);
    /// The person works on: a remark in the message bar on the step before goes.
    void worksOn();

protected:
    [[nodiscard]] models::Desk& desk() const { return m_desk; }
    /// The words of an Error in the message bar.
    void sayError(const Error& error);

private:
    models::Desk& m_desk;
};

} // namespace tongdang::pages
