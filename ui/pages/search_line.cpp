// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/search_line.h"

#include "widgets/icons.h"

#include <QAction>
#include <QCoreApplication>
#include <QLineEdit>
#include <QStringList>

namespace tongdang::pages {

QLineEdit* makeSearchLine()
{
    auto* const line = new QLineEdit;
    line->setPlaceholderText(QCoreApplication::translate(
        "search", "Find a child: name, first letters of its pinyin, scan (Ctrl+F)"));
    line->setAccessibleName(QCoreApplication::translate("search", "Find a child"));
    line->addAction(widgets::lineIcon("search", widgets::Ink::Secondary),
                    QLineEdit::LeadingPosition);
    line->setMaxLength(200);
    line->setMinimumWidth(160);
    return line;
}

bool isSheetCode(const QString& text)
{
    return text.trimmed().startsWith(QLatin1StringView("TD1:"), Qt::CaseInsensitive);
}

QString personWords(const desk::ChildLine& child)
{
    QStringList person{child.sex};
    if (child.age)
        person += QCoreApplication::translate("search", "%n year(s) old", nullptr, *child.age);
    person.removeAll(QString());
    QString words = person.join(u' ');
    if (!child.kinds.isEmpty())
        words += QStringLiteral("\u3000") + child.kinds;
    return words;
}

} // namespace tongdang::pages
