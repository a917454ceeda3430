// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/error.h"

#include <tl/expected.hpp>

#include <utility>

namespace tongdang {

/// A value or the Error that prevented it. The spelling is that of std::expected, which a later
/// compiler brings.
template <class T>
class [[nodiscard]] Result : public tl::expected<T, Error> {
public:
    using tl::expected<T, Error>::expected;
};

/// Makes the failing side of any Result: `return failure(ErrorKind::Damaged,
/// "sync.bad_signature");`
[[nodiscard]] inline tl::unexpected<Error> failure(ErrorKind kind, QByteArray code,
                                                   QStringList arguments = {}, QString detail = {})
{
    return tl::unexpected<Error>(
        Error{kind, std::move(code), std::move(arguments), std::move(detail)});
}

/// Hands an Error on to the caller.
[[nodiscard]] inline tl::unexpected<Error> failure(Error error)
{
    return tl::unexpected<Error>(std::move(error));
}

} // namespace tongdang

#define TONGDANG_TRY_JOIN2(a, b) a##b
#define TONGDANG_TRY_JOIN(a, b) TONGDANG_TRY_JOIN2(a, b)
/// `TONGDANG_TRY(const auto x, compute());` declares x from the Result's value, or returns its
/// Error to the caller.
#define TONGDANG_TRY(declaration, expression)                                                      \
    auto TONGDANG_TRY_JOIN(tryResult, __LINE__) = (expression);                                    \
    if (!TONGDANG_TRY_JOIN(tryResult, __LINE__))                                                   \
        return ::tongdang::failure(std::move(TONGDANG_TRY_JOIN(tryResult, __LINE__)).error());     \
    declaration = std::move(*TONGDANG_TRY_JOIN(tryResult, __LINE__))
/// `TONGDANG_CHECK(write());` returns the Error of a Result<void> to the caller.
#define TONGDANG_CHECK(expression)                                                                 \
    do {                                                                                           \
        if (auto checked = (expression); !checked)                                                 \
            return ::tongdang::failure(std::move(checked).error());                                \
    } while (false)
