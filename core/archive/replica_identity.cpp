// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/replica_identity.h"

#include "archive/query.h"
#include "archive/settings_table.h"
#include "archive/transaction.h"
#include "base/randomness.h"
#include "storage/durable.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

namespace tongdang::archive {
namespace {

constexpr int tokenSize = 16;
constexpr QByteArrayView firstLine("tongdang-replica 1");
constexpr qint64 longestCopy = 200;

} // namespace

ReplicaIdentity::ReplicaIdentity(Connection& connection, Randomness& randomness, QString file)
    : m_connection(connection)
    , m_randomness(randomness)
    , m_file(std::move(file))
{
    m_connection.addObserver(*this);
}

ReplicaIdentity::~ReplicaIdentity()
{
    m_connection.removeObserver(*this);
}

void ReplicaIdentity::committed()
{
    m_before.reset();
}

void ReplicaIdentity::rolledBack()
{
    if (m_before) {
        m_replica = m_before->replica;
        m_token = m_before->token;
        // Nothing left this PC. If it fails, the copy outside stays ahead, and the next start
        // begins a new replica, which loses nothing.
        if (m_replica)
            (void)writeCopy(m_token);
    }
    m_before.reset();
}

Result<void> ReplicaIdentity::start()
{
    {
        TONGDANG_TRY(
            Query query,
            Query::prepare(m_connection,
                           QStringLiteral("SELECT replica, token, counter FROM identity")));
        TONGDANG_CHECK(query.run());
        TONGDANG_TRY(const bool row, query.next());
        if (row) {
            TONGDANG_TRY(m_replica, query.id<ReplicaId>(0));
            m_token = {query.bytes(1), query.count(2)};
        }
    }
    if (!m_replica)
        return beginReplica();
    const auto copy = readCopy();
    const bool fits = copy && copy->bytes == m_token.bytes && copy->counter == m_token.counter;
    if (m_file.isEmpty() || fits)
        return advance();
    TONGDANG_TRY(Transaction transaction, Transaction::begin(m_connection));
    TONGDANG_CHECK(SettingsTable(m_connection).put(untoldSetting, "1"));
    TONGDANG_CHECK(beginReplica());
    TONGDANG_CHECK(transaction.commit());
    m_beganAnew = true;
    return {};
}

ReplicaId ReplicaIdentity::replica() const
{
    Q_ASSERT(m_replica); // `start` comes first
    return *m_replica;
}

Result<void> ReplicaIdentity::beginReplica()
{
    QByteArray bytes(tokenSize, '\0');
    m_randomness.fill({reinterpret_cast<std::uint8_t*>(bytes.data()), tokenSize});
    return store(ReplicaId::create(m_randomness), {bytes, 1});
}

Result<void> ReplicaIdentity::advance()
{
    return store(replica(), {m_token.bytes, m_token.counter + 1});
}

Result<void> ReplicaIdentity::store(const ReplicaId& replica, const Token& token)
{
    std::optional<Transaction> own;
    if (!m_connection.inTransaction()) {
        TONGDANG_TRY(Transaction transaction, Transaction::begin(m_connection));
        own.emplace(std::move(transaction));
    }
    TONGDANG_TRY(Query query,
                 Query::prepare(m_connection, QStringLiteral("INSERT OR REPLACE INTO identity"
                                                             " VALUES(1, ?, ?, ?)")));
    query.bind(replica.toBytes()).bind(token.bytes).bind(token.counter);
    TONGDANG_CHECK(query.run());
    // Before the commit: if the power fails between the two, the archive is the older one and
    // begins anew. The other way round a copy of it could go unnoticed.
    TONGDANG_CHECK(writeCopy(token));
    if (!m_before)
        m_before = Before{m_replica, m_token};
    m_replica = replica;
    m_token = token;
    return own ? own->commit() : Result<void>();
}

Result<void> ReplicaIdentity::writeCopy(const Token& token) const
{
    if (m_file.isEmpty())
        return {};
    const QString folder = QFileInfo(m_file).path();
    const auto failed = [] {
        return failure(ErrorKind::Medium, "archive.state_folder", {}, QStringLiteral("replica"));
    };
    if (!QDir().mkpath(folder))
        return failed();
    QSaveFile file(m_file);
    if (!file.open(QIODevice::WriteOnly))
        return failed();
    file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    const QByteArray content = firstLine.toByteArray() + '\n' + token.bytes.toHex() + '\n'
                               + QByteArray::number(token.counter) + '\n';
    if (file.write(content) != content.size() || !file.commit())
        return failed();
    return storage::syncFolder(folder);
}

std::optional<ReplicaIdentity::Token> ReplicaIdentity::readCopy() const
{
    QFile file(m_file);
    if (m_file.isEmpty() || !file.open(QIODevice::ReadOnly))
        return {};
    const QList<QByteArray> lines = file.read(longestCopy).split('\n');
    if (lines.size() != 4 || lines[0] != firstLine || !lines[3].isEmpty())
        return {};
    bool isNumber = false;
    const Token token{QByteArray::fromHex(lines[1]), lines[2].toULongLong(&isNumber)};
    // A copy that cannot be read does not fit.
    return isNumber ? std::optional(token) : std::nullopt;
}

} // namespace tongdang::archive
