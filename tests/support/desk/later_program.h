// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "record/change.h"

#include <QString>
#include <QTemporaryDir>

namespace tongdang::desk {
class Session;
}

/// A TEST HELPER that plays a program of some later day. Nothing of it is part of any version; its
/// numbers lie where no catalogue of the product will come to.
namespace tongdang::test {

/// The data of that program: what this one has, and a type, a field of the child and a visit's
/// outcome that nobody knows yet.
class LaterProgram {
public:
    LaterProgram();
    [[nodiscard]] QString resources() const { return m_folder.path(); }

    static constexpr TypeNo noteType = 9001; ///< "later_note", a child's
    static constexpr FieldNo noteChild = 1;
    static constexpr FieldNo noteText = 2;
    static constexpr FieldNo childField = 9001;      ///< "later_field" of a child
    static constexpr QStringView outcomeCode{u"98"}; ///< of list VR
    static constexpr QStringView outcomeText{u"后来才有的结果"};
    static constexpr quint8 operation = 99;
    static constexpr quint8 criticalOperation = 0x80 | 99;
    static constexpr QStringView version{u"9.0.0"};

private:
    QTemporaryDir m_folder;
};

/// Writes a change with an operation that this program does not know, as the archive's own.
void writeWithOperation(desk::Session& session, quint8 operation, TypeNo type,
                        const RecordId& record, const FieldWrite& write);

/// A bundle that `session` wrote, as the later program writes it: its version stands in the meta;
/// `requirement`, if there is one, in the manifest.
[[nodiscard]] QByteArray asLaterProgram(desk::Session& session, const QByteArray& bundle,
                                        const QString& requirement = {});

} // namespace tongdang::test
