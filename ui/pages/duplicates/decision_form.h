// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/duplicates.h"

#include <QWidget>

class QLineEdit;
class QPushButton;

namespace tongdang::pages {

/// What a person says about two dossiers: one child, and which of them stays, or two children; and
/// why.
class DecisionForm : public QWidget {
    Q_OBJECT

public:
    explicit DecisionForm(QWidget* parent = nullptr);

    /// Of the dossier with more records is proposed that it stays.
    void ask(const desk::ChildComparison& compared);

Q_SIGNALS:
    void joinWanted(const tongdang::RecordId& given, const tongdang::RecordId& kept,
                    const QString& reason);
    void apartWanted(const tongdang::RecordId& one, const tongdang::RecordId& other,
                     const QString& reason);
    /// A decision without a reason is none.
    void reasonMissing();

private:
    void layOut();
    void join();
    void tellApart();
    /// Empty, with the focus on its line, if none is written.
    [[nodiscard]] QString askedReason();

    std::optional<desk::ChildComparison> m_compared;
    QPushButton* m_left;
    QPushButton* m_right;
    QLineEdit* m_reason;
    QPushButton* m_join;
    QPushButton* m_apart;
};

} // namespace tongdang::pages
