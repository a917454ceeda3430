// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/exchange.h"
#include "support/catch.h"
#include "support/desk/office.h"

#include <QDir>

namespace tongdang::test {

/// A village and its station that know each other.
/// Takes a station's answer as a person does who found that its number is the one shown.
inline Result<desk::EnrolmentAnswer> acceptShown(desk::Session& session, const QString& answer)
{
    TONGDANG_TRY(const desk::AnsweringStation shown, desk::readEnrolmentAnswer(session, answer));
    return desk::acceptEnrolment(session, answer, {shown.number, false});
}

struct OfficePair {
    Office village;
    Office station{desk::Role::Township, QStringLiteral("530426999000"),
                   QStringLiteral("示范镇社工站")};

    explicit OfficePair(const std::optional<QString>& asOrg = std::nullopt)
    {
        REQUIRE(QDir().mkpath(stick()));
        const QString request = village.file(QStringLiteral("request.tde"));
        const QString answer = village.file(QStringLiteral("answer.tde"));
        const desk::EnrolmentRequest asked =
            take(desk::requestEnrolment(village.session(), request));
        const desk::EnrolmentQuestion question =
            take(desk::readEnrolmentRequest(station.session(), request));
        CHECK(question.number == asked.number);
        CHECK(question.orgName == QStringLiteral("示范村"));
        const desk::EnrolmentAnswer given =
            take(desk::approveEnrolment(station.session(), request, answer, {asOrg, false}));
        CHECK(take(acceptShown(village.session(), answer)).number == given.number);
    }
    [[nodiscard]] QString stick() const { return village.file(QStringLiteral("stick")); }
    desk::ImportReport handOver()
    {
        const desk::ExportedBundle bundle = take(desk::exportBundle(village.session(), stick()));
        return take(desk::importBundle(station.session(), bundle.file));
    }
    desk::ImportReport bringReceipt()
    {
        const desk::ExportedBundle bundle =
            take(desk::exportBundle(station.session(), stick(), QStringLiteral("530426999201")));
        return take(desk::importBundle(village.session(), bundle.file));
    }
};

} // namespace tongdang::test
