// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "paper/page.h"

#include <QByteArray>

/// A page that waits to be drawn. The papers of a station's week are thousands of pages, most of
/// which nobody looks at; laid out each takes a hundred kilobytes of small pieces, packed a few.
namespace tongdang::paper {

[[nodiscard]] QByteArray packPage(const Page& page);

/// The very same page. Pre: `packed` comes from packPage of this program; it is never stored.
[[nodiscard]] Page unpackPage(const QByteArray& packed);

} // namespace tongdang::paper
