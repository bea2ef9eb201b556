# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""The process that checks one draft: takes an order from its input, shuts itself in, answers, ends.

It keeps the right to start threads (the sentence model and the typesetter compute with several); network, writing and
all files but the program's, the editions and the model are shut before the draft's words are looked at.
"""

import datetime
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from focus.check.told import told
from focus.check.web.order import Done, Order
from focus.lib.errors import FocusError
from focus.texts.isolation.limits import folders_of_the_program, give_up

if TYPE_CHECKING:
    from focus.check.report.shapes import Report, World
    from focus.check.shapes import CheckResult


OF_THE_SYSTEM = ("/usr/share/zoneinfo", "/etc/localtime", "/dev/null", "/sys/devices/system/cpu", "/proc")
"""What libraries look at when they start: time zones, processors."""


def main() -> None:
    """Answer one order."""
    out = os.dup(1)
    # Whatever a library prints must not get into the answer.
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
    order = msgspec.msgpack.decode(sys.stdin.buffer.read(), type=Order)
    give_up(memory=order.memory, seconds=order.seconds, read_only=_read_only(order), programs=True)
    view = memoryview(msgspec.msgpack.encode(answered(order)))
    while view:
        view = view[os.write(out, view) :]
    os._exit(0)


def _read_only(order: Order) -> list[str]:
    from focus.check.meaning.files import folder
    from focus.check.rules import DATA

    found = [*folders_of_the_program(), str(DATA), str(folder()), *OF_THE_SYSTEM]
    return [*found, order.shelf] if order.shelf else found


def answered(order: Order) -> Done:
    """Check the reading and write the answer."""
    from focus.check.check import check
    from focus.check.likeness import sentence_model

    model, meaning = sentence_model()
    try:
        result = check(order.reading, meaning=meaning, model=model)
    except FocusError:
        # The only thing of a reading that the check refuses is a language whose words it does not know.
        return Done(content=b"", model=model, wrong="language")
    if order.form == "json":
        return Done(content=msgspec.json.format(msgspec.json.encode(told(result)), indent=2) + b"\n", model=model)
    try:
        report = _report(order, result)
    except FocusError:
        # The only thing of an order that an edition may not know is its place.
        return Done(content=b"", model=model, wrong="form")
    return Done(content=_written(order, report), model=model)


def _report(order: Order, result: "CheckResult") -> "Report":
    from focus.check.report.build import build
    from focus.check.report.yardstick import yardstick

    day = datetime.date.fromisoformat(order.day)
    world = _world(order)
    return build(order.reading, result, yardstick(), world, day=day, digest=order.digest, language=order.language)


def _world(order: Order) -> "World":
    from focus.check.report.shapes import NO_WORLD
    from focus.check.report.world import world
    from focus.check.web.shelf import newest_edition

    edition = newest_edition(Path(order.shelf)) if order.shelf else None
    return world(edition, order.language, order.place) if edition else NO_WORLD


def _written(order: Order, report: "Report") -> bytes:
    from focus.check.report.compose import compose
    from focus.sheet.fragment import fragment
    from focus.sheet.write import WRITERS

    if order.form.startswith("amend-"):
        return _amendments(order, report)
    return fragment(compose(report)) if order.form == "page" else WRITERS[order.form](compose(report))


def _amendments(order: Order, report: "Report") -> bytes:
    from focus.check.report.amend_sheet import amend_csv, amend_sheet
    from focus.check.report.amendment import amendments, could_be_amended
    from focus.sheet.write import WRITERS

    known = {one.criterion.code for one in report.entries}
    chosen = [one for one in dict.fromkeys(order.criteria) if one in known]
    chosen = chosen or [one.criterion.code for one in could_be_amended(report)]
    rows = amendments(report, order.reading, chosen)
    kind = order.form.removeprefix("amend-")
    return amend_csv(report, rows) if kind == "csv" else WRITERS[kind](amend_sheet(report, rows, chosen))
