# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""The check as a process: over real connections, with the limits it was started with."""

import http.client
import json
import socket
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.check.web.sending import BILL, HEADERS, PATIENCE_SECONDS, Running, checking, form


@pytest.fixture(scope="module")
def running(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Running]:
    with checking(tmp_path_factory.mktemp("check"), "--jobs", "1", "--waiting", "2", "--upload-seconds", "2") as one:
        yield one


def raw(running: Running, head: str, body: bytes = b"") -> bytes:
    """What comes back for bytes as they are."""
    with socket.create_connection(("127.0.0.1", running.port), timeout=PATIENCE_SECONDS) as line:
        line.sendall(head.encode() + body)
        heard = b""
        while piece := line.recv(1 << 16):
            heard += piece
    return heard


def head(**headers: str) -> str:
    lines = {"Host": "x", **HEADERS, "Connection": "close", **headers}
    return "POST /en/check HTTP/1.1\r\n" + "".join(f"{name}: {said}\r\n" for name, said in lines.items()) + "\r\n"


def test_the_stages_reach_the_reader_before_the_answer(running: Running) -> None:
    with running.ask("POST", "/en/check", form(BILL.encode())) as answer:
        first = answer.read1(1 << 16)
        assert b"Received" in first or b'class="stages"' in first
        assert b"</html>" not in first
        whole = first + answer.read()
    assert whole.index(b"Reading") < whole.index(b"Checking against the standard") < whole.index(b'class="report"')
    assert b"R7" in whole


def test_the_data_are_those_of_the_command(running: Running) -> None:
    told = json.loads(running.send(form(BILL.encode(), form="json"))[1])
    assert told.keys() >= {"file", "language", "model", "criteria", "seconds"}
    assert (told["file"], told["language"], len(told["criteria"])) == ("bill.txt", "en", 39)


def test_a_table_of_amendments_holds_what_was_chosen(running: Running) -> None:
    status, table = running.send(form(BILL.encode(), form="amend-csv", criteria="E4"))
    assert status == 200
    assert "E4" in table
    assert "M6" not in table


def test_a_text_in_another_language_is_said(running: Running) -> None:
    german = "Artikel 1. Die Behörde schützt Menschen, die für die Rechte anderer eintreten, und hört sie an. " * 20
    status, page = running.send(form(text=german, form="json"))
    assert status == 422
    assert "is not one that is checked" in page


def test_a_length_that_lies_is_dropped_in_time(running: Running) -> None:
    began = time.monotonic()
    heard = raw(running, head(**{"Content-Length": "5000"}), b"--7d1a9f\r\n")
    assert heard.startswith(b"HTTP/1.1 408")
    assert time.monotonic() - began < PATIENCE_SECONDS


def test_a_huge_length_is_refused_without_a_byte_of_it(running: Running) -> None:
    with socket.create_connection(("127.0.0.1", running.port), timeout=PATIENCE_SECONDS) as line:
        line.sendall(head(**{"Content-Length": "99999999999"}).encode())
        assert line.recv(1 << 16).startswith(b"HTTP/1.1 413")


def test_pieces_without_a_length_are_counted(running: Running) -> None:
    piece = b"100000\r\n" + b"a" * 0x100000 + b"\r\n"
    heard = raw(running, head(**{"Transfer-Encoding": "chunked"}), piece * 21 + b"0\r\n\r\n")
    assert heard.startswith(b"HTTP/1.1 413")


@pytest.mark.parametrize("length", ["-1", "1e3", "0x10", "5, 6"])
def test_a_length_that_is_no_number_is_refused(running: Running, length: str) -> None:
    assert raw(running, head(**{"Content-Length": length})).startswith(b"HTTP/1.1 400")


def test_a_full_queue_asks_to_come_back_and_empties_again(running: Running) -> None:
    held = [socket.create_connection(("127.0.0.1", running.port), timeout=PATIENCE_SECONDS) for _ in range(3)]
    for line in held:
        line.sendall(head(**{"Content-Length": "900"}).encode() + b"--")
    time.sleep(0.3)
    with running.ask("POST", "/en/check", form(b"Article 1.")) as answer:
        assert (answer.status, answer.headers["Retry-After"]) == (503, "60")
    with running.ask("GET", "/en/check") as answer:
        assert answer.status == 200
    for line in held:
        line.close()
    time.sleep(0.3)
    assert running.send(form(BILL.encode(), form="json"))[0] == 200


def test_many_at_once_get_their_own_answer(running: Running) -> None:
    answers: dict[int, tuple[int, str]] = {}

    def send(number: int) -> None:
        answers[number] = running.send(form(BILL.encode(), name=f"bill-{number}.txt", form="json"))

    senders = [threading.Thread(target=send, args=(number,)) for number in range(3)]
    for one in senders:
        one.start()
    for one in senders:
        one.join()
    assert [json.loads(answers[number][1])["file"] for number in range(3)] == [f"bill-{n}.txt" for n in range(3)]


def test_two_requests_on_one_line_are_two(running: Running) -> None:
    talk = http.client.HTTPConnection("127.0.0.1", running.port, timeout=PATIENCE_SECONDS)
    for _ in range(2):
        talk.request("GET", "/fr/check")
        answer = talk.getresponse()
        assert answer.status == 200
        assert b'lang="fr"' in answer.read()
    talk.close()


def test_a_damaged_list_of_withdrawals_gives_no_precedent_and_no_place(tmp_path: Path) -> None:
    (tmp_path / "home" / "editions").mkdir(parents=True)
    (tmp_path / "home" / "editions" / "suppressed.json").write_text("damaged")
    from focus.check.web.shelf import newest_edition

    assert newest_edition(tmp_path / "home" / "editions") is None
