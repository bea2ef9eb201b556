# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""A page of megabytes waits for another one of them."""

import threading
from concurrent.futures import ThreadPoolExecutor
from time import sleep

import pytest
from django.http import HttpResponse
from django.test import RequestFactory

from focus.site import answer


@pytest.mark.parametrize(("address", "most"), [("/guides/all", 1), ("/guides", 2)])
def test_no_two_files_of_all_guides_are_made_at_once(monkeypatch: pytest.MonkeyPatch, address: str, most: int) -> None:
    running, seen, counting = [0], [0], threading.Lock()

    def made(*_: object) -> HttpResponse:
        with counting:
            running[0] += 1
            seen[0] = max(seen[0], running[0])
        sleep(0.2)
        with counting:
            running[0] -= 1
        return HttpResponse()

    monkeypatch.setattr(answer, "_made", made)
    monkeypatch.setattr(answer, "_let_go", lambda: None)
    monkeypatch.setattr(answer, "PATIENCE_SECONDS", 0.01)
    request = RequestFactory().get(f"/en{address}")
    with ThreadPoolExecutor(2) as pool:
        list(pool.map(lambda language: answer._in_turn(request, language, address), ("en", "es")))
    assert seen[0] == most


def test_a_page_that_could_let_nothing_go_still_gives_its_turn_to_the_next(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(_let_go: object) -> None:
        raise OSError("nothing can be let go")

    monkeypatch.setattr(answer, "_made", lambda *_: HttpResponse())
    monkeypatch.setattr(answer._relief, "look", broken)
    with pytest.raises(OSError, match="nothing can be let go"):
        answer._in_turn(RequestFactory().get("/en/places"), "en", "/places")
    assert not answer._turn.locked()
