// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/children.h"
#include "models/answer.h"

#include <QAbstractListModel>

#include <optional>
#include <vector>

namespace tongdang::models {

class Desk;

/// The children of the archive, or those that fit what is typed. The search runs on the storage
/// thread from an index in memory; while one is under way only the newest words wait, so that keys
/// never queue up behind each other.
class ChildListModel : public QAbstractListModel {
    Q_OBJECT

public:
    explicit ChildListModel(Desk& desk, QObject* parent = nullptr);

    /// Empty words: everybody.
    void search(const QString& words);
    /// Reads the same again.
    void refresh();
    [[nodiscard]] const QString& words() const { return m_words; }
    /// The answer to the newest words has not come yet.
    [[nodiscard]] bool isSearching() const { return m_answer.isWaiting(); }

    [[nodiscard]] const desk::ChildLine* line(const QModelIndex& index) const;
    [[nodiscard]] QModelIndex indexOf(const RecordId& child) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;

Q_SIGNALS:
    /// The rows are those of words().
    void found();
    void failed(const tongdang::Error& error);

private:
    void ask();
    void take(Result<std::vector<desk::ChildLine>> answer);

    Desk& m_desk;
    QString m_words;
    bool m_askAgain = false;
    Answer<std::vector<desk::ChildLine>> m_answer;
    std::vector<desk::ChildLine> m_lines;
};

} // namespace tongdang::models
