// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/arguments.h"

namespace tongdang::cli {

namespace {

const QStringList flags{QStringLiteral("--json"),        QStringLiteral("--help"),
                        QStringLiteral("--dry-run"),     QStringLiteral("--force-incomplete"),
                        QStringLiteral("--blank"),       QStringLiteral("--plan"),
                        QStringLiteral("--who"),         QStringLiteral("--leaving"),
                        QStringLiteral("--adjusted"),    QStringLiteral("--internal"),
                        QStringLiteral("--canonical"),   QStringLiteral("--rebuild"),
                        QStringLiteral("--withdrawn"),   QStringLiteral("--confirm"),
                        QStringLiteral("--villages"),    QStringLiteral("--none"),
                        QStringLiteral("--restricted"),  QStringLiteral("--special"),
                        QStringLiteral("--everything"),  QStringLiteral("--check"),
                        QStringLiteral("--leave-other"), QStringLiteral("--successor")};

const QStringList valued{QStringLiteral("--archive"),   QStringLiteral("--passphrase-file"),
                         QStringLiteral("--today"),     QStringLiteral("--role"),
                         QStringLiteral("--org"),       QStringLiteral("--org-name"),
                         QStringLiteral("--person"),    QStringLiteral("--children"),
                         QStringLiteral("--seed"),      QStringLiteral("--id"),
                         QStringLiteral("--child"),     QStringLiteral("--file"),
                         QStringLiteral("--where"),     QStringLiteral("--reason"),
                         QStringLiteral("--into"),      QStringLiteral("--from"),
                         QStringLiteral("--until"),     QStringLiteral("--record"),
                         QStringLiteral("--week"),      QStringLiteral("--out"),
                         QStringLiteral("--month"),     QStringLiteral("--quarter"),
                         QStringLiteral("--year"),      QStringLiteral("--compare"),
                         QStringLiteral("--as"),        QStringLiteral("--to"),
                         QStringLiteral("--for"),       QStringLiteral("--copies"),
                         QStringLiteral("--since"),     QStringLiteral("--keep"),
                         QStringLiteral("--value"),     QStringLiteral("--code"),
                         QStringLiteral("--code-file"), QStringLiteral("--new-passphrase-file"),
                         QStringLiteral("--purpose"),   QStringLiteral("--of"),
                         QStringLiteral("--village"),   QStringLiteral("--list"),
                         QStringLiteral("--what"),      QStringLiteral("--sheet"),
                         QStringLiteral("--source"),    QStringLiteral("--as-of"),
                         QStringLiteral("--title"),     QStringLiteral("--decision"),
                         QStringLiteral("--number"),    QStringLiteral("--name"),
                         QStringLiteral("--post"),      QStringLiteral("--percent"),
                         QStringLiteral("--least"),     QStringLiteral("--field")};

Result<QDate> parseDay(const QString& option, const QString& text)
{
    const QDate day = QDate::fromString(text, Qt::ISODate);
    if (!day.isValid() || text.size() != 10)
        return failure(ErrorKind::Usage, "cli.bad_date", {option, text});
    return day;
}

/// field=value: a key of lower-case letters, digits and _ before the first =.
bool isAssignment(const QString& word)
{
    const qsizetype equals = word.indexOf(u'=');
    if (equals < 1)
        return false;
    for (const QChar sign : QStringView(word).left(equals)) {
        if (!(sign.isLower() || sign.isDigit() || sign == u'_'))
            return false;
    }
    return true;
}

} // namespace

Result<Arguments> parseArguments(const QStringList& line)
{
    Arguments arguments;
    for (qsizetype i = 0; i < line.size(); ++i) {
        const QString& word = line[i];
        if (!word.startsWith(u"--")) {
            (isAssignment(word) ? arguments.assignments : arguments.words).append(word);
            continue;
        }
        QString option = word.section(u'=', 0, 0);
        if (flags.contains(option)) {
            arguments.options.insert(option, QString());
            continue;
        }
        if (!valued.contains(option))
            return failure(ErrorKind::Usage, "cli.unknown_option", {option});
        const bool inside = word.contains(u'=');
        if (!inside && i + 1 == line.size())
            return failure(ErrorKind::Usage, "cli.value_missing", {option});
        arguments.options.insert(option, inside ? word.section(u'=', 1) : line[++i]);
    }
    arguments.archive = arguments.options.take(QStringLiteral("--archive"));
    arguments.passphraseFile = arguments.options.take(QStringLiteral("--passphrase-file"));
    arguments.json = arguments.options.contains(QStringLiteral("--json"));
    arguments.help = arguments.options.contains(QStringLiteral("--help"));
    if (arguments.has("--today")) {
        TONGDANG_TRY(arguments.today,
                     parseDay(QStringLiteral("--today"), arguments.value("--today")));
    }
    return arguments;
}

Result<QDate> dateOption(const Arguments& arguments, const char* option)
{
    if (!arguments.has(option))
        return QDate();
    return parseDay(QString::fromLatin1(option), arguments.value(option));
}

} // namespace tongdang::cli
