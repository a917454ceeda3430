// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

#include <QString>

namespace tongdang::sync {

enum class EnrolmentFile { Request, Answer };

/// What went wrong while such a file was read, as who enrols a PC can understand it: request and
/// answer are built as bundles are, and their readers speak of bundles. Refused:
/// "sync.not_a_request", "sync.answer_as_request", "sync.not_an_answer", "sync.request_as_answer",
/// "sync.bundle_as_enrolment" (another file was chosen), "sync.enrolment_newer",
/// "sync.answer_for_another". Damaged: "sync.request_incomplete", "sync.request_damaged",
/// "sync.request_forged", and the same of an answer. Trouble of the disk stays what it is.
[[nodiscard]] Error inEnrolmentWords(EnrolmentFile wanted, const QString& file, Error error);

} // namespace tongdang::sync
