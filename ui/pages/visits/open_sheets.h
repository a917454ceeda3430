// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "desk/session.h"
#include "models/answer.h"

#include <QDate>
#include <QStandardItemModel>
#include <QWidget>

#include <optional>
#include <vector>

class QLabel;
class QListView;

namespace tongdang::models {
class Desk;
}

namespace tongdang::pages {

/// A visit sheet that was printed and whose visit is not typed in.
struct OpenSheet {
    QString number;
    QString child;
    QString place;
    QDate printedOn;
    QDate dueOn; ///< invalid: no day
};

/// The newest open sheet of each child that the Today page counts, by the day it is due. On the
/// storage thread.
[[nodiscard]] Result<std::vector<OpenSheet>> readOpenSheets(desk::Session& session);

/// Them as a list to open.
class OpenSheets : public QWidget {
    Q_OBJECT

public:
    explicit OpenSheets(models::Desk& desk, QWidget* parent = nullptr);

    void refresh();
    [[nodiscard]] int count() const { return m_model.rowCount(); }

Q_SIGNALS:
    void opened(const QString& number);
    void failed(const tongdang::Error& error);

private:
    void take(const std::vector<OpenSheet>& sheets);

    models::Desk& m_desk;
    QStandardItemModel m_model;
    QLabel* m_title;
    QLabel* m_hint; ///< how to choose, while there is something to choose
    QListView* m_list;
    QLabel* m_nothing;
    models::Answer<std::vector<OpenSheet>> m_answer;
};

} // namespace tongdang::pages
