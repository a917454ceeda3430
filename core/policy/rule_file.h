// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QDate>
#include <QJsonObject>
#include <QJsonValue>
#include <QString>
#include <QStringList>

namespace tongdang::policy {

/// A rule file that was read whole, and the way to tell where it is broken. Places are JSON
/// pointers: "/rules/3/condition/all/0".
class RuleFile {
public:
    /// Refused: Damaged, "policy.broken": unreadable, too large, no JSON, no object, a key twice.
    [[nodiscard]] static Result<RuleFile> read(const QString& path);

    [[nodiscard]] const QJsonObject& object() const { return m_object; }
    /// Damaged, "policy.broken", arguments = file, line, place and reason.
    [[nodiscard]] tl::unexpected<Error> broken(const QString& place, const QString& reason) const;

    // Members of an object that stands at `place`. Refused: "policy.broken".
    [[nodiscard]] Result<QString> text(const QJsonObject& object, const QString& key,
                                       const QString& place) const;
    [[nodiscard]] Result<int> wholeNumber(const QJsonValue& value, const QString& place) const;
    [[nodiscard]] Result<QStringList> texts(const QJsonValue& value, const QString& place) const;
    [[nodiscard]] Result<QDate> day(const QJsonValue& value, const QString& place) const;
    /// An object with no other keys than these: a misspelt one would silently change nothing.
    [[nodiscard]] Result<QJsonObject> objectWith(const QJsonValue& value, const QStringList& keys,
                                                 const QString& place) const;

private:
    RuleFile() = default;
    QString m_name;
    QByteArray m_bytes;
    QJsonObject m_object;
};

} // namespace tongdang::policy
