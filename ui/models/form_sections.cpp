// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/form_sections.h"

namespace tongdang::models {

namespace {

/// "A" of "F03:A1", empty for "F03:12".
QString letterOf(const QString& paperNumber)
{
    const QString number = paperNumber.section(u':', 1);
    qsizetype length = 0;
    while (length < number.size() && number[length].isLetter())
        ++length;
    return number.left(length);
}

} // namespace

std::vector<FormSection> sectionsByPaper(const RecordType& type)
{
    std::vector<FormSection> sections;
    for (const Field& field : type.fields) {
        if (field.number == type.childField && !type.isChild)
            continue;
        const QString letter = letterOf(field.paperNumber);
        if (sections.empty() || sections.back().key != letter)
            sections.push_back({letter, {}, {}});
        sections.back().fields.push_back(field.number);
    }
    return sections;
}

} // namespace tongdang::models
