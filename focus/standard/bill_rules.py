# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""What must hold in the reference bill: every written language is whole, numbers and references fit, quotes occur."""

from collections.abc import Iterable, Iterator
from typing import Any

from focus.standard.bill_references import lines_of, paragraphs_named, references
from focus.standard.reference_bill import LANGUAGES, Article, Bill, Clauses, Paragraph, Quotes, Wording

Faults = Iterator[str]


def faults(bill: Bill) -> Faults:
    """Each thing that is wrong, in words, with its place. A bill without faults gives nothing."""
    articles = list(bill.articles())
    if [one.number for one in articles] != list(range(1, len(articles) + 1)):
        yield "the articles are not numbered 1, 2, 3 ... through all parts"
    if (bill.head.review == "none") != (not bill.head.reviews):
        yield 'review is "none" exactly as long as reviews is empty'
    for language in bill.written():
        yield from _lacking(bill, language)
        for article in articles:
            yield from _quotes(article, language)
            yield from _references(article, articles, language)
    for article in articles:
        yield from _same_build(article, bill.written())


def lacking(bill: Bill) -> dict[str, list[str]]:
    """What is not written yet, by language: only languages that ``translated`` calls missing."""
    waiting = [language for language in LANGUAGES if language not in bill.written()]
    return {language: list(_lacking(bill, language)) for language in waiting}


def _lacking(bill: Bill, language: str) -> Faults:
    for where, wording in _wordings(bill):
        if not getattr(wording, language):
            yield f"{where}: no wording in {language}"


def _wordings(bill: Bill) -> Iterator[tuple[str, Wording | Clauses | Quotes]]:
    yield "title", bill.head.title
    yield "enacting formula", bill.head.enacting
    for n, option in enumerate(bill.head.enacting_options, 1):
        yield from _of_option(f"enacting formula, option {n}", option)
    for part in bill.parts:
        yield f"part {part.number}, heading", part.heading
        for article in part.articles:
            yield from _of_article(article)


def _of_article(article: Article) -> Iterator[tuple[str, Any]]:
    where = f"article {article.number}"
    yield f"{where}, heading", article.heading
    yield f"{where}, text", article.text
    yield f"{where}, reasons", article.reasons
    for earned in article.earns:
        yield f"{where}, words for {earned.criterion}", earned.words
    for n, option in enumerate(article.options, 1):
        yield from _of_option(f"{where}, option {n}", option)


def _of_option(where: str, option: Any) -> Iterator[tuple[str, Any]]:
    yield f"{where}, name", option.name
    yield f"{where}, condition", option.condition
    yield f"{where}, text", option.text


def _quotes(article: Article, language: str) -> Faults:
    whole = "\n".join(lines_of(getattr(article.text, language)))
    for earned in article.earns:
        for words in getattr(earned.words, language):
            if words not in whole:
                yield f'article {article.number}, {earned.criterion}, {language}: "{words}" does not stand in it'


def _references(article: Article, articles: list[Article], language: str) -> Faults:
    own = getattr(article.text, language)
    texts = [article.text, *(option.text for option in article.options)]
    for line in (line for text in texts for line in lines_of(getattr(text, language))):
        for named in references(line, language):
            found = next((one for one in articles if one.number == named.article), None)
            target = getattr(found.text, language) if found else ()
            if not _resolves(target, named.paragraph, named.point):
                yield f"article {article.number}, {language}: {named} points to nothing"
        if any(number > len(own) for number in paragraphs_named(line, language)):
            yield f'article {article.number}, {language}: a paragraph named in "{line[:60]}" is not there'


def _resolves(target: tuple[Paragraph, ...], paragraph: int, point: str) -> bool:
    if not target or paragraph > len(target):
        return False
    return not point or ord(point) - ord("a") < len(target[paragraph - 1].points)


def _same_build(article: Article, languages: Iterable[str]) -> Faults:
    """The languages must agree in paragraphs, points and references, or one of them says something else."""
    first, *others = languages
    for n, text in enumerate([article.text, *(option.text for option in article.options)]):
        for language in others:
            if _build(text, first) != _build(text, language):
                where = f"option {n}" if n else "text"
                yield f"article {article.number}, {where}: {language} is not built as {first}"


def _build(text: Clauses, language: str) -> list[tuple[int, list[Any]]]:
    paragraphs: tuple[Paragraph, ...] = getattr(text, language)
    return [
        (len(one.points), sorted(ref for line in (one.text, *one.points) for ref in references(line, language)))
        for one in paragraphs
    ]
