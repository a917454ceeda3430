// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/answer.h"
#include "pages/dossier/dossier_data.h"
#include "pages/form/form_data.h"
#include "pages/page.h"

class QStackedWidget;
class QTabBar;

namespace tongdang::desk {
struct SavedRecord;
}

namespace tongdang::pages {

class BasicsBar;
class DossierHead;
class DossierDecision;
class JoinedStrip;
class OpenRecord;
class ReceivedCard;
class RecordList;
class SideSwitch;
class VisitsSide;

/// One child: who it is, and the five parts of the dossier that the policy asks for.
class DossierPage : public Page {
    Q_OBJECT

public:
    explicit DossierPage(models::Desk& desk, QWidget* parent = nullptr);
    ~DossierPage() override;

    [[nodiscard]] QString title() const override;
    void arrive(const Destination& destination) override;
    void leave() override;
    [[nodiscard]] std::optional<RecordId> currentChild() const override { return m_child; }
    void save() override;
    void setNarrow(bool narrow) override;

private:
    void layOut();
    void connectParts();
    void beginNew();
    void read();
    void take(DossierData content);
    void showPart();
    void showList();
    void showChild();
    void openRecord(const RecordId& record);
    void makeRecord(TypeNo type);
    void makeRecordWith(TypeNo type, const std::vector<Record::FieldValue>& preset);
    void takeSaved(const desk::SavedRecord& saved, bool isNew, FieldNo toCheck);
    /// Puts what a station decides in place of the dossier's parts; not before there is one.
    [[nodiscard]] bool askToDecide();
    void leaveDecision();
    /// Esc: from a record to its list, from the dossier to the children.
    void stepBack();
    /// The dossier is not there any more: erased here or by a file that was taken in.
    void forgetChild();
    [[nodiscard]] Part part() const;

    std::optional<RecordId> m_child;
    std::optional<RecordId> m_wanted; ///< a record to open as soon as the dossier is there
    FieldNo m_wantedField = 0;        ///< to begin at
    TypeNo m_wantedType = 0;          ///< a new record to type in as soon as it is there
    std::vector<Record::FieldValue> m_wantedValues;
    std::optional<RecordId> m_chosen; ///< the row to stand on after saving
    std::optional<DossierData> m_data;
    models::Answer<DossierData> m_answer;

    DossierHead* m_head;
    JoinedStrip* m_joined;
    QTabBar* m_tabs;
    BasicsBar* m_basicsBar;
    QStackedWidget* m_stack;
    ReceivedCard* m_received; ///< above the list of care and help
    RecordList* m_list;
    OpenRecord* m_open;
    DossierDecision* m_decision;
    VisitsSide* m_side;
    SideSwitch* m_switch = nullptr;
};

} // namespace tongdang::pages
