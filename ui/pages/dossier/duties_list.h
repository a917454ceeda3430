// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pages/destination.h"
#include "pages/dossier/dossier_data.h"

#include <QDate>
#include <QWidget>

#include <vector>

class QVBoxLayout;

namespace tongdang::pages {

class DutyNote;

/// What is to be done for the child of the open dossier, and what the rules find about it: until
/// when, why and by which clause, each with one key: danger first, then what is due. What is still
/// to come waits behind a line.
class DutiesList : public QWidget {
    Q_OBJECT

public:
    explicit DutiesList(QWidget* parent = nullptr);

    /// `isVillage`: others decide about the state of a dossier.
    void showDossier(const desk::Dossier& dossier, QDate today, bool isVillage);

Q_SIGNALS:
    void wants(const tongdang::pages::Destination& destination);

private:
    [[nodiscard]] static DutyNote* noteOf(const RecordId& child, const Duty& duty, QDate today);
    [[nodiscard]] static DutyNote* noteOf(const RecordId& child, const Flag& finding,
                                          bool isVillage);
    /// The first of what is to be done `now` at once, the rest behind a line.
    void showNotes(const std::vector<DutyNote*>& notes, std::size_t now);

    QVBoxLayout* m_lines;
};

} // namespace tongdang::pages
