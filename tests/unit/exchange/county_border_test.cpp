// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/county_border.h"

#include "catalogue/catalogue.h"
#include "support/catch.h"

using namespace tongdang;
using namespace tongdang::exchange;

namespace {

const Catalogue& borderCatalogue()
{
    static const Catalogue loaded = test::take(Catalogue::load(QStringLiteral(":/tongdang")));
    return loaded;
}

std::optional<bool> outside(const char* place)
{
    return isOutsideCounty(QString::fromUtf8(place), QStringLiteral("530426"), borderCatalogue());
}

} // namespace

TEST_CASE("A place in one of the county's own towns is inside the county")
{
    const char* const place =
        GENERATE("小街街道", "塔甸镇街上", "峨山县城", "峨山", "云南省玉溪市峨山彝族自治县双江街道",
                 "玉溪市甸中镇", "在化念镇打工", "县城", "本县工地", "双江街道昆明路");
    INFO("place " << place);
    CHECK(outside(place) == std::optional(false));
}

TEST_CASE("A place in another county, city or province is outside the county")
{
    const char* const place =
        GENERATE("广东省东莞市", "广东东莞", "昆明", "云南昆明", "玉溪市红塔区", "新平县",
                 "新平县城", "义乌市", "云南省禄丰县", "浙江", "外省", "蒙自市小街镇", "赣州");
    INFO("place " << place);
    CHECK(outside(place) == std::optional(true));
}

TEST_CASE("Words that could mean both sides of the county's border are left for a person to decide")
{
    const char* const place = GENERATE("玉溪", "云南", "小街", "双江", "大理石厂", "菜市场", "超市",
                                       "工地", "跑货车", "厂里");
    INFO("place " << place);
    CHECK_FALSE(outside(place).has_value());
}
