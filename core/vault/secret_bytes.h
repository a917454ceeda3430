// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QtGlobal>

#include <memory>

namespace tongdang::vault {

/// Bytes of a secret: in locked pages between guard pages that stay out of core dumps, wiped when
/// they go (encryption.md §3.7). Can be moved, never copied by accident. Each takes several pages,
/// so this is for keys and buffers, not for many small things. When the system has no memory left
/// the program ends, as it does for any other allocation of Qt.
class SecretBytes {
public:
    /// Empty.
    SecretBytes() = default;
    /// `size` zero bytes.
    explicit SecretBytes(qsizetype size);
    /// From the system's generator.
    [[nodiscard]] static SecretBytes random(qsizetype size);
    /// The source stays as it is: wipe it.
    [[nodiscard]] static SecretBytes copyOf(QByteArrayView bytes);
    [[nodiscard]] SecretBytes clone() const;

    SecretBytes(SecretBytes&& other) noexcept;
    SecretBytes& operator=(SecretBytes&& other) noexcept;
    SecretBytes(const SecretBytes&) = delete;
    SecretBytes& operator=(const SecretBytes&) = delete;
    ~SecretBytes() = default;

    [[nodiscard]] quint8* data() { return m_bytes.get(); }
    [[nodiscard]] const quint8* data() const { return m_bytes.get(); }
    [[nodiscard]] qsizetype size() const { return m_size; }
    [[nodiscard]] bool isEmpty() const { return m_size == 0; }
    /// Valid as long as this object.
    [[nodiscard]] QByteArrayView view() const { return {m_bytes.get(), m_size}; }

    /// In constant time for equal sizes.
    friend bool operator==(const SecretBytes& one, const SecretBytes& other);

private:
    struct Free {
        void operator()(quint8* bytes) const;
    };
    std::unique_ptr<quint8, Free> m_bytes;
    qsizetype m_size = 0;
};

/// Compares in constant time; different sizes (which are no secret) are unequal at once.
[[nodiscard]] bool equalInConstantTime(QByteArrayView one, QByteArrayView other);

} // namespace tongdang::vault
