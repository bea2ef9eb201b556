# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Asking for one address: what is sent, what is followed, and what hostile sites cannot do."""

import gzip
import itertools
import socket
import struct
import time

import pytest

from focus.archive.fetch import Fetched, Network, fetch
from tests.archive.sites import PAGE, PUBLIC_IP, QUICK, Detour, Site, anything, local


def ask(address: str, network: Network | None = None) -> Fetched:
    return fetch(address, anything, network or local(), QUICK)


def cause(fetched: Fetched) -> str:
    assert fetched.failure is not None
    return fetched.failure.cause


def test_a_page_is_kept_as_the_bytes_that_came(site: Site) -> None:
    (hop,) = ask(site.says("/law")).hops
    assert (hop.status, hop.body, hop.ip) == (200, PAGE.encode(), "127.0.0.1")
    assert hop.response.startswith(b"HTTP/1.1 200 X\r\ncontent-type: text/html")
    assert hop.response.endswith(PAGE.encode())


def test_nothing_about_who_asks_is_sent(site: Site) -> None:
    site.says("/two")
    site.says("/one", "", 302, location="/two", set_cookie="seen=1; Path=/")
    ask(site.at("/one"))
    assert site.asked() == ["/one", "/two"]
    for _, headers in site.seen:
        assert set(headers) == {"host", "user-agent", "accept", "accept-encoding", "connection"}
        assert headers["user-agent"].startswith("FocusArchive/")


def test_redirects_are_followed_to_the_end_and_no_further_than_allowed(site: Site) -> None:
    site.says("/end")
    for n in range(6):
        site.redirects(f"/{n}", f"/{n - 1}" if n else "/end")
    assert ask(site.at("/3")).final == site.at("/end")
    assert cause(ask(site.at("/5"))) == "redirects"


def test_a_circle_of_redirects_ends(site: Site) -> None:
    site.redirects("/a", "/b")
    site.redirects("/b", "/a")
    assert cause(ask(site.at("/a"))) == "redirects"
    assert site.asked() == ["/a", "/b"]


@pytest.mark.parametrize(
    "target", ["file:///etc/passwd", "http://169.254.169.254/latest/meta-data/", "http://127.0.0.1/", "http://[::1]/",
               "http://2130706433/", "gopher://public.example/", "http://public.example:22/", "http://inside.example/",
               "//10.0.0.1/"],
)  # fmt: skip
def test_a_public_page_cannot_send_us_inside(site: Site, target: str) -> None:
    site.redirects("/law", target)
    detour = Detour(site, {"public.example": [[PUBLIC_IP]], "inside.example": [["192.168.1.1"]]})
    assert cause(ask("http://public.example/law", detour.network())) == "address"
    assert detour.dialled == [(PUBLIC_IP, 80)]
    assert site.asked() == ["/law"]


def test_a_name_that_resolves_to_this_machine_is_not_asked(site: Site) -> None:
    detour = Detour(site, {"public.example": [["127.0.0.1"]]})
    assert cause(ask("http://public.example/", detour.network())) == "address"
    assert not detour.dialled


def test_the_connection_goes_to_the_address_that_was_judged(site: Site) -> None:
    site.says("/law")
    detour = Detour(site, {"rebound.example": [[PUBLIC_IP], ["127.0.0.1"]]})
    assert ask("http://rebound.example/law", detour.network()).status == 200
    assert detour.dialled == [(PUBLIC_IP, 80)]
    assert detour.looked_up == ["rebound.example"]
    assert site.seen[0][1]["host"] == "rebound.example"
    assert cause(ask("http://rebound.example/law", detour.network())) == "address"


@pytest.mark.parametrize(
    "slow", [b"", b"HTTP/1.1 200 X\r\n\r\n", b"HTTP/1.1 200 X\r\ntransfer-encoding: chunked\r\n\r\n1"]
)
def test_one_byte_at_a_time_is_cut_off_wherever_it_drips(site: Site, slow: bytes) -> None:
    site.sends("/drip", slow, *([b"0"] * 100), pause=lambda: time.sleep(0.1))
    began = time.monotonic()
    assert cause(ask(site.at("/drip"))) == "slow"
    assert time.monotonic() - began < QUICK.seconds + 1


