# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Editions, one edition, and how to check it by hand; changes between any two."""

import re
import shutil
import subprocess
from html import unescape
from pathlib import Path
from typing import Any

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from django.test import RequestFactory

from focus.edition.changes import Change
from focus.edition.manifest import OUTSIDE, digest_of
from focus.edition.reader import Edition
from focus.edition.signature import key_id, pem
from focus.edition.suppression import add
from focus.edition.withdraw import SUPPRESSED, withdraw
from focus.lib.names import LANGUAGES
from focus.site import proofs
from focus.site import shelf as shelf_module
from focus.site.page import Gone, Moved, Wrong
from focus.site.served import Served
from focus.site.table import table_csv
from focus.site.view import View
from tests import builders
from tests.builders import as_told, counted_queries, the_html, the_page, the_twin
from tests.edition.shelves import a_key, published, the_records

FIRST, SECOND, THIRD = "2026-11-22.1", "2026-11-22.2", "2026-11-22.3"
ADDRESSES = ["/editions", f"/editions/{FIRST}", "/changes"]
COMMAND = re.compile(r'<pre class="command" translate="no">(.*?)</pre>', re.DOTALL)
FROM_FIRST: dict[str, Any] = {"from": FIRST}
KEY = key_id(a_key().public_key())


def three(shelf: Path, key: Ed25519PrivateKey | None = None) -> Edition:
    """Three editions: a lesson is added, then goes, and a seat comes."""
    published(shelf, the_records(), key=key)
    published(shelf, the_records(builders.a_lesson(text="They meet on Mondays.")), key=key)
    published(shelf, the_records(builders.a_seat()), key=key)
    return Edition(shelf / THIRD)


@pytest.fixture(scope="module")
def unsigned(tmp_path_factory: pytest.TempPathFactory) -> Edition:
    """The newest of three editions without a key; never changed by a test."""
    return three(tmp_path_factory.mktemp("unsigned"))


@pytest.fixture(scope="module")
def signed(tmp_path_factory: pytest.TempPathFactory) -> Edition:
    """The same with a key."""
    return three(tmp_path_factory.mktemp("signed"), a_key())


def ids(edition: Edition, **parameters: Any) -> set[str]:
    """The records that a comparison names."""
    return {one.id for one in the_page(edition, "/changes", **parameters).body.changes}


def test_every_edition_is_listed_with_digest_signature_and_changes(signed: Edition) -> None:
    rows = the_page(signed, "/editions").body.editions
    assert [one.name for one in rows] == [THIRD, SECOND, FIRST]
    assert [one.digest for one in rows] == [digest_of(signed.directory.parent / one.name) for one in rows]
    assert {(one.signature, one.key) for one in rows} == {("fits", KEY)}
    assert [one.changes for one in rows] == ["/changes", f"/changes?to={SECOND}", ""]
    assert [one.served for one in rows] == [True, False, False]


def test_an_unsigned_edition_is_said_to_be_unsigned(unsigned: Edition) -> None:
    told = unescape(the_html(unsigned, "/editions"))
    assert told.count("<span>not signed</span>") == 3
    assert "No public key lies beside these editions" in told
    assert "openssl pkeyutl" not in told


def test_a_signature_that_does_not_fit_is_warned_of(tmp_path: Path) -> None:
    edition = three(tmp_path, a_key())
    shutil.copy(tmp_path / SECOND / "manifest.sig", tmp_path / FIRST / "manifest.sig")
    assert the_page(edition, f"/editions/{FIRST}").body.edition.signature == "wrong"
    assert "Do not rely on this copy" in the_html(edition, f"/editions/{FIRST}")


def test_an_edition_names_its_files_with_their_hashes(unsigned: Edition) -> None:
    shelf = unsigned.directory.parent
    body = the_page(unsigned, f"/editions/{SECOND}").body
    held = {one.relative_to(shelf / SECOND).as_posix() for one in (shelf / SECOND).rglob("*") if one.is_file()}
    assert {one.name for one in body.files} == held - OUTSIDE
    assert body.digest_before == digest_of(shelf / FIRST)
    assert "focus serve --edition 2026-11-22.2" in the_html(unsigned, f"/editions/{SECOND}")


