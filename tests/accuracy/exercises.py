# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""What ``focus check`` suggests for the exercises in coding: ``python -m tests.accuracy.exercises``.

A report on the check and not on the exercises: the rule judges those. Each provision is put into a law of two
articles, because the check reads whole texts.
"""

import sys
from collections import Counter

from focus.check.check import check
from focus.standard.bill_markdown import ARTICLE, article_label
from focus.standard.exercises import ANSWERS, EXERCISE_LANGUAGES, Exercise, wording
from focus.texts.reading import read_bytes
from tests.builders import the_exercises, the_standard_with_bill


def law_of(one: Exercise, language: str) -> str:
    """A law whose second article is the provision, under the heading of the article from which it comes."""
    bill = the_standard_with_bill().bill
    held = {article.number: article for article in bill.articles()}
    heading = getattr(held[one.articles[0]].heading, language)
    lines = [f"# {getattr(bill.head.title, language)}", f"## {article_label(held[1], language)}"]
    lines += [getattr(bill.head.title, language) + ".", f"## {ARTICLE[language]} 2. {heading}"]
    for number, paragraph in wording(one, bill, language):
        points = [f"    {chr(ord('a') + place)}) {point}" for place, point in enumerate(paragraph.points)]
        lines += [f"{number}. {paragraph.text}", *points]
    return "\n\n".join(lines) + "\n"


def suggested(code: str, one: Exercise, language: str) -> str:
    """The answer that the check suggests for a criterion."""
    found = check(read_bytes(law_of(one, language).encode(), "law.md"))
    return next(held.suggested for held in found.criteria if held.code == code)


def main() -> int:
    """Print by language how often the suggestion is the rule's answer, and what it is else."""
    for language in EXERCISE_LANGUAGES:
        pairs = Counter(
            (one.answer, suggested(held.criterion, one, language)) for held in the_exercises() for one in held.exercises
        )
        same = sum(pairs[answer, answer] for answer in ANSWERS)
        print(f"{language}: {same} of {sum(pairs.values())} as the rule has it")
        for answer in ANSWERS:
            told = ", ".join(f"{other} {pairs[answer, other]}" for other in ANSWERS)
            print(f"  rule {answer}: suggested {told}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
