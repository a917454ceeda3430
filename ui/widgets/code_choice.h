// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/code_option.h"

#include <QStringList>
#include <QWidget>

class QAbstractButton;
class QComboBox;
class QKeyEvent;
class QTimer;

namespace tongdang::widgets {

/// Chooses codes by mouse, arrows or the small number on paper. What it looks like follows from how
/// many codes there are: one code of 2 to 4 short ones are segments, one of more is a list that
/// opens, several are tick boxes.
class CodeChoice : public QWidget {
    Q_OBJECT

public:
    enum class Many { One, Several };
    CodeChoice(std::vector<CodeOption> options, Many many, QWidget* parent = nullptr);

    [[nodiscard]] QStringList codes() const;
    /// Codes that are no option (switched off, of a newer program) are kept and shown as they are
    /// given by `wordsOfOthers`.
    void setCodes(const QStringList& codes, const QStringList& wordsOfOthers = {});
    /// Only these can be chosen, the others are not shown; what stands there stays.
    void setOffered(const QStringList& codes);
    /// What is asked, for screen readers: "Sex" in "Sex male", "Sex female".
    void setCaption(const QString& caption);
    void setFaulty(bool faulty);
    void setReadOnly(bool readOnly);
    [[nodiscard]] const std::vector<CodeOption>& options() const { return m_options; }

Q_SIGNALS:
    void codesEdited(const QStringList& codes);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void makeSegments();
    void makeBoxes();
    void makeCombo();
    void toggle(std::size_t index, bool on);
    void choose(const CodeOption& option);
    void fill();
    [[nodiscard]] bool isOffered(std::size_t index) const;
    bool handleKey(QKeyEvent& event);
    void move(int step);

    std::vector<CodeOption> m_options;
    Many m_many;
    KeyReader m_keys;
    QStringList m_codes;
    std::vector<QAbstractButton*> m_buttons;
    QComboBox* m_combo = nullptr;
    QTimer* m_pause;
    bool m_filling = false;
};

} // namespace tongdang::widgets
