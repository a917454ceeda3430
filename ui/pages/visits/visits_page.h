// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/children.h"
#include "desk/printing.h"
#include "models/answer.h"
#include "pages/form/form_data.h"
#include "pages/form/record_editor.h"
#include "pages/page.h"

class QLabel;
class QPushButton;
class QStackedWidget;
class QVBoxLayout;

namespace tongdang::widgets {
class PageHeader;
class ScanField;
} // namespace tongdang::widgets

namespace tongdang::pages {

class ChildChoice;
class Labelled;
class OpenSheets;

/// Typing visits in from paper: scan or number first, then the form in the paper's order,
/// Ctrl+Enter saves and goes back to the scan field. F2 elsewhere begins a visit without a sheet.
class VisitsPage : public Page {
    Q_OBJECT

public:
    explicit VisitsPage(models::Desk& desk, QWidget* parent = nullptr);
    ~VisitsPage() override;

    [[nodiscard]] QString title() const override;
    void arrive(const Destination& destination) override;
    void leave() override;
    [[nodiscard]] std::optional<RecordId> currentChild() const override;
    void save() override;

private:
    /// What the form is about.
    struct Entry {
        std::optional<RecordId> child;
        std::optional<RecordId> visit; ///< typed in already: only to look at
        QString sheet;                 ///< 8 signs; empty: without a sheet
        QDate enteredOn;
    };
    struct EntryData {
        desk::Dossier dossier;
        FormData form;
    };

    void layOut();
    [[nodiscard]] QWidget* makeFormStep();
    void connectParts();
    void scan(const QString& text);
    void take(const QString& text, const Result<desk::SheetInfo>& sheet);
    void openEntry();
    void makeForm(EntryData content);
    void showWho(const desk::Dossier& dossier);
    /// Back to the scan field.
    void finish();
    void takeSaved(const QStringList& toCheck, const QStringList& remarks);

    Entry m_entry;
    QString m_childName;

    widgets::PageHeader* m_header;
    widgets::ScanField* m_scan;
    Labelled* m_scanLine;
    QStackedWidget* m_steps;
    OpenSheets* m_sheets;
    ChildChoice* m_choice;
    QLabel* m_who;
    QLabel* m_about;
    QPushButton* m_back;
    QPushButton* m_correct;
    QVBoxLayout* m_place;
    RecordEditor* m_editor = nullptr;
    models::Answer<desk::SheetInfo> m_sheetAnswer;
    models::Answer<EntryData> m_entryAnswer;
};

} // namespace tongdang::pages
