# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""The prose of a workshop by session, the questions to a kind of case, and the timetable."""

from collections.abc import Iterator

from focus.handbook.chapter import translation_state
from focus.handbook.markdown import Section
from focus.handbook.prose import Prose, prose
from focus.handbook.said import Said
from focus.handbook.writing import Fault, Writing
from focus.sheet.blocks import Block, Heading, Paragraph, Run, Steps, Table, plain
from focus.standard.training import PLAN, Pack

SHARED, QUESTIONS = "training/sessions", "training/questions"
HOUR = 60
TO = "\N{EN DASH}"
LINE = "_" * 92
"""To write on; ruled paper needs no picture."""
LINES = 3


class Sessions:
    """The sections of an audience's own text, then of the shared one. A session without a section is a fault."""

    def __init__(self, writing: Writing, pack: Pack) -> None:
        self._writing = writing
        own = prose(writing, f"training/{pack.audience}", prefix="sessions")
        shared = prose(writing, SHARED, prefix="sessions")
        asked = prose(writing, QUESTIONS, prefix="questions")
        self.title = own.title if own else ""
        self.opening = "".join(run.text for run in own.opening) if own else ""
        self.state = translation_state(writing.said, own.body, own.state) if own else ""
        self._held = {name: one for text in (shared, own) if text for name, one in _by_name(text)}
        self._asked = dict(_by_name(asked)) if asked else {}
        for one in pack.sessions:
            if one.text not in self._held:
                self._missing(one.text)

    def named(self, anchor: str) -> Run:
        """What a session is called."""
        section, other = self._held.get(anchor, (Section(anchor, anchor, ()), ""))
        return Run(section.title, language=other)

    def section(self, anchor: str, level: int) -> Iterator[Block]:
        """A heading and what stands under it."""
        if anchor not in self._held:
            self._missing(anchor)
            return
        section, other = self._held[anchor]
        yield Heading(level, section.title, f"sessions.{anchor}", other)
        yield from section.blocks

    def questions(self, kind: str) -> Iterator[Block]:
        """What the class is asked about a case of this kind."""
        for block in self._about(kind, 3):
            yield from _with_lines(block) if isinstance(block, Steps) else (block,)

    def looking_for(self, kind: str) -> Iterator[Block]:
        """What the trainer listens for."""
        yield from self._about(f"{kind}-key", 2)

    def _about(self, anchor: str, level: int) -> Iterator[Block]:
        if anchor not in self._asked:
            self._missing(anchor)
            return
        section, other = self._asked[anchor]
        yield Heading(level, section.title, "", other)
        yield from section.blocks

    def _missing(self, anchor: str) -> None:
        self._writing.faults.append(Fault(PLAN, 0, f"no section {{#{anchor}}} in the workshops' texts"))


def _with_lines(asked: Steps) -> Iterator[Block]:
    """Each question with room for the answer."""
    for number, item in enumerate(asked.items, asked.start):
        yield Steps((item,), start=number)
        yield from [Paragraph((Run(LINE, soft=True),), "small")] * LINES


def _by_name(text: Prose) -> Iterator[tuple[str, tuple[Section, str]]]:
    for one in text.sections:
        first = next((run.language for block in one.blocks for run in getattr(block, "runs", ())), "")
        yield one.anchor, (one, first)


def timetable(said: Said, pack: Pack, sessions: Sessions, handed: list[str]) -> Table:
    """When each session begins and ends, and what is handed out in it."""
    _ = said._
    hours, minutes = map(int, pack.starts.split(":"))
    now, rows = hours * HOUR + minutes, []
    for one, paper in zip(pack.sessions, handed, strict=True):
        span = f"{_clock(now)}{TO}{_clock(now + one.minutes)}"
        rows.append((plain(span), plain(said.number(one.minutes)), (sessions.named(one.text),), plain(paper)))
        now += one.minutes
    head = (_("Time"), _("Minutes"), _("Session"), _("Hand-out"))
    return Table(_("Timetable"), head, tuple(rows), (4, 2, 8, 5))


def _clock(minutes: int) -> str:
    return f"{minutes // HOUR:02}:{minutes % HOUR:02}"
