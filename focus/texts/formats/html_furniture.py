# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""What stands around a law on a page and is none of it: navigation, menus, banners, lists of links."""

import re

from lxml import etree

NEVER_TEXT = {
    *("script", "style", "noscript", "template", "svg", "math", "object", "iframe", "embed", "applet", "map", "audio"),
    *("video", "canvas", "select", "option", "button", "input", "textarea", "datalist", "head", "title", "dialog"),
}
"""Tags whose content is no wording. ``noscript`` repeats or apologises."""
AROUND = {"nav", "aside", "footer"}
ROLES = {
    "navigation",
    "banner",
    "contentinfo",
    "search",
    "complementary",
    "menu",
    "menubar",
    "toolbar",
    "dialog",
    "alert",
}
NAMES = {
    *("nav", "navbar", "navigation", "navegacion", "navegacao", "menu", "menubar", "submenu", "topbar", "breadcrumb"),
    *(
        "breadcrumbs",
        "footer",
        "rodape",
        "sidebar",
        "cookie",
        "cookies",
        "share",
        "sharing",
        "social",
        "redes",
        "toolbar",
    ),
    *("banner", "pager", "pagination", "skiplink", "skip", "search", "busca", "buscador", "recherche", "newsletter"),
    *("advert", "ads", "login", "popup", "modal", "comments", "related", "toc", "sommaire", "language", "idiomas"),
}
"""Words in class and id by which site makers name such parts."""
WORDS = re.compile(r"[A-Z]?[a-z]+|[A-Z]+")
MAYBE_LISTS = {"ul", "ol", "dl", "div", "table", "section"}
TOO_MUCH = 0.3
"""A part with more of the page's text than this is the law, whatever it is called."""
MAIN_SHARE = 0.4


class Sizes:
    """How many letters, and how many of them in how many links, stand in each element of a page."""

    def __init__(self, root: etree._Element) -> None:
        self._sizes: dict[etree._Element, tuple[int, int, int]] = {}
        sums: list[list[int]] = [[0, 0, 0]]
        walker = etree.iterwalk(root, events=("start", "end"))
        for event, element in walker:
            if event == "start":
                sums.append([0, 0, 0])
                if element.tag in NEVER_TEXT:
                    walker.skip_subtree()
                else:
                    sums[-1][0] += letters(element.text)
                continue
            own = sums.pop()
            if element.tag == "a" and element.get("href") is not None:
                own = [own[0], own[0], 1]
            self._sizes[element] = (own[0], own[1], own[2])
            sums[-1] = [above + one for above, one in zip(sums[-1], own, strict=True)]
            sums[-1][0] += letters(element.tail)
        self.whole = max(1, sums[0][0])

    def letters(self, element: etree._Element) -> int:
        """How many letters it holds, with everything inside."""
        return self._sizes.get(element, (0, 0, 0))[0]

    def is_small(self, element: etree._Element) -> bool:
        """Whether it may be left out without losing the law."""
        return self.letters(element) < TOO_MUCH * self.whole

    def is_list_of_links(self, element: etree._Element) -> bool:
        """Five short links or more and nothing between them; a provision that cites many acts has words there."""
        size, linked, links = self._sizes.get(element, (0, 0, 0))
        return links >= 5 and linked >= 0.95 * size and size < 40 * links


def letters(text: str | None) -> int:
    return sum(map(str.isalnum, text)) if text else 0


def is_furniture(element: etree._Element, sizes: Sizes) -> bool:
    """Whether an element belongs to the site and not to the law."""
    tag = element.tag
    if tag in NEVER_TEXT:
        return True
    named = tag in AROUND or element.get("role", "").lower() in ROLES or _named(element) or _site_header(element)
    return (named or (tag in MAYBE_LISTS and sizes.is_list_of_links(element))) and sizes.is_small(element)


def _named(element: etree._Element) -> bool:
    if element.tag in ("p", "span", "a", "td", "body", "html", "font", "b", "i"):
        return False
    said = f"{element.get('class', '')} {element.get('id', '')}"
    return bool(said.strip()) and not NAMES.isdisjoint(word.lower() for word in WORDS.findall(said))


def _site_header(element: etree._Element) -> bool:
    """A ``header`` of the page; one inside an article of the page holds the law's own title."""
    if element.tag != "header":
        return False
    return not any(above.tag in ("main", "article", "section") for above in element.iterancestors())


def main_part(body: etree._Element, sizes: Sizes) -> etree._Element:
    """The part that the page itself calls its main one, if most of the text is there; else all of it."""
    named = body.xpath("//main | //*[@role='main'] | //div[@id='document1' or @id='TexteOnly']")
    for element in named if isinstance(named, list) else []:
        if isinstance(element, etree._Element) and sizes.letters(element) >= MAIN_SHARE * sizes.whole:
            return element
    return body
