// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#define CATCH_CONFIG_RUNNER
#include "support/catch.h"

#include <QCoreApplication>

int main(int argc, char* argv[])
{
    // A zone far from UTC+08:00, so that a day taken from the PC's zone is a wrong day.
    qputenv("TZ", "America/New_York");
    qputenv("LC_ALL", "C.UTF-8");
    int qtArguments = 1; // Qt must not eat Catch2's options
    const QCoreApplication application(qtArguments, argv);
    return Catch::Session().run(argc, argv);
}
