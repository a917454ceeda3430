// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue/field.h"
#include "pages/form/form_grid.h"
#include "policy/quality.h"
#include "widgets/field_editor.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace tongdang::models {
class FormModel;
}

namespace tongdang::pages {

/// One field of a form: its label with a red star if it must be filled, its editor, and below it
/// what is wrong with what stands there.
class FieldCell : public QWidget {
    Q_OBJECT

public:
    /// `number`: of its line on paper, "A1"; may be empty.
    FieldCell(models::FormModel& model, const Field& field, const QString& number,
              std::vector<widgets::CodeOption> options, QWidget* parent = nullptr);

    [[nodiscard]] const Field& field() const { return m_field; }
    [[nodiscard]] widgets::FieldEditor& editor() { return *m_editor; }
    [[nodiscard]] Span span() const { return m_span; }
    /// Shows what the model says now.
    void refresh();
    void setReadOnly(bool readOnly);
    [[nodiscard]] bool isReadOnly() const { return m_readOnly; }
    /// Special personal data (sensitivity 4) that is written already stays behind a cover until
    /// somebody asks for it: others may look at the screen too.
    void setCovered(bool covered);
    [[nodiscard]] bool isCovered() const { return m_covered; }
    /// What the checks of the dossier say about this field; empty: nothing. Below a field that is
    /// empty and was not reached yet it waits, and a fault of the value itself comes first.
    void setRemark(const QString& words, CheckSeverity severity);
    /// Texts that can be chosen instead of typed, by their digit or the mouse.
    void offer(const QStringList& texts, const QString& caption);
    /// What stands there and is no value yet; empty if all is well.
    [[nodiscard]] QString typedFault() const { return m_editor->typedFault(); }

Q_SIGNALS:
    /// Enter was pressed.
    void next();
    /// Of an identity number whose last sign does not fit: it stands so on the certificate, and
    /// somebody will write why.
    void noteWanted();

private:
    void leave();
    void showBelow();
    [[nodiscard]] bool showsRemark() const;
    /// Of an identity number of 15 digits: the 18 signs that stand for it today.
    void offerNewNumber();
    void takeNewNumber();
    void offerNote();

    models::FormModel& m_model;
    const Field& m_field;
    widgets::FieldEditor* m_editor;
    QLabel* m_caption;
    QLabel* m_star;
    QLabel* m_cover;
    QLabel* m_below;
    QLabel* m_remarkLabel;
    QWidget* m_offers;
    QPushButton* m_newNumber = nullptr; ///< of identity numbers only
    QPushButton* m_note = nullptr;      ///< likewise
    Span m_span;
    bool m_readOnly = false;
    bool m_covered = false;
    bool m_left = false;
    QString m_remark;
    CheckSeverity m_remarkSeverity = CheckSeverity::Info;
};

} // namespace tongdang::pages
