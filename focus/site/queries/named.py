# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""What a reader means by the names in a field, for pages whose addresses hold codes."""

from focus.site.page import Ask, Wrong
from focus.site.queries.listing import place_codes
from focus.site.queries.side_names import by_name

BETWEEN_NAMES = ";"
"""Between two names in one field: names of laws hold commas."""
MOST_NAMES = 20


def named(ask: Ask, text: str, kind: str) -> dict[str, tuple[str, ...]]:
    """Each name with the ids that it may mean, several where its words fit several. Raises ``Wrong`` where none is."""
    given = list(dict.fromkeys(" ".join(one.split()) for one in text.split(BETWEEN_NAMES) if one.strip()))
    if len(given) > MOST_NAMES:
        raise Wrong(ask.view._("At most %(most)s at once.") % {"most": MOST_NAMES})
    found = {one: by_name(ask, one, kind) for one in given}
    if missing := [one for one, ids in found.items() if not ids]:
        raise Wrong(ask.view._("Not known here: %(names)s.") % {"names": ", ".join(missing)})
    return found


def place_meant(ask: Ask, text: str) -> str:
    """The code of the place that a name or a code means, as addresses write it; the text itself where it is unclear."""
    if not text or text in place_codes(ask):
        return text
    codes = {one.lower() for one in by_name(ask, text, "places")} or {text.lower()}
    return codes.pop() if len(codes) == 1 else text
