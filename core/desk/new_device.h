// SPDX-FileCopyrightText: Tongdang contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desk/session_parts.h"

/// An archive whose keys are not those of the PC that it knows as its own: restored, copied or
/// reinstalled (sync.md §6). It opens all the same and goes on as a new device.
namespace tongdang::desk {

struct DeviceOfFolder {
    sync::DeviceKeys keys;
    bool areNew = false; ///< not in the file yet
};
/// The keys beside the archive, or new ones where there are none or where they are damaged or of
/// another archive. Medium: the file cannot be read, which says nothing about what is in it.
[[nodiscard]] Result<DeviceOfFolder>
deviceOfFolder(const QString& file, const vault::SecretBytes& subkey, Randomness& randomness);

/// Makes the open archive that of the device whose keys it was opened with, if it is another one's:
/// a new replica, a new certificate, and the keys in their file. What lay there is kept under
/// another name. A power cut on the way ends in a new device at the next opening.
[[nodiscard]] Result<void> settleDevice(SessionParts& parts, bool keysAreNew);

/// Signs this PC's own certificate anew if its keys hold another receiving key than it names
/// (receiving_key.h).
[[nodiscard]] Result<void> settleCertificate(SessionParts& parts);

/// What the person has to be told of this and of earlier openings. Pre: the profile was read.
[[nodiscard]] Result<void> readNotice(SessionParts& parts);
/// It was told.
[[nodiscard]] Result<void> forgetNotice(SessionParts& parts);

} // namespace tongdang::desk
