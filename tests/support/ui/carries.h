// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/exchange.h"
#include "support/ui/open_desk.h"

namespace tongdang::test {

/// A village and its station that know each other, each behind a desk of its own.
struct Carries {
    explicit Carries(int children = 0)
    {
        village.open(children);
        station.open();
    }

    template <class Job>
    static auto ask(FolderDesk& office, Job job)
    {
        return take(wait(office.desk().use(std::move(job))));
    }

    void enrol()
    {
        const QString request = file(QStringLiteral("request.tde"));
        const QString answer = file(QStringLiteral("answer.tde"));
        ask(village, [&](desk::Session& s) { return desk::requestEnrolment(s, request); });
        ask(station, [&](desk::Session& s) { return desk::approveEnrolment(s, request, answer); });
        ask(village, [&](desk::Session& s) -> Result<desk::EnrolmentAnswer> {
            TONGDANG_TRY(const desk::AnsweringStation shown, desk::readEnrolmentAnswer(s, answer));
            return desk::acceptEnrolment(s, answer, {shown.number, false});
        });
    }
    /// The village's bundle for its station.
    [[nodiscard]] QString handOver()
    {
        return ask(village, [&](desk::Session& s) { return desk::exportBundle(s, stick.path()); })
            .file;
    }
    void carryToStation()
    {
        ask(station,
            [bundle = handOver()](desk::Session& s) { return desk::importBundle(s, bundle); });
    }
    [[nodiscard]] QString file(const QString& name) const { return stick.filePath(name); }

    QTemporaryDir stick;
    FolderDesk village;
    FolderDesk station{desk::Role::Township};
};

} // namespace tongdang::test
