# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Forms as they come: taken apart in memory, and whatever is no such form refused."""

import tempfile
import time

import pytest

from focus.check.web.form import PASTED, draft_of
from focus.check.web.refusal import Refused
from tests.check.web.sending import BOUNDARY, HEADERS, form

KIND = HEADERS["Content-Type"]


def refusal(body: bytes, kind: str = KIND) -> str:
    """The code with which a body is refused."""
    with pytest.raises(Refused) as refused:
        draft_of(body, kind, "en")
    return refused.value.code


def test_a_file_is_taken_with_what_is_wanted() -> None:
    draft = draft_of(form(b"Article 1.", place="MX", language="fr", form="pdf", criteria="r1, P2;x"), KIND, "en")
    assert (draft.data, draft.name, draft.place, draft.language, draft.form) == (
        b"Article 1.",
        "bill.txt",
        "MX",
        "fr",
        "pdf",
    )
    assert draft.criteria == ("R1", "P2")


def test_a_pasted_text_is_taken_in_the_language_of_the_page() -> None:
    draft = draft_of(form(text="  Artículo 1. Objeto.  "), KIND, "es")
    assert (draft.data.decode(), draft.name, draft.language, draft.form) == (
        "Artículo 1. Objeto.",
        PASTED,
        "es",
        "page",
    )


def test_a_path_in_a_name_is_cut_off() -> None:
    assert draft_of(form(b"x", name="../../etc/passwd"), KIND, "en").name == "passwd"


@pytest.mark.parametrize(
    ("body", "code"),
    [
        (form(), "nothing"),
        (form(text="   "), "nothing"),
        (form(b"a", text="b"), "both"),
        (form(b"a", form="exe"), "form"),
        (form(b"a", language="de"), "form"),
        (form(b"a", place="../.."), "form"),
        (b"", "nothing"),
        (form(b"a")[:-30], "form"),
        (b"\x00" * 1000, "nothing"),
    ],
)
def test_what_is_no_draft_is_said(body: bytes, code: str) -> None:
    assert refusal(body) in {code, "nothing"}


@pytest.mark.parametrize(
    "kind", ["", "text/plain", "multipart/form-data", "multipart/form-data; boundary=" + "x" * 300]
)
def test_other_kinds_of_bodies_are_refused(kind: str) -> None:
    assert refusal(form(b"a"), kind) == "form"


def test_thousands_of_parts_are_refused_at_once() -> None:
    one = f'--{BOUNDARY}\r\nContent-Disposition: form-data; name="a"\r\n\r\nb\r\n'.encode()
    began = time.monotonic()
    assert refusal(one * 200_000) == "form"
    assert time.monotonic() - began < 5


def test_headers_without_end_are_refused_at_once() -> None:
    began = time.monotonic()
    assert refusal(f"--{BOUNDARY}\r\nContent-Disposition: ".encode() + b"a" * 10_000_000) in {"form", "nothing"}
    assert time.monotonic() - began < 5


def test_no_temporary_file_is_made_whatever_the_size(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tempfile, "NamedTemporaryFile", lambda *_a, **_k: pytest.fail("a file was made"))
    monkeypatch.setattr(tempfile, "mkstemp", lambda *_a, **_k: pytest.fail("a file was made"))
    assert len(draft_of(form(b"a" * 10_000_000), KIND, "en").data) == 10_000_000