@pytest.mark.parametrize("name", ["2026-11-23.1", "2026-11-22.9"])
def test_an_edition_that_is_not_here_is_gone(unsigned: Edition, name: str) -> None:
    with pytest.raises(Gone):
        the_page(unsigned, f"/editions/{name}")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("address", ADDRESSES)
def test_pages_exist_in_every_language_and_their_twins_say_the_same(
    signed: Edition, address: str, language: str
) -> None:
    page = the_page(signed, address, language)
    assert the_twin(signed, page, language)["data"] == as_told(page)
    assert f'<html lang="{language}"' in the_html(signed, address, language)


@pytest.mark.skipif(not shutil.which("openssl") or not shutil.which("sha256sum"), reason="openssl or sha256sum missing")
@pytest.mark.parametrize("harm", ["", "download", "manifest", "key"])
def test_the_commands_on_the_page_find_what_they_promise(tmp_path: Path, signed: Edition, harm: str) -> None:
    check = the_page(signed, "/editions").body.check
    commands = unescape("\n".join(COMMAND.findall(the_html(signed, f"/editions/{THIRD}"))))
    here = tmp_path / "here"
    here.mkdir()
    for name in ("manifest.json", "manifest.sig", check.file):
        shutil.copy(signed.directory / name, here)
    (here / "signing.pub").write_text(pem(a_key(2).public_key()) if harm == "key" else check.key.pem)
    if harm in {"download", "manifest"}:
        path = here / (check.file.rpartition("/")[2] if harm == "download" else "manifest.json")
        path.write_bytes(path.read_bytes() + b" ")
    answer = subprocess.run(["sh", "-c", commands], cwd=here, capture_output=True, text=True, check=False)
    said = answer.stdout
    assert ("Signature Verified Successfully" in said) == (harm not in {"manifest", "key"})
    assert (said.split()[0] == check.digest) == (harm != "manifest")
    assert any(line.startswith(KEY) for line in said.splitlines()) == (harm != "key")
    assert said.count(check.sha256) == (1 if harm == "download" else 2)


def test_any_two_editions_can_be_compared(unsigned: Edition) -> None:
    assert ids(unsigned) == {"mx-lesson-1", "mx-mechanism-seat-1"}
    assert ids(unsigned, **FROM_FIRST) == {"mx-mechanism-seat-1"}
    assert ids(unsigned, to=SECOND) == {"mx-lesson-1"}
    assert ids(unsigned, to=FIRST) == set()


@pytest.mark.parametrize(
    ("given", "canonical"),
    [
        ({"from": SECOND, "to": THIRD}, ""),
        ({"to": THIRD, "place": "mx"}, "?place=mx"),
        ({"from": FIRST, "to": THIRD}, f"?from={FIRST}"),
        ({"from": THIRD, "to": FIRST}, f"?from={FIRST}"),
        ({"from": FIRST, "to": SECOND}, f"?to={SECOND}"),
    ],
)
def test_a_comparison_has_one_address(unsigned: Edition, given: dict[str, Any], canonical: str) -> None:
    with pytest.raises(Moved) as moved:
        the_page(unsigned, "/changes", **given)
    assert moved.value.address == f"/en/changes{canonical}"


@pytest.mark.parametrize("given", [{"from": "2020-01-01.1"}, {"to": "yesterday"}, {"from": FIRST, "to": FIRST}])
def test_a_wrong_edition_is_told_with_those_there_are(unsigned: Edition, given: dict[str, Any]) -> None:
    with pytest.raises(Wrong, match="two different" if len(given) > 1 else FIRST):
        the_page(unsigned, "/changes", **given)


