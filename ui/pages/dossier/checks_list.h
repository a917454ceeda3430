// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/quality.h"
#include "models/answer.h"
#include "pages/destination.h"

#include <QWidget>

#include <vector>

class QVBoxLayout;

namespace tongdang::models {
class Desk;
}

namespace tongdang::pages {

/// Where the finding is mended: at its record, or by the one that is lacking.
[[nodiscard]] Destination placeOfFinding(const RecordId& child, const QualityFinding& finding);

/// What is wrong, missing or doubtful in a dossier (domain.md §11), each with one key to the place.
/// It is looked for behind the dossier, which does not wait for it. Hidden where nothing is found.
class ChecksList : public QWidget {
    Q_OBJECT

public:
    explicit ChecksList(models::Desk& desk, QWidget* parent = nullptr);

    void look(const RecordId& child);

Q_SIGNALS:
    void wants(const tongdang::pages::Destination& destination);

private:
    void show(const RecordId& child, const std::vector<desk::CheckLine>& lines);
    void addLine(const RecordId& child, const desk::CheckLine& line);

    models::Desk& m_desk;
    models::Answer<desk::CheckReport> m_asked;
    std::optional<RecordId> m_child;
    QVBoxLayout* m_lines;
    bool m_showsAll = false;
};

} // namespace tongdang::pages
