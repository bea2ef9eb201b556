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
    found = {one: _places(ask, one) if kind == "places" else by_name(ask, one, kind) for one in given}
    if missing := [one for one, ids in found.items() if not ids]:
        raise Wrong(ask.view._("Not known here: %(names)s.") % {"names": ", ".join(missing)})
    return found


def place_meant(ask: Ask, text: str) -> str:
    """The code of the place that a name or a code means, as addresses write it; the text itself where it is unclear."""
    found = _places(ask, text)
    return found[0].lower() if len(found) == 1 else text


def _places(ask: Ask, text: str) -> tuple[str, ...]:
    """A code comes first: TZ is Tanzania, although of all names only Switzerland's holds these letters."""
    return (text.upper(),) if text.lower() in place_codes(ask) else by_name(ask, text, "places")
