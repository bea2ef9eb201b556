# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""The rules of review before an edition is made, and what it holds of coders and comments."""

import csv
import io
from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import replace

from focus.edition.reader import Edition
from focus.lib.errors import FocusError
from focus.record.shapes import Coder, Consultation, Interest
from tests.builders import a_coder, a_consultation, a_finding
from tests.edition.shelves import published, the_records

WITHHELD = {
    "outcome": "withheld",
    "comment": "Eisvogelkolonie",
    "who": "Zaunkönigverein",
    "withheld_because": "It would show who is protected.",
}


def _bytes(directory: Path) -> bytes:
    return b"".join(one.read_bytes() for one in directory.rglob("*") if one.is_file())


def test_a_person_who_declared_nothing_stops_the_edition(tmp_path: Path) -> None:
    by_ana = a_finding("mx-law-r2-law", criterion="R2", coder="Ana", coder_kind="person", sources=("mx-s1",))
    with pytest.raises(FocusError, match='mx-law-r2-law, coder: "Ana" has not declared interests'):
        published(tmp_path, the_records(by_ana))
    assert published(tmp_path, the_records(by_ana, a_coder())).new


def test_an_interest_stops_the_edition_and_never_enters_one(tmp_path: Path) -> None:
    interest = (Interest(subject="mx-mechanism", how="protects"),)
    ana = a_coder(declaration="some", interests=interest)
    answers = a_finding("mx-law-r2-law", criterion="R2", coder="Ana", coder_kind="person", sources=("mx-s1",))
    mechanism = the_records().by_kind["mechanisms"]["mx-mechanism"]
    touched = replace(mechanism, created_by=("mx-law",))
    with pytest.raises(FocusError, match="declared that mx-mechanism protects them"):
        published(tmp_path, the_records(ana, answers, touched))
    published(tmp_path, the_records(ana))
    held = Edition(tmp_path / "2026-11-22.1").get(Coder, "mx-coder-1")
    assert held is not None
    assert (held.declaration, held.interests) == ("some", ())


def test_a_withheld_comment_leaves_the_fact_and_the_reason(tmp_path: Path) -> None:
    published(tmp_path, the_records(a_consultation(**WITHHELD)))
    held = Edition(tmp_path / "2026-11-22.1").get(Consultation, "mx-consultation-1")
    assert held is not None
    assert (held.outcome, held.withheld_because) == ("withheld", "It would show who is protected.")
    everything = _bytes(tmp_path)
    assert b"Eisvogel" not in everything
    assert "Zaunkönig".encode() not in everything


def test_the_changes_do_not_print_a_comment_that_is_withheld_now(tmp_path: Path) -> None:
    published(tmp_path, the_records(a_consultation(**WITHHELD | {"outcome": "commented", "withheld_because": ""})))
    published(tmp_path, the_records(a_consultation(**WITHHELD)))
    assert b"Eisvogel" in _bytes(tmp_path / "2026-11-22.1")
    second = _bytes(tmp_path / "2026-11-22.2")
    assert b"Eisvogel" not in second
    assert "Zaunkönig".encode() not in second


def test_nobody_is_told_to_be_silent_while_comments_may_come(tmp_path: Path) -> None:
    words: dict[str, Any] = {"comment": "", "reply": "", "comment_language": None}
    fields = words | {"replied_on": None, "received_on": None}
    early = a_consultation(outcome="no_comment", invited_on="2026-11-01", until="2026-12-01", **fields)
    with pytest.raises(FocusError, match="comments may come until 2026-12-01"):
        published(tmp_path, the_records(early))


def test_comments_are_a_table_of_the_downloads(tmp_path: Path) -> None:
    published(tmp_path, the_records(a_consultation()))
    (table,) = (tmp_path / "2026-11-22.1" / "downloads").rglob("consultations.csv")
    (row,) = csv.DictReader(io.StringIO(table.read_text(encoding="utf-8-sig")))
    assert (row["about"], row["asked"], row["comment"]) == ("mx-law", "civil_society", "Falta el reglamento.")


def test_an_answer_that_was_published_is_never_overwritten(tmp_path: Path) -> None:
    first = a_finding("mx-law-r2-law", criterion="R2", sources=("mx-s1",))
    published(tmp_path, the_records(first))
    with pytest.raises(FocusError, match=r"mx-law-r2-law, answer: R2 was answered \"yes\""):
        published(tmp_path, the_records(replace(first, answer="partly")))
    assert not (tmp_path / "2026-11-22.2").exists()
    old = replace(first, id="mx-law-r2-law-2", standing=False, why_not_standing="Amended.")
    assert published(tmp_path, the_records(replace(first, answer="partly"), old)).edition == "2026-11-22.2"


def test_an_answer_that_is_withheld_for_safety_is_not_overwritten(tmp_path: Path) -> None:
    first = a_finding("mx-law-r2-law", criterion="R2", sources=("mx-s1",))
    published(tmp_path, the_records(first))
    assert published(tmp_path, the_records(replace(first, sensitivity="restricted"))).withdrawn == 1
