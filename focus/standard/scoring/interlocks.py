# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Answers that follow from other answers, as the standard's interlocks say. Only the framework view applies them."""

from collections.abc import Mapping, Sequence

from focus.standard.scoring.framework import Cell

OF_A_MECHANISM_ONLY = ("I2", "I3", "I5", "I6", "I7", "I8")
"""Without a dedicated body (I1 = no) nobody can have these powers: "no", and not unknown."""

IMPLEMENTED = "E1"
"""Whether the regulations that a text calls for were adopted."""

OF_PRACTICE_WITHOUT_A_MECHANISM = ("E3", "E5", "E6", "E7")
"""What cannot be asked of a mechanism that does not exist."""


def on_paper(cells: Mapping[str, Cell]) -> dict[str, Cell]:
    """The law's cells with what I1 settles."""
    settled = dict(cells)
    if "I1" in cells and cells["I1"].answer == "no":
        for code in OF_A_MECHANISM_ONLY:
            if code in settled and settled[code].answer != "no":
                settled[code] = Cell(criterion=code, answer="no", settled_by="I1 = no")
    return settled


def in_practice(
    cells: Mapping[str, Cell], *, mechanism_exists: bool | None, need_no_act: Sequence[str] = ()
) -> dict[str, Cell]:
    """The cells of practice; ``mechanism_exists`` is ``None`` where it is not known, which settles nothing.

    ``need_no_act`` are the texts, where every one that counts can be applied without a regulation: E1 is then yes.
    """
    settled = dict(cells)
    if need_no_act and IMPLEMENTED in settled:
        settled[IMPLEMENTED] = Cell(
            criterion=IMPLEMENTED, answer="yes", by=tuple(need_no_act), settled_by="no implementing act needed"
        )
    if mechanism_exists is False:
        why = "no mechanism exists"
        if "E2" in settled:
            settled["E2"] = Cell(criterion="E2", answer="no", settled_by=why)
        for code in OF_PRACTICE_WITHOUT_A_MECHANISM:
            if code in settled:
                settled[code] = Cell(criterion=code, answer="not_applicable", settled_by=why)
    return settled
