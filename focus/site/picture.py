# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""The ``.svg`` form of the matrix: a picture that can be shown elsewhere and carries what has to go with it.

Law and practice, coverage, the R7 flag, the edition, the address and "not an endorsement" are in the picture itself,
because a picture leaves its page. It is read in grey: each answer has a shape, and hatching is a pattern.
"""

from collections.abc import Iterator

from markupsafe import escape

from focus.compare.matrix import Cell
from focus.site.page import Gone, Page
from focus.site.queries.matrix import MatrixPage, MatrixRow
from focus.site.view import View

SUFFIX = ".svg"
MEDIA_TYPE = "image/svg+xml"
NAMES, CELL, ROW = 260, 22, 46
TOP, FOOT = 96, 118
LONGEST_NAME = 34
NARROWEST = 760
INK, SOFT, RULE = "#1d1d1b", "#55534d", "#b9b5a8"
HATCH = (
    '<defs><pattern id="hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">'
    '<path d="M0 0v6" stroke="#c9c3b0" stroke-width="3"/></pattern></defs>'
)


def has_picture(page: Page) -> bool:
    """Whether a page has a picture."""
    return isinstance(page.body, MatrixPage) and bool(page.body.rows)


def picture(page: Page, view: View, digest: str) -> bytes:
    """The drawing: law above practice in the row of each subject. Raises ``Gone`` for a page without one."""
    body = page.body
    if not isinstance(body, MatrixPage) or not body.rows:
        raise Gone
    codes = list(dict.fromkeys(one.criterion for one in body.columns))
    width = max(NAMES + CELL * len(codes) + 20, NARROWEST)
    height = TOP + ROW * len(body.rows) + FOOT
    parts = [*_head(page, view, codes), *_rows(body, view, codes, width), *_foot(page, view, digest, height)]
    label = escape(f"{page.title}. {_day(body, view)}")
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" role="img" aria-label="{label}" '
        f'font-family="sans-serif" font-size="12" fill="{INK}">{HATCH}'
        f'<rect width="{width}" height="{height}" fill="#fff"/>{"".join(parts)}</svg>'
    ).encode()


def file_name(page: Page, view: View) -> str:
    """The name under which it is saved."""
    return f"focus-{view.meta['edition']}-matrix{SUFFIX}"


def _head(page: Page, view: View, codes: list[str]) -> Iterator[str]:
    yield _text(10, 24, page.title, size=16, weight=700)
    yield _text(10, 44, _day(page.body, view), fill=SOFT)
    for at, code in enumerate(codes):
        yield _text(NAMES + CELL * at + 3, TOP - 8, code, size=11, weight=700)


def _day(body: MatrixPage, view: View) -> str:
    told = {"day": view.date(body.choice.on.isoformat()), "edition": view.date(view.meta["date"])}
    return view._("As of %(day)s, according to the edition of %(edition)s.") % told


def _rows(body: MatrixPage, view: View, codes: list[str], width: int) -> Iterator[str]:
    for number, row in enumerate(body.rows):
        y = TOP + ROW * number
        yield f'<path d="M10 {y}H{width - 10}" stroke="{RULE}"/>'
        yield from _name(row, view, y)
        held = {(one.criterion, one.track): one for one in row.cells}
        for at, code in enumerate(codes):
            for line, track in enumerate(("law", "practice")):
                if (code, track) in held:
                    yield _cell(held[code, track], view, NAMES + CELL * at, y + 3 + 20 * line)


def _name(row: MatrixRow, view: View, y: int) -> Iterator[str]:
    name = view.place(row.link.id) if row.link.kind == "places" else row.link.title
    yield _text(10, y + 16, name if len(name) <= LONGEST_NAME else f"{name[: LONGEST_NAME - 1]}…", weight=600)
    law = f"{view.label('track', 'law')} {row.law.answered}/{row.law.asked}"
    practice = f"{view.label('track', 'practice')} {row.practice.answered}/{row.practice.asked}"
    yield _text(10, y + 29, f"{law} · {practice}", size=9, fill=SOFT)
    flag = view._("free of harmful clauses (R7): %(answer)s") % {"answer": view.label("answer", row.flag)}
    yield _text(10, y + 41, flag, size=9, weight=700 if row.flag == "no" else 400)


def _cell(one: Cell, view: View, x: int, y: int) -> str:
    hatched = one.coder_kind == "machine" and one.why == "answered"
    back = f'<rect x="{x}" y="{y}" width="20" height="18" fill="url(#hatch)"/>' if hatched else ""
    words = escape(f"{one.criterion}, {view.label('track', one.track)}: {view.label('answer', one.answer)}")
    return f"<g><title>{words}</title>{back}{_sign(one.answer, x + 10, y + 9)}</g>"


def _sign(answer: str, x: int, y: int) -> str:
    ring = f'<circle cx="{x}" cy="{y}" r="5" fill="#fff" stroke="{INK}" stroke-width="1.5"/>'
    if answer == "yes":
        return f'<circle cx="{x}" cy="{y}" r="5.7"/>'
    if answer == "partly":
        return f'{ring}<path d="M{x} {y - 5}a5 5 0 0 0 0 10z"/>'
    if answer == "no":
        return ring
    if answer == "contested":
        return (
            f'<path d="M{x - 5} {y - 5}h10v10h-10z" fill="#fff" stroke="{INK}"/><path d="M{x - 5} {y - 5}h10l-10 10z"/>'
        )
    if answer == "not_applicable":
        return f'<path d="M{x - 4} {y}h8" stroke="{INK}" stroke-width="1.5"/>'
    return f'<text x="{x}" y="{y + 4}" text-anchor="middle" fill="{SOFT}">?</text>'


def _foot(page: Page, view: View, digest: str, height: int) -> Iterator[str]:
    x = 10
    for code in ("yes", "partly", "no", "unknown", "not_applicable", "contested"):
        yield _sign(code, x + 6, height - 96)
        words = view.label("answer", code)
        yield _text(x + 16, height - 92, words, size=11)
        x += 34 + 7 * len(words)
    lines = (
        view._("Upper line: law on paper. Lower line: practice. Hatched: machine coding, no person has reviewed it."),
        view._("What texts say is not what is done; unknown is not “no”. This is not an endorsement."),
        f"Focus {view.meta['edition']} ({digest[:12]}) · {view.at(page.address)}{page.query and '?' + page.query}",
    )
    for number, line in enumerate(lines):
        yield _text(10, height - 66 + 20 * number, line, size=11, fill=SOFT)


def _text(x: int, y: int, words: str, size: int = 12, weight: int = 400, fill: str = INK) -> str:
    return f'<text x="{x}" y="{y}" font-size="{size}" font-weight="{weight}" fill="{fill}">{escape(words)}</text>'
