// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/exchange.h"
#include "models/answer.h"

#include <QWidget>

#include <variant>

class QVBoxLayout;

namespace tongdang::models {
class Desk;
}

namespace tongdang::pages {

/// The files that lie here and are not merged: those that wait for an earlier one, and those that
/// were put aside, each with what is to be done. Hidden if there is none.
class PutAsidePanel : public QWidget {
    Q_OBJECT

public:
    explicit PutAsidePanel(models::Desk& desk, QWidget* parent = nullptr);

    /// Looks anew.
    void refresh();

Q_SIGNALS:
    void failed(const Error& error);
    /// A file was taken over; what it brought.
    void adopted(const desk::ImportReport& report);

private:
    void show(const std::vector<desk::WaitingBundle>& bundles);
    void add(const desk::WaitingBundle& bundle);
    /// The buttons for a file; `from` says which one it is.
    void offer(const desk::WaitingBundle& bundle, const QString& from);
    void adopt(const QString& bundle);
    void askToDiscard(const desk::WaitingBundle& bundle, const QString& from,
                      QVBoxLayout& question);
    void discard(const QString& bundle);

    models::Desk& m_desk;
    models::Answer<std::vector<desk::WaitingBundle>> m_list;
    models::Answer<desk::ImportReport> m_answer;
    models::Answer<std::monostate> m_discarding;
    QVBoxLayout* m_rows;
};

} // namespace tongdang::pages
