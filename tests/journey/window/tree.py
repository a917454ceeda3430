# SPDX-FileCopyrightText: Tongdang contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What a screen reader knows of a window: names, roles, states and the focus, through AT-SPI."""

import time

import pyatspi
from gi.repository import GLib

PATIENCE = 30  # seconds that a condition may take; a slow PC is no fault
_MOST_CHILDREN = 120  # of one node that are looked at; long lists have more rows than a journey needs

_ROWS = ("list item", "table cell", "table row header", "page tab", "menu item")


class Missing(AssertionError):
    """Something did not come about in time."""


def wait_for(what, probe, patience=PATIENCE):
    """The first true answer of `probe`; Missing, with `what` in its words, if there is none in time."""
    end = time.monotonic() + patience
    while True:
        while GLib.MainContext.default().iteration(False):
            pass
        answer = probe()
        if answer:
            return answer
        if time.monotonic() > end:
            raise Missing(f"Waited {patience} s for {what}.")
        time.sleep(0.02)


def name_of(node):
    try:
        return node.name or ""
    except GLib.GError:
        return ""  # gone meanwhile


def role_of(node):
    try:
        return node.getRoleName()
    except GLib.GError:
        return ""


def has_state(node, state):
    try:
        return node.getState().contains(state)
    except GLib.GError:
        return False


def parent_of(node):
    try:
        return node.parent
    except GLib.GError:
        return None


def text_of(node):
    try:
        return node.queryText().getText(0, -1)
    except (NotImplementedError, GLib.GError):
        return ""


def children_of(node):
    try:
        nodes = [node.getChildAtIndex(index) for index in range(min(node.childCount, _MOST_CHILDREN))]
    except GLib.GError:
        return []
    return [child for child in nodes if child is not None]


class Tree:
    """The accessible objects of one process."""

    def __init__(self, process):
        self._process = process
        self._focus = None
        self._moves = 0
        pyatspi.Registry.registerEventListener(self._take_focus, "object:state-changed:focused")
        self._application = wait_for("the window in the accessibility tree", self._find_application)

    def _find_application(self):
        for application in children_of(pyatspi.Registry.getDesktop(0)):
            try:
                if application.get_process_id() == self._process:
                    return application
            except GLib.GError:
                continue
        return None

    def _take_focus(self, event):
        if not event.detail1:
            return
        try:
            if event.source.get_process_id() != self._process:
                return
            # Qt tells of the current row of every list, also of those that do not have the keyboard.
            if role_of(event.source) in _ROWS and not has_state(event.source.parent, pyatspi.STATE_FOCUSED):
                return
        except GLib.GError:
            return
        self._focus = event.source
        self._moves += 1

    @property
    def focus(self):
        return self._focus

    @property
    def moves(self):
        """How often the focus has moved."""
        return self._moves

    def close(self):
        pyatspi.Registry.deregisterEventListener(self._take_focus, "object:state-changed:focused")

    def has_window(self, title):
        return any(name_of(window) == title and has_state(window, pyatspi.STATE_SHOWING)
                   for window in children_of(self._application))

    def showing(self):
        """Every node that can be seen, front window first."""
        waiting = children_of(self._application)
        while waiting:
            node = waiting.pop()
            if not has_state(node, pyatspi.STATE_SHOWING):
                continue
            yield node
            waiting.extend(reversed(children_of(node)))

    def find(self, name, roles=None):
        """The first node whose name is `name`, or fits it if it is a compiled pattern."""
        for node in self.showing():
            if roles and role_of(node) not in roles:
                continue
            own = name_of(node)
            if name.search(own) if hasattr(name, "search") else own == name:
                return node
        return None

    def written(self):
        """The tree as text, for people who look for the reason of a failure."""
        lines = []

        def write(node, depth):
            showing = has_state(node, pyatspi.STATE_SHOWING)
            focus = " <- focus" if has_state(node, pyatspi.STATE_FOCUSED) else ""
            text = text_of(node)
            lines.append(f"{'  ' * depth}{role_of(node)} | {name_of(node)}"
                         f"{' | ' + text if text and text != name_of(node) else ''}"
                         f"{'' if showing else ' (hidden)'}{focus}")
            if showing or depth == 0:
                for child in children_of(node):
                    write(child, depth + 1)

        write(self._application, 0)
        return "\n".join(lines) + "\n"
