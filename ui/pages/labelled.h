// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <vector>

class QLabel;
class QLineEdit;

namespace tongdang::pages {

/// A caption over an editor and, below it, what is wrong with what stands there. The pages before
/// unlocking use it; the forms of records have their own (pages/form).
class Labelled : public QWidget {
    Q_OBJECT

public:
    /// Takes the editor over and gives it the caption as its accessible name.
    Labelled(const QString& caption, QWidget* editor, QWidget* parent = nullptr);

    /// Empty: all is well.
    void setFault(const QString& words);
    [[nodiscard]] QString fault() const;
    /// A grey line in place of a fault.
    void setHint(const QString& words);

private:
    void showBelow();
    QWidget* m_editor;
    QLabel* m_below;
    QString m_fault;
    QString m_hint;
};

/// Enter in a line goes on to the next one; what it does in the last one is the form's affair.
void enterLeadsAlong(const std::vector<QLineEdit*>& lines);

} // namespace tongdang::pages
