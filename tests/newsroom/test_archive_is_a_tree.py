# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""The YAML archive of an edition is a whole tree: loaded and published elsewhere, it is the same content."""

import datetime
import shutil
import zipfile
from pathlib import Path

import pytest
from django.db import transaction

from focus.edition.build import content_digest
from focus.edition.downloads.left_out import offered
from focus.edition.manifest import read_manifest
from focus.edition.publish import Publication
from focus.edition.reader import Edition
from focus.edition.words import material
from focus.intake.load import load
from focus.newsroom.publishing import publish_newsroom
from tests.builders import DATA

pytestmark = pytest.mark.django_db
DAY = datetime.date(2026, 11, 22)


def published(tree: Path, home: Path, monkeypatch: pytest.MonkeyPatch) -> Publication:
    """Load a tree into an empty newsroom and publish it into its own home; the newsroom is empty again afterwards."""
    monkeypatch.setenv("FOCUS_HOME", str(home))
    with transaction.atomic():
        assert load(tree).saved
        told = publish_newsroom(DAY)
        transaction.set_rollback(True)
    return told


def test_the_archive_loaded_into_an_empty_newsroom_is_published_as_the_same_content(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = published(DATA, tmp_path / "first", monkeypatch)
    assert not first.hits
    directory = tmp_path / "first" / "editions" / str(first.edition)
    tree = tmp_path / "tree"
    with zipfile.ZipFile(next((directory / "downloads").glob("*-yaml.zip"))) as archive:
        archive.extractall(tree)
    assert published(tree, tmp_path / "undecided", monkeypatch).hits
    shutil.copy(DATA / "safety-decisions.yaml", tree)
    second = published(tree, tmp_path / "second", monkeypatch)
    again = tmp_path / "second" / "editions" / str(second.edition)
    # What stays out of the licence is in no archive: nothing else may differ.
    whole = offered(material(Edition(directory))).material
    assert read_manifest(again)["content"] == content_digest(whole)
    written = {path.name: path.read_bytes() for path in tree.glob("*.yaml") if path.name != "corrections.yaml"}
    assert [name for name, content in written.items() if content != (DATA / name).read_bytes()] == []
    assert {"standard.yaml", "thesaurus.yaml", "check-rules.yaml"} <= set(written)
