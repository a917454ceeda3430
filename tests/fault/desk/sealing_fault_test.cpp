// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sealed_office.h"

using namespace tongdang;
using namespace tongdang::test;

TEST_CASE("Whatever fails below a sealing, one whole archive is there, one of two codes opens it, "
          "and the next try succeeds")
{
    SealedOffice place;
    for (const Step step : steps) {
        for (const Fault& fault : faults) {
            place.begin();
            place.disk.failAt(fault, 0);
            take(place.seal(step));
            const int last = place.disk.seen();
            for (const int n : someOf(last, 3)) {
                INFO(fault.name << ", operation " << n << " of " << last << ", step " << int(step));
                place.begin();
                place.disk.failAt(fault, n);
                const auto sealed = place.seal(step);
                CHECK(place.faultAfter(step, sealed.has_value()) == "");
            }
        }
    }
    CHECK(place.oldOnes() > 0);
}
