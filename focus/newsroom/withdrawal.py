# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Withdraw for safety everywhere: running servers, the newsroom, every edition on the shelf, in this order."""

from collections.abc import Sequence
from typing import Any

import msgspec

from focus.edition.reader import Edition
from focus.edition.schema import columns
from focus.edition.shelf import editions_in
from focus.edition.suppression import add
from focus.edition.texts import texts_of
from focus.edition.withdraw import SUPPRESSED, withdraw
from focus.lib.errors import WRONG_USAGE, FocusError
from focus.lib.home import editions
from focus.record.actions.withhold import withhold
from focus.record.hidden import WITHHELD
from focus.record.queries import records
from focus.record.shapes import KINDS
from focus.texts.queries import held_texts


def withdraw_everywhere(ids: Sequence[str], fields: Sequence[tuple[str, str]]) -> list[str]:
    """Withdraw records and single fields; return the editions that were reissued.

    Raises ``FocusError`` for an id that no edition and no newsroom knows: a slip of the pen must not leave
    somebody in danger while everybody believes that it was done.
    """
    named = {*ids, *(record for record, _ in fields)}
    known = _known()
    if unknown := sorted(named - known.keys()):
        raise FocusError(f"No edition and no newsroom here knows: {', '.join(unknown)}. Nothing was done", WRONG_USAGE)
    for record, field in fields:
        _check_field(known[record], record, field)
    add(editions() / SUPPRESSED, ids=ids, fields=fields)
    withhold(ids)
    return withdraw(editions(), ids, fields)


def _known() -> dict[str, str]:
    """The kind of every record or text that the newsroom or an edition holds, by id."""
    held = {shape.id: kind for kind, shape in records()}
    held |= dict.fromkeys((one.text.id for one in held_texts()), "texts")
    for directory in editions_in(editions()):
        rows = Edition(directory).rows("SELECT id, kind FROM entries")
        held |= {row["id"]: row["kind"] for row in rows}
        held |= dict.fromkeys((one.id for one in texts_of(Edition(directory))), "texts")
    return held


def _check_field(kind: str, record: str, field: str) -> None:
    """A field can go alone if the record makes sense without it; otherwise the whole record has to go.

    A date or a code that must be there has no value that says nothing: with "…" in its place pages could not be made,
    nor the edition again, and nothing is ever taken off the list.
    """
    if kind == "texts":
        raise FocusError(f"{record}: a text is withdrawn as a whole. Nothing was done", WRONG_USAGE)
    allowed = [
        one.name
        for one in msgspec.structs.fields(KINDS[kind])
        if one.name in columns(kind)
        and one.name not in {"id", "place"}
        and (not one.required or _may_say_nothing(one.type))
    ]
    if field not in allowed:
        what = f"{record}:{field} cannot be withdrawn alone; withdraw {record}, or one of its fields"
        raise FocusError(f"{what}: {', '.join(allowed)}. Nothing was done", WRONG_USAGE)


def _may_say_nothing(hint: Any) -> bool:
    try:
        msgspec.convert(WITHHELD, hint)
    except msgspec.ValidationError:
        return False
    return True
