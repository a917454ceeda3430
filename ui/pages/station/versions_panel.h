// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/upkeep.h"
#include "models/answer.h"

#include <QFrame>
#include <QStringList>

#include <functional>

class QHBoxLayout;
class QListWidget;
class QPushButton;
class QVBoxLayout;

namespace tongdang::models {
class Desk;
}

namespace tongdang::pages {

/// A card with the fields that people wrote differently and, of the chosen one, the versions from
/// which one is taken.
class VersionsPanel : public QFrame {
    Q_OBJECT

public:
    virtual void refresh() = 0;

Q_SIGNALS:
    void failed(const tongdang::Error& error);
    void decided();

protected:
    struct Words {
        QString heading;
        QString list; ///< what the list is called
    };
    /// `above`: stands above the list; null: nothing. `mostHeight`: pixels of the list.
    VersionsPanel(models::Desk& desk, const Words& words, QWidget* above, int mostHeight,
                  QWidget* parent);

    /// Lists ConflictLines or DecidedLines; the row stays chosen.
    template <class Line>
    void listFields(const std::vector<Line>& lines)
    {
        QStringList entries;
        for (const Line& line : lines)
            entries.append(entryWords(line.childName, line.type, line.field));
        setEntries(entries);
    }
    /// The line of the chosen row; null if there is none.
    template <class Line>
    [[nodiscard]] const Line* chosen(const std::vector<Line>& lines) const
    {
        const int row = chosenRow();
        return row >= 0 && row < static_cast<int>(lines.size())
                   ? &lines[static_cast<std::size_t>(row)]
                   : nullptr;
    }
    /// Shows the versions of the chosen line, if there is one.
    virtual void showVersions() = 0;
    /// A button for values that stay out of lists: `open` asks for them (desk/listed.h).
    [[nodiscard]] QWidget* makeOpening(const std::function<void()>& open);
    /// Nobody decides about what he has not seen: first it is opened.
    static void letChoose(QPushButton& choice, const desk::ConflictHead& head);
    /// In a frame of its own, its parentWidget(), which is to be put somewhere.
    [[nodiscard]] static QHBoxLayout* makeVersionRow();
    /// One at a time; what is listed is read anew.
    void decide(const desk::Resolution& wanted);

    [[nodiscard]] models::Desk& deskModel() const { return m_desk; }
    [[nodiscard]] QListWidget& list() const { return *m_list; }
    [[nodiscard]] QVBoxLayout& versions() const { return *m_versions; }

private:
    [[nodiscard]] QString entryWords(const QString& childName, TypeNo type, FieldNo field) const;
    void setEntries(const QStringList& entries);
    [[nodiscard]] int chosenRow() const;

    models::Desk& m_desk;
    const int m_mostHeight;
    models::Answer<Dot> m_decided;
    QListWidget* m_list;
    QVBoxLayout* m_versions;
};

} // namespace tongdang::pages
