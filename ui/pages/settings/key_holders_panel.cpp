// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/settings/key_holders_panel.h"

#include "desk/station_slot.h"
#include "models/day_words.h"
#include "models/desk.h"
#include "models/error_words.h"
#include "pages/labelled.h"
#include "pages/start/centred_card.h"
#include "pages/start/passphrase_pair.h"
#include "widgets/combo_box.h"
#include "widgets/passphrase_edit.h"
#include "widgets/pieces.h"
#include "widgets/progress_strip.h"
#include "widgets/style_sheet.h"

#include <QHBoxLayout>
#include <QLineEdit>

#include <algorithm>

namespace tongdang::pages {

using namespace widgets;

KeyHoldersPanel::KeyHoldersPanel(models::Desk& desk, QWidget* parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_lines(new QVBoxLayout)
    , m_question(new QVBoxLayout)
    , m_mine(new PassphraseEdit)
    , m_mineLine(new Labelled(tr("Your passphrase"), m_mine))
    , m_person(new ComboBox)
    , m_personLine(new Labelled(tr("One more person of the staff"), m_person))
    , m_name(new QLineEdit)
    , m_nameLine(new Labelled(tr("Name of this person"), m_name))
    , m_post(new ComboBox)
    , m_postLine(new Labelled(tr("The post of this person"), m_post))
    , m_wanted(new PassphrasePair(tr("Passphrase of this person, typed by them")))
    , m_progress(new ProgressStrip)
{
    QVBoxLayout* const column = makeCentredCard(*this, 640);
    column->addWidget(makeLabel(tr("Who opens the dossiers"), LabelRole::Title));
    column->addWidget(makeLabel(tr("Each person has a passphrase of their own and is known by it "
                                   "in everything that is written. Do not lend yours."),
                                LabelRole::Secondary));
    m_lines->setSpacing(6);
    column->addLayout(m_lines);
    column->addWidget(m_mineLine);
    column->addLayout(m_question);
    column->addWidget(makeLabel(tr("Let one more person open them"), LabelRole::Heading));
    column->addWidget(m_personLine);
    column->addWidget(m_nameLine);
    column->addWidget(m_postLine);
    column->addWidget(m_wanted);
    QPushButton* const add = makePrimaryButton(tr("Let this person open the dossiers"));
    column->addWidget(add);
    column->addWidget(m_progress);
    QPushButton* const back = makeLinkButton(tr("Back to the settings"));
    back->setShortcut(Qt::Key_Escape);
    column->addWidget(back, 0, Qt::AlignLeft);
    connect(m_mine, &QLineEdit::textEdited, this, [this] { m_mineLine->setFault({}); });
    connect(m_person, &QComboBox::currentIndexChanged, this,
            [this] { m_personLine->setFault({}); });
    // One of the two says who it is.
    connect(m_person, &QComboBox::activated, m_name, &QLineEdit::clear);
    connect(m_name, &QLineEdit::textChanged, this,
            [this](const QString& name) { m_postLine->setVisible(!name.trimmed().isEmpty()); });
    m_postLine->hide();
    connect(m_name, &QLineEdit::textEdited, this, [this] {
        m_person->setCurrentIndex(-1);
        m_personLine->setFault({});
        m_nameLine->setFault({});
    });
    connect(m_wanted, &PassphrasePair::returnPressed, this, &KeyHoldersPanel::add);
    connect(add, &QPushButton::clicked, this, &KeyHoldersPanel::add);
    connect(back, &QPushButton::clicked, this, &KeyHoldersPanel::left);
}

void KeyHoldersPanel::begin()
{
    forget();
    refresh();
    m_mine->setFocus();
}

void KeyHoldersPanel::forget()
{
    m_mine->clear();
    m_mineLine->setFault({});
    m_personLine->setFault({});
    m_name->clear();
    m_nameLine->setFault({});
    m_wanted->clear();
    clearLayout(*m_question);
    m_progress->end();
}

void KeyHoldersPanel::refresh()
{
    m_lists.await(m_desk.use([](desk::Session& session) -> Result<Lists> {
        Lists lists;
        TONGDANG_TRY(lists.slots, desk::listKeySlots(session));
        TONGDANG_TRY(lists.staff, desk::staffWithoutKey(session));
        lists.posts = desk::newcomerPosts(session);
        TONGDANG_TRY(lists.isStationRefused, desk::isStationRefused(session));
        return lists;
    }),
                  [this](const Result<Lists>& lists) {
                      if (lists)
                          showLists(*lists);
                      else
                          Q_EMIT failed(lists.error());
                  });
}

void KeyHoldersPanel::showLists(const Lists& lists)
{
    clearLayout(*m_lines);
    const auto people =
        std::ranges::count(lists.slots, desk::KeySlot::Kind::Person, &desk::KeySlot::kind);
    for (const desk::KeySlot& slot : lists.slots)
        addLine(slot, static_cast<int>(people));
    if (lists.isStationRefused)
        offerStation();
    m_person->clear();
    for (const desk::StaffLine& line : lists.staff)
        m_person->addItem(line.place.isEmpty() ? line.name
                                               : tr("%1, %2").arg(line.name, line.place),
                          line.person.toString());
    m_person->setCurrentIndex(-1);
    m_personLine->setVisible(!lists.staff.empty());
    showPosts(lists.posts);
}

void KeyHoldersPanel::showPosts(const std::vector<desk::PostLine>& posts)
{
    m_post->clear();
    for (const desk::PostLine& post : posts) {
        m_post->addItem(post.name, post.code);
        if (post.isUsual)
            m_post->setCurrentIndex(m_post->count() - 1);
    }
}

void KeyHoldersPanel::addLine(const desk::KeySlot& slot, int people)
{
    using Kind = desk::KeySlot::Kind;
    const QString since = models::dayWords(slot.made, m_desk.today());
    QString words;
    switch (slot.kind) {
    case Kind::Person:
        words = slot.mine ? tr("%1 (you), since %2").arg(slot.personName, since)
                          : tr("%1, since %2").arg(slot.personName, since);
        break;
    case Kind::RecoveryCode:
        words = tr("The recovery code in the envelope, since %1").arg(since);
        break;
    case Kind::Station:
        words = tr("The station, if passphrase and code are lost, since %1").arg(since);
        break;
    }
    auto* const row = new QHBoxLayout;
    row->addWidget(makeLabel(words), 1);
    const bool mayGo =
        slot.kind == Kind::Station || (slot.kind == Kind::Person && people > 1 && !slot.mine);
    if (mayGo) {
        QPushButton* const remove = makeLinkButton(
            slot.kind == Kind::Station ? tr("No longer let the station help") : tr("Take away"));
        if (slot.kind != Kind::Station)
            remove->setAccessibleName(tr("Take away: %1").arg(words));
        row->addWidget(remove);
        connect(remove, &QPushButton::clicked, this, [this, slot] { askRemoval(slot); });
    }
    m_lines->addLayout(row);
}

void KeyHoldersPanel::offerStation()
{
    QPushButton* const allow =
        makeLinkButton(tr("Let the station help again if passphrase and code are lost"));
    m_lines->addWidget(allow, 0, Qt::AlignLeft);
    connect(allow, &QPushButton::clicked, this, [this] { take(desk::allowStationSlot); });
}

bool KeyHoldersPanel::hasPassphrase()
{
    if (!m_mine->text().isEmpty())
        return true;
    m_mineLine->setFault(tr("Type your passphrase first."));
    m_mine->setFocus();
    return false;
}

void KeyHoldersPanel::askRemoval(const desk::KeySlot& slot)
{
    clearLayout(*m_question);
    const bool isStation = slot.kind == desk::KeySlot::Kind::Station;
    m_question->addWidget(makeNote(
        "warning", Tone::Danger,
        isStation ? tr("Shall the station not be able to help any more?")
                  : tr("Shall %1 not open the dossiers any more?").arg(slot.personName),
        isStation ? tr("If passphrase and recovery code are lost, nobody can open these dossiers.")
                  : tr("What was entered stays. For somebody who may have kept a copy of the "
                       "dossiers, make new keys as well.")));
    QPushButton* const yes =
        makeButton(isStation ? tr("Yes, without its help") : tr("Yes, take away"), "lock");
    m_question->addWidget(yes, 0, Qt::AlignLeft);
    connect(yes, &QPushButton::clicked, this, [this, number = slot.number] {
        if (!hasPassphrase())
            return;
        take([wish = desk::KeyRemoval{m_mine->text(), number}](desk::Session& session) {
            return desk::removeKeyHolder(session, wish);
        });
    });
    yes->setFocus();
}

void KeyHoldersPanel::add()
{
    const auto person = RecordId::parse(m_person->currentData().toString());
    const bool isSomebody = person || !m_name->text().trimmed().isEmpty();
    if (!isSomebody)
        (m_personLine->isVisibleTo(this) ? m_personLine : m_nameLine)
            ->setFault(tr("Say who it is."));
    const bool isGood = m_wanted->check();
    if (!hasPassphrase() || !isSomebody || !isGood)
        return;
    take([wish = desk::NewKeyHolder{m_mine->text(), person, m_wanted->passphrase(), m_name->text(),
                                    m_post->currentData().toString()}](
             desk::Session& session) -> Result<void> {
        TONGDANG_CHECK(desk::addKeyHolder(session, wish));
        return {};
    });
}

void KeyHoldersPanel::take(const Step& step)
{
    if (m_done.isWaiting())
        return;
    m_progress->begin(tr("This takes about two seconds."));
    m_done.await(m_desk.use([step](desk::Session& session) -> Result<std::monostate> {
        TONGDANG_CHECK(step(session));
        return std::monostate();
    }),
                 [this](const Result<std::monostate>& done) {
                     m_progress->end();
                     if (done)
                         begin();
                     else
                         refuse(done.error());
                 });
}

void KeyHoldersPanel::refuse(const Error& error)
{
    const QString words = models::wordsFor(error.code, error.arguments);
    if (error.kind == ErrorKind::Passphrase) {
        m_mineLine->setFault(words);
        m_mine->selectAll();
        m_mine->setFocus();
    } else if (error.code == "desk.passphrase_weak" || error.code == "storage.passphrase_taken") {
        m_wanted->refuse(words);
    } else {
        Q_EMIT failed(error);
        refresh();
    }
}

} // namespace tongdang::pages
