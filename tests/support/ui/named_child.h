// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/catch.h"

#include <QWidget>

#include <stdexcept>

namespace tongdang::test {

/// The widget that assistive technology finds by this name; fails the test if there is none.
template <class Widget>
Widget& childNamed(const QWidget& page, const QString& name)
{
    for (Widget* const widget : page.findChildren<Widget*>()) {
        if (widget->accessibleName() == name)
            return *widget;
    }
    throw std::runtime_error("no widget is called " + name.toStdString());
}

} // namespace tongdang::test
