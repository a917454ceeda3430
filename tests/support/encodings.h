// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/catch.h"

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringEncoder>

#include <algorithm>

namespace tongdang::test {

/// A word as it could stand on a disk, in a log or in memory: UTF-8, UTF-16 of both orders, and
/// GB18030, of which GBK is a part, as other programs of a Chinese PC write it.
inline QList<QByteArray> encodingsOf(const QString& word)
{
    QList<QByteArray> found;
    for (const auto encoding :
         {QStringConverter::Utf8, QStringConverter::Utf16LE, QStringConverter::Utf16BE}) {
        QStringEncoder encode(encoding, QStringConverter::Flag::Default);
        found.append(QByteArray(encode(word)));
    }
    QStringEncoder chinese("GB18030");
    REQUIRE(chinese.isValid());
    found.append(QByteArray(chinese(word)));
    REQUIRE_FALSE(found.contains(QByteArray()));
    return found;
}

inline bool holdsWord(const QByteArray& bytes, const QString& word)
{
    return std::ranges::any_of(
        encodingsOf(word), [&bytes](const QByteArray& encoded) { return bytes.contains(encoded); });
}

} // namespace tongdang::test
