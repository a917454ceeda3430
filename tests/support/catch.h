// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Catch2 version 2 (Debian 12) and 3 (Debian 13).
#if __has_include(<catch2/catch_all.hpp>)
#include <catch2/catch_all.hpp>
using Catch::Approx; // version 2 does so itself
#else
#include <catch2/catch.hpp>
#endif

#include "base/result.h"
#include "base/value.h"

#include <QByteArray>
#include <QDate>
#include <QString>

#include <ostream>
#include <string>

namespace Catch {

template <>
struct StringMaker<QString> {
    static std::string convert(const QString& text) { return '"' + text.toStdString() + '"'; }
};

template <>
struct StringMaker<QByteArray> {
    static std::string convert(const QByteArray& bytes)
    {
        return '"' + bytes.toPercentEncoding(" {}[]\":,;=()/").toStdString() + '"';
    }
};

template <>
struct StringMaker<QDate> {
    static std::string convert(QDate day)
    {
        return day.isValid() ? day.toString(Qt::ISODate).toStdString() : "(no day)";
    }
};

template <>
struct StringMaker<tongdang::Error> {
    static std::string convert(const tongdang::Error& error)
    {
        return error.code.toStdString() + " ["
               + error.arguments.join(QStringLiteral(", ")).toStdString() + "] "
               + error.detail.toStdString();
    }
};

} // namespace Catch

namespace tongdang::test {

/// The value of a Result; a failing Result fails the test and prints its error.
template <class T>
T take(Result<T> result)
{
    if (!result)
        FAIL("unexpected error: " << Catch::StringMaker<Error>::convert(result.error()));
    if constexpr (!std::is_void_v<T>)
        return std::move(*result);
}

/// The code of the error of a failing Result; empty if it did not fail.
template <class T>
QByteArray errorCode(const Result<T>& result)
{
    return result ? QByteArray() : result.error().code;
}

} // namespace tongdang::test
