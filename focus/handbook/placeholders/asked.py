# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""What a placeholder asks for: words in their order, and ``name=value`` after them."""

from msgspec import Struct

from focus.handbook.writing import Unfilled


class Asked(Struct, frozen=True):
    """The words of a placeholder after its colon."""

    words: tuple[str, ...]
    named: dict[str, str]

    def one_of(self, name: str, allowed: tuple[str, ...], default: str = "") -> str:
        """A named value out of a closed list."""
        value = self.named.get(name, default)
        if value and value not in allowed:
            raise Unfilled(f"{name}={value}; allowed: {', '.join(allowed)}")
        return value

    def number(self, name: str, default: int) -> int:
        """A named number."""
        value = self.named.get(name, str(default))
        if not value.isdecimal():
            raise Unfilled(f"{name}={value} is no number")
        return int(value)


def asked(told: str, count: int | None = None, names: tuple[str, ...] = ()) -> Asked:
    """Take it apart; ``count`` words are wanted (``None``: one or more), and no other names than ``names``."""
    words = tuple(one for one in told.split() if "=" not in one)
    named = dict(one.split("=", 1) for one in told.split() if "=" in one)
    if (count is None and not words) or (count is not None and len(words) != count):
        raise Unfilled(f"it takes {'one or more words' if count is None else count} after the colon")
    if strange := sorted(named.keys() - set(names)):
        raise Unfilled(f"{strange[0]}= is not known here; allowed: {', '.join(names) or 'none'}")
    return Asked(words, named)
