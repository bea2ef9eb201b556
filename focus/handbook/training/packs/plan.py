# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""The plan of the packs and the key to the fictional bill, as an edition holds them."""

from typing import Any

import msgspec
import yaml

from focus.edition.reader import Edition
from focus.edition.words import standard
from focus.lib.errors import FOUND_WRONG, FocusError
from focus.standard.training import KEY, PLAN, SCENARIO_LANGUAGES, Key, Pack, Plan, scenario_path


def plan(edition: Edition) -> Plan:
    """All packs and cases. Raises ``FocusError`` for an edition made before there were any."""
    return msgspec.convert(yaml.load(_file(edition, PLAN), Loader=yaml.CSafeLoader), Plan)


def key(edition: Edition) -> Key:
    """The key to the fictional bill."""
    return msgspec.convert(yaml.load(_file(edition, KEY), Loader=yaml.CSafeLoader), Key)


def pack_of(edition: Edition, audience: str, length: str) -> Pack:
    """The workshop of this length for an audience."""
    for one in plan(edition).packs:
        if (one.audience, one.length) == (audience, length):
            return one
    raise FocusError(f"Edition {edition.directory.name} holds no pack for {audience}, {length}.", FOUND_WRONG)


def bill_language(language: str) -> str:
    """The language in which a reader of this one gets the fictional bill and its key."""
    return language if language in SCENARIO_LANGUAGES else SCENARIO_LANGUAGES[0]


def bill_text(edition: Edition, language: str) -> str:
    """The fictional bill as a text that ``focus read`` reads."""
    return _file(edition, scenario_path(bill_language(language)))


def case_lines(edition: Edition) -> dict[str, int]:
    """The line in the plan's file at which each case names the record that must be there."""
    root: Any = yaml.compose(_file(edition, PLAN), Loader=yaml.CSafeLoader)
    fields = {key.value: value for key, value in root.value}
    found = {}
    for case in fields["cases"].value:
        named = {key.value: value for key, value in case.value}
        found[named["name"].value] = named["otherwise"].start_mark.line + 1
    return found


def _file(edition: Edition, path: str) -> str:
    held = {one.path: one.text for one in standard(edition).training}
    if path not in held:
        raise FocusError(f"Edition {edition.directory.name} holds no packs for workshops.", FOUND_WRONG)
    return held[path]
