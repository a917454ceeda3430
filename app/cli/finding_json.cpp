// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/finding_json.h"

#include <QCoreApplication>

namespace tongdang::cli {

namespace {

QString severityKey(CheckSeverity severity)
{
    switch (severity) {
    case CheckSeverity::Error:
        return QStringLiteral("error");
    case CheckSeverity::Warning:
        return QStringLiteral("warning");
    case CheckSeverity::Info:
        break;
    }
    return QStringLiteral("info");
}

} // namespace

QString severityWord(CheckSeverity severity)
{
    switch (severity) {
    case CheckSeverity::Error:
        return QCoreApplication::translate("cli", "must be put right");
    case CheckSeverity::Warning:
        return QCoreApplication::translate("cli", "look at it");
    case CheckSeverity::Info:
        break;
    }
    return QCoreApplication::translate("cli", "for information");
}

QString findingPlace(const Catalogue& catalogue, const QualityFinding& finding)
{
    const RecordType* type = catalogue.type(finding.type);
    const Field* field = type ? type->field(finding.field) : nullptr;
    return field ? field->zh : type ? type->zh : QString();
}

QJsonObject findingJson(const Catalogue& catalogue, const QualityFinding& finding)
{
    const RecordType* type = catalogue.type(finding.type);
    const Field* field = type ? type->field(finding.field) : nullptr;
    return {{QStringLiteral("rule"), finding.check},
            {QStringLiteral("severity"), severityKey(finding.severity)},
            {QStringLiteral("record"), finding.record ? finding.record->toString() : QString()},
            {QStringLiteral("type"), type ? type->key : QString()},
            {QStringLiteral("field"), field ? field->key : QString()},
            {QStringLiteral("message"), finding.words},
            {QStringLiteral("explained"), finding.explained},
            {QStringLiteral("todo"), finding.todo}};
}

} // namespace tongdang::cli
