# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""The reference bill's answer to a criterion, in the language of a draft."""

from focus.check.report.shapes import Clause
from focus.standard.reference_bill import Article, Bill, Earned, Paragraph

FALLBACK = "en"


def clause_language(bill: Bill | None, language: str) -> str:
    """The language in which clauses are offered for a draft: its own where the bill is written in it."""
    return language if bill and language in bill.written() else FALLBACK


def clauses_for(bill: Bill | None, code: str, language: str) -> tuple[Clause, ...]:
    """The paragraphs that earn "yes" for a criterion, article by article; none where the bill has none."""
    if bill is None:
        return ()
    told = clause_language(bill, language)
    return tuple(
        _clause(article, earned, told)
        for article in bill.articles()
        for earned in article.earns
        if earned.criterion == code
    )


def _clause(article: Article, earned: Earned, language: str) -> Clause:
    whole: tuple[Paragraph, ...] = getattr(article.text, language)
    quotes: tuple[str, ...] = getattr(earned.words, language)
    numbered = list(enumerate(whole, 1))
    chosen = tuple(one for one in numbered if _carries(one[1], quotes)) or tuple(numbered)
    return Clause(
        article=article.number,
        heading=getattr(article.heading, language),
        language=language,
        paragraphs=chosen,
        whole=tuple(numbered),
        reasons=getattr(article.reasons, language),
        options=article.options,
    )


def _carries(paragraph: Paragraph, quotes: tuple[str, ...]) -> bool:
    words = _plain("\n".join((paragraph.text, *paragraph.points)))
    return any(_plain(quote) in words for quote in quotes)


def _plain(text: str) -> str:
    return " ".join(text.split())
