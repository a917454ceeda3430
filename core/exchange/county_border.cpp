// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/county_border.h"

#include "catalogue/catalogue.h"

#include <QRegularExpression>

#include <algorithm>

namespace tongdang::exchange {

using namespace Qt::StringLiterals;

namespace {

bool namesOneOf(const QString& place, const QStringList& words)
{
    return std::ranges::any_of(words, [&](const QString& word) { return place.contains(word); });
}

/// Not where the name is part of a street's or a stone's: 昆明路, 大理石厂.
bool namesRegion(const QString& place, const QString& name)
{
    const QRegularExpression named(QRegularExpression::escape(name) + u"(?![路街石])"_s);
    return named.match(place).hasMatch();
}

/// 义乌市, 赣州, 禄丰县; not a market (菜市场, 超市) and not the county town (县城).
bool namesOtherLevel(const QString& place)
{
    static const QRegularExpression level(
        u"[^\\s在到去]{2,}(省|(?<!超)市(?!场)|县(?!城|内))|[^\\s在到去]州"_s);
    return level.match(place).hasMatch();
}

} // namespace

std::optional<bool> isOutsideCounty(const QString& place, const QString& county,
                                    const Catalogue& catalogue)
{
    QString words = place.normalized(QString::NormalizationForm_KC);
    words.removeIf([](QChar sign) { return sign.isSpace(); });
    if (namesOneOf(words, {u"县外"_s, u"外县"_s, u"省外"_s, u"外省"_s, u"外地"_s}))
        return true;

    const CodeList* const regions = catalogue.codeList(u"REGION");
    const CodeList* const divisions = catalogue.codeList(u"DIV");
    if (!regions || !divisions)
        return std::nullopt;
    // The province and the prefecture that the county lies in say nothing about its border.
    QString ownName;
    for (const Code& region : regions->items) {
        if (region.code == county)
            ownName = region.zh;
        else if (county.startsWith(region.code))
            words.remove(QRegularExpression(region.zh + u"[省市]?(?![路街])"_s));
    }
    for (const Code& division : divisions->items) {
        if (division.code.startsWith(county) && words.startsWith(division.zh))
            return false;
    }
    if (!ownName.isEmpty() && words.contains(ownName))
        return false;
    for (const Code& region : regions->items) {
        if (!county.startsWith(region.code) && namesRegion(words, region.zh))
            return true;
    }
    if (namesOtherLevel(words))
        return true;
    for (const Code& division : divisions->items) {
        if (division.code.startsWith(county) && words.contains(division.zh))
            return false;
    }
    if (namesOneOf(words, {u"县内"_s, u"本县"_s}) || words == u"县城")
        return false;
    return std::nullopt;
}

} // namespace tongdang::exchange
