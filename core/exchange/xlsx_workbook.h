// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/table.h"

#include <QByteArray>
#include <QHash>
#include <QStringList>
#include <QXmlStreamReader>

namespace tongdang::exchange {

/// What all sheets of an xlsx share.
struct Workbook {
    struct Sheet {
        QString name;
        QString part;
    };
    std::vector<Sheet> sheets;
    bool since1904 = false;
    QStringList strings;
    std::vector<bool> dateStyles;
};

/// Reads it from the parts of the zip file. Refused: "exchange.not_a_table", "exchange.too_large".
[[nodiscard]] Result<Workbook> readWorkbook(const QHash<QString, QByteArray>& parts,
                                            const TableLimits& limits);

/// The text up to the end element, without phonetic hints (rPh).
[[nodiscard]] QString readRichText(QXmlStreamReader& xml, QStringView end);

/// For a part that is no XML: "exchange.not_a_table".
[[nodiscard]] tl::unexpected<Error> notReadable(const QXmlStreamReader& xml);

} // namespace tongdang::exchange
