// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/demo_people.h"

#include "base/id_number.h"

#include <QStringList>

namespace tongdang::desk {

namespace {

// Family names with more than one reading are among them on purpose (曾 单 解 仇 查 区): the search
// has to find them.
constexpr QStringView familyNames = u"李王张杨普施方柏岳段董钟曾单解仇查区朴盖翟缪宓罗鲁沐龙孔马何";
constexpr QStringView givenSigns =
    u"雨桐文博静怡小宝燕子豪美兰天佑佳梦秀英志强浩家俊依晓思远曦花婷阿呷萍丽宇";
constexpr QStringView rareSigns = u"䶮㛃";
constexpr QStringView maleSigns = u"强富明军华建国平勇林";
constexpr QStringView femaleSigns = u"英芳秀丽萍琴兰芬珍梅";

QChar pick(QStringView signs, Randomness& randomness)
{
    return signs[static_cast<qsizetype>(
        randomness.below(static_cast<std::uint32_t>(signs.size())))];
}

} // namespace

int DemoPeople::number(int from, int to)
{
    return from + static_cast<int>(m_randomness.below(static_cast<std::uint32_t>(to - from + 1)));
}

QDate DemoPeople::day(QDate from, QDate to)
{
    return from.addDays(number(0, static_cast<int>(from.daysTo(to))));
}

const char16_t* DemoPeople::oneOf(std::initializer_list<const char16_t*> choices)
{
    return *(choices.begin() + m_randomness.below(static_cast<std::uint32_t>(choices.size())));
}

QString DemoPeople::familyName()
{
    return chance(2) ? QStringLiteral("万俟") : QString(pick(familyNames, m_randomness));
}

QString DemoPeople::givenName()
{
    QString name(pick(chance(2) ? rareSigns : givenSigns, m_randomness));
    if (chance(85))
        name += pick(givenSigns, m_randomness);
    return name;
}

QString DemoPeople::grownUpName(const QString& family, bool isMale)
{
    const QStringView signs = isMale ? maleSigns : femaleSigns;
    return family + pick(signs, m_randomness) + pick(signs, m_randomness);
}

QString DemoPeople::idNumber(QDate birth, bool isMale)
{
    // 539900 is not assigned to any county of Yunnan, so no invented number can be a real person's.
    const int order = number(0, 499) * 2 + (isMale ? 1 : 0);
    const QString digits = QStringLiteral("539900") + birth.toString(QStringLiteral("yyyyMMdd"))
                           + QStringLiteral("%1").arg(order, 3, 10, QLatin1Char('0'));
    return digits + idNumberCheckSign(digits);
}

QString DemoPeople::phone()
{
    return QStringLiteral("100%1").arg(number(0, 99'999'999), 8, 10, QLatin1Char('0'));
}

QString DemoPeople::workPlace()
{
    static const QStringList places{QStringLiteral("广东省东莞市"), QStringLiteral("浙江省义乌市"),
                                    QStringLiteral("云南省昆明市"), QStringLiteral("玉溪市红塔区"),
                                    QStringLiteral("福建省晋江市"), QStringLiteral("江苏省昆山市")};
    return places[number(0, static_cast<int>(places.size()) - 1)];
}

QString DemoPeople::landmark()
{
    static const QStringList places{
        QStringLiteral("水井边红瓦房"),   QStringLiteral("村小学旁"),   QStringLiteral("老祠堂后"),
        QStringLiteral("岔路口小卖部旁"), QStringLiteral("坡上第二家"), QStringLiteral("河对面"),
        QStringLiteral("大青树下"),       QStringLiteral("烤烟房旁")};
    return places[number(0, static_cast<int>(places.size()) - 1)];
}

} // namespace tongdang::desk
