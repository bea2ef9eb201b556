# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""The application without a server: what it takes, what it refuses, and what every answer carries."""

import asyncio
import threading
import time
from collections.abc import Iterable
from typing import Any

import pytest
from msgspec.structs import replace

from focus.check.web import answering
from focus.check.web.application import Application
from focus.check.web.limits import Limits
from focus.check.web.order import Done
from focus.check.web.work import Work
from focus.texts.shapes import Reading
from tests.apart import run_apart
from tests.check.web.sending import HEADERS, form

QUICK = replace(Limits(), silent_seconds=0.3, upload_seconds=1.0, wait_seconds=0.3)
GONE = {"type": "http.disconnect"}


class Answer:
    """What an application sent."""

    def __init__(self) -> None:
        self.sent: list[dict[str, Any]] = []

    async def send(self, message: dict[str, Any]) -> None:
        self.sent.append(message)

    @property
    def status(self) -> int:
        return int(self.sent[0]["status"])

    @property
    def headers(self) -> dict[str, str]:
        return {name.decode(): value.decode() for name, value in self.sent[0]["headers"]}

    @property
    def pieces(self) -> list[str]:
        return [one["body"].decode() for one in self.sent[1:]]

    @property
    def body(self) -> str:
        return "".join(self.pieces)


async def asked(
    application: Application,
    method: str = "GET",
    path: str = "/en/check",
    pieces: Iterable[bytes] = (),
    headers: dict[str, str] = HEADERS,
    *,
    ends: bool = True,
) -> Answer:
    """The answer to one request whose body comes in pieces; without an end, nothing follows them."""
    waiting = list(pieces)
    answer = Answer()

    async def receive() -> dict[str, Any]:
        if waiting:
            return {"type": "http.request", "body": waiting.pop(0), "more_body": bool(waiting) or not ends}
        if method == "GET":
            return {"type": "http.request", "body": b"", "more_body": False}
        await asyncio.sleep(60)
        return GONE

    packed = [(name.lower().encode(), value.encode()) for name, value in headers.items()]
    scope = {"type": "http", "method": method, "path": path, "headers": packed}
    await application(scope, receive, answer.send)
    return answer


def run(limits: Limits = QUICK, **request: Any) -> Answer:
    """One request to a new application."""
    return run_apart(asked(Application(limits, None), **request))


@pytest.fixture
def instant(monkeypatch: pytest.MonkeyPatch) -> None:
    """Reading and checking that give something at once."""
    monkeypatch.setattr(Work, "read", lambda _self: Reading(file="a", language="en", pages=0, units=(), warnings=()))
    monkeypatch.setattr(Work, "check", lambda _self, _reading: Done(content=b"<p>found</p>", model=None))


@pytest.mark.parametrize("language", ["en", "es", "fr", "pt"])
def test_the_form_says_first_what_happens_to_a_draft(language: str) -> None:
    body = run(path=f"/{language}/check").body
    assert (
        body.index("what-happens") < body.index("focus check DRAFT.pdf --html REPORT.html") < body.index('type="file"')
    )
    assert f'<html lang="{language}"' in body
    assert "<script" not in body


def test_every_answer_is_closed_to_scripts_caches_and_search_engines() -> None:
    for answer in (run(), run(path="/en/check/nothing"), run(method="POST", pieces=[form()])):
        headers = answer.headers
        assert headers["content-security-policy"].startswith("default-src 'none'; style-src 'self';")
        assert headers["cache-control"] == "no-store"
        assert headers["x-robots-tag"] == "noindex"
        assert "set-cookie" not in headers


@pytest.mark.usefixtures("instant")
def test_an_answer_comes_stage_by_stage() -> None:
    pieces = run(method="POST", pieces=[form(b"Article 1.")]).pieces
    assert "Reading" not in pieces[0]
    assert [
        word for word in ("Received", "Reading", "Articles read", "Checked") if any(word in one for one in pieces[:-1])
    ] == [
        "Received",
        "Reading",
        "Articles read",
        "Checked",
    ]
    assert "<p>found</p>" in pieces[-1]


@pytest.mark.usefixtures("instant")
@pytest.mark.parametrize("kind", sorted(answering.FILES))
def test_a_file_is_sent_as_one_and_named_without_the_draft(kind: str) -> None:
    answer = run(method="POST", pieces=[form(b"Article 1.", name="secret.txt", form=kind)])
    assert answer.headers["content-disposition"].startswith('attachment; filename="focus-')
    assert "secret" not in str(answer.headers)
    assert answer.body == "<p>found</p>"


def test_a_length_that_is_too_large_is_refused_before_anything_is_read() -> None:
    answer = run(method="POST", headers={**HEADERS, "Content-Length": "20000001"})
    assert answer.status == 413
    assert "20 million bytes" in answer.body


