# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Ask for one address and follow its redirects, recording what was sent and received byte by byte.

No cookie, no referrer, nothing about who asks beside the name of the program. Contents are never unpacked: what is
packed to burst stays packed.
"""

import datetime
import http.client
import re
import socket
import ssl
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, NamedTuple, cast
from urllib.parse import urljoin

from focus.archive.addresses import LookUp, Names, Target, public_ips, read_address
from focus.archive.failure import Failure
from focus.archive.recording import Recording
from focus.lib.version import VERSION

USER_AGENT = f"FocusArchive/{VERSION}"
PERMANENT = (301, 308)
REDIRECTS = (*PERMANENT, 302, 303, 307)
PIECE = 65_536
Permit = Callable[[Target], None]
Dial = Callable[[tuple[str, int], float], socket.socket]


class Limits(NamedTuple):
    """Bytes of a body and of headers, seconds in all, of silence and to connect, redirects that are followed."""

    body: int = 20_000_000
    headers: int = 65_536
    seconds: float = 60.0
    idle_seconds: float = 20.0
    connect_seconds: float = 10.0
    redirects: int = 8


@dataclass(frozen=True, slots=True)
class Network:
    """How names are looked up and connections made; tests put their own here."""

    look_up: LookUp = field(default_factory=Names)
    dial: Dial = socket.create_connection
    loopback: bool = False


@dataclass(slots=True)
class Hop:
    """One request and its answer. ``body`` is the content as sent, without the marks of a chunked transfer."""

    target: Target
    asked_at: datetime.datetime
    ip: str = ""
    request: bytes = b""
    response: bytes = b""
    status: int | None = None
    headers: dict[str, str] = field(default_factory=dict)
    body: bytes = b""


@dataclass(slots=True)
class Fetched:
    """The hops in order, the last one whole unless there is a ``failure``."""

    hops: list[Hop] = field(default_factory=list)
    failure: Failure | None = None

    @property
    def status(self) -> int | None:
        """The last answer's."""
        return self.hops[-1].status if self.hops else None

    @property
    def final(self) -> str:
        """The last address asked for."""
        return self.hops[-1].target.url if self.hops else ""


def fetch(url: str, permit: Permit, network: Network, limits: Limits = Limits()) -> Fetched:  # noqa: B008 (frozen)
    """Ask for ``url``. ``permit`` is called with each target before it is asked and may raise ``Failure``.

    The seconds count while talking, not while ``permit`` waits. Never raises for what a site does.
    """
    fetched = Fetched()
    left = limits.seconds
    try:
        target = read_address(url, network.loopback)
        for _ in range(limits.redirects + 1):
            permit(target)
            began = time.monotonic()
            hop = Hop(target, datetime.datetime.now(datetime.UTC))
            fetched.hops.append(hop)
            _ask(hop, network, limits, began + left)
            left -= time.monotonic() - began
            onward = _onward(hop)
            if onward is None:
                return fetched
            target = read_address(onward, network.loopback)
            if any(one.target.url == target.url for one in fetched.hops):
                raise Failure("redirects", "the redirects go in a circle")
        raise Failure("redirects", f"more than {limits.redirects} redirects")
    except Failure as failure:
        fetched.failure = failure
    return fetched


def _onward(hop: Hop) -> str | None:
    """Where a redirect leads. A header's bytes come as Latin-1; addresses are written in UTF-8."""
    location = hop.headers.get("location", "").strip()
    if hop.status not in REDIRECTS or not location:
        return None
    try:
        return urljoin(hop.target.url, location.encode("latin-1").decode("utf-8", "replace"))
    except ValueError:
        raise Failure("address", "redirects to something that is no address") from None


def _ask(hop: Hop, network: Network, limits: Limits, deadline: float) -> None:
    ips = public_ips(hop.target, network.look_up, network.loopback)
    connection = _connected(hop, ips, network, limits)
    try:
        secured = _secured(connection, hop.target) if hop.target.scheme == "https" else connection
        with secured:
            hop.request = request_of(hop.target)
            secured.sendall(hop.request)
            _receive(hop, secured, limits, deadline)
    except Failure:
        raise
    except ssl.SSLCertVerificationError:
        raise Failure("connection", "the site's certificate is not valid") from None
    except TimeoutError:
        raise Failure("slow", "the site stopped answering") from None
    except OSError:
        raise Failure("connection", "the connection broke") from None
    except (http.client.HTTPException, ValueError):
        raise Failure("answer", "the answer cannot be read") from None
    finally:
        connection.close()


def _connected(hop: Hop, ips: list[str], network: Network, limits: Limits) -> socket.socket:
    """A connection to one of the addresses that were judged: never to a name."""
    for ip in ips[:3]:
        hop.ip = ip
        try:
            return network.dial((ip, hop.target.port), limits.connect_seconds)
        except OSError:
            continue
    raise Failure("connection", "no connection to the site")


def _secured(connection: socket.socket, target: Target) -> socket.socket:
    """TLS with the certificate checked against the name in the address, by the system's authorities."""
    return ssl.create_default_context().wrap_socket(connection, server_hostname=target.host)


def request_of(target: Target) -> bytes:
    """The whole request. ``identity`` asks for a body that is not packed."""
    host = target.site.partition("://")[2]
    lines = (
        f"GET {target.path} HTTP/1.1", f"Host: {host}", f"User-Agent: {USER_AGENT}", "Accept: */*",
        "Accept-Encoding: identity", "Connection: close",
    )  # fmt: skip
    return "\r\n".join((*lines, "", "")).encode("ascii")


def _receive(hop: Hop, connection: socket.socket, limits: Limits, deadline: float) -> None:
    recording = Recording(connection, limits.headers, deadline, limits.idle_seconds)
    response = http.client.HTTPResponse(cast(Any, recording), method="GET")
    try:
        response.begin()
    except Failure as failure:
        raise Failure("answer", "its headers never end") if failure.cause == "large" else failure from None
    hop.status = response.status
    hop.headers = {name.lower(): re.sub(r"\s+", " ", value) for name, value in reversed(response.getheaders())}
    if len(bytes(recording.taken).split(b"\r\n\r\n", 1)[0]) > limits.headers:
        raise Failure("answer", "its headers never end")
    recording.allowed = limits.headers + limits.body
    hop.body = _body(response, limits)
    hop.response = bytes(recording.taken)


def _body(response: http.client.HTTPResponse, limits: Limits) -> bytes:
    """The content, in pieces: a length that is announced is never believed with memory."""
    if (response.length or 0) > limits.body:
        raise Failure("large", "the answer is larger than what is kept")
    body = bytearray()
    while piece := response.read(PIECE):
        body += piece
        if len(body) > limits.body:
            raise Failure("large", "the answer is larger than what is kept")
    if response.length:
        raise Failure("connection", "the answer ended before its announced length")
    return bytes(body)
