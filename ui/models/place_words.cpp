// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/place_words.h"

namespace tongdang::models {

QString placeWords(const desk::ChildLine& child)
{
    const QString place = child.place.isEmpty() ? child.group : child.place;
    if (child.villageName.isEmpty() || place.isEmpty())
        return child.villageName + place;
    return child.villageName + u' ' + place;
}

} // namespace tongdang::models
