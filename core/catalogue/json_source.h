// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <memory>

/// Reading JSON files of the catalogue so that every fault is told with its file and line.
namespace tongdang {

/// A JSON file that was read whole and is one object.
class JsonSource {
public:
    /// Refused: Damaged, "catalogue.broken" (file, line, reason): unreadable, larger than 1 MiB, no
    /// JSON, not an object, or an object with the same key twice.
    [[nodiscard]] static Result<std::shared_ptr<const JsonSource>> read(const QString& path);

    [[nodiscard]] const QString& name() const { return m_name; }         ///< without the folder
    [[nodiscard]] const QString& baseName() const { return m_baseName; } ///< and without ".json"
    [[nodiscard]] const QByteArray& bytes() const { return m_bytes; }
    [[nodiscard]] const QJsonObject& object() const { return m_object; }
    [[nodiscard]] tl::unexpected<Error> broken(int line, const QString& reason) const;

private:
    QString m_name;
    QString m_baseName;
    QByteArray m_bytes;
    QJsonObject m_object;
};

/// An object within a source, with readers for its members. All errors: Damaged,
/// "catalogue.broken".
class JsonPlace {
public:
    explicit JsonPlace(std::shared_ptr<const JsonSource> source);

    [[nodiscard]] const JsonSource& source() const { return *m_source; }
    [[nodiscard]] const QJsonObject& object() const { return m_object; }
    [[nodiscard]] bool has(const QString& key) const { return m_object.contains(key); }

    /// The object that stands at an index of a list of objects.
    [[nodiscard]] Result<JsonPlace> at(const QString& key, qsizetype index) const;
    /// The object that stands at a key.
    [[nodiscard]] Result<JsonPlace> within(const QString& key) const;
    /// How many members the list has; it must be there and have at least one.
    [[nodiscard]] Result<qsizetype> count(const QString& key) const;

    /// Refuses other keys than these: a misspelt one would silently change nothing.
    [[nodiscard]] Result<void> onlyKeys(const QStringList& known) const;
    /// Must be there and not be empty.
    [[nodiscard]] Result<QString> text(const QString& key) const;
    /// Empty if it is not there.
    [[nodiscard]] Result<QString> optionalText(const QString& key) const;
    [[nodiscard]] Result<QStringList> optionalTexts(const QString& key) const;
    [[nodiscard]] Result<QJsonObject> optionalObject(const QString& key) const;
    /// False if it is not there.
    [[nodiscard]] Result<bool> flag(const QString& key, bool fallback = false) const;
    /// A whole number within the bounds that must be there.
    [[nodiscard]] Result<qint64> number(const QString& key, qint64 least, qint64 greatest) const;
    [[nodiscard]] Result<qint64> numberOr(const QString& key, qint64 fallback, qint64 least,
                                          qint64 greatest) const;

    /// The failure with the line of a member, or of the object itself. A `key` may go deeper:
    /// "requiredWhen/all/0".
    [[nodiscard]] tl::unexpected<Error> broken(const QString& key, const QString& reason) const;

private:
    std::shared_ptr<const JsonSource> m_source;
    QString m_path;
    QJsonObject m_object;
};

} // namespace tongdang
