// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pages/dossier/dossier_data.h"

#include <QFrame>

class QPushButton;
class QVBoxLayout;

namespace tongdang::pages {

/// The latest visits beside the form, so that who writes sees what was found before.
class VisitsSide : public QFrame {
    Q_OBJECT

public:
    explicit VisitsSide(QWidget* parent = nullptr);

    void showDossier(const DossierData& content, const Catalogue& catalogue, QDate today);

Q_SIGNALS:
    void allWanted();

private:
    void addVisit(const Record& visit, const RecordWords& words, QDate today);

    QVBoxLayout* m_visits;
    QPushButton* m_all;
};

} // namespace tongdang::pages
