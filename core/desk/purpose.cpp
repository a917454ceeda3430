// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/purpose.h"

#include "catalogue/catalogue.h"

#include <algorithm>
#include <array>

namespace tongdang::desk {

namespace {

/// A sign that no detail holds: noteAccess takes it out.
constexpr char purposeMark = '\x1f';
/// As it was written before. Only of what has no words of people in its detail (a number of a form
/// or a table, a count): a reason may say anything.
const QByteArray earlierMark(" purpose:");
constexpr std::array<QByteArrayView, 4> earlierActions{"print", "table.export", "roster.export",
                                                       "national.export"};

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

QByteArray withPurpose(QByteArray detail, const QString& purpose)
{
    detail.removeIf([](char sign) { return sign == purposeMark; });
    return purpose.isEmpty() ? detail : detail + purposeMark + purpose.toUtf8();
}

DetailAndPurpose apart(QByteArrayView action, const QByteArray& noted)
{
    const auto split = [&](qsizetype at, qsizetype length) {
        return DetailAndPurpose{noted.first(at), QString::fromUtf8(noted.sliced(at + length))};
    };
    if (const qsizetype at = noted.lastIndexOf(purposeMark); at >= 0)
        return split(at, 1);
    const bool isOfEarlier = std::ranges::find(earlierActions, action) != earlierActions.end();
    const qsizetype at = isOfEarlier ? noted.lastIndexOf(earlierMark) : -1;
    return at < 0 ? DetailAndPurpose{noted, {}} : split(at, earlierMark.size());
}

QString purposeWords(const Session& session, const QString& purpose)
{
    const Code* const code = purposeOf(session, purpose);
    return code != nullptr ? code->zh : purpose;
}

} // namespace tongdang::desk
