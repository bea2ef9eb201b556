# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Only public addresses of the web are asked for, however they are written and wherever they lead."""

import socket

import pytest

from focus.archive.addresses import Names, is_public, public_ips, read_address
from focus.archive.failure import Failure

PRIVATE = [
    "127.0.0.1", "10.1.2.3", "172.16.0.1", "172.31.255.255", "192.168.1.1", "169.254.169.254", "100.64.0.1",
    "0.0.0.0",  # noqa: S104 (not listened on: judged)
    "255.255.255.255", "224.0.0.1", "240.0.0.1", "192.0.2.1", "198.18.0.1", "192.88.99.1", "::", "::1", "fe80::1",
    "fe80::1%2", "fc00::1", "fec0::1", "ff0e::1", "2001:db8::1", "3fff::1", "::ffff:10.0.0.1", "::ffff:127.0.0.1",
    "::127.0.0.1", "64:ff9b::7f00:1", "64:ff9b:1::1", "2002:7f00:1::", "2001:0:4136:e378::", "no address",
]  # fmt: skip


@pytest.mark.parametrize("address", PRIVATE)
def test_an_address_that_is_not_of_the_public_internet_is_told(address: str) -> None:
    assert not is_public(address)


@pytest.mark.parametrize("address", ["8.8.8.8", "2606:4700::1111", "::ffff:8.8.8.8", "64:ff9b::808:808"])
def test_a_public_address_is_one_in_every_wrapping(address: str) -> None:
    assert is_public(address)


@pytest.mark.parametrize(
    "address",
    [
        "file:///etc/passwd", "ftp://example.org/", "javascript:alert(1)", "//example.org/", "example.org", "http:///x",
        "http://example.org:8080/", "https://example.org:80/", "http://ana:secret@example.org/", "http://a b.org/",
        "http://[fe80::1%25eth0]/", "http://example.org/\r\nX-Forged: 1", f"http://example.org/{'a' * 3000}", "",
    ],
)  # fmt: skip
def test_what_is_no_page_of_the_web_is_refused(address: str) -> None:
    with pytest.raises(Failure) as refused:
        read_address(address)
    assert refused.value.cause == "address"


@pytest.mark.parametrize(
    "host",
    [
        "2130706433",
        "0x7f000001",
        "0x7f.1",
        "127.1",
        "0177.0.0.1",
        "127.0.0.1.",
        "\uff11\uff12\uff17.0.0.1",
        "[::ffff:7f00:1]",
    ],
)
def test_this_machine_is_refused_in_every_spelling(host: str) -> None:
    with pytest.raises(Failure) as refused:
        public_ips(read_address(f"http://{host}/"), lambda name, _port: [name])
    assert refused.value.cause == "address"


def test_one_private_address_among_public_ones_refuses_them_all() -> None:
    with pytest.raises(Failure, match="not public"):
        public_ips(read_address("http://example.org/"), lambda *_: ["93.184.215.14", "10.0.0.5"])


def test_an_address_is_taken_apart_as_it_will_be_asked() -> None:
    target = read_address("HTTPS://Münchhausen.example/../straße?q=ä#part")
    assert target.host == "xn--mnchhausen-9db.example"
    assert (target.port, target.path) == (443, "/stra%C3%9Fe?q=%C3%A4")
    assert target.site == "https://xn--mnchhausen-9db.example"


@pytest.mark.parametrize(("error", "online", "cause"), [
    (socket.EAI_NONAME, True, "name"), (socket.EAI_NONAME, False, "connection"), (socket.EAI_AGAIN, True, "connection"),
])  # fmt: skip
def test_a_name_is_gone_only_if_this_machine_can_look_names_up(
    monkeypatch: pytest.MonkeyPatch, error: int, online: bool, cause: str
) -> None:
    names = Names()

    def look_up(host: str, *_: object, **__: object) -> list[tuple[object, ...]]:
        if host == "works.example":
            return [(2, 1, 6, "", ("93.184.215.14", 80))]
        raise socket.gaierror(error, "not found")

    monkeypatch.setattr(socket, "getaddrinfo", look_up)
    assert not online or names("works.example", 80) == ["93.184.215.14"]
    with pytest.raises(Failure) as failed:
        names("gone.example", 80)
    assert failed.value.cause == cause


@pytest.mark.parametrize(("host", "ip"), [("93.184.215.14", "93.184.215.14"), ("this-machine", "127.0.1.1")])
def test_what_is_found_without_a_network_does_not_show_that_there_is_one(
    monkeypatch: pytest.MonkeyPatch, host: str, ip: str
) -> None:
    def look_up(asked: str, *_: object, **__: object) -> list[tuple[object, ...]]:
        if asked == host:
            return [(2, 1, 6, "", (ip, 80))]
        raise socket.gaierror(socket.EAI_NONAME, "not found")

    monkeypatch.setattr(socket, "getaddrinfo", look_up)
    names = Names()
    assert names(host, 80) == [ip]
    with pytest.raises(Failure) as failed:
        names("works.example", 80)
    assert failed.value.cause == "connection"


def test_a_network_that_is_lost_meanwhile_makes_no_name_gone(monkeypatch: pytest.MonkeyPatch) -> None:
    held: dict[str, list[tuple[object, ...]]] = {"works.example": [(2, 1, 6, "", ("93.184.215.14", 80))]}

    def look_up(host: str, *_: object, **__: object) -> list[tuple[object, ...]]:
        if host not in held:
            raise socket.gaierror(socket.EAI_NONAME, "not found")
        return held[host]

    monkeypatch.setattr(socket, "getaddrinfo", look_up)
    names = Names()
    assert names("works.example", 80) == ["93.184.215.14"]
    held.clear()
    with pytest.raises(Failure) as failed:
        names("gone.example", 80)
    assert failed.value.cause == "connection"


def test_tests_alone_may_ask_this_machine() -> None:
    target = read_address("http://127.0.0.1:8123/", loopback=True)
    assert public_ips(target, lambda *_: ["127.0.0.1"], loopback=True) == ["127.0.0.1"]
    with pytest.raises(Failure):
        public_ips(target, lambda *_: ["10.0.0.5"], loopback=True)
