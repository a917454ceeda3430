// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/data_set.h"

#include "base/cbor.h"
#include "sync/device.h"
#include "sync/seal.h"

#include <QRegularExpression>

namespace tongdang::sync {

namespace {

tl::unexpected<Error> noSet(const char* what)
{
    return failure(ErrorKind::Damaged, "sync.data_set", {}, QString::fromLatin1(what));
}

QString setComment(const DataSet& set, const QString& name)
{
    return QStringLiteral("tongdang data %1 %2 %3 %4")
        .arg(set.number)
        .arg(set.files.size())
        .arg(set.base, name);
}

/// Number, count and base of a set, as each of its signatures says.
struct SetHead {
    quint64 number = 0;
    quint64 count = 0;
    QString base;
    QString name;
};

Result<SetHead> setHeadOf(const QString& comment)
{
    static const QRegularExpression form(
        QStringLiteral("^tongdang data ([1-9]\\d{0,14}) (\\d{1,2}) ([0-9a-f]{64}) (\\S+)$"));
    const auto match = form.match(comment);
    if (!match.hasMatch())
        return noSet("comment");
    return SetHead{match.captured(1).toULongLong(), match.captured(2).toULongLong(),
                   match.captured(3), match.captured(4)};
}

Result<void> checkSet(const DataSet& set)
{
    qsizetype bytes = 0;
    for (const auto& [name, content] : set.files) {
        if (!isDataFileName(name))
            return noSet("name");
        bytes += content.size();
    }
    if (set.files.size() > mostDataFiles || bytes > mostDataBytes)
        return noSet("too large");
    return {};
}

} // namespace

const QStringList& dataFolders()
{
    static const QStringList names{QStringLiteral("catalogue"), QStringLiteral("codes"),
                                   QStringLiteral("policy"),    QStringLiteral("forms"),
                                   QStringLiteral("reports"),   QStringLiteral("checks"),
                                   QStringLiteral("national"),  QStringLiteral("matching")};
    return names;
}

bool isDataFileName(const QString& name)
{
    static const QRegularExpression form(
        QStringLiteral("^(%1)/[A-Za-z0-9_-]{1,60}\\.json$").arg(dataFolders().join(u'|')));
    return form.match(name).hasMatch();
}

Result<std::vector<NamedDocument>> signDataSet(const DataSet& set, const DeviceKeys& station)
{
    TONGDANG_CHECK(checkSet(set));
    std::vector<NamedDocument> documents;
    for (const auto& [name, content] : set.files) {
        TONGDANG_TRY(SignedDocument document, station.sign(content, setComment(set, name)));
        documents.push_back({name, std::move(document)});
    }
    return documents;
}

Result<std::optional<DataSet>> verifyDataSet(const std::vector<NamedDocument>& documents,
                                             const QString& minisign)
{
    if (documents.empty())
        return std::optional<DataSet>();
    DataSet set;
    for (const NamedDocument& named : documents) {
        TONGDANG_TRY(const QString comment, verifiedComment(named.document, minisign));
        TONGDANG_TRY(const SetHead head, setHeadOf(comment));
        if (set.files.empty()) {
            set.number = head.number;
            set.base = head.base;
        }
        if (head.number != set.number || head.base != set.base || head.name != named.name
            || head.count != documents.size())
            return noSet("another set");
        if (!set.files.emplace(named.name, named.document.content).second)
            return noSet("doubled");
    }
    TONGDANG_CHECK(checkSet(set));
    return std::optional(std::move(set));
}

QByteArray encodeDataSet(const DataSet& set)
{
    cbor::Writer writer;
    writer.beginArray(3);
    writer.writeUnsigned(set.number);
    writer.writeText(set.base);
    writer.beginArray(set.files.size());
    for (const auto& [name, content] : set.files) {
        writer.beginArray(2);
        writer.writeText(name);
        writer.writeBytes(content);
    }
    return writer.take();
}

Result<DataSet> decodeDataSet(QByteArrayView bytes)
{
    cbor::Reader reader(bytes);
    const auto pair = [&reader](quint64 length) -> Result<void> {
        TONGDANG_TRY(const quint64 found, reader.beginArray());
        return found == length ? Result<void>() : noSet("list");
    };
    TONGDANG_CHECK(pair(3));
    DataSet set;
    TONGDANG_TRY(set.number, reader.readUnsigned());
    TONGDANG_TRY(set.base, reader.readText());
    TONGDANG_TRY(const quint64 count, reader.beginArray());
    for (quint64 i = 0; i < count; ++i) {
        TONGDANG_CHECK(pair(2));
        TONGDANG_TRY(const QString name, reader.readText());
        TONGDANG_TRY(QByteArray content, reader.readBytes());
        set.files.emplace(name, std::move(content));
    }
    TONGDANG_CHECK(checkSet(set));
    return set;
}

} // namespace tongdang::sync
