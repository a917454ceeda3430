# SPDX-FileCopyrightText: Tongdang contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""One PC of the journey: its window, used by keyboard and accessible names, and the same archive by tongdang-cli."""

import json
import os
import pathlib
import re
import subprocess

import pyatspi

import screen
from tree import Tree, has_state, name_of, parent_of, role_of, text_of, wait_for

_MOST_STOPS = 60  # of the Tab key on a page until every control has had the focus


class Pc:
    def __init__(self, name, folder, passphrase, today, programs):
        self.name = name
        self.folder = pathlib.Path(folder) / name
        self.passphrase = passphrase
        self._today = today
        self._programs = pathlib.Path(programs)
        self._process = None
        self._tree = None
        self.folder.mkdir(parents=True)
        # The words that are looked for are the program's own, English ones.
        settings = self.folder / "config" / "tongdang" / "tongdang.ini"
        settings.parent.mkdir(parents=True)
        settings.write_text("[window]\nlanguage=2\nlook=1\nlock_after_minutes=60\n")

    @property
    def archive(self):
        return self.folder / "archive"

    def _environment(self):
        own = {f"XDG_{kind.upper()}_HOME": str(self.folder / kind) for kind in ("config", "data", "state", "cache")}
        return {**os.environ, **own, "HOME": str(self.folder), "QT_QPA_PLATFORM": "xcb", "QT_QPA_PLATFORMTHEME": "",
                "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1", "LC_ALL": "C.UTF-8"}

    # The window -------------------------------------------------------------------------------------------------

    def start(self):
        log = (self.folder / "window.log").open("a")
        self._process = subprocess.Popen([self._programs / "tongdang", "--archive", self.archive, "--today", self._today],
                                         env=self._environment(), stdout=log, stderr=log)
        self._tree = Tree(self._process.pid)
        self.front()

    def front(self):
        screen.bring_to_front(self._process.pid)

    @property
    def runs(self):
        return self._process is not None and self._process.poll() is None

    def close(self):
        """Closes the window as a person does and waits until its archive is closed too."""
        self.front()
        screen.press("alt+F4")
        status = self._process.wait(timeout=30)
        self._tree.close()
        assert status == 0, f"The window of {self.name} ended with {status}; see {self.folder / 'window.log'}."

    def times_in_memory(self, words):
        """How often the words stand in the memory of the running program, as UTF-8 or as Qt keeps them. None: it cannot be looked at."""
        wanted = (words.encode("utf-8"), words.encode("utf-16-le"))
        times = 0
        try:
            with open(f"/proc/{self._process.pid}/maps", encoding="utf-8") as maps, \
                    open(f"/proc/{self._process.pid}/mem", "rb", buffering=0) as memory:
                for line in maps:
                    span, rights = line.split()[:2]
                    if not rights.startswith("rw"):
                        continue
                    start, end = (int(edge, 16) for edge in span.split("-"))
                    memory.seek(start)
                    try:
                        held = memory.read(end - start)
                    except OSError:
                        continue  # of the kernel or a device
                    times += sum(held.count(word) for word in wanted)
        except PermissionError:
            return None
        return times

    def stop(self):
        """Ends what is left after a failure."""
        if self.runs:
            self._process.kill()
            self._process.wait()

    @property
    def tree(self):
        return self._tree

    def see(self, words, patience=30):
        """Waits until `words` (or a pattern) stand on the screen; the name of the node that has them."""
        found = wait_for(f"\"{getattr(words, 'pattern', words)}\" in the window of {self.name}",
                         lambda: self._saying(words), patience)
        return found

    def _saying(self, words):
        pattern = words if hasattr(words, "search") else re.compile(re.escape(words))
        for node in self._tree.showing():
            for said in (name_of(node), text_of(node)):
                if pattern.search(said):
                    return said
        return None

    def control(self, name, *roles):
        return wait_for(f"a control named \"{getattr(name, 'pattern', name)}\" in the window of {self.name}",
                        lambda: self._tree.find(name, roles))

    def focused(self, name):
        """Waits until the control of this name has the keyboard."""
        wait_for(f"the focus on \"{getattr(name, 'pattern', name)}\" in the window of {self.name}; it is on "
                 f"\"{self.focus_words()}\"", lambda: self._has_focus(name), 10)

    def focus_words(self):
        return f"{role_of(self._tree.focus)} {name_of(self._tree.focus)}" if self._tree.focus else "nothing"

    def _has_focus(self, name):
        node = self._tree.focus
        # A row of a list has the focus for its list.
        for candidate in filter(None, (node, parent_of(node) if node else None)):
            own = name_of(candidate)
            if own and (name.search(own) if hasattr(name, "search") else own == name):
                return True
        return False

    # The keyboard -----------------------------------------------------------------------------------------------

    def press(self, *keys):
        screen.press(*keys)

    def write(self, words):
        screen.type_words(words)

    def go_to(self, name):
        """Presses Tab until the control of this name has the keyboard: what Tab cannot reach, many cannot use."""
        self.control(name)
        been = []
        for _ in range(_MOST_STOPS):
            if self._has_focus(name):
                return
            been.append(self.focus_words())
            self.press_and_move("Tab")
        raise AssertionError(f"Tab does not reach \"{name}\" in the window of {self.name}; it stops at {been}.")

    def fill(self, name, words):
        self.go_to(name)
        screen.press("ctrl+a")
        screen.type_words(words)

    def use(self, name):
        """Goes to a button and presses it by Enter."""
        self.go_to(name)
        wait_for(f"\"{name}\" to be enabled", lambda: has_state(self._tree.find(name), pyatspi.STATE_ENABLED))
        screen.press("Return")

    def field(self):
        """The label of the form's field that has the keyboard."""
        node = self._tree.focus
        parent = parent_of(node)
        # Boxes and lists say their own words; what they belong to has the name of the field.
        return name_of(parent) if role_of(node) in ("check box", "combo box") else name_of(node)

    def takes_lines(self):
        return has_state(self._tree.focus, pyatspi.STATE_MULTI_LINE)

    def press_and_move(self, key):
        before, moves = self.focus_words(), self._tree.moves
        screen.press(key)
        wait_for(f"the focus to move on from {before} by {key}", lambda: self._tree.moves > moves, 10)

    def answer_file_dialog(self, title, path):
        """Puts the path of a file or folder into the dialog of this title and accepts it.

        Not typed sign by sign: the list of fitting names that Qt's dialog then opens comes when it likes, and a list
        that comes after Enter takes the keyboard along into the grave.
        """
        wait_for(f"the dialog \"{title}\"", lambda: self._tree.has_window(title))
        self.focused(re.compile("^(File name|Directory)"))
        self._tree.focus.queryEditableText().setTextContents(str(path))
        wait_for(f"{path} in the dialog \"{title}\"", lambda: text_of(self._tree.focus) == str(path))
        screen.press("Return")
        wait_for(f"the dialog \"{title}\" to close", lambda: not self._tree.has_window(title))

    # The same archive without a window --------------------------------------------------------------------------

    def cli(self, *words):
        """What tongdang-cli answers; the window must be closed."""
        environment = {**self._environment(), "TONGDANG_PASSPHRASE": self.passphrase}
        is_dump = words[0] == "dump"  # lines of JSON already
        command = [self._programs / "tongdang-cli", "--archive", self.archive, "--today", self._today,
                   *([] if is_dump else ["--json"]), *words]
        done = subprocess.run(command, env=environment, capture_output=True, text=True, timeout=120)
        assert done.returncode == 0, f"tongdang-cli {' '.join(words)} ended with {done.returncode}: {done.stderr}"
        return [json.loads(line) for line in done.stdout.splitlines()] if is_dump else json.loads(done.stdout)
