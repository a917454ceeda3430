// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/duties.h"
#include "pages/destination.h"

#include <QFrame>

#include <functional>
#include <optional>

class QVBoxLayout;

namespace tongdang::pages {

class DutyNote;

/// What else is to do beside visits: sheets to type in, other duties, conflicts, what is not handed
/// over yet.
class TasksPanel : public QFrame {
    Q_OBJECT

public:
    /// Who decides about what two people changed differently is sent there; the others are told who
    /// decides.
    enum class Decides { Here, Station };
    /// Where what the office itself is asked to do is typed in; nothing: nowhere here.
    using OfficeEntry = std::function<std::optional<Destination>(const OrganisationDuty&)>;
    TasksPanel(Decides decides, OfficeEntry officeEntry, QWidget* parent = nullptr);

    void showTasks(desk::TodayTasks tasks);
    /// What else is to do could not be found out; that is said elsewhere.
    void stopLooking();
    /// Pairs of dossiers that may be one child's; they are looked for apart, behind the day's work.
    void showDuplicates(int pairs);
    /// How many things there are to do.
    [[nodiscard]] int count() const { return m_count + (m_hasDuplicates ? 1 : 0); }

Q_SIGNALS:
    void wants(const tongdang::pages::Destination& destination);

private:
    void rebuild();
    void addNote(DutyNote* note);
    void addDuties(const desk::TodayTasks& tasks);
    void addFinding(const desk::FindingLine& line);
    /// A child in danger stands before everything that is merely due.
    void addUrgent(const desk::TodayTasks& tasks);
    void addFindings(const desk::TodayTasks& tasks);
    void addOffice(const desk::TodayTasks& tasks);
    void addOfficeDuty(const OrganisationDuty& duty, QDate today);
    void addMore(std::size_t more);
    void addButton(QVBoxLayout& tasks, const QString& words, const Destination& destination);

    Decides m_decides;
    OfficeEntry m_officeEntry;
    QVBoxLayout* m_tasks;
    QVBoxLayout* m_duplicates;
    QWidget* m_nothing;
    QWidget* m_looking;
    desk::TodayTasks m_shown;
    std::size_t m_allDuties = 0;    ///< shown or not
    std::size_t m_findingsLeft = 0; ///< beyond those that are kept for the list
    bool m_showsAll = false;
    int m_count = 0;
    bool m_hasDuplicates = false;
};

} // namespace tongdang::pages
