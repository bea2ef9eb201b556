# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Every table of the data package: one a kind, link tables for lists, what is computed, and the words.

A list is a table of its own (one row a value, in its order), because a cell with several values can neither be
checked nor joined.
"""

from functools import cache

from focus.edition.agreement import MEASURED
from focus.edition.codebook.variables import DATE_FORM, Table, Variable, of_vocabulary, own_columns
from focus.edition.standard_changes import YARDSTICK as RULES
from focus.findings.agreement_by import SCOPES
from focus.lib.names import LANGUAGES
from focus.record.shapes import KINDS
from focus.record.vocab import codes

RECORD = (
    Variable(name="record", refers="records"),
    Variable(name="record_kind", codes=tuple(KINDS)),
    Variable(name="position", sort="integer"),
)
"""The columns by which a row of a link table belongs to a record."""

LISTS: dict[str, tuple[str, Variable]] = {
    "about": ("about", Variable(name="subject", refers="records")),
    "record_criteria": ("criteria", Variable(name="criterion", refers="standard_criteria")),
    "created_by": ("created_by", Variable(name="instrument", refers="instruments")),
    "reach": ("reach", Variable(name="reached_place", refers="places")),
    "covers": ("covers", of_vocabulary("covered", "covers")),
    "covers_as_found": ("covers_as_found", Variable(name="as_found")),
    "text_languages": ("languages", Variable(name="text_language")),
    "page_languages": ("page_languages", Variable(name="page_language")),
    "also_at": ("also_at", Variable(name="url")),
    "document_places": ("places", Variable(name="named_place", refers="places")),
    "who_may_ask": ("who_may_ask", of_vocabulary("requester", "requester")),
    "proof": ("proof", of_vocabulary("proof", "proof")),
    "seen_by": ("seen_by", of_vocabulary("seer", "seen_by")),
    "legal_systems": ("legal_systems", of_vocabulary("legal_system", "legal_system")),
    "not_known": ("not_known", Variable(name="not_known")),
}
"""Table to the field whose values it lists, whatever kind has that field, and the column that holds one."""

WORDS = tuple(Variable(name=lang) for lang in LANGUAGES)
TRACK = of_vocabulary("track", "track")
HELD = ("first", "last", "old_from")
TURNED = ("began_with", "ended_by")


def _words(name: str) -> tuple[Variable, ...]:
    return tuple(Variable(name=f"{name}_{lang}") for lang in LANGUAGES)


def _text(name: str, refers: str = "") -> Variable:
    return Variable(name=name, refers=refers)


def _bare(name: str, refers: str = "") -> Variable:
    """A text that may be missing because nobody recorded one."""
    return Variable(name=name, refers=refers, empty="not_recorded")


def _date(name: str, empty: bool = False) -> Variable:
    return Variable(name=name, pattern=DATE_FORM, empty="unknown" if empty else "never")


def _number(name: str) -> Variable:
    return Variable(name=name, sort="integer")


def _yes_no(name: str) -> Variable:
    return Variable(name=name, sort="boolean")


NESTED = (
    Table(
        name="citations",
        key=("record", "part", "position"),
        variables=(RECORD[0], RECORD[1], _text("part"), _number("position"), _text("source", "sources")),
    ),
    Table(
        name="relations",
        key=("instrument", "position"),
        variables=(
            _text("instrument", "instruments"), _number("position"), of_vocabulary("kind", "relation_kind"),
            _text("target", "records"), _bare("note"),
        ),
    ),
    Table(
        name="observations",
        key=("record", "position"),
        variables=(*RECORD, _text("state"), _date("seen_on"), of_vocabulary("application", "application"),
                   _bare("note")),
    ),
    Table(
        name="disagreements",
        key=("record", "position", "version"),
        variables=(*RECORD, _number("version"), _text("field"), _text("value"), _bare("version_note"), _bare("note")),
    ),
    Table(
        name="compliance",
        key=("commitment", "position"),
        variables=(
            _text("commitment", "commitments"), _number("position"), _date("date"),
            of_vocabulary("compliance", "compliance"), _text("text"),
        ),
    ),
    Table(
        name="closures",
        key=("record", "position"),
        variables=(*RECORD, of_vocabulary("what", "closed"), _date("since", empty=True), _text("note")),
    ),
    Table(
        name="implementing_acts",
        key=("instrument",),
        variables=(_text("instrument", "instruments"), _yes_no("needed"), _text("locator"), _bare("note")),
    ),
    Table(
        name="searches",
        key=("finding", "position"),
        variables=(
            _text("finding", "findings"), _number("position"), _date("searched_on"), _text("where"), _text("words"),
        ),
    ),
    Table(
        name="quotations",
        key=("finding", "position"),
        variables=(
            _text("finding", "findings"), _number("position"), _text("text"), _text("provision"), _number("first"),
            _number("end"),
        ),
    ),
    Table(
        name="channels",
        key=("access", "position"),
        variables=(
            _text("access", "access"), _number("position"), of_vocabulary("kind", "channel_kind"), _bare("contact"),
            Variable(name="verified_on", sort="date", empty="unknown"),
            *(_bare(f"note_{lang}") for lang in LANGUAGES),
        ),
    ),
)  # fmt: skip

COMPUTED = (
    Table(
        name="records",
        key=("id",),
        variables=(
            _text("id"), Variable(name="kind", codes=tuple(KINDS)), _bare("place", "places"),
            of_vocabulary("region", "region"), _bare("title"), _text("language"), _text("address"),
            Variable(name="year", sort="integer", empty="unknown"), Variable(name="state", empty="not_applicable"),
            _yes_no("harmful"),
        ),
    ),
    Table(
        name="states",
        key=("subject",),
        variables=(
            _text("subject", "records"), _text("state"), _date("since", empty=True),
            Variable(name="seen_on", pattern=DATE_FORM, empty="not_applicable"),
            Variable(name="basis", codes=("event", "observation", "assumed", "none")),
            Variable(name="event", refers="events", empty="not_applicable"),
            of_vocabulary("application", "application"), Variable(name="amended_on", empty="not_applicable"),
        ),
    ),
    Table(
        name="state_sources",
        key=("subject", "position"),
        variables=(_text("subject", "records"), _number("position"), _text("source", "sources")),
    ),
    Table(
        name="place_states",
        key=("place",),
        variables=(
            _text("place", "places"), of_vocabulary("state", "observatory_state"), _date("since", empty=True),
            Variable(name="seen_on", pattern=DATE_FORM, empty="not_applicable"),
            _yes_no("harmful"), of_vocabulary("label", "observatory_state", "not_recorded"), _yes_no("differs"),
        ),
    ),
    Table(
        name="place_states_because",
        key=("place", "position"),
        variables=(_text("place", "places"), _number("position"), _text("record", "records")),
    ),
    Table(
        name="holdings",
        key=("finding",),
        variables=(
            _text("finding", "findings"), *(Variable(name=one, sort="date", empty="not_applicable") for one in HELD),
            _yes_no("dated"), *(Variable(name=one, refers="events", empty="not_applicable") for one in TURNED),
        ),
    ),
    Table(
        name="framework_cells",
        key=("place", "track", "criterion"),
        variables=(
            _text("place", "places"), TRACK, _text("criterion", "standard_criteria"), of_vocabulary("answer", "answer"),
            _yes_no("open"), _number("unread"), Variable(name="settled_by", empty="not_applicable"),
            of_vocabulary("coder_kind", "coder_kind", "not_applicable"),
            of_vocabulary("grade", "evidence_grade", "not_applicable"),
        ),
    ),
    Table(
        name="framework_cells_by",
        key=("place", "track", "criterion", "position"),
        variables=(
            _text("place", "places"), TRACK, _text("criterion", "standard_criteria"), _number("position"),
            _text("subject", "records"),
        ),
    ),
    Table(
        name="tallies",
        key=("criterion", "track", "answer"),
        variables=(
            _text("criterion", "standard_criteria"), TRACK, of_vocabulary("answer", "answer"), _number("people"),
            _number("machine"),
        ),
    ),
    Table(
        name="agreement",
        key=("scope", "scope_id", "measure"),
        variables=(
            Variable(name="scope", codes=SCOPES), _text("scope_id"), Variable(name="measure", codes=MEASURED),
            *(Variable(name=one, sort="number", empty="not_applicable") for one in ("value", "low", "high")),
            _number("cells"),
        ),
    ),
    Table(
        name="left_out",
        key=("finding",),
        variables=(
            _text("finding"), _text("place", "places"), _text("subject", "records"),
            _text("criterion", "standard_criteria"), TRACK, _text("rests_on"), _yes_no("standing"), _yes_no("machine"),
            _yes_no("answered"),
        ),
    ),
    Table(
        name="changes",
        key=("position",),
        variables=(
            _number("position"), Variable(name="change", codes=("added", "corrected", "withdrawn")),
            Variable(name="kind", codes=(*KINDS, "texts", *RULES)), _text("id"), _bare("place"), _bare("title"),
            _text("address"), Variable(name="field", empty="not_applicable"),
            Variable(name="before", empty="not_recorded"), Variable(name="after", empty="not_recorded"),
            _bare("reason"),
        ),
    ),
)  # fmt: skip

YARDSTICK = (
    Table(name="standard_dimensions", key=("id",), variables=(_text("id"), *_words("name"), *_words("question"))),
    Table(
        name="standard_criteria",
        key=("code",),
        variables=(
            _text("code"), _text("dimension", "standard_dimensions"), *_words("name"), *_words("question"),
            Variable(name="applies_to", codes=("instrument", "mechanism", "both")),
            Variable(name="track", codes=(*codes("track"), "both")), _yes_no("core"), _yes_no("red_flag"),
        ),
    ),
    Table(
        name="standard_rules",
        key=("criterion", "track", "answer"),
        variables=(
            _text("criterion", "standard_criteria"), TRACK, _text("answer"), Variable(name="value", sort="number"),
            *_words("rule"),
        ),
    ),
    Table(
        name="standard_weaknesses",
        key=("weakness", "position"),
        variables=(
            _text("weakness"), *_words("name"), _number("position"), _text("criterion", "standard_criteria"),
        ),
    ),
    Table(
        name="standard_pairs",
        key=("law", "practice"),
        variables=(_text("law", "standard_criteria"), _text("practice", "standard_criteria")),
    ),
    Table(
        name="vocabulary",
        key=("name", "code"),
        variables=(_text("name"), _text("code"), _number("position"), *WORDS),
    ),
)  # fmt: skip


TEXTS = (
    Table(
        name="texts",
        key=("id",),
        variables=(
            _text("id"), _text("instrument", "instruments"), _text("place", "places"), _text("language"),
            _date("wording_date"), Variable(name="source", refers="sources", empty="not_recorded"), _bare("url"),
            of_vocabulary("rights", "text_rights"), _text("file"), _text("sha256"), _text("reading_sha256"),
            _number("pages"), _number("articles"), _number("provisions"),
        ),
    ),
    Table(
        name="text_warnings",
        key=("text", "position"),
        variables=(_text("text", "texts"), _number("position"), _text("warning")),
    ),
    Table(
        name="provisions",
        key=("text", "position"),
        variables=(
            _text("text", "texts"), _number("position"), _text("eid"), of_vocabulary("kind", "provision_kind"),
            Variable(name="label", empty="not_applicable"), Variable(name="number", empty="not_applicable"),
            Variable(name="heading", empty="not_applicable"), Variable(name="path", empty="not_applicable"),
            Variable(name="wording", empty="not_applicable"),
            Variable(name="page", sort="integer", empty="not_applicable"), _bare("language"), _yes_no("repealed"),
        ),
    ),
)  # fmt: skip
"""Texts of instruments, where somebody added the official file and its rights permit it."""


@cache
def tables() -> tuple[Table, ...]:
    """All tables: kinds, texts, lists, what is nested, what is computed, the yardstick and the words."""
    kinds = tuple(Table(name=kind, key=("id",), variables=own_columns(kind)) for kind in KINDS)
    lists = tuple(
        Table(name=name, key=("record", "position"), variables=(*RECORD, column)) for name, (_, column) in LISTS.items()
    )
    return (*kinds, *TEXTS, *COMPUTED, *lists, *NESTED, *YARDSTICK)
