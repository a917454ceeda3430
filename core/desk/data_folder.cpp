// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk/data_folder.h"

#include "vault/hash.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QJsonDocument>

namespace tongdang::desk {

namespace {

/// What an editor indents is several times what it says.
constexpr qsizetype mostFileBytes = 8 * sync::mostDataBytes;

Result<QByteArray> contentOf(const QString& path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorKind::Medium, "desk.data_folder", {path}, file.errorString());
    return file.read(mostFileBytes);
}

/// Names as in a set, with their contents.
Result<std::map<QString, QByteArray>> filesOf(const QString& resources)
{
    std::map<QString, QByteArray> files;
    for (const QString& folder : sync::dataFolders()) {
        const QDir place(resources + u'/' + folder);
        for (const QString& file : place.entryList({QStringLiteral("*.json")}, QDir::Files)) {
            TONGDANG_TRY(QByteArray content, contentOf(place.filePath(file)));
            files.emplace(folder + u'/' + file, std::move(content));
        }
    }
    return files;
}

qsizetype sizeOf(const std::map<QString, QByteArray>& files)
{
    qsizetype bytes = 0;
    for (const auto& [name, content] : files)
        bytes += content.size();
    return bytes;
}

/// Without what only makes them easier to read.
void pack(std::map<QString, QByteArray>& files)
{
    for (auto& [name, content] : files) {
        const QJsonDocument document = QJsonDocument::fromJson(content);
        if (!document.isNull())
            content = document.toJson(QJsonDocument::Compact);
    }
}

Result<void> write(const QString& path, const QByteArray& content)
{
    QFile file(path);
    if (!QDir().mkpath(QFileInfo(path).path()) || !file.open(QIODevice::WriteOnly)
        || file.write(content) != content.size() || !file.flush())
        return failure(ErrorKind::Medium, "desk.data_folder", {path}, file.errorString());
    return {};
}

} // namespace

Result<std::unique_ptr<DataFolder>> DataFolder::make(const QString& resources,
                                                     const sync::DataSet& set)
{
    auto made = std::make_unique<DataFolder>();
    if (!made->m_folder.isValid())
        return failure(ErrorKind::Medium, "desk.data_folder", {made->m_folder.path()},
                       made->m_folder.errorString());
    TONGDANG_TRY(auto files, filesOf(resources));
    for (const auto& [name, content] : set.files)
        files.insert_or_assign(name, content);
    for (const auto& [name, content] : files)
        TONGDANG_CHECK(write(made->path() + u'/' + name, content));
    const QDir schema(resources + QStringLiteral("/schema"));
    for (const QString& file : schema.entryList(QDir::Files)) {
        TONGDANG_TRY(const QByteArray content, contentOf(schema.filePath(file)));
        TONGDANG_CHECK(write(made->path() + QStringLiteral("/schema/") + file, content));
    }
    return made;
}

Result<QString> dataDigest(const QString& resources)
{
    TONGDANG_TRY(const auto files, filesOf(resources));
    QByteArray all;
    for (const auto& [name, content] : files) {
        const vault::Hash256 hash = vault::blake2b256(content);
        all += name.toUtf8() + '\n';
        all.append(reinterpret_cast<const char*>(hash.data()), qsizetype(hash.size()));
    }
    const vault::Hash256 digest = vault::blake2b256(all);
    return QString::fromLatin1(
        QByteArray(reinterpret_cast<const char*>(digest.data()), qsizetype(digest.size())).toHex());
}

Result<sync::DataSet> changedData(const QString& resources, const QString& folder)
{
    TONGDANG_TRY(const auto own, filesOf(resources));
    TONGDANG_TRY(auto changed, filesOf(folder));
    for (const auto& [name, content] : own) {
        const auto other = changed.find(name);
        if (other == changed.end())
            return failure(ErrorKind::Refused, "desk.data_missing", {name});
        if (other->second == content)
            changed.erase(other);
    }
    if (changed.empty())
        return failure(ErrorKind::Refused, "desk.data_unchanged");
    for (const auto& [name, content] : changed) {
        if (!sync::isDataFileName(name))
            return failure(ErrorKind::Refused, "desk.data_name", {name});
    }
    if (sizeOf(changed) > sync::mostDataBytes)
        pack(changed);
    if (changed.size() > sync::mostDataFiles || sizeOf(changed) > sync::mostDataBytes)
        return failure(
            ErrorKind::Refused, "desk.data_large",
            {QString::number(sync::mostDataFiles), QString::number(sync::mostDataBytes / 1024)});
    sync::DataSet set;
    TONGDANG_TRY(set.base, dataDigest(resources));
    set.files = std::move(changed);
    return set;
}

} // namespace tongdang::desk
