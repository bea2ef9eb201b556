# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Addresses of units in the manner of Akoma Ntoso: ``chp_II``, ``art_26bis``, ``annex_1__art_3__para_2``."""

import re

from focus.texts.structure.numbers import folded

PREFIX = {
    "preamble": "preamble", "book": "book", "part": "part", "title": "title", "chapter": "chp", "section": "sec",
    "subsection": "subsec", "article": "art", "annex_article": "art", "transitional": "art", "decree": "art",
    "paragraph": "para", "point": "point", "annex": "annex", "quoted": "qstr", "former": "former",
    "signature": "conclusions", "note": "note",
}  # fmt: skip


class Addresses:
    """Gives every unit an address of its own; the same text always gets the same ones."""

    def __init__(self) -> None:
        self.taken: set[str] = set()
        self.repeats: dict[str, int] = {}
        self.last_article = ""

    def of(self, kind: str, number: str = "", within: str = "") -> str:
        """The address of a unit with this number inside another; a repeated one gets a counter."""
        name = PREFIX[kind]
        word = _word(number)
        address = f"{name}_{word}" if word else name
        if within:
            address = f"{within}__{address}"
        return self.plain(address)

    def plain(self, wanted: str) -> str:
        """This address, or with a counter if it is taken."""
        address = wanted
        while address in self.taken:
            self.repeats[wanted] = self.repeats.get(wanted, 1) + 1
            address = f"{wanted}-{self.repeats[wanted]}"
        self.taken.add(address)
        return address


def _word(number: str) -> str:
    """A number as part of an address: letters, digits, dots and hyphens only."""
    kept = number if re.fullmatch(r"[A-Z0-9.\-]+", number) else folded(number)
    return re.sub(r"[^A-Za-z0-9.\-]+", "", kept.replace(" et ", "-").replace(" y ", "-")).strip(".-")
