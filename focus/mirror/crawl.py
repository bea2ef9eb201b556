# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Write the pages that the home page and the records lead to, link by link; links are turned afterwards."""

from collections import Counter, deque
from collections.abc import Callable
from pathlib import Path

from focus.mirror.markup import all_asked, ids_in
from focus.mirror.shown import BY_LETTER, BY_PLACE, SEARCH, as_copy
from focus.mirror.site import Site, is_whole
from focus.mirror.spots import CHOICE, Spot, spot_of
from focus.site.assets import assets
from focus.site.page import Moved, Page

OWN = frozenset({SEARCH, BY_PLACE, BY_LETTER})
"""Addresses of pages that a mirror makes itself."""
STATIC = "/static/"
EVERY = 250
"""Pages between two lines of progress."""

Say = Callable[[str], None]
Wanted = Callable[[str], bool]


class Crawl:
    """The files written so far below ``directory``: pages with their anchors, other forms, styles; and what moved."""

    def __init__(self, site: Site, directory: Path, wanted: Wanted, say: Say, with_forms: bool) -> None:
        self.site = site
        self.directory = directory
        self.files: dict[Spot, str] = {}
        self.anchors: dict[Spot, frozenset[str]] = {}
        self.moved: dict[Spot, str] = {}
        self.styles: dict[str, str] = {}
        self.pages: Counter[str] = Counter()
        """Number of pages of each language."""
        self._wanted = wanted
        self._say = say
        self._with_forms = with_forms

    def read(self, language: str) -> None:
        """Write every page of one language that can be reached."""
        self.pages[language] = 0
        queue = deque(Spot(language, address) for address in self.site.addresses())
        seen = set(queue)
        while queue:
            spot = queue.popleft()
            if spot in self.files or spot in self.moved or not self._wanted(spot.address):
                continue
            fresh = [one for one in self._visited(spot) if one.language == language and one not in seen]
            seen.update(fresh)
            queue.extend(fresh)
        self._say(f"{language}: {self.pages[language]} pages.")

    def write_choice(self) -> None:
        """Write the choice of language."""
        self.write(CHOICE, self.site.choice().decode())

    def write(self, spot: Spot, html: str) -> list[Spot]:
        """Write a page and the styles that it loads; return what it links to."""
        self.anchors[spot] = ids_in(html)
        self.pages[spot.language] += 1
        self._save(spot, html.encode())
        links = []
        for one in all_asked(live(spot), html):
            if one.path.startswith(STATIC):
                self._style(one.path)
            elif found := spot_of(one.path, one.query):
                links.append(found)
        return list(dict.fromkeys(links))

    def _visited(self, spot: Spot) -> list[Spot]:
        """Write a page, or one of its forms, with the forms that it links to."""
        if spot.address in OWN or (spot.suffix and not self._with_forms):
            return []
        try:
            page = self.site.page(spot)
        except Moved as moved:
            self.moved[spot] = moved.address
            target = spot_of(*moved.address.partition("#")[0].partition("?")[::2])
            return [target] if target else []
        if page is None:
            return []
        if spot.suffix:
            self._form(page, spot)
            return []
        return self._html(page, spot)

    def _html(self, page: Page, spot: Spot) -> list[Spot]:
        view = self.site.view(spot.language)
        made = (self.site.content(page, spot) or b"").decode()
        links = self.write(spot, as_copy(made, view, self.site.pack, spot.address))
        for one in links:
            if self._with_forms and one.suffix and one.page == spot and not is_whole(one):
                self._form(page, one)
        if (count := self.pages[spot.language]) % EVERY == 0:
            self._say(f"{spot.language}: {count} pages ...")
        return links

    def _form(self, page: Page, spot: Spot) -> None:
        content = self.site.content(page, spot)
        if content is not None:
            self._save(spot, content)

    def _style(self, path: str) -> None:
        name = path.removeprefix(STATIC)
        if path not in self.styles and name in assets():
            self.styles[path] = f"static/{name}"
            _write(self.directory / self.styles[path], assets()[name][0])

    def _save(self, spot: Spot, content: bytes) -> None:
        self.files[spot] = spot.file
        _write(self.directory / spot.file, content)


def live(spot: Spot) -> str:
    """The address of a spot on the running site, without its parameters."""
    if spot == CHOICE:
        return "/"
    return f"/{spot.language}{'' if spot.address == '/' else spot.address}{spot.suffix}"


def _write(path: Path, content: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)
