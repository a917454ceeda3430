// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/scan_field.h"

namespace tongdang::widgets {

ScanField::ScanField(QWidget* parent)
    : LatinEdit(parent)
{
    // A payload has about 30 signs; a scanner that reads something else must not fill the memory.
    setMaxLength(200);
    connect(this, &QLineEdit::returnPressed, this, [this] {
        const QString read = text().trimmed().toUpper();
        selectAll();
        if (!read.isEmpty())
            Q_EMIT scanned(read);
    });
}

} // namespace tongdang::widgets
