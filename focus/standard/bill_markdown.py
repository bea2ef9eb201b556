# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""The reference bill as Markdown in one language: the text alone, or its reasons and options."""

from collections.abc import Callable, Iterator

from focus.standard import bill_words as words
from focus.standard.reference_bill import Article, Bill, Option, Paragraph

ARTICLE = {"en": "Article", "es": "Artículo", "fr": "Article", "pt": "Artigo"}
PART = {"en": "Part", "es": "Título", "fr": "Titre", "pt": "Título"}
Blocks = Iterator[str]


def bill_markdown(bill: Bill, language: str) -> str:
    """The bill's text, as a parliament would print it. Raises ``KeyError`` for a language that is not written."""
    return _whole(bill, language, lambda article: paragraphs(getattr(article.text, language)))


def notes_markdown(bill: Bill, language: str) -> str:
    """The criteria, reasons and options of each article, without its text."""
    return _whole(bill, language, lambda article: _notes(article, language))


def article_label(article: Article, language: str) -> str:
    """The number and heading of an article, as in "Article 3. Human rights defender"."""
    return f"{ARTICLE[language]} {article.number}. {getattr(article.heading, language)}"


def part_label(number: str, heading: str, language: str) -> str:
    """The number and heading of a part."""
    return f"{PART[language]} {number}. {heading}"


def paragraphs(held: tuple[Paragraph, ...]) -> Blocks:
    """Numbered paragraphs, each with its lettered points."""
    for number, paragraph in enumerate(held, 1):
        yield f"{number}. {paragraph.text}"
        for position, point in enumerate(paragraph.points):
            yield f"    {chr(ord('a') + position)}) {point}"


def option_label(option: Option, language: str) -> str:
    """The name of an option and where it stands."""
    if option.use == "added":
        where = words.ADDED[language]
    elif option.paragraphs:
        told = words.INSTEAD_OF if len(option.paragraphs) > 1 else words.INSTEAD_OF_ONE
        where = told[language].format(numbers=", ".join(map(str, option.paragraphs)))
    else:
        where = words.INSTEAD_OF_ALL[language]
    return f"{getattr(option.name, language)} ({where})"


def _whole(bill: Bill, language: str, told: Callable[[Article], Blocks]) -> str:
    if language not in bill.written():
        raise KeyError(language)
    return "\n\n".join(_blocks(bill, language, told)) + "\n"


def _blocks(bill: Bill, language: str, told: Callable[[Article], Blocks]) -> Blocks:
    yield f"# {getattr(bill.head.title, language)}"
    yield f"> {words.VERSION[language]} {bill.head.version}, {bill.head.date}. {words.state_line(bill, language)}"
    yield f"> {words.LICENCE[language]}"
    yield getattr(bill.head.enacting, language)
    for part in bill.parts:
        yield f"## {part_label(part.number, getattr(part.heading, language), language)}"
        for article in part.articles:
            yield f"### {article_label(article, language)}"
            yield from told(article)


def _notes(article: Article, language: str) -> Blocks:
    if article.criteria:
        yield f"**{words.CRITERIA[language]}** {', '.join(article.criteria)}"
    yield f"**{words.REASONS[language]}** {getattr(article.reasons, language)}"
    for option in article.options:
        yield f"**{words.OPTION[language]}** {option_label(option, language)}. {getattr(option.condition, language)}"
        yield from (f"> {line}" for line in paragraphs(getattr(option.text, language)))
