// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "paper/printed.h"

#include <QDateTime>
#include <QIODevice>
#include <QString>

#include <functional>

namespace tongdang::paper {

struct PdfInfo {
    QString title;     ///< of the document's properties; never a child's name
    QDateTime created; ///< written into the file, so that equal pages make equal bytes
};

/// Writes the pages as PDF with searchable text. Medium: "paper.write_failed".
[[nodiscard]] Result<void> writePdf(const Document& document, const Fonts& fonts,
                                    const PdfInfo& info, QIODevice& device);

/// The file appears whole or not at all, readable by the account alone: children stand in it.
/// `beforeItAppears` is called once all is written; what it refuses does not appear, and a file
/// that was there before stays. Medium: "paper.write_failed" (argument: the file),
/// "paper.no_folder" (the folder); Refused: "paper.no_file" (something else has this name).
[[nodiscard]] Result<void> writePdf(const Document& document, const Fonts& fonts,
                                    const PdfInfo& info, const QString& file,
                                    const std::function<Result<void>()>& beforeItAppears = {});

} // namespace tongdang::paper
