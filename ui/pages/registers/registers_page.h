// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/answer.h"
#include "pages/page.h"
#include "pages/registers/register_choice_model.h"
#include "pages/registers/register_model.h"

class QLabel;
class QLineEdit;
class QListView;
class QPushButton;
class QStackedWidget;

namespace tongdang::widgets {
class PageHeader;
}

namespace tongdang::pages {

class ExcelExport;
class OpenRecord;
class PurposeChoice;
struct FormQuestion;

/// The organisation's own registers: team, trainings, schools, activities, meetings, censuses. Left
/// the registers, right the records of the chosen one; one of them opens as a form in place of
/// both.
class RegistersPage : public Page {
    Q_OBJECT

public:
    explicit RegistersPage(models::Desk& desk, QWidget* parent = nullptr);
    ~RegistersPage() override;

    [[nodiscard]] QString title() const override;
    void arrive(const Destination& destination) override;
    void leave() override;
    void save() override;
    bool focusSearch() override;
    /// The chosen register as an Excel file.
    void exportTo(const QString& file);

private:
    void layOut();
    [[nodiscard]] QWidget* makeChoice();
    [[nodiscard]] QWidget* makeRecords();
    void connectParts();
    void refresh();
    void showCounts(const std::map<TypeNo, qint64>& counts);
    void read();
    void showRecords(const RegisterData& content);
    void showNothing();
    void openSelected();
    void begin();
    void writeAgenda();
    void askForFile();
    void open(const FormQuestion& question, const QString& title);
    void openWanted(const Destination& destination);
    void backToList();

    [[nodiscard]] TypeNo chosen() const;

    RegisterChoiceModel m_choiceModel;
    RegisterModel m_model;
    widgets::PageHeader* m_header;
    QPushButton* m_comparison; ///< to the page of that name
    QPushButton* m_national;   ///< the same
    QPushButton* m_checks;     ///< the same
    QStackedWidget* m_steps;
    QListView* m_choice;
    QLabel* m_name;
    QLineEdit* m_filter;
    QListView* m_list;
    QLabel* m_nothing;
    QPushButton* m_open;
    QPushButton* m_new;
    QPushButton* m_agenda;
    PurposeChoice* m_purpose; ///< of the file
    QPushButton* m_excel;
    OpenRecord* m_form;
    ExcelExport* m_export;
    std::optional<RecordId> m_last; ///< that was open: the list comes back to it
    TypeNo m_shown = 0;
    TypeNo m_wanted = 0; ///< the register to choose, as soon as they are known
    models::Answer<std::map<TypeNo, qint64>> m_counts;
    models::Answer<RegisterData> m_answer;
    models::Answer<int> m_writing;
};

} // namespace tongdang::pages
