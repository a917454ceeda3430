// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QJsonDocument>
#include <QJsonValue>
#include <QMap>
#include <QProcess>
#include <QString>
#include <QStringList>
#include <QTemporaryDir>

#include <functional>

namespace tongdang::test {

/// What one run of the program left behind.
struct Outcome {
    int status = -1;
    QByteArray out;
    QByteArray err;
    QJsonDocument json; ///< of `out`, null if it is none

    /// A value of the top object.
    [[nodiscard]] QJsonValue operator[](const char* key) const
    {
        return json[QLatin1StringView(key)];
    }
};

/// A PC with its own archive and state folder, driven through tongdang-cli.
class Pc {
public:
    explicit Pc(const QString& name = QStringLiteral("pc"));

    /// Runs with --json, the archive and the passphrase; the date is 2026-11-24 unless set.
    Outcome run(const QStringList& command);
    /// The same without --json: words for people.
    Outcome runInWords(const QStringList& command);
    /// Runs with exactly these words.
    Outcome runBare(const QStringList& words);
    /// init as a village or a station; fails the test if that fails.
    void init(const QString& role, const QString& org, const QString& orgName);
    /// A roster of `count` invented children; answers the ids.
    QStringList addChildren(int count);

    [[nodiscard]] QString folder(const QString& name) const { return m_folder.filePath(name); }
    [[nodiscard]] QString archive() const { return folder(QStringLiteral("archive")); }
    void setPassphrase(const QString& passphrase) { m_passphrase = passphrase; }
    void setToday(const QString& today) { m_today = today; }
    /// A variable of the program's environment from now on.
    void setVariable(const QString& name, const QString& value) { m_variables[name] = value; }

    /// A last look at every program before it starts from now on.
    void setBeforeStart(std::function<void(QProcess&)> look) { m_beforeStart = std::move(look); }

    /// Programs start through this program and its words from now on.
    void setLauncher(const QStringList& words) { m_launcher = words; }

private:
    QStringList m_launcher;
    std::function<void(QProcess&)> m_beforeStart;
    QTemporaryDir m_folder;
    QString m_passphrase = QStringLiteral("示例口令 水井边 红瓦房 白鹅");
    QMap<QString, QString> m_variables;
    QString m_today = QStringLiteral("2026-11-24");
};

/// Two carries: afterwards the station is above the other PC.
void enrol(Pc& pc, Pc& station, const QStringList& terms = {});

/// A village and its station, enrolled with each other by two carries.
struct Enrolled {
    Pc village;
    Pc station;
    Enrolled();
};

} // namespace tongdang::test
