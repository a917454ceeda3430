// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/enrolment_sheet.h"

#include "desk/exchange.h"
#include "support/catch.h"
#include "support/desk/office.h"

#include <algorithm>

using namespace tongdang;
using namespace tongdang::desk;
using namespace tongdang::test;

TEST_CASE("The paper of a request shows the place and the digits to compare, also as a square code "
          "that touches nothing else")
{
    Office office;
    const QString file = office.file(QStringLiteral("request.tde"));
    const EnrolmentRequest asked = take(requestEnrolment(office.session(), file));
    const PrintJob job = take(enrolmentSheet(office.session(), file));
    REQUIRE(job.document.pageCount() == 1);
    CHECK(job.sheets.empty());
    const paper::Page page = job.document.page(0);
    QString words;
    for (const paper::TextRun& text : page.texts)
        words += text.text + u' ';
    CHECK(words.contains(asked.number));
    CHECK(words.contains(office.wanted().orgName));
    CHECK(words.contains(office.wanted().orgCode));
    CHECK(words.contains(QStringLiteral("村（只管本村的儿童）")));

    REQUIRE(page.codes.size() == 1);
    QString digits = asked.number;
    digits.remove(u' ');
    const auto expected =
        take(paper::encodeQr(QStringLiteral("TDE1:%1:%2").arg(asked.device.toUpper(), digits)));
    CHECK(page.codes.front().matrix.dark == expected.dark);
    const QRectF square = page.codes.front().place;
    CHECK(std::ranges::none_of(
        page.texts, [&](const paper::TextRun& text) { return square.contains(text.baseline); }));
    for (const paper::Stroke& stroke : page.strokes) {
        const QRectF line = QRectF(stroke.line.p1(), stroke.line.p2()).normalized();
        CHECK_FALSE(square.intersects(line.adjusted(-0.1, -0.1, 0.1, 0.1)));
    }
}

TEST_CASE("The paper of a station's request says that it asks to be one")
{
    Office office(Role::Township, QStringLiteral("530426999000"), QStringLiteral("示范镇社工站"));
    const QString file = office.file(QStringLiteral("request.tde"));
    take(requestEnrolment(office.session(), file));
    const PrintJob job = take(enrolmentSheet(office.session(), file));
    QString words;
    for (const paper::TextRun& text : job.document.page(0).texts)
        words += text.text;
    CHECK(words.contains(QStringLiteral("乡镇社工站（可以转移、清除各村的档案）")));
}

TEST_CASE("No paper is made of a file that is no request")
{
    Office office;
    CHECK_FALSE(enrolmentSheet(office.session(), office.file(QStringLiteral("none.tde"))));
}
