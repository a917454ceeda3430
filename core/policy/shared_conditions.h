// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHash>
#include <QJsonArray>
#include <QJsonValue>
#include <QString>

namespace tongdang::policy {

/// Conditions about the child alone that stand in more than one place of a rule file: "on the books
/// and not yet 18" stands in nearly every rule. Each has a number, under which an evaluation
/// remembers its answer of a day.
class SharedConditions {
public:
    SharedConditions() = default;
    /// Only rules about the child itself count: elsewhere the same words speak of another record.
    explicit SharedConditions(const QJsonArray& rules);

    /// `kind`, `inside`: a condition's one member, without its label. -1: it stands only once, or
    /// asks for nothing that takes time, or means another thing in each rule.
    [[nodiscard]] int number(const QString& kind, const QJsonValue& inside) const;
    /// Numbers are 0 to this, which is not one.
    [[nodiscard]] int count() const { return static_cast<int>(m_numbers.size()); }

private:
    QHash<QByteArray, int> m_numbers;
};

} // namespace tongdang::policy