def test_filters_and_pages_keep_the_editions_that_are_compared(tmp_path: Path) -> None:
    published(tmp_path, the_records())
    published(tmp_path, the_records(builders.a_seat()))
    lessons = [builders.a_lesson(f"mx-lesson-{n}") for n in range(1, 120)]
    published(tmp_path, the_records(builders.a_seat(), *lessons))
    edition = Edition(tmp_path / THIRD)
    page = the_page(edition, "/changes", **FROM_FIRST, change="added", page="2")
    assert page.query == f"from={FIRST}&change=added&page=2"
    assert page.body.listing.total == 120
    told = unescape(the_html(edition, "/changes", **FROM_FIRST, change="added"))
    assert f'href="/en/changes?from={FIRST}&change=added&page=2"' in told


def test_long_values_begin_shortly_before_they_differ(tmp_path: Path) -> None:
    long = "They meet. " * 60
    published(tmp_path, the_records(builders.a_lesson(text=f"{long}On Mondays.")))
    published(tmp_path, the_records(builders.a_lesson(text=f"{long}On Fridays.")))
    (one,) = the_page(Edition(tmp_path / SECOND), "/changes").body.changes
    assert one.before.startswith("… ")
    assert (one.before[-12:], one.after[-12:]) == (" On Mondays.", " On Fridays.")


def test_a_changed_figure_is_titled_by_what_it_counts_of_whom_and_when(tmp_path: Path) -> None:
    change = Change(
        change="corrected", kind="figures", id="mx-figure-1", place="MX", title="made",
        address="/places/mx#mx-figure-1", field="day_count", before="100", after="120",
    )  # fmt: skip
    edition = builders.an_edition(tmp_path, builders.a_place(), builders.a_figure(counts="made"), changes=[change])
    told = the_html(edition, "/changes", "es")
    words = "solicitudes o quejas recibidas · México · 2020"
    assert the_page(edition, "/changes", "es").body.untitled == {"mx-figure-1": words}
    assert f"{words}</a>" in told
    assert "Cómo se cuentan los días" in told


def test_a_changed_time_limit_is_titled_by_its_step_and_body(tmp_path: Path) -> None:
    change = Change(
        change="corrected", kind="deadlines", id="mx-deadline-1", place="MX", title="",
        address="/places/mx#mx-deadline-1", field="value", before="3", after="9",
    )  # fmt: skip
    limit, law = builders.a_deadline("mx-deadline-1", about="mx-law"), builders.an_instrument()
    edition = builders.an_edition(tmp_path, law, limit, changes=[change])
    (told,) = the_page(edition, "/changes").body.untitled.values()
    assert told.endswith(" · Ley de protección (Mexico)")
    assert "mx-deadline-1</a>" not in the_html(edition, "/changes")


