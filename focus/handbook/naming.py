# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""What a record is called in a book: in the reader's language if it has one, with its place and its flag."""

from focus.handbook.said import Said
from focus.handbook.writing import Writing
from focus.lib.names import LANGUAGES
from focus.sheet.blocks import Run, Runs

NOT_ADOPTED = {"draft", "bill", "under_discussion", "lapsed", "rejected", "withdrawn"}


def name_of(writing: Writing, record_id: str) -> Run:
    """The name as a link. A title in a language that few readers of the book read gives way to the English one."""
    record, link = writing.facts.record(record_id), writing.facts.links[record_id]
    own = link.language
    english = getattr(record, "title_en", "") or getattr(record, "name_en", "")
    read = own == writing.said.language or (own in LANGUAGES and writing.said.language != "en")
    title, language = (english, "en") if english and not read else (link.title, own)
    return Run(title, href=link.address, language=writing.marked(language))


def with_place(writing: Writing, record_id: str, name: Run) -> Runs:
    """The name, its place and, for a text with clauses that can be turned against defenders, what it is."""
    place = writing.facts.links[record_id].place
    told = [writing.said.place(place)] if place else []
    if flag := harm(writing, record_id):
        told.append(flag)
    return (name, Run(f" ({'; '.join(told)})")) if told else (name,)


def harm(writing: Writing, record_id: str) -> str:
    """The risk label in words, empty where there is no such clause."""
    if not writing.facts.harmful(record_id):
        return ""
    return harm_words(writing.said, adopted=writing.facts.links[record_id].state not in NOT_ADOPTED)


def harm_words(said: Said, *, adopted: bool) -> str:
    """The risk label."""
    if adopted:
        return said._("adopted, with clauses that can be used against defenders")
    return said._("not adopted; its text has clauses that can be used against defenders")
