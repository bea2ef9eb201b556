# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Which authorities may be printed, and what they weigh for one State.

Binding are a treaty by which a record shows that the State is bound, and a judgment given for it. Other judgments
bind their parties alone (res judicata), and what other organs of a treaty say is no treaty: both persuade.
"""

from collections.abc import Iterable

from focus.check.report.shapes import Authorities, Binding, Weighed, World
from focus.standard.shapes import Authority

READ = frozenset({"text", "excerpt", "summary", "secondary"})
SECOND_HAND = frozenset({"summary", "secondary"})
"""Not the passage itself was read: "verify before citing"."""
NOT_READ = "not read"
"""What a locator says that was taken from elsewhere: "minimum requirements (list not read)"."""


def may_be_printed(one: Authority) -> bool:
    """Whether somebody read the place that it names."""
    return one.seen and one.basis in READ and bool(one.locator) and NOT_READ not in one.locator


def grouped(authorities: tuple[Authority, ...], world: World, orders: tuple[Binding, ...]) -> Authorities:
    """Those that were read, by group. ``orders`` are what courts told this State about the criterion."""
    treaties = {one.id: one for one in world.treaties}
    read = tuple(Weighed(authority=one, treaty=treaties.get(one.treaty)) for one in authorities if may_be_printed(one))
    named = {f"{one.issuer}, {one.occasion}" for one in orders}
    binding = tuple(one for one in read if _binds(one, world.state, named))
    others = tuple(one for one in read if one not in binding)
    return Authorities(
        binding=orders,
        binding_texts=binding,
        persuasive=tuple(one for one in others if one.authority.group != "civil_society"),
        civil_society=tuple(one for one in others if one.authority.group == "civil_society"),
        not_printed=len(authorities) - len(read),
    )


def _binds(one: Weighed, state: str, named: Iterable[str]) -> bool:
    if not state:
        return False
    authority, treaty = one.authority, one.treaty
    if authority.nature == "treaty":
        return treaty is not None and treaty.standing == "bound"
    if authority.nature == "judgment":
        return state in authority.binds
    return authority.source in named
