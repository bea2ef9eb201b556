# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""The reference bill as a text that can be laid beside a law."""

from focus.standard.bill_markdown import ARTICLE, paragraphs, part_label
from focus.standard.reference_bill import Article, Bill
from focus.texts.shapes import Unit


def bill_units(bill: Bill, language: str) -> tuple[Unit, ...]:
    """Its articles in one language, with the addresses that its page gives them.

    Raises ``KeyError`` for a language in which it is not written.
    """
    if language not in bill.written():
        raise KeyError(language)
    return tuple(
        _unit(one, language, part_label(part.number, getattr(part.heading, language), language))
        for part in bill.parts
        for one in part.articles
    )


def _unit(article: Article, language: str, part: str) -> Unit:
    return Unit(
        eid=f"article-{article.number}",
        kind="article",
        label=f"{ARTICLE[language]} {article.number}",
        number=str(article.number),
        heading=getattr(article.heading, language),
        path=(part,),
        text="\n".join(paragraphs(getattr(article.text, language))),
        language=language,
    )
