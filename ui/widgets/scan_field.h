// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/latin_edit.h"

namespace tongdang::widgets {

/// Takes what a scanner types, or the 8 signs of a sheet number, up to the Enter that a scanner
/// sends at the end. After a scan everything is selected, so that the next one replaces it.
class ScanField : public LatinEdit {
    Q_OBJECT

public:
    explicit ScanField(QWidget* parent = nullptr);

Q_SIGNALS:
    /// Trimmed, in capitals, not empty.
    void scanned(const QString& text);
};

} // namespace tongdang::widgets
