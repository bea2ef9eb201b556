# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""What a page is, and the request it answers."""

from collections.abc import Callable, Collection, Iterator, Sequence
from typing import Any, TypeVar

from msgspec import Struct

from focus.edition.reader import Edition
from focus.site.shelf import Shelf
from focus.site.view import View

DEFAULT_PAGE_SIZE = 100
READ_AT_ONCE = 500
"""Records of a whole list that are held at a time."""
T = TypeVar("T")


class Rows(Collection[Any]):
    """The rows of a whole list, read anew by ``read`` each time that they are gone through, and never held together.

    Thirty thousand sources, as shapes with what rests on them, were 180 MB to whoever asked for their file.
    """

    def __init__(self, read: Callable[[], Iterator[Any]], number: int) -> None:
        self._read = read
        self._number = number

    def __iter__(self) -> Iterator[Any]:
        return self._read()

    def __len__(self) -> int:
        return self._number

    def __contains__(self, row: object) -> bool:
        return any(one == row for one in self)


def in_pieces(lines: Sequence[T]) -> Iterator[Sequence[T]]:
    """The lines, as many at a time as may be read at once."""
    return (lines[at : at + READ_AT_ONCE] for at in range(0, len(lines), READ_AT_ONCE))


class Table(Struct, frozen=True, kw_only=True):
    """The rows of ``body`` that a page shows as its table, and their shape. Its CSV twin is made from them.

    ``workbook``: it is offered as a workbook too, where readers are known to want one and its rows are bounded.
    """

    row: type[Any]
    rows: tuple[Any, ...] | Rows
    workbook: bool = False


class Page(Struct, frozen=True, kw_only=True):
    """A page: its template, its title, its address without language and ``body``, one frozen shape.

    The data twin is ``body`` itself, so page and twin cannot tell different things. ``query`` is the canonical
    query string of pages with parameters. ``indexed`` is false for those. ``long``: its HTML has megabytes, so it is
    made in pieces.
    """

    template: str
    title: str
    address: str
    body: Any
    description: str = ""
    query: str = ""
    status: int = 200
    indexed: bool = True
    inline_style: str = ""
    long: bool = False
    table: Table | None = None


class Ask(Struct, frozen=True, kw_only=True):
    """A request reduced to what a page may depend on: edition, language, address parts and known parameters.

    ``shelf`` holds the other editions; only pages about editions look at it. ``whole``: a list is wanted with all its
    rows and not one page of them.
    """

    view: View
    edition: Edition
    language: str
    parts: dict[str, str]
    parameters: dict[str, str]
    digest: str = ""
    shelf: Shelf | None = None
    whole: bool = False

    @property
    def beside(self) -> Shelf:
        """The shelf; where none is given, one with this edition alone."""
        return self.shelf or Shelf([self.edition.directory], self.edition.suppression)


class Gone(Exception):  # noqa: N818 (it is an answer, not an error)
    """There is no such page in this edition."""


class Wrong(Exception):  # noqa: N818
    """A parameter has a value that is not allowed; the message says which are."""


class Later(Exception):  # noqa: N818
    """What is asked for takes time, and others are waiting for it already."""


class Moved(Exception):  # noqa: N818
    """The address has a canonical form elsewhere."""

    def __init__(self, address: str) -> None:
        super().__init__(address)
        self.address = address


PageFunction = Callable[[Ask], Page]
