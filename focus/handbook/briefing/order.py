# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""In which order each kind of reader is told. Risks come before, sources after everything else."""

from collections.abc import Mapping

from focus.handbook.briefing.shapes import Audience

ORDER: Mapping[Audience, tuple[str, ...]] = {
    "organisations": (
        "standing", "timeline", "mattering", "pairs", "precedents", "questions", "commitments", "recent", "unknown",
    ),
    "lawmakers": (
        "standing", "mattering", "precedents", "pairs", "questions", "timeline", "commitments", "recent", "unknown",
    ),
    "mechanism": (
        "standing", "pairs", "mattering", "precedents", "questions", "commitments", "timeline", "recent", "unknown",
    ),
    "diplomats": (
        "standing", "commitments", "recent", "mattering", "questions", "pairs", "timeline", "precedents", "unknown",
    ),
}  # fmt: skip
"""A commitment that a State accepted and did not keep is what a diplomat asks about first."""
FIRST_WHERE_LITTLE = ("standing", "unknown")
LEFT_OUT_WHERE_LITTLE = ("mattering", "precedents")
"""Gaps are told from answers: where hardly any is known, saying so once is enough."""


OF_A_STATE = frozenset({"country", "subdivision"})
OF_A_BODY = ("standing", "recent", "timeline", "unknown")
"""An international body has no policy of its own: nothing was promised by it, asked of it or is missing in it."""


def sections(audience: Audience, kind: str, *, little: bool) -> tuple[str, ...]:
    """The sections of a briefing; where little is known of a place, what is not known comes before the rest."""
    if kind not in OF_A_STATE:
        return OF_A_BODY
    order = ORDER[audience]
    if not little:
        return order
    rest = (one for one in order if one not in FIRST_WHERE_LITTLE + LEFT_OUT_WHERE_LITTLE)
    return (*FIRST_WHERE_LITTLE, *rest)
