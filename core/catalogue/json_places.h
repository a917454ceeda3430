// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <optional>

/// Where things stand in a JSON text, which Qt's reader does not tell. Pre of both walks: the text
/// is valid JSON.
namespace tongdang {

/// The line of a byte, counted from 1.
[[nodiscard]] int lineAt(QByteArrayView text, qsizetype offset);

/// The line on which a value begins: "/fields/3/list" is that of the key `list` in the fourth
/// member of `fields`. That of the nearest enclosing value if there is no such one.
[[nodiscard]] int lineOf(QByteArrayView json, const QByteArray& path);

struct RepeatedKey {
    QByteArray key;
    int line = 0;
};
/// An object that has the same key twice: Qt's reader would silently take the last one.
[[nodiscard]] std::optional<RepeatedKey> findRepeatedKey(QByteArrayView json);

} // namespace tongdang
