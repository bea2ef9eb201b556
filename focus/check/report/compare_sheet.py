# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Word the comparison of two texts: a table of the articles that answer to each other, and what each has alone."""

import datetime
from collections.abc import Iterator, Mapping

from focus.check.comparison import ArticleSide, Comparison, Counterpart, TextSide
from focus.check.report.said import Said
from focus.sheet.blocks import Block, Facts, Heading, Items, Paragraph, Run, Runs, Sheet, Table, plain
from focus.texts.differences import Change

WIDTHS = (36, 36, 28)


def compare_sheet(found: Comparison, language: str, day: datetime.date) -> Sheet:
    """The comparison as a document on the long side of the page."""
    said = Said(language)
    _ = said._
    return Sheet(
        language=language,
        kicker=_("Focus, observatory of policies that protect human rights defenders"),
        title=_("Two texts side by side"),
        subtitle=f"{found.a.file} · {found.b.file}",
        lead=_("Which articles answer to each other is suggested by a machine. Read both."),
        facts=Facts(tuple(_facts(said, found, day))),
        footer=f"{found.a.file} · {found.b.file}",
        day=day.isoformat(),
        contents="",
        page=_("Page"),
        landscape=True,
        blocks=tuple(_blocks(said, found)),
    )


def _facts(said: Said, found: Comparison, day: datetime.date) -> Iterator[tuple[str, Runs]]:
    _ = said._
    for one in (found.a, found.b):
        articles = said.n("%(num)s article", "%(num)s articles", len(one.articles))
        yield one.file, plain(f"{said.language_name(one.language)}, {articles}")
    yield _("Compared on"), plain(said.date(day.isoformat()))
    yield _("Sentence model"), plain(found.model or _("not used: words alone"))


def _blocks(said: Said, found: Comparison) -> Iterator[Block]:
    _ = said._
    yield Paragraph(plain(_("Articles are put together by what they speak of, whatever their order and language.")))
    if any(one.words for one in found.pairs):
        yield Paragraph(plain(marks_legend(said)))
    yield Heading(1, _("Articles that answer to each other"), "pairs")
    rows = tuple(_rows(said, found))
    if rows:
        head = (found.a.file, found.b.file, _("What both speak of"))
        yield Table(_("Articles that answer to each other"), head, rows, WIDTHS)
    else:
        yield Paragraph(plain(_("None.")))
    for one in (found.a, found.b):
        yield from _alone(said, one)


def _rows(said: Said, found: Comparison) -> Iterator[tuple[Runs, ...]]:
    here, there = ({one.eid: one for one in text.articles} for text in (found.a, found.b))
    shown: set[str] = set()
    for one in found.pairs:
        first = one.a not in shown
        shown.add(one.a)
        left = _article(here[one.a], found.a.language, whole=first)
        right = _article(there[one.b], found.b.language, whole=one.sure == "clear" and not one.words)
        if one.words:
            right = (*right, *change_runs(one.words))
        yield left, right, tuple(_why(said, one, here, there))


def _article(one: ArticleSide, language: str, *, whole: bool) -> Runs:
    name = Run(f"{name_of(one.label or one.eid, one.heading)}\n", strong=True, language=language)
    return (name, Run(one.text, language=language)) if whole else (name,)


def name_of(label: str, heading: str) -> str:
    """The label of an article with its heading."""
    return ". ".join(filter(None, (label.strip().rstrip(".-\N{EN DASH}\N{EM DASH}:"), heading)))


def _why(
    said: Said, one: Counterpart, here: Mapping[str, ArticleSide], there: Mapping[str, ArticleSide]
) -> Iterator[Run]:
    _ = said._
    yield Run(f"{sure(said, one.sure)}\n", strong=True)
    for shared in one.shared:
        yield Run(f"{shared.left} / {shared.right}\n")
    if one.criteria:
        yield Run(_("Criteria") + f": {', '.join(one.criteria)}\n")
    limits = (here[one.a].limits, there[one.b].limits)
    if any(limits):
        told = " | ".join(", ".join(some) or _("none") for some in limits)
        yield Run(_("Time limits") + f": {told}")


def sure(said: Said, code: str) -> str:
    """How sure it is that two articles answer to each other."""
    return {"clear": said._("clearly alike"), "possible": said._("possibly alike")}[code]


def marks_legend(said: Said) -> str:
    """How changed words are shown."""
    return said._("Marked words were added; words in brackets with a minus sign were removed.")


def change_runs(changes: tuple[Change, ...]) -> Iterator[Run]:
    """Words that changed inside those that did not."""
    for one in changes:
        if one.what == "removed":
            yield Run(f"[\N{MINUS SIGN}{' '.join(one.text.split())}] ", soft=True)
        else:
            yield Run(one.text, mark=one.what == "added")


def _alone(said: Said, one: TextSide) -> Iterator[Block]:
    _ = said._
    yield Heading(1, _("Only in %(text)s") % {"text": one.file})
    articles = {article.eid: article for article in one.articles}
    names = tuple(
        plain(name_of(articles[eid].label or eid, articles[eid].heading), language=one.language) for eid in one.alone
    )
    yield Items(names) if names else Paragraph(plain(_("No article stands alone here.")))
    if one.only_here:
        yield Paragraph(plain(_("What the criteria ask for and only this text has")), "label")
        yield Items(tuple(plain(_lack(said, lack.code, lack.name, adverse=lack.adverse)) for lack in one.only_here))
    for warning in one.warnings:
        yield Paragraph(plain(warning), "small")
    if one.left_out:
        told = said.n(
            "%(num)s more article was not compared: the text is too long.",
            "%(num)s more articles were not compared: the text is too long.",
            one.left_out,
        )
        yield Paragraph(plain(told), "small")


def _lack(said: Said, code: str, name: Mapping[str, str], *, adverse: bool) -> str:
    told, against = f"{code}: {name[said.language]}", said._("speaks against the text")
    return f"{told} ({against})" if adverse else told
