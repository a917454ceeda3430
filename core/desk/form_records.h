// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "desk/session.h"
#include "paper/form.h"
#include "record/record.h"

#include <QDate>
#include <QHash>

#include <optional>
#include <vector>

namespace tongdang::desk {

/// Where a form stands while it is filled: the records its words stand for, and the child.
struct FormGround {
    QHash<QString, Record> records; ///< by the form's word
    std::optional<RecordId> child;
};

/// Finds the records that a form names in its JSON (core/paper/FORMS.md, "records"). Only reads.
class FormRecords {
public:
    /// `month`: a day of the month that is printed for.
    FormRecords(Session& session, QDate today, QDate month)
        : m_session(session)
        , m_today(today)
        , m_month(month)
    {
    }

    /// In the order of the source's day, else of entry; children in walking order.
    [[nodiscard]] Result<std::vector<Record>> all(const paper::RecordSource& source,
                                                  const FormGround& ground) const;
    /// The newest of them. Without a child and without a record that leads to it there is none: a
    /// form for one child says nothing of others.
    [[nodiscard]] Result<std::optional<Record>> one(const paper::RecordSource& source,
                                                    const FormGround& ground) const;
    /// The child's own record and its household under the words "child" and "household".
    [[nodiscard]] Result<void> addChild(FormGround& ground) const;
    /// What the form's words stand for, each after those before it; words that are known stay.
    [[nodiscard]] Result<void> addWords(const std::vector<paper::RecordSource>& words,
                                        FormGround& ground) const;

private:
    [[nodiscard]] Result<std::vector<Record>> related(const paper::RecordSource& source,
                                                      const FormGround& ground) const;
    [[nodiscard]] Result<std::vector<Record>> ofType(const RecordType& type,
                                                     const FormGround& ground) const;
    [[nodiscard]] Result<std::vector<Record>> childrenInWalkingOrder() const;
    [[nodiscard]] Result<std::vector<Record>> withoutElsewhere(std::vector<Record> records) const;
    [[nodiscard]] Result<std::vector<Record>> newestOnly(const paper::RecordSource& source,
                                                         const std::vector<Record>& records) const;
    [[nodiscard]] Result<std::vector<Record>> flaggedOnly(const paper::RecordSource& source,
                                                          const std::vector<Record>& records) const;
    [[nodiscard]] bool fits(const paper::RecordSource& source, const Record& record) const;

    Session& m_session;
    QDate m_today;
    QDate m_month;
};

} // namespace tongdang::desk
