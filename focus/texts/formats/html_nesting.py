# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Tags set across each other, ``<b><p>Art.</b> 1``: the parser would end the paragraph, browsers do not."""

import re

TOKEN = re.compile(
    r"<!--.*?(?:-->|\Z)|<(?:script|style)\b.*?(?:</(?:script|style)\s*>|\Z)"
    r"|<(?P<close>/?)(?P<name>[a-zA-Z][a-zA-Z0-9]*)(?P<rest>(?:\s[^<>]*)?)/?>",
    re.DOTALL | re.IGNORECASE,
)
FORMATTING = {*("b", "strong", "i", "em", "u", "s", "strike", "del", "ins", "span", "sup", "sub", "tt", "cite", "code")}
WITHOUT_MEANING = {"font", "small", "big", "basefont", "nobr", "blink"}
"""They only say how large or in which colour, and old pages leave thousands of them open."""
BLOCKS = {
    *("p", "div", "center", "blockquote", "dir", "dl", "dt", "dd", "ul", "ol", "li", "hr", "pre", "address", "main"),
    *("table", "tbody", "thead", "tr", "td", "th", "caption", "h1", "h2", "h3", "h4", "h5", "h6"),
    *("section", "article", "header"),
}
MOST_OPEN = 8
"""Formatting that stays open: more at once means nothing, and would cost work for every block."""


def renested(text: str) -> str:
    """The page with formatting closed before every block's tag and opened again after it; idle font tags go."""
    return _Nesting().renested(text)


class _Nesting:
    """What formatting is open, from the outermost: name and the tag as it was written."""

    def __init__(self) -> None:
        self._open: list[tuple[str, str]] = []

    def renested(self, text: str) -> str:
        return TOKEN.sub(self._replaced, text)

    def _replaced(self, found: re.Match[str]) -> str:
        if found["name"] is None:
            return found[0]
        name, closes = found["name"].lower(), bool(found["close"])
        if name in FORMATTING or name in WITHOUT_MEANING:
            return self._closed(name) if closes else self._opened(name, found)
        if name in BLOCKS and self._open:
            return f"{self._ends(self._open)}{found[0]}{self._starts(self._open)}"
        return found[0]

    def _opened(self, name: str, found: re.Match[str]) -> str:
        says_nothing = name in WITHOUT_MEANING and "style" not in found["rest"].lower()
        if says_nothing or found[0].endswith("/>") or len(self._open) >= MOST_OPEN:
            return ""
        self._open.append((name, found[0]))
        return found[0]

    def _closed(self, name: str) -> str:
        """The end of the nearest one of that name; those inside it are closed and opened again."""
        place = next((at for at in range(len(self._open) - 1, -1, -1) if self._open[at][0] == name), None)
        if place is None:
            return ""
        inside = self._open[place + 1 :]
        ended = f"{self._ends(inside)}</{name}>{self._starts(inside)}"
        del self._open[place]
        return ended

    @staticmethod
    def _ends(tags: list[tuple[str, str]]) -> str:
        return "".join(f"</{name}>" for name, _ in reversed(tags))

    @staticmethod
    def _starts(tags: list[tuple[str, str]]) -> str:
        return "".join(tag for _, tag in tags)
