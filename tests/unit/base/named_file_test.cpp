// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/named_file.h"

#include "support/catch.h"

#include <QTemporaryDir>

#include <sys/stat.h>

using namespace tongdang;

namespace {

bool opens(const QString& path)
{
    QFile file(path);
    return openNamedFile(file);
}

} // namespace

TEST_CASE("A file that a person names is opened only if it is one")
{
    const QTemporaryDir folder;
    const QString plain = folder.filePath(QStringLiteral("plain"));
    QFile file(plain);
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.close();
    const QString link = folder.filePath(QStringLiteral("link"));
    REQUIRE(QFile::link(plain, link));
    const QString pipe = folder.filePath(QStringLiteral("pipe"));
    REQUIRE(::mkfifo(QFile::encodeName(pipe).constData(), 0600) == 0);
    CHECK(opens(plain));
    CHECK(opens(link));
    CHECK_FALSE(opens(pipe)); // would wait for somebody who writes
    CHECK_FALSE(opens(QStringLiteral("/dev/zero")));
    CHECK_FALSE(opens(folder.path()));
    CHECK_FALSE(opens(folder.filePath(QStringLiteral("nowhere"))));
}
