// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/combo_box.h"

#include <QAbstractItemView>
#include <QAccessibleWidget>
#include <QStylePainter>
#include <QWheelEvent>

namespace tongdang::widgets {

namespace {

class AccessibleComboBox final : public QAccessibleWidget {
public:
    explicit AccessibleComboBox(ComboBox& box)
        : QAccessibleWidget(&box, QAccessible::ComboBox)
    {
    }

    [[nodiscard]] QString text(QAccessible::Text kind) const override
    {
        const QString chosen = box().currentText();
        switch (kind) {
        case QAccessible::Name: {
            const QString asked = box().accessibleName();
            if (asked.isEmpty() || chosen.isEmpty())
                return asked + chosen;
            //: a combo box, read aloud: what is asked, what is chosen
            return ComboBox::tr("%1: %2").arg(asked, chosen);
        }
        case QAccessible::Value:
            return chosen;
        default:
            return QAccessibleWidget::text(kind);
        }
    }

    [[nodiscard]] QAccessible::State state() const override
    {
        QAccessible::State state = QAccessibleWidget::state();
        state.hasPopup = true;
        state.expandable = true;
        state.expanded = box().view()->isVisible();
        state.collapsed = !state.expanded;
        return state;
    }

    [[nodiscard]] QStringList actionNames() const override
    {
        return {showMenuAction(), setFocusAction()};
    }

    void doAction(const QString& name) override
    {
        if (name == showMenuAction())
            box().showPopup();
        else
            QAccessibleWidget::doAction(name);
    }

private:
    [[nodiscard]] ComboBox& box() const { return static_cast<ComboBox&>(*widget()); }
};

QAccessibleInterface* accessibleOf(const QString& className, QObject* object)
{
    Q_UNUSED(className)
    auto* const box = qobject_cast<ComboBox*>(object);
    return box ? new AccessibleComboBox(*box) : nullptr;
}

} // namespace

ComboBox::ComboBox(QWidget* parent)
    : QComboBox(parent)
{
    setFocusPolicy(Qt::StrongFocus);           // not by the wheel
    QAccessible::installFactory(accessibleOf); // once: Qt keeps each factory a single time
    connect(this, &QComboBox::currentIndexChanged, this, [this] {
        QAccessibleEvent event(this, QAccessible::NameChanged);
        QAccessible::updateAccessibility(&event);
    });
    connect(this, &QComboBox::currentTextChanged, this,
            [this](const QString& words) { setToolTip(words); });
}

void ComboBox::paintEvent(QPaintEvent* event)
{
    if (isEditable())
        return QComboBox::paintEvent(event);
    QStylePainter painter(this);
    QStyleOptionComboBox option;
    initStyleOption(&option);
    if (currentIndex() < 0 && !placeholderText().isEmpty()) {
        option.palette.setBrush(QPalette::ButtonText, option.palette.placeholderText());
        option.currentText = placeholderText();
    }
    const int room =
        style()
            ->subControlRect(QStyle::CC_ComboBox, &option, QStyle::SC_ComboBoxEditField, this)
            .width();
    option.currentText = option.fontMetrics.elidedText(option.currentText, Qt::ElideRight, room);
    painter.drawComplexControl(QStyle::CC_ComboBox, option);
    painter.drawControl(QStyle::CE_ComboBoxLabel, option);
}

void ComboBox::wheelEvent(QWheelEvent* event)
{
    event->ignore();
}

SpinBox::SpinBox(QWidget* parent)
    : QSpinBox(parent)
{
    setFocusPolicy(Qt::StrongFocus);
}

void SpinBox::wheelEvent(QWheelEvent* event)
{
    event->ignore();
}

} // namespace tongdang::widgets
