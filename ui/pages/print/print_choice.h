// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/printable_forms.h"
#include "desk/printing.h"
#include "models/answer.h"
#include "models/child_list_model.h"

#include <QWidget>

class QComboBox;
class QLineEdit;
class QListView;
class QPushButton;
class QSpinBox;

namespace tongdang::models {
class Desk;
}

namespace tongdang::pages {

/// The papers that can be printed, one button each, in words of what they are for.
class PrintChoice : public QWidget {
    Q_OBJECT

public:
    explicit PrintChoice(models::Desk& desk, QWidget* parent = nullptr);

    void focusFirst();
    /// This week: "F03" all its papers, "F26" the route list alone.
    void chooseWeek(const QString& form);
    /// Children may have come and gone since the page was left.
    void refresh();

Q_SIGNALS:
    void chosen(const tongdang::desk::PrintQuestion& question);
    void failed(const tongdang::Error& error);

private:
    void layOut();
    [[nodiscard]] QWidget* makeVillagePapers();
    [[nodiscard]] QWidget* makeChildPaper();
    void chooseChild();
    /// The forms that one child and that the village may need.
    void offer(std::vector<desk::PrintableForm> forms);
    void chooseOther();

    models::Desk& m_desk;
    models::ChildListModel m_children;
    QPushButton* m_week;
    QSpinBox* m_copies;
    QLineEdit* m_search;
    QListView* m_list;
    QComboBox* m_childForm;
    QComboBox* m_otherForm;
    std::vector<desk::PrintableForm> m_forms;
    models::Answer<std::vector<desk::PrintableForm>> m_formsAnswer;
};

} // namespace tongdang::pages