def test_two_editions_that_are_too_large_are_left_to_the_command_line(
    unsigned: Edition, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(shelf_module, "MOST_RECORDS", 5)
    assert the_page(unsigned, "/changes", **FROM_FIRST).body.not_compared == "too_large"
    assert f"focus diff {FIRST} {THIRD}" in the_html(unsigned, "/changes", **FROM_FIRST)
    assert not the_page(unsigned, "/changes").body.not_compared


def test_readers_do_not_wait_long_for_the_comparisons_of_others(
    unsigned: Edition, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(shelf_module, "LONGEST_WAIT_SECONDS", 0.01)
    with shelf_module._one_at_a_time:
        assert the_page(unsigned, "/changes", **FROM_FIRST).body.not_compared == "busy"
        assert "Please ask again" in the_html(unsigned, "/changes", **FROM_FIRST)
        assert not the_page(unsigned, "/changes").body.not_compared


def test_a_withdrawn_record_is_in_no_comparison_even_before_editions_are_reissued(tmp_path: Path) -> None:
    three(tmp_path)
    served = Served(tmp_path)
    assert {one.id for one in served.beside().changes(SECOND, THIRD)} == {"mx-lesson-1", "mx-mechanism-seat-1"}
    add(tmp_path / SUPPRESSED, ids=["mx-lesson-1"])
    hidden = Edition(tmp_path / THIRD, Served(tmp_path).edition().suppression)
    for parameters in ({}, FROM_FIRST, {"to": SECOND}):
        told = the_html(hidden, "/changes", **parameters) + str(as_told(the_page(hidden, "/changes", **parameters)))
        assert "mx-lesson-1" not in told
        assert "Mondays" not in told


def test_a_redacted_edition_is_marked_and_lost_its_signature(tmp_path: Path) -> None:
    three(tmp_path, a_key())
    withdraw(tmp_path, ["mx-lesson-1"])
    edition = Edition(tmp_path / THIRD)
    rows = {one.name: one for one in the_page(edition, "/editions").body.editions}
    assert [rows[name].redacted for name in (FIRST, SECOND, THIRD)] == [False, True, True]
    assert [rows[name].signature for name in (FIRST, SECOND, THIRD)] == ["fits", "unsigned", "unsigned"]
    assert "what it was is told nowhere" in the_html(edition, f"/editions/{SECOND}")


def test_the_shelf_follows_the_disk_and_a_signature_that_comes_later(tmp_path: Path) -> None:
    published(tmp_path, the_records())
    before = Served(tmp_path)
    stamp = before.stamp()
    assert [one.signature.state for one in before.beside().editions] == ["unsigned"]
    published(tmp_path, the_records(), key=a_key())
    after = Served(tmp_path)
    assert after.stamp() != stamp
    assert [one.signature.state for one in after.beside().editions] == ["fits"]


def test_one_edition_served_alone_tells_of_no_other(unsigned: Edition) -> None:
    alone = Served(unsigned.directory.parent, unsigned.directory.parent / SECOND)
    assert [one.name for one in alone.beside().editions] == [SECOND]


def test_the_proofs_of_an_edition_are_served_as_they_lie(signed: Edition, monkeypatch: pytest.MonkeyPatch) -> None:
    held = Served(signed.directory.parent)
    monkeypatch.setattr(proofs, "served", lambda: held)
    get, post = RequestFactory().get("/"), RequestFactory().post("/")
    for file in OUTSIDE:
        assert proofs.proof(get, FIRST, file).content == (signed.directory.parent / FIRST / file).read_bytes()
    assert proofs.public_key(get).content == proofs.public_key(get, KEY).content == pem(a_key().public_key()).encode()
    refused = [(FIRST, "manifest.key"), ("2026-11-22.9", "manifest.sig"), (FIRST, "edition.sqlite")]
    assert {proofs.proof(get, *one).status_code for one in refused} == {404}
    assert proofs.public_key(get, "0" * 16).status_code == 404
    assert proofs.proof(post, FIRST, "manifest.json").status_code == 405


@pytest.mark.parametrize(("address", "rows"), [("/editions", 3), ("/changes", 2)])
def test_lists_are_tables_too(signed: Edition, address: str, rows: int) -> None:
    page = the_page(signed, address)
    assert len(table_csv(page, View(signed, "en"), "").splitlines()) == rows + 1


def test_the_number_of_queries_does_not_grow(tmp_path: Path) -> None:
    counts = []
    for copies in (1, 50):
        shelf = tmp_path / str(copies)
        published(shelf, the_records())
        published(shelf, the_records(*(builders.a_lesson(f"mx-lesson-{n}") for n in range(copies))))
        edition = Edition(shelf / SECOND)
        with counted_queries(edition) as seen:
            for address in ADDRESSES:
                the_page(edition, address)
        counts.append(len(seen))
    assert counts[0] == counts[1] <= 8


def test_the_file_of_changes_holds_whole_values_where_the_page_shortens_them(tmp_path: Path) -> None:
    long = "They meet on Mondays, and " * 20
    published(tmp_path, the_records(builders.a_lesson(text=f"{long}then they eat.")))
    published(tmp_path, the_records(builders.a_lesson(text=f"{long}then they sing.")))
    edition = Edition(tmp_path / SECOND)
    assert (
        f"{long}then they sing."
        in table_csv(builders.the_whole_page(edition, "/changes"), View(edition, "en"), "").decode()
    )
    assert long not in the_html(edition, "/changes")
