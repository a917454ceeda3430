# SPDX-FileCopyrightText: Tongdang contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The keyboard and the picture of the X server that a journey has for itself."""

import os
import struct
import subprocess
import zlib

# Keys that no keyboard of this X server has (names of xkeyboard-config).
_SPARE_KEYS = [f"<I{code}>" for code in [*range(147, 191), *range(208, 254)]]


def _run(*words, given=None):
    return subprocess.run(words, input=given, capture_output=True, text=True, check=True, timeout=30).stdout


def give_keys_to(words):
    """Gives every sign of `words` beyond ASCII a key of its own.

    Left alone, xdotool binds such a sign to a spare key only while it types it; a program that reads the changed
    key map a moment later sees another sign.
    """
    signs = sorted({sign for sign in words if ord(sign) > 126})
    if len(signs) > len(_SPARE_KEYS):
        raise ValueError(f"{len(signs)} signs beyond ASCII, and only {len(_SPARE_KEYS)} spare keys")
    keys = "\n".join(f"key {key} {{ [ U{ord(sign):04X} ] }};" for key, sign in zip(_SPARE_KEYS, signs))
    keymap = f"""xkb_keymap {{
        xkb_keycodes {{ include "evdev+aliases(qwerty)" }};
        xkb_types {{ include "complete" }};
        xkb_compat {{ include "complete" }};
        xkb_symbols {{ include "pc+us+inet(evdev)"
            {keys}
        }};
    }};"""
    _run("xkbcomp", "-w", "0", "-", os.environ["DISPLAY"], given=keymap)


def press(*keys):
    """Keys as xdotool names them: "Tab", "alt+1", "ctrl+s"."""
    _run("xdotool", "key", "--delay", "8", *keys)


def type_words(words):
    _run("xdotool", "type", "--delay", "8", "--file", "-", given=words)


def bring_to_front(process):
    """The window of this process is active when this returns."""
    window = _run("xdotool", "search", "--sync", "--onlyvisible", "--pid", str(process)).split()[-1]
    _run("xdotool", "windowactivate", "--sync", window)


def front_window():
    """Title of the window that has the keyboard, or why there is none."""
    found = subprocess.run(["xdotool", "getwindowfocus", "getwindowname"], capture_output=True, text=True, timeout=30)
    return (found.stdout or found.stderr).strip()


def save_picture(file):
    """Writes what the screen shows as PNG. Xvfb keeps its screen as an XWD file in $JOURNEY_SCREEN (-fbdir)."""
    with open(os.path.join(os.environ["JOURNEY_SCREEN"], "Xvfb_screen0"), "rb") as dump:
        data = dump.read()
    head = struct.unpack(">25I", data[:100])
    header_size, width, height, line_bytes, colours = head[0], head[4], head[5], head[12], head[19]
    begin = header_size + 12 * colours
    rows = bytearray()
    for row in range(height):
        line = data[begin + row * line_bytes:begin + row * line_bytes + 4 * width]
        picture_line = bytearray(3 * width)
        picture_line[0::3], picture_line[1::3], picture_line[2::3] = line[2::4], line[1::4], line[0::4]
        rows += b"\0" + picture_line

    def chunk(kind, content):
        return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))

    with open(file, "wb") as png:
        png.write(b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">2I5B", width, height, 8, 2, 0, 0, 0))
                  + chunk(b"IDAT", zlib.compress(bytes(rows))) + chunk(b"IEND", b""))
