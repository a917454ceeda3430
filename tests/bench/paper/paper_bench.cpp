// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// How long a week of visit sheets takes. usage: bench_paper [SHEETS]
#include "base/randomness.h"
#include "catalogue/catalogue.h"
#include "paper/form.h"
#include "paper/form_data.h"
#include "paper/pdf.h"
#include "paper/printed.h"
#include "support/bench.h"

#include <QBuffer>
#include <QElapsedTimer>
#include <QGuiApplication>

#include <cstdio>

using namespace tongdang;
using namespace tongdang::paper;
using namespace tongdang::test;
using namespace Qt::StringLiterals;

namespace {

FormData visitOf(int child, Randomness& randomness)
{
    FormData data;
    data.number = SheetNumber::create(randomness);
    data.day = QDate(2024, 11, 26);
    data.head.values[u"child.name"_s] = Value(u"曾雨桐%1"_s.arg(child));
    data.head.values[u"household.addr"_s] = Value(u"三组水井边上行%1米，红瓦房"_s.arg(child));
    data.head.values[u"household.phone"_s] = Value(u"138%1"_s.arg(child, 8, 10, QChar(u'0')));
    data.head.texts[u"parents_place"_s] =
        u"父亲：广东东莞（2023年2月起）；母亲：玉溪市红塔区（2024年3月起）"_s;
    FormValues problem;
    problem.values[u"problem.kind"_s] = Value(u"17"_s);
    problem.values[u"problem.detail"_s] = Value(u"屋后水塘没有护栏，离家%1米"_s.arg(child));
    data.lists[u"problems"_s] = {problem, problem, problem};
    return data;
}

Result<void> bench(int sheets)
{
    const BenchTable table("paper", "allowed ms");
    QElapsedTimer timer;
    timer.start();
    TONGDANG_TRY(const Catalogue catalogue, Catalogue::load(u":/tongdang"_s));
    TONGDANG_TRY(const Fonts fonts, Fonts::load());
    TONGDANG_TRY(const Form form, Form::load(u":/tongdang/forms/F03.json"_s, catalogue));
    std::printf("catalogue, fonts and form loaded in %lld ms\n",
                static_cast<long long>(timer.restart()));
    SeededRandomness randomness(1);
    Document week;
    for (int child = 0; child < sheets; ++child) {
        TONGDANG_TRY(Document sheet, printForm(form, visitOf(child, randomness), catalogue, fonts));
        week.append(sheet);
    }
    std::printf("laid out in %lld ms\n", static_cast<long long>(timer.elapsed()));
    QBuffer pdf;
    pdf.open(QIODevice::WriteOnly);
    TONGDANG_CHECK(writePdf(week, fonts, {u"F03"_s, QDateTime()}, pdf));
    constexpr double allowedForHundred = 2000;
    table.allow(QByteArray::number(sheets) + " visit sheets to one PDF of "
                    + QByteArray::number(pdf.size() / 1024) + " kB",
                allowedForHundred * sheets / 100, double(timer.elapsed()));
    return {};
}

} // namespace

int main(int argc, char* argv[])
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QGuiApplication application(argc, argv);
    const auto done = bench(argc > 1 ? QByteArray(argv[1]).toInt() : 100);
    if (!done)
        std::fprintf(stderr, "%s\n", done.error().code.constData());
    return done ? 0 : 1;
}
