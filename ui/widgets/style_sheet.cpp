// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/style_sheet.h"

#include "widgets/theme.h"

#include <QStyle>
#include <QVariant>
#include <QWidget>

#include <array>
#include <utility>

namespace tongdang::widgets {

namespace {

// @names are tokens of the theme. A border of 2 px at the focus takes 1 px of the padding, so that
// nothing moves. What has a border of the accent already (filled, chosen, wrong) gets one of the
// text's colour: wherever the keyboard is, it can be seen.
constexpr auto sheet = R"(
QWidget[role="window"] { background: @window; }
QFrame[role="navigation"] { background: @navigation; border: none; border-right: 1px solid @line; }
QToolButton[role="navigation"] { text-align: left; padding: 0 12px; border: 2px solid transparent;
    border-radius: 8px; font-size: 17px; color: @navText; min-height: 42px; background: transparent; }
QToolButton[role="navigation"]:hover { background: @window; }
QToolButton[role="navigation"]:checked { background: @primarySoft; color: @primary; font-weight: 600; }
QToolButton[role="navigation"]:focus { border-color: @primary; }
QToolButton[role="quiet"] { border: 2px solid transparent; border-radius: 6px; padding: 4px; background: transparent; }
QToolButton[role="quiet"]:hover { background: @window; }
QToolButton[role="quiet"]:focus { border-color: @primary; }

QLabel { color: @text; font-size: 16px; background: transparent; }
QLabel[role="brand"] { font-size: 22px; font-weight: 700; color: @primary; }
QLabel[role="title"] { font-size: 25px; font-weight: 700; }
QLabel[role="heading"] { font-size: 18px; font-weight: 700; }
QLabel[role="strong"] { font-weight: 600; }
QLabel[role="secondary"], QLabel[role="caption"] { color: @secondary; font-size: 15px; }
QLabel[role="differs"] { font-weight: 600; background: @soonSoft; border-radius: 5px; }
QLabel[role="remark"] { color: @soon; font-size: 15px; }
QLabel[role="fault"] { color: @danger; font-size: 15px; }
QLabel[role="code"] { font-family: "Noto Sans Mono CJK SC", "Noto Sans Mono", monospace; font-size: 22px; font-weight: 700; }

QFrame[role="card"] { background: @card; border: 1px solid @line; border-radius: 10px; }
QFrame[role="notice"] { background: @dangerSoft; border: 1px solid @danger; border-radius: 10px; }
QFrame[role="choice"] { background: @card; border: 1px solid @line; border-radius: 8px; }
QFrame[role="bar"] { margin-top: 12px; border: 1px solid @line; border-radius: 8px; background: @card; }
QFrame[role="bar"][tone="1"] { background: @goodSoft; border-color: @good; }
QFrame[role="bar"][tone="2"] { background: @soonSoft; border-color: @soon; }
QFrame[role="bar"][tone="3"] { background: @dangerSoft; border-color: @danger; }
QLabel[role="tag"] { border-radius: 5px; padding: 3px 9px; font-size: 15px; font-weight: 600; background: @primarySoft; color: @primary; }
QLabel[role="tag"][tone="2"] { background: @soonSoft; color: @soon; }
QLabel[role="tag"][tone="3"] { background: @dangerSoft; color: @danger; }

QLabel[role="portrait"] { border-radius: 28px; background: @primarySoft; color: @primary; font-size: 25px; font-weight: 700; }
QFrame[role="entry"] { border: none; border-left: 4px solid @good; }
QFrame[role="entry"][tone="2"] { border-left-color: @soon; }

QPushButton { outline: none; font-size: 16px; padding: 0 18px; min-height: 38px; border: 1px solid @field;
    border-radius: 7px; background: @card; color: @text; }
QPushButton:hover { border-color: @primary; color: @primary; }
QPushButton:checked { background: @primarySoft; color: @primary; }
QPushButton:focus { border: 2px solid @primary; padding: 0 17px; min-height: 36px; }
QPushButton:pressed { background: @primarySoft; }
QPushButton:disabled { color: @field; border-color: @line; }
QPushButton[role="primary"] { background: @primary; color: @onPrimary; border: 1px solid @primary; font-weight: 600; }
QPushButton[role="primary"]:hover { color: @onPrimary; border-color: @text; }
QPushButton[role="primary"]:focus { border: 2px solid @text; }
QPushButton[role="primary"]:pressed { background: @text; color: @window; }
QPushButton[role="primary"]:disabled { background: @line; border-color: @line; color: @secondary; }
QPushButton[role="link"] { border: 2px solid transparent; color: @primary; padding: 0 6px; background: transparent; }
QPushButton[role="link"][size="small"], QPushButton[role="link"][size="small"]:focus { min-height: 26px; font-size: 15px; }
QPushButton[role="link"]:focus { border-color: @primary; padding: 0 6px; }
QPushButton::menu-indicator { image: url(:/tongdang/icons/arrow-@kind.svg); width: 16px; height: 16px; subcontrol-origin: padding; subcontrol-position: center right; right: 8px; }
QPushButton[role="segment"] { border-radius: 0; padding: 0 14px; }
QPushButton[role="segment"]:checked { background: @primarySoft; color: @primary; border: 2px solid @primary; min-height: 36px; padding: 0 13px; }
QPushButton[role="segment"]:focus { border: 2px dashed @text; min-height: 36px; padding: 0 13px; }
QPushButton[role="segment"]:checked:focus { border: 2px solid @text; }
QPushButton[role="segment"][faulty="true"] { border-color: @danger; }
QPushButton[role="segment"][faulty="true"]:focus { border-color: @text; }

QLineEdit, QComboBox, QPlainTextEdit { font-size: 16px; min-height: 38px; padding: 0 10px; border: 1px solid @field;
    border-radius: 7px; background: @card; color: @text; selection-background-color: @primary; selection-color: @onPrimary; }
QPlainTextEdit { padding: 6px 6px; }
QSpinBox { font-size: 16px; min-height: 38px; padding: 0 10px; border: 1px solid @field; border-radius: 7px;
    background: @card; color: @text; selection-background-color: @primary; selection-color: @onPrimary; }
QSpinBox:focus { border: 2px solid @primary; padding: 0 9px; min-height: 36px; }
QSpinBox::up-button { subcontrol-origin: padding; subcontrol-position: top right; border: none; width: 26px; height: 19px; background: transparent; }
QSpinBox::down-button { subcontrol-origin: padding; subcontrol-position: bottom right; border: none; width: 26px; height: 19px; background: transparent; }
QSpinBox::up-arrow { image: url(:/tongdang/icons/arrow-up-@kind.svg); width: 16px; height: 16px; }
QSpinBox::down-arrow { image: url(:/tongdang/icons/arrow-@kind.svg); width: 16px; height: 16px; }
QLineEdit:focus, QComboBox:focus { border: 2px solid @primary; padding: 0 9px; min-height: 36px; }
QPlainTextEdit:focus { border: 2px solid @primary; padding: 5px 5px; }
QLineEdit[faulty="true"], QComboBox[faulty="true"], QPlainTextEdit[faulty="true"] { border: 2px solid @danger;
    background: @dangerSoft; padding: 0 9px; min-height: 36px; }
QPlainTextEdit[faulty="true"] { padding: 5px 5px; }
QLineEdit[faulty="true"]:focus, QComboBox[faulty="true"]:focus, QPlainTextEdit[faulty="true"]:focus { border-color: @text; }
QLineEdit:read-only, QPlainTextEdit:read-only { background: @window; color: @secondary; }
QComboBox:disabled { background: @window; color: @secondary; }
QComboBox::drop-down { subcontrol-origin: padding; subcontrol-position: center right; border: none; width: 30px; background: transparent; }
QComboBox::down-arrow { image: url(:/tongdang/icons/arrow-@kind.svg); width: 20px; height: 20px; }
QComboBox QAbstractItemView { background: @card; color: @text; border: 1px solid @field; outline: 0;
    selection-background-color: @primarySoft; selection-color: @text; }
QComboBox QAbstractItemView::item { min-height: 36px; padding: 0 8px; }

QCheckBox { font-size: 16px; spacing: 8px; color: @text; min-height: 30px; background: transparent; outline: 0; }
QCheckBox:disabled { color: @secondary; }
QCheckBox::indicator { width: 22px; height: 22px; border: 1px solid @field; border-radius: 5px; background: @card; }
QCheckBox::indicator:checked { border: 2px solid @primary; background: @primarySoft; image: url(:/tongdang/icons/tick-@kind.svg); width: 20px; height: 20px; }
QCheckBox:focus { color: @primary; }
QCheckBox::indicator:focus { border: 2px solid @primary; width: 20px; height: 20px; }
QCheckBox::indicator:checked:focus { border: 2px solid @text; width: 20px; height: 20px; }

QListView, QTableView, QTreeView { background: @card; border: 2px solid transparent; border-radius: 7px; font-size: 16px; color: @text; outline: 0;
    gridline-color: @line; selection-background-color: @primarySoft; selection-color: @text; alternate-background-color: @card; }
QListView:focus, QTableView:focus, QTreeView:focus { border-color: @primary; }
QListWidget::item { min-height: 34px; padding: 0 8px; border-bottom: 1px solid @line; }
QListWidget::item:selected { background: @primarySoft; color: @text; }
QHeaderView { background: @card; border: none; }
QHeaderView::section { background: @card; color: @secondary; font-size: 15px; border: none; border-bottom: 1px solid @line; padding: 6px 8px; text-align: left; }
QTableView::item { padding: 0 8px; }
QTableCornerButton::section { background: @card; border: none; }
QTabBar { qproperty-drawBase: 0; background: transparent; }
QTabBar::tab { font-size: 17px; padding: 10px 16px; color: @secondary; border: none; border-bottom: 3px solid transparent; background: transparent; }
QTabBar::tab:selected { color: @primary; border-bottom: 3px solid @primary; font-weight: 600; }
QTabBar::tab:focus { color: @primary; background: @primarySoft; }
QScrollArea { border: none; background: transparent; }
QScrollArea[role="reading"] { border: 2px solid transparent; border-radius: 7px; }
QScrollArea[role="reading"]:focus { border-color: @primary; }
QScrollArea > QWidget > QWidget { background: transparent; }
QScrollBar:vertical { width: 14px; background: transparent; margin: 0; }
QScrollBar::handle:vertical { background: @line; border-radius: 5px; min-height: 40px; margin: 2px; }
QScrollBar::handle:vertical:hover { background: @field; }
QScrollBar:horizontal { height: 14px; background: transparent; margin: 0; }
QScrollBar::handle:horizontal { background: @line; border-radius: 5px; min-width: 40px; margin: 2px; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QProgressBar { border: none; border-radius: 3px; background: @line; max-height: 6px; min-height: 6px; }
QProgressBar::chunk { background: @primary; border-radius: 3px; }
QToolTip { background: @card; color: @text; border: 1px solid @field; padding: 4px; font-size: 15px; }
QMenu { background: @card; color: @text; border: 1px solid @field; }
QMenu::item { padding: 8px 22px; }
QMenu::item:selected { background: @primarySoft; }
)";

} // namespace

QString styleSheet(const Theme& theme)
{
    // Longer names before those they begin with.
    const std::array<std::pair<QLatin1StringView, QColor>, 17> tokens{{
        {QLatin1StringView("@window"), theme.window},
        {QLatin1StringView("@card"), theme.card},
        {QLatin1StringView("@line"), theme.line},
        {QLatin1StringView("@field"), theme.field},
        {QLatin1StringView("@text"), theme.text},
        {QLatin1StringView("@secondary"), theme.secondary},
        {QLatin1StringView("@primarySoft"), theme.primarySoft},
        {QLatin1StringView("@primary"), theme.primary},
        {QLatin1StringView("@onPrimary"), theme.onPrimary},
        {QLatin1StringView("@dangerSoft"), theme.dangerSoft},
        {QLatin1StringView("@danger"), theme.danger},
        {QLatin1StringView("@soonSoft"), theme.soonSoft},
        {QLatin1StringView("@soon"), theme.soon},
        {QLatin1StringView("@goodSoft"), theme.goodSoft},
        {QLatin1StringView("@good"), theme.good},
        {QLatin1StringView("@navigation"), theme.navigation},
        {QLatin1StringView("@navText"), theme.navigationText},
    }};
    QString text = QString::fromLatin1(sheet);
    for (const auto& [token, color] : tokens)
        text.replace(token, color.name());
    return text.replace(QLatin1StringView("@kind"),
                        theme.dark ? QLatin1StringView("night") : QLatin1StringView("light"));
}

void setLook(QWidget& widget, const char* property, const QVariant& value)
{
    if (widget.property(property) == value)
        return;
    widget.setProperty(property, value);
    widget.style()->unpolish(&widget);
    widget.style()->polish(&widget);
    widget.update();
}

} // namespace tongdang::widgets
