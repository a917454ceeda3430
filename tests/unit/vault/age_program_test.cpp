// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Both ways with the program `age` of the system.
#include "age_files.h"
#include "program.h"

#include "vault/age.h"

using namespace tongdang;
using namespace tongdang::test;
using vault::AgeIdentity;
using vault::AgeRecipient;

TEST_CASE("The program age decrypts what was encrypted here, with keys made here")
{
    const Workshop workshop;
    const AgeIdentity identity = AgeIdentity::create();
    const AgeIdentity other = AgeIdentity::create();
    workshop.write("identity", identity.toText().view());
    for (const int size : {0, 5, 65536, 200000}) {
        const QByteArray plaintext(size, 'p');
        workshop.write("file.age", encrypted(plaintext, {other.recipient(), identity.recipient()}));
        const ProgramRun decrypted =
            run(QStringLiteral("age"), {QStringLiteral("-d"), QStringLiteral("-i"),
                                        workshop.path("identity"), workshop.path("file.age")});
        CHECK(decrypted.errors == "");
        CHECK(decrypted.output == plaintext);
    }
    // age-keygen finds the same public key behind the secret one.
    const ProgramRun shown =
        run(QStringLiteral("age-keygen"), {QStringLiteral("-y"), workshop.path("identity")});
    CHECK(shown.output.trimmed() == identity.recipient().toString().toLatin1());
}

TEST_CASE("What the program age encrypts with keys of age-keygen opens here")
{
    const Workshop workshop;
    REQUIRE(
        run(QStringLiteral("age-keygen"), {QStringLiteral("-o"), workshop.path("identity")}).status
        == 0);
    const QByteArray lines = workshop.read("identity").trimmed();
    const AgeIdentity identity =
        take(AgeIdentity::parse(lines.sliced(lines.lastIndexOf('\n') + 1)));
    CHECK(lines.contains(identity.recipient().toString().toLatin1()));
    for (const int size : {0, 5, 65536, 200000}) {
        workshop.write("plain", QByteArray(size, 'q'));
        const ProgramRun made =
            run(QStringLiteral("age"),
                {QStringLiteral("-r"), identity.recipient().toString(), QStringLiteral("-r"),
                 AgeIdentity::create().recipient().toString(), QStringLiteral("-o"),
                 workshop.path("file.age"), workshop.path("plain")});
        REQUIRE(made.status == 0);
        const Reading reading = readAge(workshop.read("file.age"), identity);
        CHECK(reading.code == "");
        CHECK(reading.plaintext == QByteArray(size, 'q'));
    }
}
