// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/id.h"
#include "pages/labelled.h"

#include <QStringList>

#include <optional>

namespace tongdang::widgets {
class ComboBox;
}

namespace tongdang::pages {

/// Whose passphrase was forgotten, where several people open the archive. That is known only once
/// something opened it; until then the line is hidden.
class PersonChoice : public Labelled {
    Q_OBJECT

public:
    explicit PersonChoice(QWidget* parent = nullptr);

    /// Hidden again.
    void clear();
    /// `people`: id and name of each in turn, as "desk.several_people" names them.
    void ask(const QStringList& people);
    /// Says what is missing. True: somebody was chosen, or nobody had to be.
    [[nodiscard]] bool check();
    [[nodiscard]] std::optional<RecordId> chosen() const;

private:
    explicit PersonChoice(widgets::ComboBox* people, QWidget* parent);
    widgets::ComboBox* m_people;
};

} // namespace tongdang::pages
