// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pages/form/record_layout.h"

#include <QWidget>

#include <map>
#include <memory>
#include <optional>

class QVBoxLayout;

namespace tongdang::models {
class FormModel;
}

namespace tongdang::pages {

class FieldCell;

/// The fields of one record in cards, a card for each section. Binds the editors to the model:
/// Enter goes on to the next field that can be filled.
class RecordForm : public QWidget {
    Q_OBJECT

public:
    RecordForm(models::FormModel& model, RecordLayout layout, QWidget* parent = nullptr);

    [[nodiscard]] FieldCell* cell(FieldNo field) const;
    /// The first field that can be filled.
    void focusFirst();
    void focusField(FieldNo field);
    void setReadOnly(bool readOnly);
    /// Fields of sensitivity 4 that hold something are covered or shown.
    void setCovered(bool covered);
    [[nodiscard]] bool hasSpecialContent() const;
    /// The first visible field with text that is no value; null if there is none.
    [[nodiscard]] FieldCell* typedWrong() const;

Q_SIGNALS:
    /// Enter in the last field.
    void finished();
    /// The focus came into this field.
    void focused(tongdang::pages::FieldCell* cell);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void addSection(const models::FormSection& section, RecordLayout& layout, QVBoxLayout& column);
    void advance(const FieldCell* from);
    void refreshAll();
    [[nodiscard]] bool canBeFilled(const FieldCell& cell) const;

    models::FormModel& m_model;
    std::vector<FieldCell*> m_cells; ///< in the order of the form
    std::vector<std::pair<QWidget*, std::vector<FieldCell*>>> m_cards;
};

} // namespace tongdang::pages
