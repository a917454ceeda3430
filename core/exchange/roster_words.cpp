// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/roster_words.h"

#include <QHash>

namespace tongdang::exchange {

using namespace Qt::StringLiterals;

namespace {

QString withoutBlanks(const QString& written)
{
    QString text = written.normalized(QString::NormalizationForm_KC);
    text.removeIf([](QChar sign) { return sign.isSpace(); });
    return text;
}

} // namespace

bool tellsOfInfection(const QString& words)
{
    return words.contains(u"艾滋") || words.contains(u"HIV", Qt::CaseInsensitive);
}

QString sexLabel(const QString& written)
{
    static const QHash<QString, QString> labels{
        {u"1"_s, u"男"_s},    {u"2"_s, u"女"_s},    {u"男性"_s, u"男"_s}, {u"女性"_s, u"女"_s},
        {u"男童"_s, u"男"_s}, {u"女童"_s, u"女"_s}, {u"男孩"_s, u"男"_s}, {u"女孩"_s, u"女"_s},
        {u"男生"_s, u"男"_s}, {u"女生"_s, u"女"_s}};
    const QString text = withoutBlanks(written);
    return labels.value(text, text);
}

QString ethnicLabel(const QString& written)
{
    if (written == u"毛难族")
        return u"毛南族"_s;
    return written.isEmpty() || written.endsWith(u'族') || written.size() > 4 ? written
                                                                              : written + u'族';
}

QString relationLabel(const QString& written)
{
    // The words of the house for the persons of GB/T 4761; who could be two of them stays unknown.
    static const QHash<QString, QString> labels{
        {u"爸爸"_s, u"父亲"_s},   {u"父"_s, u"父亲"_s},     {u"妈妈"_s, u"母亲"_s},
        {u"母"_s, u"母亲"_s},     {u"爷爷"_s, u"祖父"_s},   {u"奶奶"_s, u"祖母"_s},
        {u"外公"_s, u"外祖父"_s}, {u"姥爷"_s, u"外祖父"_s}, {u"外婆"_s, u"外祖母"_s},
        {u"姥姥"_s, u"外祖母"_s}, {u"哥哥"_s, u"兄"_s},     {u"弟弟"_s, u"弟"_s},
        {u"姐"_s, u"姐姐"_s},     {u"妹"_s, u"妹妹"_s},     {u"叔叔"_s, u"叔父"_s},
        {u"婶婶"_s, u"婶母"_s},   {u"舅舅"_s, u"舅父"_s},   {u"舅妈"_s, u"舅母"_s},
        {u"姑姑"_s, u"姑母"_s},   {u"姑妈"_s, u"姑母"_s},   {u"姨妈"_s, u"姨母"_s}};
    const QString text = withoutBlanks(written);
    return labels.value(text, text);
}

} // namespace tongdang::exchange
