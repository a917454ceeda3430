// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pages/destination.h"
#include "pages/dossier/dossier_data.h"

#include <QFrame>

class QPushButton;
class QVBoxLayout;

namespace tongdang::models {
class Desk;
}

namespace tongdang::pages {

class ChecksList;
class DutiesList;
class LevelCard;

/// Beside the form: what is to be done for the child and why, its level, the latest visits, so that
/// who writes sees what was found before, and what is to be checked in the dossier.
class VisitsSide : public QFrame {
    Q_OBJECT

public:
    explicit VisitsSide(models::Desk& desk, QWidget* parent = nullptr);

    void showDossier(const DossierData& content, const Catalogue& catalogue, QDate today);

Q_SIGNALS:
    void allWanted();
    void wants(const tongdang::pages::Destination& destination);

private:
    void addVisit(const Record& visit, const RecordWords& words, QDate today);

    DutiesList* m_duties;
    LevelCard* m_level;
    QVBoxLayout* m_visits;
    QPushButton* m_all;
    ChecksList* m_checks;
};

} // namespace tongdang::pages
