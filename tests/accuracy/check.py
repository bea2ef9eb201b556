# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""How well `focus check` finds and suggests, against laws coded by two people who worked apart.

``python -m tests.accuracy.check`` prints the tables, ``--write`` puts them into ``docs/accuracy.md``. The standard's
Spanish and Portuguese cues were chosen with these very laws, so a second row leaves out, for each law, the cues that
occur in it and in no other text that helped to choose cues. The thesaurus was written by us and is left as it is.
"""

import random
import sys
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path

import msgspec

from focus.check.check import Meaning, check
from focus.check.document import Document, document
from focus.check.evidence import Shares
from focus.check.likeness import sentence_model
from focus.check.rules import Cues, Knowledge, knowledge
from focus.check.shapes import CriterionResult
from focus.search.fold import fold
from focus.texts.reading import read
from focus.texts.shapes import Reading

CORPUS = Path(__file__).resolve().parents[3] / "shared" / "corpus"
LAWS = CORPUS / "hrd-laws"
PAGE = Path(__file__).resolve().parents[2] / "docs" / "accuracy.md"
BEGIN, END = "<!-- check: begin -->", "<!-- check: end -->"
CODED = {
    "mx-lppddhp-2012": "mx-lppddhp-2012/mx-lppddhp-2012.docx",
    "co-decreto-4912-2011": "co-decreto-4912-2011.md",
    "pe-ds-004-2021-jus": "pe-ds-004-2021-jus.md",
    "br-decreto-6044-2007": "br-decreto-6044-2007.html",
    "br-decreto-8724-2016": "br-decreto-8724-2016.html",
}
USED_FOR_CUES = (
    *CODED.values(),
    *(f"pe-{one}.md" for one in ("amazonas-ord-007-2024", "loreto-ord-007-2024", "junin-ord-0401-2024")),
    *(f"pe-{one}.md" for one in ("madre-de-dios-ord-016-2022", "ucayali-ord-0002-2022")),
    "../related-laws/br-decreto-7037-2009-pndh3.html",
)
"""The standard's own list (``texts_used_for_cues``) as files of the corpus."""
DRAWS = 2000


class Coding(msgspec.Struct, frozen=True):
    """One coder's answer to one criterion for one law."""

    law: str
    criterion: str
    answer: str
    articles: tuple[str, ...]


class Tally(msgspec.Struct, frozen=True):
    """Counts for one law."""

    asked: int = 0
    first: int = 0
    first_three: int = 0
    first_five: int = 0
    answers: int = 0
    agreed: int = 0
    opposite: int = 0

    def plus(self, other: "Tally") -> "Tally":
        """Both together."""
        return Tally(
            *(a + b for a, b in zip(msgspec.structs.astuple(self), msgspec.structs.astuple(other), strict=True))
        )


@cache
def codings() -> dict[tuple[str, str], tuple[Coding, ...]]:
    """Law and criterion to what the two coders said."""
    found: dict[tuple[str, str], tuple[Coding, ...]] = {}
    for coder in ("a", "b"):
        for line in (LAWS / "codings" / f"coder-{coder}.jsonl").read_text(encoding="utf-8").splitlines():
            one = msgspec.json.decode(line, type=Coding)
            found[one.law, one.criterion] = (*found.get((one.law, one.criterion), ()), one)
    return found


@cache
def reading_of(file: str) -> Reading:
    """A law of the corpus, read once."""
    return read(LAWS / file)


def tally(law: str, criteria: tuple[CriterionResult, ...]) -> Tally:
    """What was right for one law."""
    total = Tally()
    for one in criteria:
        said = codings()[law, one.code]
        total = total.plus(_passages(one, said)).plus(_answer(one, said))
    return total


def _answer(one: CriterionResult, said: tuple[Coding, ...]) -> Tally:
    """Only where the coders agree: elsewhere the standard's rule is unclear."""
    answers = {coding.answer for coding in said}
    if len(answers) != 1:
        return Tally()
    return Tally(answers=1, agreed=one.suggested in answers, opposite={one.suggested, *answers} == {"yes", "no"})


def _passages(one: CriterionResult, said: tuple[Coding, ...]) -> Tally:
    """Only where somebody answered yes or partly and named an article; any article of either coder is right."""
    right = {article_of(name) for coding in said if coding.answer != "no" for name in coding.articles}
    if not right:
        return Tally()
    hits = [(passage.kind, fold(passage.number)) in right for passage in one.passages]
    return Tally(asked=1, first=any(hits[:1]), first_three=any(hits[:3]), first_five=any(hits[:5]))


def article_of(name: str) -> tuple[str, str]:
    """``annex 22-A``, ``transitorio Quinto``, ``26`` as kind and number."""
    folded = fold(name)
    if folded == "preamble":
        return "preamble", ""
    if folded.startswith("annex "):
        return "annex_article", folded.removeprefix("annex ")
    words = folded.split()
    return ("transitional", words[-1]) if len(words) > 1 else ("article", folded)


