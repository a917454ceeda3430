// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/day_words.h"
#include "models/passphrase_strength.h"
#include "models/preferences.h"
#include "models/roster_model.h"
#include "support/catch.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace tongdang;
using namespace Qt::StringLiterals;
using models::PassphraseStrength;
using models::Preferences;

TEST_CASE("A day of another year is said with its year")
{
    const QDate today(2026, 11, 25);
    CHECK(models::dayWords(QDate(2026, 10, 18), today) == u"18/10"_s);
    CHECK(models::dayWords(QDate(2025, 10, 18), today) == u"18/10/2025"_s);
    CHECK(models::dayWords({}, today).isEmpty());
    CHECK(models::weekdayWords(today) == u"Wednesday"_s);
    CHECK(models::weekdayWords({}).isEmpty());
}

TEST_CASE("A passphrase is refused by the same rule as the archive refuses it")
{
    CHECK(models::passphraseStrength({}) == PassphraseStrength::Empty);
    CHECK(models::passphraseStrength(u"elevensigns"_s) == PassphraseStrength::Refused);
    CHECK(models::passphraseStrength(u"twelve signs ok"_s) != PassphraseStrength::Refused);
    CHECK(models::passphraseStrength(u"山上 红瓦 水井 月亮"_s) != PassphraseStrength::Refused);
}

TEST_CASE("The same sign over and over is never a good passphrase")
{
    CHECK(models::passphraseStrength(u"aaaaaaaaaaaaaaaaaaaaaaaa"_s) == PassphraseStrength::Fair);
    CHECK(models::passphraseStrength(u"correct horse battery"_s) == PassphraseStrength::Good);
}

TEST_CASE("A passphrase is as good however its letters are put together")
{
    const QString composed = u"éàüôîéàüôîéà"_s;
    CHECK(models::passphraseStrength(composed) == PassphraseStrength::Fair);
    CHECK(models::passphraseStrength(composed.normalized(QString::NormalizationForm_D))
          == PassphraseStrength::Fair);
}

TEST_CASE("Preferences are kept in their file and tell about a change")
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(u"window.ini"_s);
    {
        Preferences preferences(file);
        QSignalSpy changed(&preferences, &Preferences::changed);
        preferences.setLook(Preferences::Look::Dark);
        preferences.setLanguage(Preferences::Language::English);
        preferences.setLockAfterMinutes(500);
        CHECK(changed.count() == 3);
    }
    const Preferences again(file);
    CHECK(again.look() == Preferences::Look::Dark);
    CHECK(again.language() == Preferences::Language::English);
    CHECK(again.lockAfterMinutes() == 60);
}

TEST_CASE("A preference out of its range is as if it were not there")
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(u"window.ini"_s);
    {
        QSettings raw(file, QSettings::IniFormat);
        raw.setValue(u"window/look"_s, 9);
        raw.setValue(u"window/lock_after_minutes"_s, u"never"_s);
    }
    const Preferences preferences(file);
    CHECK(preferences.look() == Preferences::Look::System);
    CHECK(preferences.lockAfterMinutes() == 10);
}

TEST_CASE("The rows of a roster report come with rejected ones first, in words")
{
    desk::RosterReport report;
    report.warnings.push_back({9, u"联系电话"_s, "exchange.phone_odd", {u"123"_s}});
    report.rejected.push_back({4, u"身份证号"_s, "exchange.id_check_digit", {}});
    models::RosterModel model;
    const QAbstractItemModelTester tester(&model,
                                          QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.show(report);
    REQUIRE(model.rowCount() == 2);
    const auto text = [&](int row, int column) {
        return model.index(row, column).data().toString();
    };
    CHECK(text(0, models::RosterModel::RowColumn) == u"4"_s);
    CHECK(text(0, models::RosterModel::KindColumn) == u"Left out"_s);
    CHECK(text(1, models::RosterModel::KindColumn) == u"To look at"_s);
    CHECK(text(0, models::RosterModel::FieldColumn) == u"身份证号"_s);
    CHECK(text(0, models::RosterModel::ReasonColumn).contains(u"last sign"_s));
    CHECK(text(1, models::RosterModel::ReasonColumn).contains(u"123"_s));
    const QString sentence = model.index(0, 0).data(Qt::AccessibleTextRole).toString();
    CHECK(sentence.contains(u"4"_s));
    CHECK(sentence.contains(text(0, models::RosterModel::ReasonColumn)));
}
