// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/archive.h"
#include "catalogue/catalogue.h"
#include "desk/backup.h"
#include "desk/sealing.h"
#include "desk/upkeep.h"
#include "faulty_disk.h"
#include "support/desk/office_pair.h"
#include "support/encodings.h"

#include <QDirIterator>

#include <map>

using namespace tongdang;
using namespace tongdang::test;

namespace {

/// A word that stands nowhere else, one for each sensitivity.
QString canary(int sensitivity)
{
    return QStringLiteral("金丝雀%1号").arg(QStringLiteral("〇甲乙丙丁").at(sensitivity));
}

constexpr int sensitivities[] = {1, 2, 3, 4};

bool holds(const QByteArray& bytes, int sensitivity)
{
    static const QList<QByteArray> words[] = {{},
                                              encodingsOf(canary(1)),
                                              encodingsOf(canary(2)),
                                              encodingsOf(canary(3)),
                                              encodingsOf(canary(4))};
    return std::ranges::any_of(words[sensitivity],
                               [&](const QByteArray& word) { return bytes.contains(word); });
}

/// One record of each type with the canary of its sensitivity in every text; counts the fields.
std::map<int, int> writeCanaries(Office& office, const RecordId& child)
{
    std::map<int, int> written;
    for (const RecordType& type : office.session().catalogue().types()) {
        std::vector<archive::FieldInput> fields;
        for (const Field& field : type.fields)
            if ((field.kind == FieldKind::Text || field.kind == FieldKind::LongText)
                && field.maxLength >= 5)
                fields.push_back({field.number, canary(field.sensitivity), {}});
        if (fields.empty())
            continue;
        archive::WriteRequest request{type.number,
                                      std::nullopt,
                                      Scope(child),
                                      Operation::Create,
                                      false,
                                      fields,
                                      office.session().profile().person,
                                      std::nullopt};
        if (!office.session().archive().writer().write(request))
            continue;
        for (const Field& field : type.fields)
            written[field.sensitivity] +=
                field.kind == FieldKind::Text || field.kind == FieldKind::LongText;
    }
    return written;
}

/// Names and contents of all files below a folder that hold the word.
QStringList filesThatHold(const QString& folder, int sensitivity)
{
    QStringList found;
    QDirIterator files(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString path = files.next();
        if (path.contains(canary(sensitivity)) || holds(readFile(path), sensitivity))
            found.append(path);
    }
    return found;
}

} // namespace

TEST_CASE("No text of any sensitivity reaches the disk, the stick or a temporary file in the open")
{
    FaultyDisk disk;
    OfficePair both;
    disk.probe().isRecording = true;
    const RecordId child = both.village.addChild();
    const std::map<int, int> written = writeCanaries(both.village, child);
    take(desk::storeDraft(both.village.session(), QStringLiteral("visit"),
                          (canary(2) + canary(3) + canary(4)).toUtf8()));
    (void)both.handOver();
    (void)both.bringReceipt();
    (void)take(desk::backUp(both.village.session(), both.stick()));
    both.village.close();
    auto session =
        take(desk::unlockArchive(both.village.wanted().folder, both.village.wanted().passphrase,
                                 both.village.environment()));
    CHECK(take(desk::closeSealed(session, desk::Sealing::Now)));
    both.station.close();

    const QString village = both.village.file(QString());
    const QString station = both.station.file(QString());
    for (const int sensitivity : sensitivities) {
        INFO("sensitivity " << sensitivity);
        CHECK(written.at(sensitivity) > 5);
        CHECK(filesThatHold(village, sensitivity) == QStringList());
        CHECK(filesThatHold(station, sensitivity) == QStringList());
        CHECK(std::ranges::none_of(disk.probe().operations, [&](const DiskOperation& operation) {
            return holds(operation.bytes, sensitivity);
        }));
    }
    CHECK(disk.probe().operations.size() > 100);
    // The scan would have found them, however they are written.
    for (const QByteArray& word : encodingsOf(canary(3))) {
        writeFile(both.stick() + QStringLiteral("/open.txt"), "x" + word);
        CHECK(filesThatHold(village, 3).size() == 1);
    }
    writeFile(both.stick() + u'/' + canary(2), "x");
    CHECK(filesThatHold(village, 2).size() == 1);
}
