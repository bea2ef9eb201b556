# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Which addresses may be asked for: public ones on the web, judged after the name was resolved.

A source's address, or a redirect from it, could otherwise make the newsroom ask a machine of its own network
(server-side request forgery; OWASP Top 10 2021, A10). The connection is then made to the address that was judged:
a name that resolves differently the next instant changes nothing.
"""

import ipaddress
import re
import socket
from collections.abc import Callable
from typing import Any, NamedTuple

from urllib3.exceptions import LocationParseError
from urllib3.util import parse_url

from focus.archive.failure import Failure

PORTS = {"http": 80, "https": 443}
LONGEST = 2000
"""Characters of an address that is followed; longer ones carry state, not a page."""
LookUp = Callable[[str, int], list[str]]

_PUBLIC_IPV6 = ipaddress.ip_network("2000::/3")
_NAT64 = ipaddress.ip_network("64:ff9b::/96")
_NEVER = tuple(
    ipaddress.ip_network(one)
    # Protocol assignments with Teredo, 6to4 and its relays, documentation: no page of the web lies there.
    for one in ("2001::/23", "2002::/16", "3fff::/20", "192.88.99.0/24", "192.0.0.0/24")
)
_ENDS_IN_A_NUMBER = re.compile(r"(?:^|\.)(?:\d+|0[xX][0-9a-fA-F]*)\.?$")


class Target(NamedTuple):
    """An address taken apart; ``path`` has the query, ``host`` is in ASCII without brackets."""

    url: str
    scheme: str
    host: str
    port: int
    path: str

    @property
    def site(self) -> str:
        """Scheme, host and port: what a robots.txt is valid for."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return f"{self.scheme}://{host}" + ("" if PORTS[self.scheme] == self.port else f":{self.port}")


def read_address(text: str, loopback: bool = False) -> Target:
    """Take an address apart. Raises ``Failure`` for one that is never asked for.

    ``loopback`` lets tests ask this machine, on any port.
    """
    try:
        parts = parse_url(_ascii_host(text)) if len(text) <= LONGEST and text.isprintable() else None
    except (LocationParseError, UnicodeError, ValueError):
        parts = None
    if parts is None or parts.scheme not in PORTS or not parts.host:
        raise Failure("address", "not an address of the web (http or https)")
    if parts.auth is not None or "%" in parts.host:
        raise Failure("address", "the address holds a user name or a network's name")
    host, port = parts.host.strip("[]").rstrip("."), parts.port or PORTS[parts.scheme]
    if _ENDS_IN_A_NUMBER.search(host) and not _is_plain_ip(host):
        raise Failure("address", "the host is a number written to be misread")
    if port != PORTS[parts.scheme] and not (loopback and _is_loopback(host)):
        raise Failure("address", f"port {port} is not a port of public pages")
    return Target(parts.url.partition("#")[0], parts.scheme, host, port, parts.request_uri)


def public_ips(target: Target, look_up: LookUp, loopback: bool = False) -> list[str]:
    """The addresses of a host, each of them public. Raises ``Failure``.

    One that is not public refuses them all: an honest site has no such mixture.
    """
    found = list(dict.fromkeys(look_up(target.host, target.port)))
    if not found:
        raise Failure("connection", "the name has no address")
    for one in found:
        if not (is_public(one) or (loopback and _is_loopback(one))):
            raise Failure("address", "leads to an address that is not public")
    return found


def is_public(text: str) -> bool:
    """Whether an IP address is one of the public Internet, whatever other address is wrapped in it."""
    try:
        address = ipaddress.ip_address(text)
    except ValueError:
        return False
    if isinstance(address, ipaddress.IPv6Address):
        if address.ipv4_mapped is not None:
            return is_public(str(address.ipv4_mapped))
        if address in _NAT64:
            return is_public(str(ipaddress.IPv4Address(int(address) & 0xFFFFFFFF)))
        if address not in _PUBLIC_IPV6:
            return False
    if any(address in network for network in _NEVER if network.version == address.version):
        return False
    return address.is_global and not (address.is_multicast or address.is_reserved)


class Names:
    """Looks names up. A name is gone only where another one is found at that moment: without it this machine may be
    offline, from the start or since a minute ago."""

    def __init__(self) -> None:
        self._found_before = ""

    def __call__(self, host: str, port: int) -> list[str]:
        """The IP addresses of a name. Raises ``Failure``."""
        try:
            found = _looked_up(host, port)
        except (socket.gaierror, UnicodeError) as error:
            unknown = isinstance(error, socket.gaierror) and error.errno == socket.EAI_NONAME
            if unknown and self._is_online(port):
                raise Failure("name", "the site's name does not exist any more") from None
            raise Failure("connection", "the site's name cannot be looked up") from None
        # A number needs nobody to look it up, and a name of this machine's own needs no network.
        if not _is_plain_ip(host) and any(map(is_public, found)):
            self._found_before = host
        return found

    def _is_online(self, port: int) -> bool:
        try:
            return bool(self._found_before and _looked_up(self._found_before, port))
        except (socket.gaierror, UnicodeError):
            return False


def _looked_up(host: str, port: int) -> list[str]:
    rows: list[Any] = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return [str(row[4][0]) for row in rows]


def _ascii_host(text: str) -> str:
    """The address with its host in ASCII (IDNA), as the name system wants it."""
    head, slashes, rest = text.partition("://")
    end = min((rest.find(mark) for mark in "/?#" if mark in rest), default=len(rest))
    host = rest[:end]
    return text if host.isascii() else head + slashes + host.encode("idna").decode("ascii") + rest[end:]


def _is_plain_ip(host: str) -> bool:
    try:
        ipaddress.ip_address(host)
    except ValueError:
        return False
    return True


def _is_loopback(host: str) -> bool:
    return _is_plain_ip(host) and ipaddress.ip_address(host).is_loopback
