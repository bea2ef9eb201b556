# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""What changed in the texts between two editions: by their hashes, never word by word."""

from collections.abc import Iterable, Iterator

from focus.edition.changes import Change, shown
from focus.record.records import Records
from focus.texts.wordings import Text

TOLD = ("source", "url", "rights", "sha256", "reading_sha256")
"""The fields in which a text can be corrected; the page of its changes shows the words."""
KIND = "texts"


def text_changes(old: Iterable[Text], new: Iterable[Text], old_records: Records, records: Records) -> list[Change]:
    """Texts that were added, corrected or withdrawn, by id."""
    before, after = {one.id: one for one in old}, {one.id: one for one in new}
    titles = {one.id: one.title for held in (old_records, records) for one in held.of("instruments")}
    found: list[Change] = []
    for text_id in sorted(before.keys() | after.keys()):
        found += _changes(before.get(text_id), after.get(text_id), titles)
    return found


def address_of(text: Text) -> str:
    """Where a text is listed: on the page of its instrument."""
    return f"/instruments/{text.instrument}#{text.id}"


def _changes(was: Text | None, now: Text | None, titles: dict[str, str]) -> Iterator[Change]:
    text = now or was
    if text is None:
        return
    title = f"{titles.get(text.instrument, text.instrument)} ({text.wording_date}, {text.language})"
    head = {"kind": KIND, "id": text.id, "place": text.place, "title": title, "address": address_of(text)}
    if was is None:
        yield Change(change="added", **head)
    elif now is None:
        yield Change(change="withdrawn", **head)
    else:
        for name in TOLD:
            before, after = getattr(was, name), getattr(now, name)
            if before != after:
                yield Change(change="corrected", field=name, before=shown(before), after=shown(after), **head)