def test_silence_is_cut_off(site: Site) -> None:
    address = site.sends(
        "/silent", b"HTTP/1.1 200 X\r\ncontent-length: 9\r\n\r\nhalf", b"", pause=lambda: time.sleep(1)
    )
    assert cause(ask(address)) == "slow"


def test_an_endless_body_is_cut_off(site: Site) -> None:
    def endless(handler: object) -> None:
        wfile = handler.wfile  # type: ignore[attr-defined]
        wfile.write(b"HTTP/1.1 200 X\r\n\r\n")
        for _ in itertools.count():
            wfile.write(b"x" * 8192)

    site.answers["/endless"] = endless
    fetched = ask(site.at("/endless"))
    assert cause(fetched) == "large"
    assert fetched.status == 200


@pytest.mark.parametrize(
    "head", [b"content-length: 99999999999999", b"transfer-encoding: chunked\r\n\r\nfffffffffff\r\nx"]
)
def test_a_huge_announced_length_takes_no_memory(site: Site, head: bytes) -> None:
    address = site.sends("/huge", b"HTTP/1.1 200 X\r\n" + head + b"\r\n\r\n")
    assert cause(ask(address)) in ("large", "answer")


HOSTILE = {
    "no http": b"SSH-2.0-OpenSSH_9\r\n",
    "empty": b"",
    "status": b"HTTP/1.1 abc X\r\n\r\n",
    "many headers": b"HTTP/1.1 200 X\r\n" + b"".join(b"x-%d: y\r\n" % n for n in range(150)) + b"\r\n",
    "long header": b"HTTP/1.1 200 X\r\nx: " + b"y" * 90_000 + b"\r\n\r\n",
    "headers over the limit": b"HTTP/1.1 200 X\r\nx: " + b"y" * 5_000 + b"\r\n\r\n",
    "continue for ever": b"HTTP/1.1 100 Continue\r\n\r\n" * 5_000,
}


@pytest.mark.parametrize("answer", HOSTILE.values(), ids=HOSTILE)
def test_hostile_headers_are_an_answer_that_cannot_be_read(site: Site, answer: bytes) -> None:
    assert cause(ask(site.sends("/hostile", answer))) in ("answer", "connection")


def test_headers_need_not_be_utf_8(site: Site) -> None:
    address = site.sends("/latin", b"HTTP/1.1 200 X\r\nx-author: Jos\xe9 \xff\r\ncontent-length: 2\r\n\r\nok")
    (hop,) = ask(address).hops
    assert hop.body == b"ok"
    assert b"Jos\xe9 \xff" in hop.response


def test_a_redirect_in_utf_8_is_followed(site: Site) -> None:
    site.says("/stra%C3%9Fe")
    address = site.sends("/", "HTTP/1.1 301 X\r\nlocation: /straße\r\n\r\n".encode())
    assert ask(address).final == site.at("/stra%C3%9Fe")


def test_a_packed_body_stays_packed(site: Site) -> None:
    bomb = gzip.compress(b"0" * 20_000_000)
    fetched = ask(site.says("/bomb", bomb, content_encoding="gzip"))
    assert fetched.failure is None
    assert fetched.hops[0].body == bomb


def test_an_answer_shorter_than_announced_is_not_whole(site: Site) -> None:
    assert cause(ask(site.says("/short", "short", content_length="500"))) == "connection"


def test_an_answer_longer_than_announced_ends_where_it_said(site: Site) -> None:
    (hop,) = ask(site.says("/long", "0123456789", content_length="4")).hops
    assert hop.body == b"0123"


def test_a_connection_that_is_reset_is_a_broken_one(site: Site) -> None:
    def reset(handler: object) -> None:
        linger = struct.pack("ii", 1, 0)
        handler.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, linger)  # type: ignore[attr-defined]
        handler.connection.close()  # type: ignore[attr-defined]

    site.answers["/reset"] = reset
    assert cause(ask(site.at("/reset"))) in ("connection", "answer")


def test_nobody_at_the_door_is_no_connection() -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    assert cause(ask(f"http://127.0.0.1:{port}/")) == "connection"


def test_a_site_without_tls_at_an_https_address_is_no_connection(site: Site) -> None:
    assert cause(ask(site.at("/").replace("http:", "https:"))) == "connection"
