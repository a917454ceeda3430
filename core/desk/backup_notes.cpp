// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/backup_notes.h"

#include "archive/archive.h"
#include "desk/session.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace tongdang::desk {

namespace {

constexpr const char* notesSetting = "backup_notes";
constexpr const char* secondFolderSetting = "backup_folder";
constexpr std::size_t mostNotes = 60;

QJsonObject jsonOf(const BackupNote& note)
{
    return {{QStringLiteral("file"), note.file},
            {QStringLiteral("made"), note.madeAt},
            {QStringLiteral("bytes"), note.bytes},
            {QStringLiteral("changes"), note.changes},
            {QStringLiteral("checked"), note.checkedAt},
            {QStringLiteral("sound"), note.isSound},
            {QStringLiteral("erased"), note.holdsErased},
            {QStringLiteral("old_keys"), note.hasOldKeys}};
}

BackupNote noteOf(const QJsonObject& json)
{
    return {json[u"file"].toString(),     json[u"made"].toInteger(),
            json[u"bytes"].toInteger(),   json[u"changes"].toInteger(-1),
            json[u"checked"].toInteger(), json[u"sound"].toBool(true),
            json[u"erased"].toBool(),     json[u"old_keys"].toBool()};
}

} // namespace

Result<std::vector<BackupNote>> readBackupNotes(Session& session)
{
    TONGDANG_TRY(const auto stored, session.archive().settings().value(notesSetting));
    std::vector<BackupNote> notes;
    for (const QJsonValue one : QJsonDocument::fromJson(stored.value_or(QByteArray())).array())
        notes.push_back(noteOf(one.toObject()));
    return notes;
}

Result<void> storeBackupNotes(Session& session, std::vector<BackupNote> notes)
{
    if (notes.size() > mostNotes)
        notes.erase(notes.begin(), notes.end() - mostNotes);
    QJsonArray json;
    for (const BackupNote& note : notes)
        json.append(jsonOf(note));
    return session.archive().settings().put(notesSetting,
                                            QJsonDocument(json).toJson(QJsonDocument::Compact));
}

Result<void> noteBackup(Session& session, const BackupNote& note)
{
    TONGDANG_TRY(std::vector<BackupNote> notes, readBackupNotes(session));
    const auto same = std::ranges::find(notes, note.file, &BackupNote::file);
    if (same != notes.end())
        *same = note;
    else
        notes.push_back(note);
    return storeBackupNotes(session, std::move(notes));
}

Result<QString> secondFolderOf(Session& session)
{
    TONGDANG_TRY(const auto stored, session.archive().settings().value(secondFolderSetting));
    return QString::fromUtf8(stored.value_or(QByteArray()));
}

Result<void> storeSecondFolder(Session& session, const QString& folder)
{
    return folder.isEmpty()
               ? session.archive().settings().remove(secondFolderSetting)
               : session.archive().settings().put(secondFolderSetting, folder.toUtf8());
}

} // namespace tongdang::desk
