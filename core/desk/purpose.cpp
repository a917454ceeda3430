// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/purpose.h"

#include "catalogue/catalogue.h"

namespace tongdang::desk {

namespace {

const QByteArray between(" purpose:");

const Code* purposeOf(const Session& session, const QString& purpose)
{
    const CodeList* const list = session.catalogue().codeList(u"PURP");
    return list != nullptr ? list->find(purpose) : nullptr;
}

} // namespace

Result<void> checkPurpose(const Session& session, const QString& purpose)
{
    if (purpose.isEmpty() || purposeOf(session, purpose) != nullptr)
        return {};
    QStringList known;
    if (const CodeList* const list = session.catalogue().codeList(u"PURP")) {
        for (const Code& code : list->items)
            known.append(code.code + u' ' + code.zh);
    }
    return failure(ErrorKind::Usage, "desk.unknown_purpose",
                   {purpose, known.join(QStringLiteral(", "))});
}

QByteArray withPurpose(const QByteArray& detail, const QString& purpose)
{
    return purpose.isEmpty() ? detail : detail + between + purpose.toUtf8();
}

DetailAndPurpose apart(const QByteArray& noted)
{
    const qsizetype at = noted.lastIndexOf(between);
    if (at < 0)
        return {noted, {}};
    return {noted.first(at), QString::fromUtf8(noted.sliced(at + between.size()))};
}

QString purposeWords(const Session& session, const QString& purpose)
{
    const Code* const code = purposeOf(session, purpose);
    return code != nullptr ? code->zh : purpose;
}

} // namespace tongdang::desk
