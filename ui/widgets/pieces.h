// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/theme.h"

#include <QFrame>
#include <QLabel>
#include <QPushButton>
#include <QString>
#include <QVBoxLayout>

class QLayout;
class QListWidget;
class QTableView;

/// The small parts that every page is made of, in the looks of the style sheet.
namespace tongdang::widgets {

/// Looks of a label (style_sheet.h).
enum class LabelRole { Body, Title, Heading, Strong, Secondary, Caption, Remark, Fault, Code };

/// Plain text that wraps.
[[nodiscard]] QLabel* makeLabel(const QString& words, LabelRole role = LabelRole::Body,
                                QWidget* parent = nullptr);
/// A short word on a coloured ground: "visit overdue".
[[nodiscard]] QLabel* makeTag(const QString& words, Tone tone, QWidget* parent = nullptr);

[[nodiscard]] QPushButton* makeButton(const QString& words, const char* icon = nullptr,
                                      QWidget* parent = nullptr);
/// Filled. One a page, and it names its object.
[[nodiscard]] QPushButton* makePrimaryButton(const QString& words, const char* icon = nullptr,
                                             QWidget* parent = nullptr);
/// New words for a button of these, as spoken, too; an icon keeps its distance from them.
void setWords(QPushButton& button, const QString& words);
/// Words that look like a link.
[[nodiscard]] QPushButton* makeLinkButton(const QString& words, QWidget* parent = nullptr);

/// A white frame; its layout is a QVBoxLayout.
[[nodiscard]] QFrame* makeCard(QWidget* parent = nullptr);
[[nodiscard]] QVBoxLayout* cardLayout(QFrame& card);
/// Makes an empty panel one card under a heading; answers the card's column.
[[nodiscard]] QVBoxLayout* fillWithCard(QWidget& panel, const QString& heading);

/// An icon, a line and a smaller line below it; the small one may be empty.
[[nodiscard]] QWidget* makeNote(const char* icon, Tone tone, const QString& words,
                                const QString& more, QWidget* parent = nullptr);

/// A table as a list: whole rows, one at a time, to be read and not typed into.
void showAsRows(QTableView& table, const QString& name);

/// As high as its rows, up to `most` pixels; the rest scrolls. By itself a list is at least 75
/// pixels high, which leaves a gap below few rows. To be called when the rows change.
void fitToRows(QListWidget& list, int most);

/// Removes and deletes everything a layout holds.
void clearLayout(QLayout& layout);

} // namespace tongdang::widgets
