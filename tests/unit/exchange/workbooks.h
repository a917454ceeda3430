// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <utility>
#include <vector>

/// Hand-made xlsx files.
namespace tongdang::test {

/// A zip file of these parts.
QByteArray zipOf(const std::vector<std::pair<QByteArray, QByteArray>>& parts);

/// A workbook with one sheet of these rows. Shared texts: 曾, 雨桐. Cell formats: general, date,
/// year and month, a number with a word.
QByteArray workbook(const QByteArray& rows, const QByteArray& properties = {});

} // namespace tongdang::test
