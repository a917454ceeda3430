// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/id.h"
#include "base/result.h"

#include <QByteArray>

#include <optional>
#include <vector>

namespace tongdang::archive {

class Connection;

/// Rows about the devices this archive deals with; local. Their meaning is core/sync's.
class PeerTables {
public:
    struct Device {
        Id device;
        int relation = 0;
        QByteArray certificate;
        QByteArray certificateSignature;
        bool revoked = false;
        bool wantsSnapshot = false;
        bool askForSnapshot = false;
        qint64 lastBundle = 0;  ///< milliseconds UTC; 0: never
        qint64 lastExport = 0;  ///< the same
        qint64 lastReceipt = 0; ///< the same
    };
    struct Document {
        QByteArray content;
        QByteArray signature;
    };

    explicit PeerTables(Connection& connection)
        : m_connection(connection)
    {
    }
    /// In the order in which they were first put.
    [[nodiscard]] Result<std::vector<Device>> devices() const;
    [[nodiscard]] Result<void> putDevice(const Device& device);
    /// The newest epoch statement of an issuer.
    [[nodiscard]] Result<std::optional<Document>> epochOf(const Id& issuer) const;
    /// Those of all issuers, by the issuers' ids.
    [[nodiscard]] Result<std::vector<Document>> epochs() const;
    [[nodiscard]] Result<void> putEpoch(const Id& issuer, const Document& statement);

private:
    Connection& m_connection;
};

} // namespace tongdang::archive
