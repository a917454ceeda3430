// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/profile.h"
#include "pages/dossier/record_list_model.h"

#include <QWidget>

class QLabel;
class QListView;
class QMenu;
class QPushButton;

namespace tongdang::pages {

/// The records of a part as a list; opens one, or begins a new one.
class RecordList : public QWidget {
    Q_OBJECT

public:
    RecordList(std::shared_ptr<const Catalogue> catalogue, desk::Role writer,
               QWidget* parent = nullptr);

    void showPart(const DossierData& content, Part part, QDate today);
    void focusList();
    void select(const RecordId& record);

Q_SIGNALS:
    void opened(const tongdang::RecordId& record);
    void newWanted(tongdang::TypeNo type);

private:
    void offerNew(Part part);
    void openSelected();
    void showSelected();

    std::shared_ptr<const Catalogue> m_catalogue;
    desk::Role m_writer;
    RecordListModel m_model;
    QListView* m_list;
    QLabel* m_nothing;
    QLabel* m_hint; ///< how to choose, while there is something to choose
    QPushButton* m_open;
    QPushButton* m_new;
    QPushButton* m_newSingle;
    QMenu* m_menu;
    TypeNo m_single = 0;
};

} // namespace tongdang::pages
