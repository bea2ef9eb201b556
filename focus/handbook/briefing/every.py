# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Make one briefing as a file, or those of every place, with a process a core."""

import os
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor, as_completed
from multiprocessing import get_context
from pathlib import Path

from focus.edition.reader import Edition
from focus.handbook.addresses import for_file
from focus.handbook.briefing.compose import compose
from focus.handbook.briefing.gather import briefing
from focus.handbook.briefing.shapes import Audience
from focus.handbook.said import Said
from focus.sheet.write import WRITERS

Open = Callable[[], tuple[Edition, str]]
"""Opens the edition, with what was withdrawn for safety applied, and tells its digest. Called once a process."""


class Maker:
    """Makes briefings for one kind of reader in one language and form, from one open edition.

    ``site`` is the address of the site, to which its links lead; without one they are plain words.
    """

    def __init__(self, opened: Open, audience: Audience, language: str, form: str, site: str = "") -> None:
        self._edition, self._digest = opened()
        self._audience, self._language, self._site = audience, language, site
        self._form, self._write = form, WRITERS[form]
        self._said = Said(self._edition, language)

    def name(self, place: str) -> str:
        """The name of the file on a place."""
        return named(place, self._audience, self._language, self._form)

    def made(self, place: str) -> bytes | None:
        """The file on a place; ``None`` where the edition has no such place."""
        told = briefing(self._edition, place, self._audience, self._language, self._digest)
        if told is None:
            return None
        return self._write(for_file(compose(told, self._said), self._site, self._language))


def named(place: str, audience: Audience, language: str, form: str) -> str:
    """The name of a file; ids of places hold nothing that a file system minds."""
    return f"briefing-{place.lower()}-{audience}-{language}.{form}"


def every(begin: Callable[[], Maker], places: Sequence[str], directory: Path) -> Iterator[str]:
    """Write the briefings on some places into a directory; gives each place when its file is whole.

    ``begin`` is called once in each process.
    """
    directory.mkdir(parents=True, exist_ok=True)
    # Copies of this process, which has neither threads nor the typesetter yet: each of them loads it for itself.
    with ProcessPoolExecutor(
        max_workers=max(1, min(os.cpu_count() or 1, len(places))),
        mp_context=get_context("fork"),
        initializer=lambda: _own.append(begin()),
    ) as pool:
        waiting = [pool.submit(_written, one, directory) for one in places]
        try:
            for done in as_completed(waiting):
                yield done.result()
        finally:
            pool.shutdown(wait=True, cancel_futures=True)


_own: list[Maker] = []
"""What a process of the pool works with: it is made once, when the process begins."""


def _written(place: str, directory: Path) -> str:
    content = _own[0].made(place)
    if content is not None:
        path = directory / _own[0].name(place)
        part = path.with_name(f"{path.name}.part")
        part.write_bytes(content)
        part.replace(path)
    return place