def test_a_body_that_says_no_length_is_counted() -> None:
    answer = run(replace(QUICK, most_bytes=1000), method="POST", pieces=[b"a" * 600, b"a" * 600])
    assert answer.status == 413


def test_a_body_that_stops_coming_is_dropped() -> None:
    answer = run(method="POST", pieces=[b"--7d1a9f"], headers={**HEADERS, "Content-Length": "900"}, ends=False)
    assert answer.status == 408


def test_a_body_that_drips_is_dropped() -> None:
    application = Application(replace(QUICK, upload_seconds=0.4), None)

    async def drip() -> Answer:
        answer = Answer()

        async def receive() -> dict[str, Any]:
            await asyncio.sleep(0.1)
            return {"type": "http.request", "body": b"a", "more_body": True}

        packed = [(name.lower().encode(), value.encode()) for name, value in HEADERS.items()]
        scope = {"type": "http", "method": "POST", "path": "/en/check", "headers": packed}
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr("focus.check.web.upload.DRAINED_SECONDS", 0.3)
            await application(scope, receive, answer.send)
        return answer

    assert run_apart(drip()).status == 408
    assert application.places.held == 0


def test_a_length_that_is_no_number_is_refused() -> None:
    assert run(method="POST", pieces=[b"x"], headers={**HEADERS, "Content-Length": "-5"}).status == 400


def test_a_form_of_another_site_is_not_read() -> None:
    assert run(method="POST", headers={"Sec-Fetch-Site": "cross-site"}, pieces=[form(b"x")]).status == 403


@pytest.mark.parametrize(("method", "path", "status"), [("PUT", "/en/check", 405), ("GET", "/en/checks", 404)])
def test_other_requests_are_refused_in_words(method: str, path: str, status: int) -> None:
    answer = run(method=method, path=path, pieces=[b""])
    assert answer.status == status
    assert "Not checked" in answer.body


def test_who_comes_when_all_places_are_taken_is_asked_to_come_back(monkeypatch: pytest.MonkeyPatch) -> None:
    begun, going_on = [], asyncio.Event()

    async def hold(*_given: Any) -> None:
        begun.append(1)
        await going_on.wait()

    monkeypatch.setattr(answering.Answering, "answer", hold)

    async def crowd() -> list[Answer]:
        application = Application(replace(QUICK, at_work=1, waiting=2), None)
        sent = [asyncio.create_task(asked(application, "POST", pieces=[form(b"x")])) for _ in range(3)]
        while len(begun) < 3:
            await asyncio.sleep(0.01)
        late = await asked(application, "POST", pieces=[form(b"x")])
        going_on.set()
        await asyncio.gather(*sent)
        assert application.places.held == 0
        return [late]

    (late,) = run_apart(crowd())
    assert late.status == 503
    assert late.headers["retry-after"] == "60"


def test_only_so_many_are_at_work_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    at_work, most = [0], [0]
    all_came = threading.Event()

    def read(_self: Work) -> Reading:
        at_work[0] += 1
        most[0] = max(most[0], at_work[0])
        all_came.wait(20)
        at_work[0] -= 1
        return Reading(file="a", language="en", pages=0, units=(), warnings=())

    monkeypatch.setattr(Work, "read", read)
    monkeypatch.setattr(Work, "check", lambda _self, _reading: Done(content=b"found", model=None))

    async def crowd() -> list[Answer]:
        application = Application(replace(QUICK, at_work=2, waiting=8, wait_seconds=30), None)
        coming = [asyncio.create_task(asked(application, "POST", pieces=[form(b"x")])) for _ in range(8)]
        # The first are read until the last has arrived, however busy the machine is.
        await asyncio.sleep(1)
        all_came.set()
        return await asyncio.gather(*coming)

    answers = run_apart(crowd())
    assert all("found" in one.body for one in answers)
    assert any("Waiting" in one.body for one in answers)
    assert most == [2]


def test_who_waits_too_long_for_a_turn_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Work, "read", lambda _self: time.sleep(1.0))
    monkeypatch.setattr(Work, "check", lambda _self, _reading: Done(content=b"found", model=None))

    async def two() -> list[Answer]:
        application = Application(replace(QUICK, at_work=1), None)
        return await asyncio.gather(*(asked(application, "POST", pieces=[form(b"x", form="pdf")]) for _ in range(2)))

    assert sorted(one.status for one in run_apart(two())) == [200, 503]


def test_a_fault_of_ours_is_a_page_and_a_line_without_a_word_of_the_draft(
    monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    def fail(_self: Work) -> Reading:
        raise RuntimeError("Zaunkönig of the draft")

    monkeypatch.setattr(Work, "read", fail)
    answer = run(method="POST", pieces=[form(b"Article 1.", form="pdf")])
    assert answer.status == 500
    said = capfd.readouterr().err
    assert said.startswith("ERROR RuntimeError at ")
    assert "Zaunk" not in said + answer.body
