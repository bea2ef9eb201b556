# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Publish what the newsroom holds: its records and kept files become the next edition."""

import datetime
from typing import Any

import msgspec
import yaml
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from focus.archive.standing import with_checks
from focus.edition.publish import Prove, Publication, publish
from focus.edition.safety import Decision
from focus.lib.collecting import uncollected
from focus.lib.errors import FOUND_WRONG, FocusError
from focus.lib.home import editions
from focus.record.queries import kept_files, records
from focus.record.shapes import Words
from focus.standard.handbook_texts import handbook_texts
from focus.standard.read import read_standard
from focus.standard.read_bill import read_bill
from focus.standard.read_exercises import read_exercises
from focus.standard.shapes import Standard
from focus.standard.training import training_files
from focus.standard.written import written_files
from focus.texts.queries import held_texts


@uncollected()
def publish_newsroom(
    day: datetime.date | None = None, key: Ed25519PrivateKey | None = None, prove: Prove | None = None
) -> Publication:
    """Compile the newsroom's records of this moment; ``day`` (today, UTC) names the edition, ``key`` signs it.
    ``prove`` may refuse it.

    Raises ``FocusError`` where nothing was loaded yet.
    """
    held, files = records(), kept_files()
    if "standard.yaml" not in files or not held.of("places"):
        raise FocusError("The newsroom is empty. Run: focus load data", FOUND_WRONG)
    today = day or datetime.datetime.now(datetime.UTC).date()
    standard = _standard(files)
    material = (with_checks(held), standard, _vocabularies(files), _decisions(files))
    return publish(editions(), *material, today, key, texts=held_texts(), prove=prove)


def _standard(files: dict[str, str]) -> Standard:
    """The standard with what was written around it: the bill, exercises, texts of handbook and training."""
    standard = read_standard(files["standard.yaml"])
    exercises = read_exercises(files, [one.code for one in standard.criteria])
    return msgspec.structs.replace(
        standard,
        bill=read_bill(files),
        exercises=exercises,
        handbook=handbook_texts(files),
        training=training_files(files),
        written=written_files(files),
    )


def _vocabularies(files: dict[str, str]) -> dict[str, dict[str, Words]]:
    """Vocabulary name to code to labels. The files were checked when they were loaded."""
    prefix, suffix = "vocabularies/", ".yaml"
    names = [path for path in files if path.startswith(prefix)]
    wanted = dict[str, Words]
    return {
        path.removeprefix(prefix).removesuffix(suffix): msgspec.convert(_read(files[path]), wanted) for path in names
    }


def _decisions(files: dict[str, str]) -> list[Decision]:
    return msgspec.convert(_read(files.get("safety-decisions.yaml", "[]")) or [], list[Decision])


def _read(text: str) -> Any:
    return yaml.load(text, Loader=yaml.CSafeLoader)
