// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/levels.h"
#include "desk/profile.h"
#include "pages/destination.h"
#include "widgets/theme.h"

#include <QDate>
#include <QWidget>

class QVBoxLayout;

namespace tongdang::pages {

/// The level of the open dossier's child: which one is in force, since when and by whom, what waits
/// for the station, and what the rules propose today, with their reasons (policy, clause 6). The
/// criteria are this program's defaults, and that is said (domain.md §4).
class LevelCard : public QWidget {
    Q_OBJECT

public:
    LevelCard(std::shared_ptr<const Catalogue> catalogue, desk::Role role,
              QWidget* parent = nullptr);

    void showLevel(const RecordId& child, const desk::ChildLevel& level, QDate today);

Q_SIGNALS:
    void wants(const tongdang::pages::Destination& destination);

private:
    void addInForce(const desk::ChildLevel& level, QDate today);
    void addProposal(const RecordId& child, const desk::LevelProposal& proposal, QDate today);
    void addSuggestion(const desk::ChildLevel& level);
    void addKey(const QString& words, const Destination& there);
    [[nodiscard]] QString words(int level) const;

    std::shared_ptr<const Catalogue> m_catalogue;
    desk::Role m_role;
    QVBoxLayout* m_lines;
};

/// How loud a level is shown; of 0: plain.
[[nodiscard]] widgets::Tone toneOfLevel(int level);

/// The station's answer to a proposal: a review that agrees to its level, to be changed or saved.
[[nodiscard]] Destination confirmLevel(const RecordId& child, const RecordId& assessment,
                                       int level);

} // namespace tongdang::pages
