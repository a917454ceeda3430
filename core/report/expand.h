// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "policy/rule_file.h"

#include <QHash>
#include <QJsonValue>
#include <QString>

namespace tongdang::report {

/// JSON in which "$" is replaced by what is given, and "$key" by a member of it.
[[nodiscard]] QJsonValue filledIn(const QJsonValue& json, const QJsonValue& given);

/// Conditions under a name ("define"), so that each is written once: `{"use":"age_between","with":
/// {..}}` stands for the condition of that name, in which "$" and "$key" are replaced by what is
/// given. The grammar of conditions stays that of the rules (core/policy/RULES.md).
class Definitions {
public:
    /// Adds the names of a file's `define`; a name may use others. Damaged, "policy.broken": a name
    /// twice.
    [[nodiscard]] Result<void> add(const policy::RuleFile& file);
    /// With every `use` replaced. Damaged, "policy.broken": an unknown name, or names in a circle.
    [[nodiscard]] Result<QJsonValue> expand(const policy::RuleFile& file, const QJsonValue& json,
                                            const QString& place) const;

private:
    QHash<QString, QJsonValue> m_known;
};

} // namespace tongdang::report
