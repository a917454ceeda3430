// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/catch.h"
#include "widgets/flow_layout.h"
#include "widgets/icons.h"
#include "widgets/message_bar.h"
#include "widgets/pieces.h"
#include "widgets/row_delegate.h"
#include "widgets/style_sheet.h"
#include "widgets/theme.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QListWidget>
#include <QPainter>
#include <QPlainTextEdit>
#include <QStandardItemModel>
#include <QTest>
#include <QTimer>

#include <cmath>

using namespace tongdang;
using namespace Qt::StringLiterals;
using namespace tongdang::widgets;

namespace {

/// Relative luminance and contrast of WCAG 2.1.
double luminance(const QColor& color)
{
    const auto linear = [](double part) {
        return part <= 0.04045 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF())
           + 0.0722 * linear(color.blueF());
}

double contrast(const QColor& a, const QColor& b)
{
    const double first = luminance(a);
    const double second = luminance(b);
    return (std::max(first, second) + 0.05) / (std::min(first, second) + 0.05);
}

QImage painted(const RowContent& content, QSize size)
{
    QStandardItemModel model(1, 1);
    const RowDelegate delegate({.number = true, .middle = true, .right = true},
                               [&](const QModelIndex&) { return content; });
    QImage image(size, QImage::Format_ARGB32);
    image.fill(Qt::magenta);
    QPainter painter(&image);
    QStyleOptionViewItem option;
    option.rect = QRect(QPoint(0, 0), size);
    option.palette = Theme::light().palette();
    delegate.paint(&painter, option, model.index(0, 0));
    return image;
}

/// How many pixels differ.
int difference(const QImage& one, const QImage& other)
{
    int count = 0;
    for (int y = 0; y < one.height(); ++y) {
        for (int x = 0; x < one.width(); ++x)
            count += one.pixel(x, y) != other.pixel(x, y) ? 1 : 0;
    }
    return count;
}

/// One of each kind that the keyboard stops at, also chosen or wrong.
std::vector<QWidget*> everyKind(QWidget* parent)
{
    std::vector<QWidget*> controls;
    for (const bool isMarked : {false, true}) {
        auto* const segment = new QPushButton(u"男"_s, parent);
        segment->setProperty("role", u"segment"_s);
        auto* const box = new QCheckBox(u"祖父"_s, parent);
        for (QAbstractButton* const button :
             {static_cast<QAbstractButton*>(segment), static_cast<QAbstractButton*>(box)}) {
            button->setCheckable(true);
            button->setChecked(isMarked);
        }
        controls.insert(controls.end(), {segment, box});
        for (QWidget* const field : {static_cast<QWidget*>(new QLineEdit(parent)),
                                     static_cast<QWidget*>(new QPlainTextEdit(parent)),
                                     static_cast<QWidget*>(new QComboBox(parent))}) {
            field->setProperty("faulty", isMarked);
            controls.push_back(field);
        }
    }
    auto* const list = new QListWidget(parent);
    list->addItem(u"曾雨桐"_s);
    list->setCurrentRow(0);
    controls.insert(controls.end(), {list, makeButton(u"打开"_s, nullptr, parent),
                                     makePrimaryButton(u"录入"_s, nullptr, parent),
                                     makeLinkButton(u"打开"_s, parent)});
    return controls;
}

} // namespace

TEST_CASE("Where the keyboard is can be seen on every kind of control, in both themes")
{
    for (const ThemeChoice choice : {ThemeChoice::Light, ThemeChoice::Dark}) {
        applyTheme(*qApp, choice);
        QWidget window;
        auto* const column = new QVBoxLayout(&window);
        auto* const elsewhere = new QLineEdit;
        column->addWidget(elsewhere);
        const std::vector<QWidget*> controls = everyKind(&window);
        for (QWidget* const control : controls)
            column->addWidget(control);
        window.show();
        window.activateWindow();
        REQUIRE(QTest::qWaitForWindowActive(&window));
        for (QWidget* const control : controls) {
            elsewhere->setFocus();
            const QImage before = control->grab().toImage();
            control->setFocus();
            REQUIRE(control->hasFocus());
            INFO(control->metaObject()->className()
                 << control->property("role").toString().toStdString());
            // A box shows it at its little square; a blinking cursor would be less.
            CHECK(difference(before, control->grab().toImage()) >= 60);
        }
    }
    applyTheme(*qApp, ThemeChoice::Light);
}

TEST_CASE("Every text of both themes is readable on its ground and borders can be seen")
{
    for (const Theme* const theme : {&Theme::light(), &Theme::night()}) {
        for (const QColor& ground : {theme->card, theme->window}) {
            CHECK(contrast(theme->text, ground) >= 7);
            CHECK(contrast(theme->secondary, ground) >= 4.5);
        }
        CHECK(contrast(theme->onPrimary, theme->primary) >= 4.5);
        CHECK(contrast(theme->primary, theme->primarySoft) >= 4.5);
        CHECK(contrast(theme->text, theme->primarySoft) >= 7);
        CHECK(contrast(theme->secondary, theme->primarySoft) >= 4.5);
        CHECK(contrast(theme->danger, theme->dangerSoft) >= 4.5);
        CHECK(contrast(theme->danger, theme->primarySoft) >= 4.5);
        CHECK(contrast(theme->soon, theme->soonSoft) >= 4.5);
        CHECK(contrast(theme->good, theme->goodSoft) >= 4.5);
        CHECK(contrast(theme->navigationText, theme->navigation) >= 4.5);
        CHECK(contrast(theme->field, theme->card) >= 3);
    }
}

