// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QTime>
#include <QWidget>

class QLabel;
class QPushButton;

namespace tongdang::pages {

/// "identity number, sex, birth and more": the first of the labels of fields.
[[nodiscard]] QString checkWords(const QStringList& labels);

/// The line below a form: what is left to check, when the draft was kept, help for the field with
/// the focus, and the buttons.
class FormBar : public QWidget {
    Q_OBJECT

public:
    FormBar(const QString& saveWords, QWidget* parent = nullptr);

    void showToCheck(const QStringList& labels);
    /// What the checks of the dossier say of no field of the form: a line each above the buttons,
    /// the last ones counted.
    void showBeside(const QStringList& lines);
    /// "The draft was kept at 14:32"; an invalid time: nothing.
    void showDraft(QTime at);
    void showDraftRestored();
    void showHelp(const QString& words);
    void setCanUndo(bool can);
    void setCanSave(bool can);
    void focusSave();
    /// Only looking: no buttons, nothing to check.
    void setReadOnly(bool readOnly);
    /// A button that shows and hides special content; at first it offers to show.
    void setSpecialContent(bool exists);

Q_SIGNALS:
    void saveWanted();
    void undoWanted();
    void coverWanted(bool covered);

private:
    void refresh();

    QLabel* m_beside;
    QLabel* m_icon;
    QLabel* m_check;
    QLabel* m_draft;
    QLabel* m_help;
    QPushButton* m_cover;
    QPushButton* m_undo;
    QPushButton* m_save;
    bool m_readOnly = false;
};

} // namespace tongdang::pages
