# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""A mirror holds the whole site as files that need no server."""

from pathlib import Path

import pytest

from focus.edition.reader import Edition
from focus.edition.suppression import SuppressionList
from focus.lib.errors import FocusError
from focus.mirror import manifest
from tests.builders import a_source
from tests.mirror.mirrored import broken_links, everything, mirror, pages_of, small_edition


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A mirror in two languages with a list of more than one page."""
    place = tmp_path_factory.mktemp("mirror")
    edition = small_edition(place, *(a_source(f"mx-s{n}") for n in range(2, 103)))
    mirror(edition, place / "copy", "en", "es", with_forms=True)
    return place / "copy"


def test_every_record_has_its_page_and_its_twin(made: Path) -> None:
    for kind, record in [("places", "mx"), ("instruments", "mx-law"), ("mechanisms", "mx-mechanism"), ("guides", "mx")]:
        assert (made / "es" / kind / f"{record}.html").is_file()
    assert (made / "en/places/mx.json").is_file()


def test_every_link_leads_to_a_file_and_every_anchor_is_there(made: Path) -> None:
    assert len(pages_of(made)) > 200
    assert broken_links(made) == []


def test_a_list_goes_on_in_files_of_its_own(made: Path) -> None:
    assert "sources-2.html" in pages_of(made)["en/sources.html"].links
    assert (made / "en/sources-2.json").is_file()


def test_the_table_of_a_list_is_one_file_with_all_rows(made: Path) -> None:
    assert "mx-s102" in (made / "en/sources.csv").read_text(encoding="utf-8")
    assert "sources.csv" in pages_of(made)["en/sources-2.html"].links
    assert not (made / "en/sources-2.csv").exists()


def test_no_page_has_a_form_and_only_the_search_has_a_script(made: Path) -> None:
    pages = pages_of(made)
    assert [name for name, page in pages.items() if "form" in page.tags] == []
    scripted = [name for name in pages if "<script>" in (made / name).read_text()]
    assert scripted == ["en/search.html", "es/search.html"]


def test_every_page_carries_a_policy_that_allows_no_other_host(made: Path) -> None:
    for name in pages_of(made):
        html = (made / name).read_text()
        assert "default-src 'none'" in html.partition("</head>")[0].partition("Content-Security-Policy")[2], name
        assert html.count("Content-Security-Policy") == 1


def test_a_copy_does_not_promise_what_its_host_may_not_keep(made: Path) -> None:
    assert [name for name in pages_of(made) if "no script, no access log" in (made / name).read_text()] == []


def test_a_guide_stays_one_file(made: Path) -> None:
    html = (made / "en/guides/mx.html").read_text()
    assert "stylesheet" not in html
    assert "style-src 'self' file: 'sha256-" in html


def test_a_language_that_is_left_out_is_not_linked(made: Path) -> None:
    links = {link for page in pages_of(made).values() for link in page.links}
    assert not [link for link in links if "fr/" in link and not link.startswith("https:")]
    assert "Français" not in (made / "index.html").read_text() + (made / "en/places/mx.html").read_text()


def test_all_records_are_listed_without_a_script(made: Path) -> None:
    for name in ("en/by-place.html", "en/a-z.html"):
        assert {"instruments/mx-law.html", "sources/mx-s102.html"} <= set(pages_of(made)[name].links)


def test_the_same_edition_and_languages_give_the_same_files(tmp_path: Path) -> None:
    edition = small_edition(tmp_path)
    for name in ("one", "two"):
        mirror(edition, tmp_path / name, with_forms=True)
    assert everything(tmp_path / "one") == everything(tmp_path / "two")


def test_a_withdrawn_record_is_in_no_file_and_leaves_an_older_mirror(tmp_path: Path) -> None:
    edition = small_edition(tmp_path)
    mirror(edition, tmp_path / "copy")
    assert b"mx-law" in everything(tmp_path / "copy")
    listed = SuppressionList(salt="0" * 32).with_(ids=["mx-law"])
    mirror(Edition(edition.directory, listed), tmp_path / "copy")
    assert b"mx-law" not in everything(tmp_path / "copy")
    assert b"Ley de protecci\xc3\xb3n" not in everything(tmp_path / "copy")
    assert broken_links(tmp_path / "copy") == []


def test_a_withheld_title_is_in_no_file(tmp_path: Path) -> None:
    listed = SuppressionList(salt="0" * 32).with_(fields=[("mx-law", "title")])
    mirror(Edition(small_edition(tmp_path).directory, listed), tmp_path / "copy")
    assert b"Ley de protecci\xc3\xb3n" not in everything(tmp_path / "copy")


def test_downloads_are_copied_and_never_what_was_withdrawn_since(tmp_path: Path) -> None:
    edition = small_edition(tmp_path)
    mirror(edition, tmp_path / "copy", with_downloads=True)
    assert any((tmp_path / "copy/downloads").rglob("*.*"))
    listed = SuppressionList(salt="0" * 32).with_(ids=["mx-law"])
    with pytest.raises(FocusError, match="withdrawn"):
        mirror(Edition(edition.directory, listed), tmp_path / "copy", with_downloads=True)


def test_a_changed_missing_or_added_file_is_found(tmp_path: Path) -> None:
    mirror(small_edition(tmp_path), tmp_path / "copy")
    assert manifest.verify(tmp_path / "copy") == []
    page = tmp_path / "copy/en/about.html"
    page.write_bytes(page.read_bytes().replace(b"Focus", b"Hocus", 1))
    (tmp_path / "copy/en/method.html").unlink()
    (tmp_path / "copy/more.html").touch()
    found = [one.partition(":")[0] for one in manifest.verify(tmp_path / "copy")]
    assert sorted(found) == ["en/about.html", "en/method.html", "more.html"]


def test_the_manifest_names_edition_digest_date_and_languages(made: Path) -> None:
    told = manifest.read(made)
    assert (told.edition, told.date, told.languages) == ("2026-11-22.1", "2026-11-22", ("en", "es"))
    assert len(told.digest) == 64


def test_somebodys_directory_is_never_written_over(tmp_path: Path) -> None:
    mine = tmp_path / "mine"
    mine.mkdir()
    (mine / "diary.txt").write_text("private")
    with pytest.raises(FocusError, match="no mirror"):
        mirror(small_edition(tmp_path), mine)
    assert [one.name for one in mine.iterdir()] == ["diary.txt"]


def test_a_run_that_fails_leaves_the_mirror_that_was_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    edition = small_edition(tmp_path)
    mirror(edition, tmp_path / "copy")
    before = everything(tmp_path / "copy")
    monkeypatch.setattr("focus.mirror.build.turn_all", lambda *_: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        mirror(edition, tmp_path / "copy")
    assert everything(tmp_path / "copy") == before
    assert not (tmp_path / "copy.part").exists()


def test_pages_only_leaves_the_other_forms_out(tmp_path: Path) -> None:
    mirror(small_edition(tmp_path), tmp_path / "copy")
    suffixes = {one.suffix for one in (tmp_path / "copy/en").rglob("*.*")}
    assert suffixes == {".html"}
    assert "This page as data" not in (tmp_path / "copy/en/places/mx.html").read_text()
    assert broken_links(tmp_path / "copy") == []
