# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""The optional sentence model: load it where it was made, and score passages for questions."""

from functools import cache
from importlib.util import find_spec
from typing import TYPE_CHECKING, Literal

from focus.check.meaning.files import FORMAT, folder, read_manifest

if TYPE_CHECKING:
    from focus.check.meaning.vectors import Encoder

Absence = Literal["not_made", "packages_missing", "damaged"]
"""Why there is no model. ``not_made``: nobody ran ``make model``, or for another version of Focus.
``packages_missing``: the files are there and numpy or onnxruntime is not. ``damaged``: a file is gone or cut short."""

PACKAGES = ("numpy", "onnxruntime")
QUESTION = "query: "
PASSAGE = "passage: "
"""What the model was trained to see before each."""
DIGITS = 4
"""Of a score: the last ones differ from processor to processor."""

Scores = tuple[tuple[float, ...], ...]
"""A row a question, a column a passage."""


class Model:
    """A sentence model in memory. It keeps no passage that it is given, in memory or on disk."""

    def __init__(self, name: str, encoder: "Encoder") -> None:
        self.name = name
        self._encoder = encoder

    def remember(self, questions: list[str]) -> None:
        """Make the vectors of questions once and for all."""
        self._encoder.remember([QUESTION + one for one in questions])

    def scores(self, questions: list[str], passages: list[str]) -> Scores:
        """Cosines between each question and each passage, from -1 to 1; for this model mostly 0.7 to 0.9.

        Only their order and distance within one question and one language mean something: see ``standardised``.
        """
        if not questions or not passages:
            return tuple(() for _ in questions)
        distinct = list(dict.fromkeys(passages))
        place = {text: number for number, text in enumerate(distinct)}
        asked = self._encoder.vectors([QUESTION + one for one in questions])
        given = self._encoder.vectors([PASSAGE + one for one in distinct])
        rows = (asked @ given.T).tolist()
        return tuple(tuple(round(row[place[text]], DIGITS) for text in passages) for row in rows)


def standardised(scores: Scores, languages: list[str]) -> Scores:
    """For each question, how many standard deviations a passage lies above the mean of its language's passages.

    A passage in the question's own language is nearer to it than one that says the same in another, so that raw
    cosines of two languages cannot be compared. ``languages`` has one code a passage. All alike, or alone, give 0.
    """
    return tuple(_standardised_row(row, languages) for row in scores)


def _standardised_row(row: tuple[float, ...], languages: list[str]) -> tuple[float, ...]:
    spread: dict[str, tuple[float, float]] = {}
    for language in set(languages):
        own = [score for score, one in zip(row, languages, strict=True) if one == language]
        mean = sum(own) / len(own)
        spread[language] = (mean, (sum((score - mean) ** 2 for score in own) / len(own)) ** 0.5)
    return tuple(
        round((score - spread[one][0]) / spread[one][1], DIGITS) if spread[one][1] > 1e-9 else 0.0
        for score, one in zip(row, languages, strict=True)
    )


def absence() -> Absence | None:
    """Why there is no model; ``None`` where there is one."""
    manifest = read_manifest(folder())
    if manifest is None or manifest.format != FORMAT:
        return "not_made"
    if any(find_spec(package) is None for package in PACKAGES):
        return "packages_missing"
    # Sizes only: reading 80 MB to the end would cost more than the check itself. ``make model`` compares the hashes.
    for name, file in manifest.files.items():
        path = folder() / name
        if not path.is_file() or path.stat().st_size != file.size:
            return "damaged"
    return None


def load() -> Model | None:
    """The model, or ``None`` where there is none (``absence`` says why). Loaded once a process."""
    return None if absence() else _loaded(str(folder()))


@cache
def _loaded(place: str) -> Model | None:
    from pathlib import Path

    from focus.check.meaning.vectors import Encoder

    manifest = read_manifest(Path(place))
    return Model(manifest.name, Encoder(Path(place), manifest.width)) if manifest else None
