# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""An edition says of each source what became of its address, and nothing else that the archive knows."""

import datetime
from pathlib import Path

import pytest

from focus.archive.models import SourceCheck
from focus.edition.reader import Edition
from focus.newsroom.publishing import publish_newsroom
from focus.record.actions.save import add_records
from focus.record.models import KeptFile
from focus.record.shapes import Source
from focus.standard.models import Criterion
from tests import builders
from tests.edition.shelves import DAY, the_records

pytestmark = pytest.mark.django_db
AT = datetime.datetime(2026, 11, 20, 9, tzinfo=datetime.UTC)


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("FOCUS_HOME", str(tmp_path))
    Criterion.objects.create(code="R1", applies_to="both", de_jure_or_de_facto="both")
    standard = (builders.DATA / "standard.yaml").read_text(encoding="utf-8")
    decisions = (builders.DATA / "safety-decisions.yaml").read_text(encoding="utf-8")
    for path, text in (("standard.yaml", standard), ("safety-decisions.yaml", decisions)):
        KeptFile.objects.create(path=path, text=text)
    add_records(the_records())
    return tmp_path


def looked(verdict: str, hours: int = 0, **fields: str) -> None:
    """A look at the small country's one source, some hours after the first."""
    address = str(builders.a_source().url)
    when = AT + datetime.timedelta(hours=hours)
    SourceCheck.objects.create(source_id="mx-s1", address=address, checked_at=when, verdict=verdict, **fields)


def test_the_newest_look_is_published_and_an_earlier_copy_counts(home: Path) -> None:
    looked("alive", warc="mx-s1/Zaunkoenig.warc.gz", sha256="a" * 64, warc_sha256="b" * 64)
    looked("gone", 24, note="Nachtigall", final_address="https://example.org/Rotkehlchen")
    publication = publish_newsroom(DAY)
    assert publication.edition is not None
    edition = Edition(home / "editions" / publication.edition)
    source = edition.get(Source, "mx-s1")
    assert source is not None
    assert (source.address_status, source.checked_on, source.archived) == ("gone", "2026-11-21", True)
    held = b"".join(one.read_bytes() for one in edition.directory.rglob("*") if one.is_file())
    assert not [word for word in (b"Zaunkoenig", b"Nachtigall", b"Rotkehlchen") if word in held]


def test_a_routine_look_makes_an_edition_but_no_correction() -> None:
    looked("alive")
    first = publish_newsroom(DAY)
    looked("alive", 48)
    second = publish_newsroom(DAY)
    assert (first.new, second.new) == (True, True)
    assert (second.added, second.corrected, second.withdrawn) == (0, 0, 0)
