// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/command.h"
#include "cli/record_json.h"
#include "desk/children.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace tongdang::cli {

Result<Answer> runChildFind(Invocation& invocation)
{
    TONGDANG_TRY(const QString query, invocation.argument(0, QStringLiteral("QUERY")));
    TONGDANG_TRY(desk::Session * session, invocation.session());
    TONGDANG_TRY(const auto found, desk::findChildren(*session, query));
    QJsonArray json;
    Answer answer;
    for (const desk::ChildLine& line : found) {
        json.append(childJson(line));
        answer.text +=
            QStringList{line.name,  line.sex,   line.age ? QString::number(*line.age) : QString(),
                        line.group, line.kinds, line.child.toString()}
                .join(u'\t')
            + u'\n';
    }
    if (found.empty())
        answer.text = QCoreApplication::translate("cli", "No child fits.") + u'\n';
    answer.json = json;
    return answer;
}

} // namespace tongdang::cli
