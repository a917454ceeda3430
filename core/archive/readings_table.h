// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// What packaging/make-readings writes at build time: a sorted table of signs with their pinyin
/// readings.
namespace tongdang::archive::readings {

extern const unsigned signCount;
extern const char32_t signs[];  ///< ascending
extern const unsigned starts[]; ///< of each sign's readings in syllableOf; one more at the end
extern const unsigned short syllableOf[]; ///< numbers of syllables, the most usual reading first
extern const char* const syllables[];     ///< "lv", "zeng"; without tones, v for ü

} // namespace tongdang::archive::readings
