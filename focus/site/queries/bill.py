# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""The reference bill in one language, ready to be shown. A language that is not written yet is shown in English."""

from collections.abc import Mapping

from msgspec import Struct

from focus.compare.dossier.links import Link, links_to
from focus.edition.reader import Edition
from focus.edition.words import standard
from focus.standard.reference_bill import Article, Bill, Earned, Option, Paragraph, Review

FALLBACK = "en"


class ShownOption(Struct, frozen=True, kw_only=True):
    """Another wording; ``paragraphs`` are those it stands instead of (none: the whole article), if not added."""

    name: str
    condition: str
    use: str
    paragraphs: tuple[int, ...]
    text: tuple[Paragraph, ...]


class ShownWords(Struct, frozen=True, kw_only=True):
    """The words of an article that meet a criterion's rule for "yes"."""

    criterion: str
    words: tuple[str, ...]


class ShownArticle(Struct, frozen=True, kw_only=True):
    """An article in the language shown, with links to its precedents."""

    number: int
    heading: str
    text: tuple[Paragraph, ...]
    reasons: str
    earns: tuple[ShownWords, ...]
    precedents: tuple[Link, ...]
    options: tuple[ShownOption, ...]


class ShownPart(Struct, frozen=True, kw_only=True):
    """A part with its articles."""

    number: str
    heading: str
    articles: tuple[ShownArticle, ...]


class ShownBill(Struct, frozen=True, kw_only=True):
    """The bill. ``language`` is the one shown, ``written`` are those in which it is written."""

    language: str
    written: tuple[str, ...]
    version: str
    date: str
    review: str
    reviews: tuple[Review, ...]
    title: str
    enacting: str
    enacting_options: tuple[ShownOption, ...]
    parts: tuple[ShownPart, ...]


class ShownClause(Struct, frozen=True, kw_only=True):
    """An article that serves a criterion, on the criterion's page: its text, and the words that count."""

    language: str
    number: int
    heading: str
    text: tuple[Paragraph, ...]
    words: tuple[str, ...]


def shown_bill(edition: Edition, language: str) -> ShownBill | None:
    """The whole bill with one query for all precedents, or ``None`` where the edition holds none."""
    bill = standard(edition).bill
    if bill is None:
        return None
    told = _language(bill, language)
    head = bill.head
    links = links_to(edition, [one for article in bill.articles() for one in article.precedents])
    return ShownBill(
        language=told,
        written=bill.written(),
        version=head.version,
        date=head.date,
        review=head.review,
        reviews=head.reviews,
        title=getattr(head.title, told),
        enacting=getattr(head.enacting, told),
        enacting_options=tuple(_option(one, told) for one in head.enacting_options),
        parts=tuple(
            ShownPart(
                number=part.number,
                heading=getattr(part.heading, told),
                articles=tuple(_article(one, told, links) for one in part.articles),
            )
            for part in bill.parts
        ),
    )


def clauses_for(edition: Edition, criterion: str, language: str) -> tuple[ShownClause, ...]:
    """The articles with words for a criterion, in their order. No query of its own."""
    bill = standard(edition).bill
    if bill is None:
        return ()
    told = _language(bill, language)
    return tuple(
        ShownClause(
            language=told,
            number=article.number,
            heading=getattr(article.heading, told),
            text=getattr(article.text, told),
            words=getattr(earned.words, told),
        )
        for article in bill.articles()
        for earned in article.earns
        if earned.criterion == criterion
    )


def _language(bill: Bill, language: str) -> str:
    return language if language in bill.written() else FALLBACK


def _article(article: Article, language: str, links: Mapping[str, Link]) -> ShownArticle:
    return ShownArticle(
        number=article.number,
        heading=getattr(article.heading, language),
        text=getattr(article.text, language),
        reasons=getattr(article.reasons, language),
        earns=tuple(_words(one, language) for one in article.earns),
        precedents=tuple(links[one] for one in article.precedents if one in links),
        options=tuple(_option(one, language) for one in article.options),
    )


def _words(earned: Earned, language: str) -> ShownWords:
    return ShownWords(criterion=earned.criterion, words=getattr(earned.words, language))


def _option(option: Option, language: str) -> ShownOption:
    return ShownOption(
        name=getattr(option.name, language),
        condition=getattr(option.condition, language),
        use=option.use,
        paragraphs=option.paragraphs,
        text=getattr(option.text, language),
    )
