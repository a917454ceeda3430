// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/navigation.h"

#include "widgets/icons.h"
#include "widgets/pieces.h"

#include <QButtonGroup>
#include <QToolButton>
#include <QVariant>

namespace tongdang::shell {

using pages::Place;

namespace {

struct PlaceRow {
    QString words;
    const char* icon;
};

PlaceRow rowOf(Place place)
{
    switch (place) {
    case Place::Today:
        return {Navigation::tr("Today"), "today"};
    case Place::Children:
    case Place::Dossier:
    case Place::Duplicates:
        return {Navigation::tr("Children"), "children"};
    case Place::Sheets:
        return {Navigation::tr("Type sheets in"), "sheet"};
    case Place::Print:
        return {Navigation::tr("Print"), "print"};
    case Place::Exchange:
        return {Navigation::tr("USB exchange"), "stick"};
    case Place::Station:
        return {Navigation::tr("Villages"), "station"};
    case Place::Registers:
    case Place::National:
    case Place::Comparison:
    case Place::Checks:
        return {Navigation::tr("Registers"), "registers"};
    case Place::Reports:
        return {Navigation::tr("Statistics"), "statistics"};
    case Place::Settings:
        return {Navigation::tr("Settings"), "settings"};
    }
    return {};
}

constexpr int leastWidth = 178;
constexpr int chosenRowIsWider = 12; ///< pixels, by its bold words

} // namespace

Navigation::Navigation(const QString& orgName, const std::vector<Place>& places, QWidget* parent)
    : QFrame(parent)
    , m_group(new QButtonGroup(this))
{
    setProperty("role", QStringLiteral("navigation"));
    auto* const column = new QVBoxLayout(this);
    column->setContentsMargins(12, 18, 12, 14);
    column->setSpacing(6);
    auto* const brand = new QLabel(tr("Tongdang"));
    brand->setProperty("role", QStringLiteral("brand"));
    brand->setContentsMargins(10, 0, 0, 0);
    column->addWidget(brand);
    QLabel* const org = widgets::makeLabel(orgName, widgets::LabelRole::Secondary);
    org->setContentsMargins(10, 0, 0, 8);
    column->addWidget(org);
    int number = 0;
    int widest = 0;
    auto* const foot = new QVBoxLayout;
    foot->setSpacing(column->spacing());
    for (const Place place : places) {
        const auto [words, icon] = rowOf(place);
        QToolButton* const row = makeRow(words, icon);
        row->setCheckable(true);
        row->setToolTip(QStringLiteral("%1 (Alt+%2)").arg(words).arg(++number));
        m_group->addButton(row, static_cast<int>(place));
        (place == Place::Settings ? foot : column)->addWidget(row);
        widest = qMax(widest, row->sizeHint().width());
    }
    const QMargins margins = column->contentsMargins();
    setFixedWidth(qMax(leastWidth, widest + chosenRowIsWider + margins.left() + margins.right()));
    QToolButton* const lock = makeRow(tr("Lock"), "lock");
    lock->setToolTip(tr("Lock the dossiers (Ctrl+L)"));
    connect(lock, &QToolButton::clicked, this, &Navigation::lockWanted);
    foot->addWidget(lock);
    column->addStretch();
    column->addLayout(foot);
    connect(m_group, &QButtonGroup::idToggled, this, [this](int id, bool on) {
        if (on && !m_marking)
            Q_EMIT chosen(static_cast<Place>(id));
    });
    // A row that is marked already is not toggled: from a dossier it leads to the list.
    connect(m_group, &QButtonGroup::idPressed, this,
            [this](int id) { m_wasMarked = m_group->button(id)->isChecked(); });
    connect(m_group, &QButtonGroup::idClicked, this, [this](int id) {
        if (m_wasMarked)
            Q_EMIT chosen(static_cast<Place>(id));
    });
}

QToolButton* Navigation::makeRow(const QString& words, const char* icon)
{
    auto* const row = new QToolButton(this);
    row->setProperty("role", QStringLiteral("navigation"));
    row->setText(QStringLiteral("  ") + words); // Fusion sets icon and words close together
    row->setAccessibleName(words);
    row->setIcon(widgets::lineIcon(icon, widgets::Ink::Navigation));
    row->setIconSize(QSize(22, 22));
    row->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    row->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    row->setFocusPolicy(Qt::TabFocus);
    return row;
}

void Navigation::mark(Place place)
{
    QAbstractButton* row = m_group->button(static_cast<int>(place));
    if (!row && (place == Place::Dossier || place == Place::Duplicates))
        row = m_group->button(static_cast<int>(Place::Children));
    if (!row && (place == Place::National || place == Place::Comparison || place == Place::Checks))
        row = m_group->button(static_cast<int>(Place::Registers));
    if (!row)
        return;
    m_marking = true;
    row->setChecked(true);
    m_marking = false;
}

} // namespace tongdang::shell
