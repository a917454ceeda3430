// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalogue/catalogue.h"
#include "support/catch.h"

#include <memory>

namespace tongdang::test {

/// The catalogue that is shipped, loaded once.
inline std::shared_ptr<const Catalogue> shippedCatalogue()
{
    static const auto catalogue =
        std::make_shared<const Catalogue>(take(Catalogue::load(QStringLiteral(":/tongdang"))));
    return catalogue;
}

} // namespace tongdang::test