TEST_CASE("A widget finds the theme that its palette was made from")
{
    CHECK(&Theme::of(Theme::light().palette()) == &Theme::light());
    CHECK(&Theme::of(Theme::night().palette()) == &Theme::night());
}

TEST_CASE("Every colour of the style sheet has a value")
{
    for (const Theme* const theme : {&Theme::light(), &Theme::night()}) {
        const QString sheet = styleSheet(*theme);
        CHECK_FALSE(sheet.contains(u'@'));
        CHECK(sheet.contains(theme->primarySoft.name()));
    }
}

TEST_CASE("An icon is drawn in the colour of the theme, also after the theme changed")
{
    const auto hasColor = [](const QColor& color) {
        const QImage image = lineIcon("check", Ink::Danger).pixmap(64, 64).toImage();
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x) {
                if (image.pixelColor(x, y) == color)
                    return true;
            }
        }
        return false;
    };
    applyTheme(*qApp, ThemeChoice::Light);
    CHECK(hasColor(Theme::light().danger));
    applyTheme(*qApp, ThemeChoice::Dark);
    CHECK(hasColor(Theme::night().danger));
    applyTheme(*qApp, ThemeChoice::Light);
}

TEST_CASE("Rows that do not fit beside each other go on in a new line")
{
    QWidget widget;
    auto* const flow = new FlowLayout(10, 6, &widget);
    for (int i = 0; i < 4; ++i) {
        auto* const box = new QWidget;
        box->setFixedSize(100, 20);
        flow->addWidget(box);
    }
    CHECK(flow->heightForWidth(430) == 20);
    CHECK(flow->heightForWidth(429) == 46);
    CHECK(flow->heightForWidth(100) == 4 * 20 + 3 * 6);
    CHECK(flow->minimumSize().width() == 100);
    widget.resize(220, 200);
    widget.show();
    QCoreApplication::processEvents();
    CHECK(flow->itemAt(1)->geometry().topLeft() == QPoint(110, 0));
    CHECK(flow->itemAt(2)->geometry().topLeft() == QPoint(0, 26));
}

TEST_CASE("A row is 57 pixels high, a heading 32, and both cover their whole ground")
{
    RowContent row;
    row.first = u"曾雨桐"_s;
    row.number = 1;
    const QImage image = painted(row, {600, RowDelegate::rowHeight});
    CHECK(image.pixelColor(599, 5) == Theme::light().card);
    RowContent heading;
    heading.isHeading = true;
    heading.tone = Tone::Danger;
    CHECK(painted(heading, {600, 32}).pixelColor(590, 5) == Theme::light().dangerSoft);

    QStandardItemModel model(1, 1);
    const RowDelegate delegate({}, [&](const QModelIndex&) { return heading; });
    CHECK(delegate.sizeHint({}, model.index(0, 0)).height() == RowDelegate::headingHeight);
}

TEST_CASE("A row paints into the narrowest list without its right column")
{
    RowContent row;
    row.first = u"曾雨桐"_s;
    row.right = u"过期 7 天"_s;
    row.tone = Tone::Danger;
    const auto reds = [&](int width) {
        const QImage image = painted(row, {width, RowDelegate::rowHeight});
        int count = 0;
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x)
                count += image.pixelColor(x, y) == Theme::light().danger ? 1 : 0;
        }
        return count;
    };
    CHECK(reds(900) > 0);
    CHECK(reds(300) == 0);
}

TEST_CASE("A message shows itself, and a warning stays while good news goes by itself")
{
    QWidget window;
    MessageBar bar(&window);
    CHECK(bar.isHidden());
    bar.say(Tone::Danger, u"坏了"_s);
    CHECK_FALSE(bar.isHidden());
    CHECK(bar.words() == u"坏了"_s);
    CHECK(bar.accessibleName() == u"坏了"_s);
    CHECK(bar.findChild<QTimer*>()->isActive() == false);
    bar.say(Tone::Good, u"好了"_s);
    CHECK(bar.findChild<QTimer*>()->isActive());
}

TEST_CASE("A remark goes when the work goes on, what failed stays")
{
    QWidget window;
    MessageBar bar(&window);
    bar.say(Tone::Danger, u"坏了"_s);
    bar.passOn();
    CHECK_FALSE(bar.isHidden());
    bar.say(Tone::Soon, u"还有一处"_s);
    CHECK_FALSE(bar.isHidden());
    bar.passOn();
    CHECK(bar.isHidden());
}
