# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""How criteria of the standard are answered, by whom, and who was asked to comment."""

from typing import Annotated

from msgspec import Meta

from focus.record import vocab
from focus.record.shapes.base import Criterion, Date, Day, Id, LanguageTag, Line, Record, Shape


class Search(Shape, frozen=True, kw_only=True):
    """Where, when and with which words somebody looked for something and did not find it."""

    on: Date
    where: Line
    words: Line


class Quotation(Shape, frozen=True, kw_only=True):
    """The characters of a provision on which an answer rests, from ``first`` up to before ``end``.

    ``text`` is the id of a wording, ``provision`` the provision's eId in it. The words themselves stay in the text.
    """

    text: Line
    provision: Line
    first: Annotated[int, Meta(ge=0)]
    end: Annotated[int, Meta(ge=1)]


class Finding(Record, frozen=True, kw_only=True):
    """The answer to one criterion for one instrument (law) or mechanism (practice).

    At most one finding a (subject, criterion, track) is ``standing``; the others are earlier or unaccepted answers,
    kept with the reason. ``rests_on`` names somebody else's coding, which makes the grade C.
    ``by_absence``: a "no" of practice rests on nothing having been found, and ``searched`` says where it was looked
    for. ``quotations`` are the characters on which the answer rests, ``recorded_on`` is the day on which it was
    written down, ``reviewer`` who decided or confirmed it (``note`` says why), ``reviewer_kind`` what that one is.
    """

    subject: Id
    criterion: Criterion
    track: vocab.Track
    answer: vocab.Answer
    locator: str = ""
    note: str = ""
    as_of: Date | None = None
    grade: vocab.EvidenceGrade
    read: vocab.Read
    coder: Line
    coder_kind: vocab.CoderKind
    first_answer: vocab.Answer | None = None
    second_coder: str = ""
    second_answer: vocab.Answer | None = None
    rests_on: str = ""
    standing: bool
    why_not_standing: str = ""
    coded_as: str = ""
    by_absence: bool = False
    searched: tuple[Search, ...] = ()
    quotations: tuple[Quotation, ...] = ()
    reviewer: str = ""
    reviewer_kind: vocab.Answerer | None = None
    recorded_on: Day | None = None


class Interest(Shape, frozen=True, kw_only=True):
    """A mechanism or body that protects or funds a coder. Private: it would tell who protects whom."""

    subject: Id
    how: vocab.InterestKind


class Coder(Record, frozen=True, kw_only=True):
    """Who answers questions of the standard, or decides between two who did.

    ``name`` is what findings say in ``coder``, ``second_coder`` or ``reviewer``; it is published, so a person at risk
    takes a pseudonym. A person declares on ``declared_on`` that there are no interests, or which (``interests``,
    private). ``note`` says what readers should know. Machines declare nothing.
    """

    name: Line
    kind: vocab.Answerer
    declared_on: Day | None = None
    declaration: vocab.Declaration | None = None
    interests: tuple[Interest, ...] = ()
    note: str = ""


class Consultation(Record, frozen=True, kw_only=True):
    """Somebody was asked to comment on the profile of a place, mechanism or instrument, and what came of it.

    ``about`` is the subject, ``until`` the last day for comments. ``comment`` stands in the words and the language
    (``comment_language``) in which it came, ``reply`` is ours, in ``language``. A comment that would put somebody at
    risk is ``withheld``: an edition then tells that, and ``withheld_because``, and nothing of what was said or by whom.
    """

    about: str
    asked: vocab.ConsultedParty
    who: str = ""
    invited_on: Day
    until: Day
    outcome: vocab.CommentOutcome = "waiting"
    received_on: Day | None = None
    comment: str = ""
    comment_language: LanguageTag | None = None
    reply: str = ""
    replied_on: Day | None = None
    withheld_because: str = ""
