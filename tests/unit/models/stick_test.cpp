// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/stick.h"

#include "support/catch.h"

#include <QSignalSpy>
#include <QTemporaryDir>

#include <memory>

using tongdang::models::Stick;

TEST_CASE("A folder that a person chose holds for as long as it is there")
{
    auto folder = std::make_unique<QTemporaryDir>();
    const QString path = folder->path();
    Stick stick;
    QSignalSpy changed(&stick, &Stick::changed);
    stick.choose(path);
    CHECK(changed.count() == 1);
    stick.look();
    CHECK(stick.folder() == path);
    CHECK(changed.count() == 1);
    folder.reset(); // pulled out
    stick.look();
    CHECK(stick.folder() != path);
    CHECK(changed.count() == 2);
}
