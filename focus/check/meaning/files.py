# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""The files of the model under ``$FOCUS_HOME/model``, and their manifest."""

from pathlib import Path

import msgspec

from focus.lib.home import home

ENCODER = "encoder.onnx"
EMBEDDINGS = "embeddings.bin"
VOCABULARY = "vocabulary.json"
QUESTIONS = "questions.json"
"""Vectors of the standard's own questions, made beforehand; without them they are made at each check."""
MANIFEST = "manifest.json"
FORMAT = 1
"""Of these files; a model made by another version of Focus is made again."""


class File(msgspec.Struct, frozen=True, kw_only=True):
    """One file as it was written."""

    size: int
    sha256: str


class Manifest(msgspec.Struct, frozen=True, kw_only=True):
    """Where the model comes from and what it consists of; written last, so that a half-made model is none."""

    format: int
    name: str
    source: str
    licence: str
    weights_sha256: str
    width: int
    files: dict[str, File]


def folder() -> Path:
    """Where the model is; it may not exist."""
    return home() / "model"


def read_manifest(place: Path) -> Manifest | None:
    """The manifest, or ``None`` where there is none that can be read."""
    try:
        return msgspec.json.decode((place / MANIFEST).read_bytes(), type=Manifest)
    except (OSError, msgspec.DecodeError):
        return None
