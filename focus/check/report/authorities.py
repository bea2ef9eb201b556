# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Which authorities may be printed, and what they weigh for one State."""

from focus.check.report.shapes import Authorities, Binding
from focus.standard.shapes import Authority

READ = frozenset({"text", "excerpt", "summary", "secondary"})
SECOND_HAND = frozenset({"summary", "secondary"})
"""Not the passage itself was read: "verify before citing"."""
NOT_READ = "not read"
"""What a locator says that was taken from elsewhere: "minimum requirements (list not read)"."""


def may_be_printed(one: Authority) -> bool:
    """Whether somebody read the place that it names."""
    return one.seen and one.basis in READ and bool(one.locator) and NOT_READ not in one.locator


def grouped(authorities: tuple[Authority, ...], binding: tuple[Binding, ...]) -> Authorities:
    """Those that were read, by group. One is binding only where a record of this State names it."""
    read = tuple(one for one in authorities if may_be_printed(one))
    named = {f"{one.issuer}, {one.occasion}" for one in binding}
    others = tuple(one for one in read if one.source not in named)
    return Authorities(
        binding=binding,
        binding_texts=tuple(one for one in read if one.source in named),
        persuasive=tuple(one for one in others if one.group != "civil_society"),
        civil_society=tuple(one for one in others if one.group == "civil_society"),
        not_printed=len(authorities) - len(read),
    )
