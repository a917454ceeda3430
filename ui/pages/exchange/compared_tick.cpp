// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/exchange/compared_tick.h"

#include <QCheckBox>
#include <QCoreApplication>

namespace tongdang::pages {

QCheckBox* makeComparedTick(QWidget* parent)
{
    const QString words =
        QCoreApplication::translate("enrolment", "Compared with them: all 20 digits are the same");
    auto* const tick = new QCheckBox(words, parent);
    tick->setAccessibleName(words);
    return tick;
}

} // namespace tongdang::pages
