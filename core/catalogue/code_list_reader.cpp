// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalogue/file_readers.h"

#include <QRegularExpression>
#include <QSet>

namespace tongdang {

using namespace Qt::StringLiterals;

namespace {

Result<Code> readCode(const JsonPlace& place)
{
    TONGDANG_CHECK(
        place.onlyKeys({u"code"_s, u"zh"_s, u"active"_s, u"next"_s, u"by"_s, u"before"_s}));
    Code code;
    TONGDANG_TRY(code.code, place.text(u"code"_s));
    // Codes are typed and stored as lists, separated by commas.
    static const QRegularExpression signs(u"^[A-Za-z0-9_.]{1,24}$"_s);
    if (!signs.match(code.code).hasMatch())
        return place.broken(
            u"code"_s,
            u"the code \"%1\" holds other signs than letters, digits, _ and ."_s.arg(code.code));
    TONGDANG_TRY(code.zh, place.text(u"zh"_s));
    TONGDANG_TRY(code.active, place.flag(u"active"_s, true));
    TONGDANG_TRY(code.next, place.optionalTexts(u"next"_s));
    if (place.has(u"by"_s)) {
        TONGDANG_TRY(code.takenBy, readOffice(place, u"by"_s));
    }
    TONGDANG_TRY(code.before, place.optionalText(u"before"_s));
    return code;
}

/// The states that a state names are codes of the list.
Result<void> checkStates(const JsonPlace& place, const CodeList& list)
{
    for (std::size_t i = 0; i < list.items.size(); ++i) {
        const Code& code = list.items[i];
        TONGDANG_TRY(const JsonPlace item, place.at(u"codes"_s, static_cast<qsizetype>(i)));
        for (const QString& next : code.next) {
            if (!list.find(next))
                return item.broken(u"next"_s, u"\"%1\" is no code of this list"_s.arg(next));
        }
        if (!code.before.isEmpty() && (code.before == code.code || !list.find(code.before)))
            return item.broken(u"before"_s,
                               u"\"%1\" is no other code of this list"_s.arg(code.before));
    }
    return {};
}

} // namespace

Result<CodeList> readCodeList(const JsonPlace& place)
{
    TONGDANG_CHECK(
        place.onlyKeys({u"id"_s, u"zh"_s, u"en"_s, u"standard"_s, u"since"_s, u"codes"_s}));
    CodeList list;
    TONGDANG_TRY(list.id, place.text(u"id"_s));
    static const QRegularExpression signs(u"^[A-Z][A-Z0-9_]{1,23}$"_s);
    if (list.id != place.source().baseName() || !signs.match(list.id).hasMatch())
        return place.broken(u"id"_s, u"the list's id must be the file's name in capitals"_s);
    TONGDANG_TRY(list.zh, place.text(u"zh"_s));
    TONGDANG_CHECK(place.text(u"en"_s));
    TONGDANG_TRY(list.standard, place.optionalText(u"standard"_s));
    TONGDANG_TRY(const qsizetype count, place.count(u"codes"_s));
    QSet<QString> codes;
    QSet<QString> labels;
    for (qsizetype i = 0; i < count; ++i) {
        TONGDANG_TRY(const JsonPlace item, place.at(u"codes"_s, i));
        TONGDANG_TRY(Code code, readCode(item));
        if (codes.contains(code.code))
            return item.broken(u"code"_s,
                               u"the code \"%1\" stands here a second time"_s.arg(code.code));
        if (labels.contains(code.zh))
            return item.broken(u"zh"_s, u"two codes have the label \"%1\""_s.arg(code.zh));
        codes.insert(code.code);
        labels.insert(code.zh);
        list.items.push_back(std::move(code));
    }
    TONGDANG_CHECK(checkStates(place, list));
    return list;
}

} // namespace tongdang