def without(law: str, known: Knowledge) -> Knowledge:
    """What is known, less the cues that only this law of all texts used for cues has."""
    own, others = _documents()[law], [one for name, one in _documents().items() if name != law]
    cues = {
        code: Cues(code, _left(own, others, one.cues), _left(own, others, one.against), one.weak)
        for code, one in known.cues.items()
    }
    return msgspec.structs.replace(known, cues=cues)


def _left(own: Document, others: list[Document], phrases: dict[str, tuple[str, ...]]) -> dict[str, tuple[str, ...]]:
    language = own.language
    kept = tuple(one for one in phrases.get(language, ()) if not _has(own, one) or any(_has(o, one) for o in others))
    return {**phrases, language: kept}


def _has(text: Document, phrase: str) -> bool:
    return any(True for _ in text.words.find(phrase, text.language))


@cache
def _documents() -> dict[str, Document]:
    named = {file: law for law, file in CODED.items()}
    return {named.get(file, file): document(reading_of(file)) for file in USED_FOR_CUES}


def tallies(shares: Shares, leave_out: bool, meaning: Meaning | None = None) -> dict[str, Tally]:
    """Law to what was right there."""
    found = {}
    for law, file in CODED.items():
        known = without(law, knowledge()) if leave_out else knowledge()
        result = check(
            reading_of(file), known=known, shares=shares, meaning=meaning, model="model" if meaning else None
        )
        found[law] = tally(law, result.criteria)
    return found


def interval(by_law: list[Tally], share: Callable[[Tally], float]) -> tuple[float, float]:
    """95 % of the shares when whole laws are drawn again with replacement: laws differ more than answers do."""
    draw = random.Random(7)  # noqa: S311 - a resampling, no secret
    shares = sorted(share(_sum(draw.choices(by_law, k=len(by_law)))) for _ in range(DRAWS))
    return shares[int(DRAWS * 0.025)], shares[int(DRAWS * 0.975) - 1]


def _sum(parts: list[Tally]) -> Tally:
    total = Tally()
    for one in parts:
        total = total.plus(one)
    return total


def rows() -> Iterator[tuple[str, str, list[Tally]]]:
    """Cues, signals, and the tallies by law."""
    model, meaning = sentence_model()
    signals: list[tuple[str, Shares, Meaning | None]] = [
        ("cues alone", Shares(elements=0, cues=1, meaning=0), None),
        ("thesaurus alone", Shares(elements=1, cues=0, meaning=0), None),
        ("words (cues and thesaurus)", Shares(), None),
    ]
    if meaning:
        signals += [
            (f"{model} alone", Shares(elements=0, cues=0, meaning=1), meaning),
            (f"words and {model}", Shares(), meaning),
        ]
    for leave_out, cues in ((False, "shipped"), (True, "law left out")):
        for name, shares, with_meaning in signals:
            yield cues, name, list(tallies(shares, leave_out, with_meaning).values())


def table() -> str:
    """The tables as Markdown."""
    lines = [
        "| cues | signals | right article first | among first three | among first five | answer as agreed | opposite |",
        "|---|---|---|---|---|---|---|",
    ]
    for cues, name, by_law in rows():
        cells = [_share(by_law, key, "asked") for key in ("first", "first_three", "first_five")]
        cells += [_share(by_law, key, "answers") for key in ("agreed", "opposite")]
        lines.append(f"| {cues} | {name} | {' | '.join(cells)} |")
    lines += ["", "| language | laws | among first three | answer as agreed |", "|---|---|---|---|"]
    lines += list(_by_language())
    if sentence_model()[1] is None:
        lines += ["", "The sentence model is not installed here; its rows are left out."]
    return "\n".join(lines)


def _by_language() -> Iterator[str]:
    shipped = tallies(Shares(), leave_out=False)
    for language in ("en", "es", "fr", "pt"):
        found = [one for law, one in shipped.items() if reading_of(CODED[law]).language == language]
        if not found:
            yield f"| {language} | 0 | no gold | no gold |"
            continue
        total = _sum(found)
        yield (
            f"| {language} | {len(found)} | {total.first_three} of {total.asked} | {total.agreed} of {total.answers} |"
        )


def _share(by_law: list[Tally], key: str, of: str) -> str:
    total = _sum(by_law)
    counted, asked = getattr(total, key), getattr(total, of)
    low, high = interval(by_law, lambda one: getattr(one, key) / (getattr(one, of) or 1))
    return f"{counted} of {asked} ({100 * counted / asked:.0f} %, {100 * low:.0f} to {100 * high:.0f})"


def main() -> None:
    """Print the tables, or write them between the markers of the page."""
    if not LAWS.exists():
        print(f"no gold: {LAWS.parent.name}/{LAWS.name} is not here")
        return
    made = table()
    print(made)
    if "--write" in sys.argv:
        page = PAGE.read_text(encoding="utf-8")
        before, _, rest = page.partition(BEGIN)
        PAGE.write_text(f"{before}{BEGIN}\n{made}\n{END}{rest.partition(END)[2]}", encoding="utf-8")


if __name__ == "__main__":
    main()
