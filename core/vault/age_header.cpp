// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "vault/age_header.h"

#include "vault/base64.h"
#include "vault/hkdf.h"

#include <algorithm>

namespace tongdang::vault {

namespace {

constexpr QByteArrayView versionLine("age-encryption.org/v1");
constexpr QByteArrayView stanzaStart("-> ");
constexpr QByteArrayView macStart("---");
constexpr qsizetype columns = 64;

tl::unexpected<Error> malformed(const char* why)
{
    return failure(ErrorKind::Damaged, "vault.age_header", {}, QString::fromLatin1(why));
}

/// The lines of a header, one by one.
class Lines {
public:
    explicit Lines(QByteArrayView bytes)
        : m_rest(bytes.first(std::min(bytes.size(), mostHeaderBytes)))
        , m_isCut(bytes.size() >= mostHeaderBytes)
        , m_size(m_rest.size())
    {
    }
    /// Without its line feed.
    Result<QByteArrayView> next()
    {
        const qsizetype end = m_rest.indexOf('\n');
        if (end < 0 && m_isCut)
            return malformed("more than 64 KiB");
        if (end < 0)
            return failure(ErrorKind::Damaged, "vault.age_truncated", {},
                           QStringLiteral("within the header"));
        const QByteArrayView line = m_rest.first(end);
        m_rest = m_rest.sliced(end + 1);
        return line;
    }
    [[nodiscard]] qsizetype position() const { return m_size - m_rest.size(); }

private:
    QByteArrayView m_rest;
    bool m_isCut;
    qsizetype m_size;
};

bool isArgument(QByteArrayView word)
{
    return !word.isEmpty()
           && std::all_of(word.begin(), word.end(), [](char c) { return c >= 33 && c <= 126; });
}

Result<AgeStanza> parseStanza(QByteArrayView firstLine, Lines& lines)
{
    AgeStanza stanza;
    stanza.arguments = firstLine.sliced(stanzaStart.size()).toByteArray().split(' ');
    if (!std::all_of(stanza.arguments.begin(), stanza.arguments.end(), isArgument))
        return malformed("argument of a stanza");
    stanza.type = stanza.arguments.takeFirst();
    // The body ends with a line that is not full; it may be empty.
    for (qsizetype length = columns; length == columns;) {
        TONGDANG_TRY(const QByteArrayView line, lines.next());
        length = line.size();
        const auto part = length <= columns ? fromBase64(line, Padding::None) : std::nullopt;
        if (!part)
            return malformed("body of a stanza");
        stanza.body += *part;
    }
    return stanza;
}

Result<QByteArray> parseMac(QByteArrayView line)
{
    const QByteArrayView rest = line.sliced(macStart.size());
    const auto mac =
        rest.startsWith(' ') ? fromBase64(rest.sliced(1), Padding::None) : std::nullopt;
    if (!mac || mac->size() != hmacSize)
        return malformed("MAC");
    return *mac;
}

/// Everything that the MAC covers.
QByteArray coveredBytes(const std::vector<AgeStanza>& stanzas)
{
    QByteArray bytes = versionLine.toByteArray() + '\n';
    for (const AgeStanza& stanza : stanzas) {
        bytes.append(stanzaStart).append(stanza.type);
        for (const QByteArray& argument : stanza.arguments)
            bytes.append(' ').append(argument);
        bytes.append('\n');
        const QByteArray body = toBase64(stanza.body, Padding::None);
        for (qsizetype at = 0; at + columns <= body.size(); at += columns)
            bytes.append(QByteArrayView(body).sliced(at, columns)).append('\n');
        bytes.append(QByteArrayView(body).last(body.size() % columns)).append('\n');
    }
    return bytes.append(macStart);
}

QByteArray macOf(const std::vector<AgeStanza>& stanzas, const SecretBytes& fileKey)
{
    return hmacSha256(hkdfSha256(fileKey.view(), {}, "header"), coveredBytes(stanzas));
}

} // namespace

Result<AgeHeader> parseAgeHeader(QByteArrayView bytes)
{
    Lines lines(bytes);
    // Before a line is looked for: what is no age file at all is not called cut off.
    const qsizetype common = std::min(bytes.size(), versionLine.size());
    if (bytes.first(common) != versionLine.first(common))
        return malformed("not age v1");
    TONGDANG_TRY(const QByteArrayView version, lines.next());
    if (version != versionLine)
        return malformed("version");
    AgeHeader header;
    for (;;) {
        TONGDANG_TRY(const QByteArrayView line, lines.next());
        if (line.startsWith(stanzaStart)) {
            TONGDANG_TRY(AgeStanza stanza, parseStanza(line, lines));
            header.stanzas.push_back(std::move(stanza));
            continue;
        }
        if (!line.startsWith(macStart))
            return malformed("neither stanza nor MAC");
        if (header.stanzas.empty())
            return malformed("no stanza");
        TONGDANG_TRY(header.mac, parseMac(line));
        header.size = lines.position();
        return header;
    }
}

QByteArray encodeAgeHeader(const std::vector<AgeStanza>& stanzas, const SecretBytes& fileKey)
{
    return coveredBytes(stanzas) + ' ' + toBase64(macOf(stanzas, fileKey), Padding::None) + '\n';
}

Result<void> verifyAgeHeader(const AgeHeader& header, const SecretBytes& fileKey)
{
    // What was parsed has one spelling only, so the MAC over the spelling is the one over the file.
    if (!equalInConstantTime(macOf(header.stanzas, fileKey), header.mac))
        return failure(ErrorKind::Damaged, "vault.age_header_mac");
    return {};
}

} // namespace tongdang::vault
