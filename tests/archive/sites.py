# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Sites for tests: a server on this machine that answers as it is told, and a name system that lies on request."""

import socket
import ssl
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from focus.archive.addresses import Target
from focus.archive.fetch import Limits, Network

QUICK = Limits(body=50_000, headers=4_000, seconds=0.8, idle_seconds=0.4, connect_seconds=1.0, redirects=4)
PUBLIC_IP = "93.184.215.14"
PAGE = "<html><body><p>The law protects everybody who defends the rights of other people.</p></body></html>"

Answer = Callable[[BaseHTTPRequestHandler], None]


class Site:
    """Answers by path; ``seen`` holds each request line's path and headers."""

    def __init__(self) -> None:
        self.answers: dict[str, Answer] = {}
        self.seen: list[tuple[str, dict[str, str]]] = []
        self.port = 0

    def at(self, path: str) -> str:
        """The address of a path."""
        return f"http://127.0.0.1:{self.port}{path}"

    def says(self, path: str, body: str | bytes = PAGE, status: int = 200, **headers: str) -> str:
        """Answer at a path with a whole page; return its address."""
        content = body.encode() if isinstance(body, str) else body
        lines = {"content-type": "text/html; charset=utf-8", "content-length": str(len(content))}
        lines |= {name.replace("_", "-"): value for name, value in headers.items()}
        return self.sends(path, _head(status, lines) + content)

    def redirects(self, path: str, to: str, status: int = 302) -> str:
        """Answer with a redirect."""
        return self.says(path, "", status, location=to)

    def sends(self, path: str, *pieces: bytes, pause: Callable[[], object] | None = None) -> str:
        """Answer with these very bytes, pausing between the pieces."""

        def answer(handler: BaseHTTPRequestHandler) -> None:
            for piece in pieces:
                handler.wfile.write(piece)
                handler.wfile.flush()
                if pause is not None:
                    pause()

        self.answers[path] = answer
        return self.at(path)

    def asked(self, but: str = "/robots.txt") -> list[str]:
        """The paths that were asked for, in order."""
        return [path for path, _ in self.seen if path != but]


def nothing_there(handler: BaseHTTPRequestHandler) -> None:
    """Answer that there is no such page."""
    handler.wfile.write(_head(404, {"content-length": "0"}))


def _head(status: int, headers: dict[str, str]) -> bytes:
    lines = [f"HTTP/1.1 {status} X", *(f"{name}: {value}" for name, value in headers.items()), "", ""]
    return "\r\n".join(lines).encode("utf-8")


@contextmanager
def a_site(certificate: Path | None = None) -> Iterator[Site]:
    """A site that runs while the block does; with a certificate (and its key, in one file) it speaks TLS."""
    site = Site()

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            site.seen.append((self.path, {name.lower(): value for name, value in self.headers.items()}))
            try:
                site.answers.get(self.path, nothing_there)(self)
            except OSError:
                # The client hung up on an answer that it found too slow or too long: that is what is tested.
                self.close_connection = True

        def handle(self) -> None:
            try:
                super().handle()
            except OSError:
                # A handshake that the client breaks off.
                self.close_connection = True

        def log_message(self, format: str, *args: object) -> None:
            """Say nothing."""

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        server.daemon_threads = True
        if certificate is not None:
            secured = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
            secured.load_cert_chain(certificate)
            server.socket = secured.wrap_socket(server.socket, server_side=True, do_handshake_on_connect=False)
        site.port = server.server_address[1]
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
        thread.start()
        yield site
        server.shutdown()
        thread.join()


def local() -> Network:
    """A network on which this machine may be asked."""
    return Network(loopback=True)


class Detour:
    """A network where names are public, and every connection ends at a site of this machine.

    The rules for public addresses hold in full; ``dialled`` tells which addresses the connections were meant for.
    """

    def __init__(self, site: Site, names: dict[str, list[list[str]]]) -> None:
        self.names = names
        self.looked_up: list[str] = []
        self.dialled: list[tuple[str, int]] = []
        self._site = site

    def network(self) -> Network:
        """The network as ``fetch`` takes it."""
        return Network(look_up=self._look_up, dial=self._dial)

    def _look_up(self, host: str, _port: int) -> list[str]:
        self.looked_up.append(host)
        answers = self.names.get(host, [[host]])
        return answers.pop(0) if len(answers) > 1 else answers[0]

    def _dial(self, where: tuple[str, int], seconds: float) -> socket.socket:
        self.dialled.append(where)
        return socket.create_connection(("127.0.0.1", self._site.port), seconds)


def anything(_target: Target) -> None:
    """Permit every request at once."""
