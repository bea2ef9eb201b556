# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""The database refuses a look that contradicts itself."""

import datetime
from typing import Any

import pytest
from django.db import IntegrityError, transaction
from django.db.models import CheckConstraint, ProtectedError

from focus.archive.models import SourceCheck
from focus.record.actions.save import add_records, remove_records
from focus.record.models import Entry
from tests import builders

pytestmark = pytest.mark.django_db
NOW = datetime.datetime(2026, 11, 22, 12, tzinfo=datetime.UTC)


@pytest.fixture(autouse=True)
def check() -> SourceCheck:
    add_records([("places", builders.a_place()), ("sources", builders.a_source())])
    return SourceCheck.objects.create(source_id="mx-s1", checked_at=NOW, address="http://a.example/", verdict="alive")


BAD_ROWS: list[tuple[str, dict[str, Any]]] = [
    ("source_check_verdict_is_in_its_list", {"verdict": "lost"}),
    ("source_check_says_what_was_found", {"verdict": "unchecked"}),
    ("source_check_names_its_address", {"address": ""}),
    ("source_check_copy_has_its_hashes", {"warc": "mx-s1/1.warc.gz", "sha256": "a" * 64}),
    ("source_check_moved_says_where", {"verdict": "moved"}),
    ("source_check_http_status_is_one", {"http_status": 1000}),
]


@pytest.mark.parametrize(("constraint", "fields"), BAD_ROWS, ids=[row[0] for row in BAD_ROWS])
def test_the_database_refuses(constraint: str, fields: dict[str, Any]) -> None:
    with pytest.raises(IntegrityError, match=constraint), transaction.atomic():
        SourceCheck.objects.update(**fields)


def test_every_check_is_tried_here() -> None:
    names = {one.name for one in SourceCheck._meta.constraints if isinstance(one, CheckConstraint)}
    assert names == {row[0] for row in BAD_ROWS}


def test_one_moment_has_one_look() -> None:
    with pytest.raises(IntegrityError), transaction.atomic():
        SourceCheck.objects.create(source_id="mx-s1", checked_at=NOW, address="http://b.example/", verdict="gone")


def test_the_proof_stays_when_the_source_goes() -> None:
    remove_records([("sources", "mx-s1")])
    assert SourceCheck.objects.get().source_id == "mx-s1"
    with pytest.raises(ProtectedError):
        Entry.objects.filter(pk="mx-s1").delete()
