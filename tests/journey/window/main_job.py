#!/usr/bin/python3
# SPDX-FileCopyrightText: Tongdang contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The main job in real windows: register, print, enter, carry, merge at the station, receipt back.

usage: main_job.py PROGRAMS FOLDER, within `run`. All people are invented.
"""

import pathlib
import re
import subprocess
import sys
import time
import traceback

import screen
from pc import Pc

# Invented, as everybody here.
CHILD, CHILD_ID, CHILD_BIRTH = "单雨桐", "53042620180817002X", "2018-08-17"
TODAY = "2026-11-25"  # a Wednesday
VILLAGE_CODE, VILLAGE_NAME, DIRECTOR = "530426999201", "示范村", "王玉梅"
STATION_CODE, STATION_NAME, CLERK = "530426999000", "示范镇社工站", "李国华"
SCAN_FIELD = "Scan the square code of the sheet, or type the 8 signs below it"
VISITED_ON = "2026-11-24"
MOST_FIELDS, LAST_FIELD = 90, "走访记事"
# What stands on the filled sheet: the field's words, then what is typed, the keys of the boxes.
ANSWERS = {"日期": "20261124", "方式": "1", "目的": "1", "结果": "1", "见到的人": "14", "现由谁照护": "2",
           "与上次相比有变化": "2", "父亲去向": "3", "母亲去向": "3", "亲子联系频次": "2", "照护能力": "1", "履责情况": "1",
           "身体": "1", "情绪": "1", "行为有无异常": "1", "心理关爱需求": "1", "就学情况": "1", "用水": "1", "用电用火": "1",
           "饮食": "1", "住房": "1", "周边(水塘/道路)": "1", "儿童心愿": "想要一个篮球", "强制报告情形排查": "1",
           "儿童签字": "1", "照护人签字": "1", "走访人签字": "1"}
ROSTER = pathlib.Path(__file__).resolve().parents[2] / "golden" / "rosters" / "roster-dawan.xlsx"


class Journey:
    def __init__(self, programs, folder):
        self._begin = time.monotonic()
        self._folder = folder
        self._steps = 0
        self.stick = folder / "stick"
        self.paper = folder / "this week.pdf"
        self.stick.mkdir()
        self.village = Pc("village", folder, "three white geese by the old well", TODAY, programs)
        self.station = Pc("station", folder, "seven green trees behind the hall", TODAY, programs)

    def say(self, words):
        print(f"{time.monotonic() - self._begin:6.1f} s  {words}", flush=True)
        self._steps += 1
        screen.save_picture(self._folder / f"step-{self._steps:02d}.png")

    def run(self):
        self.set_up(self.village, "1", VILLAGE_CODE, VILLAGE_NAME, DIRECTOR)
        self.import_roster()
        self.register_child()
        self.print_week()
        self.number = self.number_on_paper()
        self.enter_visit()
        self.set_up(self.station, "2", STATION_CODE, STATION_NAME, CLERK)
        self.enrol()
        self.hand_over()
        self.merge_at_station()
        self.take_receipt()
        self.lock()
        for pc in (self.village, self.station):
            pc.close()
        self.check_both()

    def import_roster(self):
        pc = self.village
        pc.press("alt+2")
        pc.see("There is no dossier yet.")
        pc.use("Import a list")
        pc.use("Choose a file")
        pc.answer_file_dialog("Choose the list", ROSTER)
        pc.see("38 rows can be imported.")
        pc.see("8 rows are wrong; nothing of them is imported.")
        pc.focused("Make 38 dossiers")
        pc.press("Return")
        pc.see("38 dossiers were made.")
        self.say("The sample roster: 38 dossiers are made, 8 wrong rows are named and left out.")
        pc.focused("Back to the children")
        pc.press("Return")
        pc.see("38 dossiers")

    def register_child(self):
        pc = self.village
        pc.use("New child")
        pc.see("A new child")
        pc.fill("姓名", CHILD)
        pc.fill("公民身份号码", CHILD_ID)
        pc.press("Tab")
        pc.see(CHILD_BIRTH)
        self.say(f"{CHILD}: the identity number has filled in the birth.")
        pc.go_to("户籍类型")
        pc.press("1")
        pc.go_to("身体状况")
        pc.press("1")
        pc.press("ctrl+s")
        pc.see("Saved. ")
        self.say(f"{CHILD} is registered.")

    def print_week(self):
        pc = self.village
        pc.press("alt+1")
        pc.focused("Visits of this week")
        pc.see("This week: 39 children")
        pc.press("alt+4")
        pc.focused("This week's visit papers")
        pc.press("Return")
        pages = pc.see(re.compile(r"^Page 1 of \d+$")).split()[-1]
        pc.focused("Print these pages")
        self.say(f"This week's papers are shown: {pages} pages.")
        pc.use("Save as PDF")
        pc.answer_file_dialog("Save as PDF", self.paper)
        pc.see("Saved: ")
        self.say("They are saved as PDF.")

    def number_on_paper(self):
        """The 8 signs at the upper right of the child's sheet."""
        text = subprocess.run(["pdftotext", "-layout", self.paper, "-"], capture_output=True, text=True, check=True).stdout
        sheet = next(page for page in text.split("\f") if CHILD in page and "入户走访记录表" in page)
        number = re.search(r"\b[0-9A-Z]{4} [0-9A-Z]{4}\b", sheet).group()
        self.say(f"The sheet of {CHILD} has the number {number}.")
        return number

    def enter_visit(self):
        pc, number = self.village, self.number
        pc.press("alt+1")
        pc.focused("Visits of this week")
        pc.press("ctrl+f")
        pc.focused("Find a child")
        pc.press("alt+4")
        pc.focused("This week's visit papers")
        pc.press("F2")
        pc.focused(SCAN_FIELD)
        pc.write(number.lower())
        pc.press("Return")
        pc.focused("日期")
        pc.see(f"Sheet {number}")
        pc.see(re.compile(f"^{CHILD}\\b"))
        typed = self.type_answers(pc)
        left = set(ANSWERS) - typed
        assert not left, f"Enter does not come by {left}."
        pc.press("ctrl+Return")
        pc.see(f"The visit to {CHILD} is saved.")
        pc.focused(SCAN_FIELD)
        self.say(f"The visit is typed in by the keys of the paper's boxes, {len(typed)} fields, and saved.")

    @staticmethod
    def type_answers(pc):
        """Enter leads along the paper: every field that has an answer gets it on the way."""
        typed = set()
        for _ in range(MOST_FIELDS):
            field = pc.field()
            if field in ANSWERS:
                pc.write(ANSWERS[field])
                typed.add(field)
            if field == LAST_FIELD:
                return typed
            pc.press_and_move("Tab" if pc.takes_lines() else "Return")
        raise AssertionError(f"Enter does not lead to {LAST_FIELD}.")

    def enrol(self):
        village, station = self.village, self.station
        village.front()
        village.press("alt+5")
        village.use("Choose another folder")
        village.answer_file_dialog("Where is the stick?", self.stick)
        village.use("Write the request to the stick")
        number = village.see(re.compile("^Number of the request: ")).split(": ")[1]
        self.say(f"The village's request lies on the stick, number {number}.")
        station.front()
        station.press("alt+6")
        station.use("Choose another folder")
        station.answer_file_dialog("Where is the stick?", self.stick)
        station.use("Read a village's request")
        station.answer_file_dialog("Choose the request", self.newest("tde"))
        asked = station.see(re.compile("^Number of the request: ")).split(": ")[1]
        assert asked == number, f"The station reads {asked}, the village shows {number}."
        station.focused("Compared with them: all 20 digits are the same")
        station.press("space")
        station.use("The digits are the same: let this PC in")
        station.see("The answer is on the stick")
        number = station.see(re.compile("^Number of the station: ")).split(": ")[1]
        self.say("The station has compared the number and let the village's PC in.")
        village.front()
        village.focused("Read the answer")
        village.press("Return")
        village.answer_file_dialog("Choose the answer", self.newest("tde"))
        shown = village.see(re.compile("^Number of the station: ")).split(": ")[1]
        assert shown == number, f"The village shows {shown}, the station {number}."
        village.focused("Compared with them: all 20 digits are the same")
        village.press("space")
        village.use("The number is the same: take the answer")
        village.see(f"This PC belongs to {STATION_NAME} now.")
        self.say("The village has taken the answer; both belong together.")

    def hand_over(self):
        pc = self.village
        pc.see(f"With {STATION_NAME}")
        pc.use(f"Hand the data over to {STATION_NAME}")
        pc.see("Written and checked: ")
        pc.see("39 dossiers are not confirmed yet:")
        self.say(f"The village has handed over: {self.newest('tdb').name}")

    def merge_at_station(self):
        pc = self.station
        bundle = self.newest("tdb")
        pc.front()
        self.choose_bundle(pc, bundle)
        pc.see("New children: 39, ")
        self.take_in(pc)
        pc.see("Taken in.")
        self.say("The station has looked at the plan and taken the data in.")
        self.choose_bundle(pc, bundle, "This file was taken in before.")
        pc.use("Write receipt and data to the stick")
        pc.see("Written and checked: ")
        self.say(f"The station says \"already\" to the same file and has written its receipt: {self.newest('tdb').name}")

    def take_receipt(self):
        pc = self.village
        pc.front()
        self.choose_bundle(pc, self.newest("tdb"))
        self.take_in(pc)
        pc.see("Every dossier is confirmed.")
        self.say("The village has taken the receipt in: the station has confirmed every dossier.")

    def lock(self):
        pc = self.village
        before = pc.times_in_memory(CHILD)
        if before is None:
            self.say("The memory of another program cannot be looked at here: not tried.")
            return
        pc.press("ctrl+l")
        pc.see("The dossiers are locked")
        # The day's backup and the closing end behind the screen.
        deadline = time.monotonic() + 20
        while (after := pc.times_in_memory(CHILD)) and time.monotonic() < deadline:
            time.sleep(0.5)
        self.say(f"Locked: {CHILD} stands {after} times in the program's memory; {before} times before.")
        assert before > 0 and after == 0, f"{CHILD} stands {after} times in the memory of the locked program, {before} times before."

    @staticmethod
    def choose_bundle(pc, file, words=re.compile("wrote it and nobody altered it")):
        pc.use("Choose the file on the stick")
        pc.answer_file_dialog("Choose the data to take in", file)
        pc.see(words)

    @staticmethod
    def take_in(pc):
        pc.focused("Take this data in")
        pc.press("Return")

    def newest(self, ending):
        return max(self.stick.glob(f"**/*.{ending}"), key=lambda file: file.stat().st_mtime_ns)

    def check_both(self):
        """The second witness: tongdang-cli on the same archives."""
        child = self.village.cli("child", "find", CHILD)[0]["child"]
        dumps = []
        for pc in (self.village, self.station):
            health = pc.cli("doctor")
            assert health["database"] == health["log"] == health["projections"] == "ok", health
            visits = pc.cli("record", "list", "visit", "--child", child)
            assert len(visits) == 1, visits
            fields = visits[0]["fields"]
            assert fields["date"] == VISITED_ON and fields["sheet_no"] == self.number.replace(" ", ""), fields
            dumps.append([line for line in pc.cli("dump", "--canonical") if child in (line.get("child"), line.get("record"))])
        assert dumps[0] and dumps[0] == dumps[1], "The child's records differ between village and station."
        self.say(f"tongdang-cli finds both archives sound and the {len(dumps[0])} records of {CHILD} equal on both sides.")

    def set_up(self, pc, role, code, place, person):
        pc.start()
        pc.focused("Code of the place (12 digits)")
        if role != "1":
            screen.press("shift+Tab")
            screen.press(role)
            screen.press("Tab")
        pc.write(code)
        for name, words in (("Name of the place", place), ("Your name", person), ("In this post since", "2025-1-1"),
                            ("Passphrase", pc.passphrase), ("The passphrase once more", pc.passphrase)):
            screen.press("Tab")
            pc.focused(name)
            pc.write(words)
        pc.press("Return")
        pc.see("Write the recovery code down")
        groups = {}
        for number in range(1, 9):
            groups[number] = pc.see(re.compile(rf"^Group {number}: \w+$")).split(": ")[1]
        self.say(f"{place}: the archive is made; the recovery code of {len(groups)} groups is written down.")
        pc.use("I have written it down")
        for _ in range(2):
            pc.focused(re.compile(r"^Group \d$"))
            number = int(pc.focus_words().split()[-1])
            pc.write(groups[number].lower())
            pc.press("Tab")
        pc.use("Begin work")
        pc.see(f"Tongdang - {place}")
        self.say(f"{place}: two groups are typed back, the work begins.")


def main():
    programs, folder = (pathlib.Path(word).resolve() for word in sys.argv[1:3])
    screen.give_keys_to("".join((VILLAGE_NAME, DIRECTOR, STATION_NAME, CLERK, CHILD, *ANSWERS.values(), str(folder),
                                 str(ROSTER))))
    journey = Journey(programs, folder)
    try:
        journey.run()
    except Exception:
        traceback.print_exc()
        print(f"The keyboard belongs to the window \"{screen.front_window()}\".", file=sys.stderr)
        screen.save_picture(folder / "failure.png")
        for pc in (journey.village, journey.station):
            if pc.runs:
                (folder / f"failure-{pc.name}.txt").write_text(pc.tree.written(), encoding="utf-8")
            pc.stop()
        print(f"The screen and the accessibility trees at the failure: {folder}/failure*", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
