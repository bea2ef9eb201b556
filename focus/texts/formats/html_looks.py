# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""How an element of a page looks: bold, centred, struck out, hidden; from tags, attributes and style sheets."""

import re
from collections.abc import Mapping
from typing import NamedTuple

from lxml import etree

from focus.texts.shapes import LineKind

AT_RULE = re.compile(r"@[^{};]*\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}")
RULE = re.compile(r"([^{}]{1,500})\{([^{}]*)\}")
SIMPLE = re.compile(r"\s*([a-z0-9]*)((?:\.[\w-]+)?)\s*\Z", re.IGNORECASE)
STYLES_READ = 400_000
"""Characters of style sheets that are looked at; Word writes a few ten thousand."""

BOLD = {"b", "strong", "th", "h1", "h2", "h3", "h4", "h5", "h6"}
STRUCK = {"s", "strike", "del"}
HEADINGS = {f"h{level}": level for level in range(1, 7)}
HIDING = ("display:none", "visibility:hidden", "mso-hide:all", "mso-element:comment", "mso-element:header")
LANGUAGE_BLOCKS = {"div", "p", "td", "section", "article", "blockquote", "table"}


class Role(NamedTuple):
    """What a class of a known publisher or program says of its elements."""

    kind: LineKind = "text"
    level: int = 0
    dropped: bool = False


Roles = Mapping[str, Role]

WORD_ROLES: Roles = {
    **{f"msotoc{level}": Role(dropped=True) for level in range(1, 10)},
    "msotocheading": Role(dropped=True),
    "msoheader": Role(dropped=True),
    "msofooter": Role(dropped=True),
    "msocommenttext": Role(dropped=True),
    "msocommentreference": Role(dropped=True),
    "msofootnotereference": Role(dropped=True),
    "msofootnotetext": Role("note"),
    "msoendnotetext": Role("note"),
    "msotitle": Role("heading", 1),
}
"""Word's own classes in the pages it saves, in lower case."""


class Look(NamedTuple):
    """What holds for the words inside an element."""

    kind: LineKind = "text"
    level: int = 0
    bold: bool = False
    centred: bool = False
    struck: bool = False
    raised: bool = False
    kept_rows: bool = False
    linked: bool = False
    language: str | None = None


class Sheet:
    """The page's style sheets as far as they matter: declarations by ``tag``, ``.class`` and ``tag.class``."""

    def __init__(self, root: etree._Element) -> None:
        self._rules: dict[str, str] = {}
        self._known: dict[tuple[str, str, str], str] = {}
        for element in root.iter("style"):
            self._read((element.text or "")[:STYLES_READ])

    def _read(self, text: str) -> None:
        for selectors, declarations in RULE.findall(AT_RULE.sub("", text.replace("<!--", "").replace("-->", ""))):
            for selector in selectors.split(","):
                found = SIMPLE.match(selector)
                if found and found[0].strip():
                    name = f"{found[1]}{found[2]}".lower()
                    self._rules[name] = self._rules.get(name, "") + declarations.lower() + ";"

    def style_of(self, element: etree._Element) -> str:
        """All declarations that hold for an element, without spaces, the most particular last."""
        key = (str(element.tag).lower(), element.get("class", ""), element.get("style", ""))
        if key not in self._known:
            self._known[key] = self._style_of(key[0], classes_of(element), key[2].lower())
        return self._known[key]

    def _style_of(self, tag: str, classes: list[str], own: str) -> str:
        named = [tag, *(f".{one}" for one in classes), *(f"{tag}.{one}" for one in classes)]
        declared = [self._rules[name] for name in named if name in self._rules]
        return re.sub(r"\s+", "", ";".join([*declared, own]))


def classes_of(element: etree._Element) -> list[str]:
    return element.get("class", "").lower().split()


def hidden(element: etree._Element, style: str) -> bool:
    """Whether a reader of the page never sees it."""
    return element.get("hidden") is not None or any(one in style for one in HIDING)


def role_of(element: etree._Element, roles: Roles) -> Role | None:
    """What the first known class of an element says of it."""
    return next((roles[one] for one in classes_of(element) if one in roles), None)


def look_of(element: etree._Element, style: str, role: Role | None, above: Look) -> Look:
    """How the words inside look, given how it looks around them."""
    tag = str(element.tag).lower()
    level = HEADINGS.get(tag, 0)
    kind, deep = (role.kind, role.level) if role else (above.kind, above.level)
    if level and not role:
        kind, deep = "heading", level
    return Look(
        kind=kind,
        level=deep,
        bold=_said(style, "font-weight:", ("bold", "600", "700", "800", "900"), above.bold or tag in BOLD),
        centred=_said(style, "text-align:", ("center",), _centred(element, tag, above)),
        struck=above.struck or tag in STRUCK or "line-through" in style,
        raised=above.raised or tag == "sup" or "vertical-align:super" in style,
        kept_rows=above.kept_rows or tag == "pre",
        linked=above.linked or (tag == "a" and element.get("href") is not None),
        language=_language(element, tag) or above.language,
    )


def _centred(element: etree._Element, tag: str, above: Look) -> bool:
    aligned = element.get("align")
    return aligned.lower() == "center" if aligned else above.centred or tag == "center"


def _said(style: str, name: str, values: tuple[str, ...], otherwise: bool) -> bool:
    """What the last declaration of that name says, else what held already."""
    _, found, after = style.rpartition(name)
    return after.startswith(values) if found else otherwise


def _language(element: etree._Element, tag: str) -> str | None:
    """Only of blocks: a page's own and Word's spans are declared English whatever they say."""
    said = (element.get("lang") or "")[:2].lower()
    return (
        said
        if said.isalpha()
        and len(said) == 2
        and tag in LANGUAGE_BLOCKS
        and "mso" not in element.get("class", "").lower()
        else None
    )
