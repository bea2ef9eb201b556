# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""The ASGI application of the check: a form, one POST, one answer. Nothing of a request outlives it."""

import asyncio
import re
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from focus.check.web import pages
from focus.check.web.answering import Answering
from focus.check.web.conversation import HTML, Conversation, Send
from focus.check.web.form import draft_of
from focus.check.web.limits import Limits, Places
from focus.check.web.origin import is_from_here
from focus.check.web.refusal import Gone, Refused
from focus.check.web.shelf import places
from focus.check.web.upload import Incoming, Receive

ADDRESS = re.compile(r"/(?P<language>en|es|fr|pt)/check(?:/(?P<file>(?:style|icon)\.[0-9a-f]{10}\.[a-z]{3}))?")
ABOVE = re.compile(r"/(?P<language>en|es|fr|pt)?")
"""The site's own first pages, which another process answers; asked for here, they lead to the form."""
FOR_EVER = [("Cache-Control", "public, max-age=31536000, immutable")]


class Application:
    """One process's check. ``shelf`` holds the editions that give precedents; without one there are none."""

    def __init__(self, limits: Limits, shelf: Path | None) -> None:
        self.limits = limits
        self.places = Places(limits)
        self._shelf = shelf
        self._answering = Answering(limits, shelf)

    async def __call__(self, scope: Mapping[str, Any], receive: Receive, send: Send) -> None:
        """Answer one request; whatever goes wrong is a page, and a line that says no more than where."""
        if scope["type"] != "http":
            return
        headers = {name.decode("latin-1").lower(): value.decode("latin-1") for name, value in scope["headers"]}
        talk = Conversation(send, self.limits.send_seconds, without_body=scope["method"] == "HEAD")
        coming = Incoming(receive, headers, self.limits)
        found = ADDRESS.match(scope["path"])
        language = found["language"] if found else "en"
        try:
            await self._answer(scope["method"], scope["path"], coming, talk)
        except Refused as refused:
            await self._refuse(talk, coming, language, refused)
        except (Gone, TimeoutError):
            return
        except Exception as error:
            told(error)
            if not talk.begun:
                await self._refuse(talk, coming, language, Refused("crash"))

    async def _answer(self, method: str, path: str, coming: Incoming, talk: Conversation) -> None:
        if above := ABOVE.fullmatch(path):
            to = f"/{above['language'] or 'en'}/check"
            return await talk.whole(303, "text/plain", b"", [("Location", to)])
        found = ADDRESS.fullmatch(path)
        if found is None:
            raise Refused("no_page")
        if method in {"GET", "HEAD"}:
            return await self._page(talk, found["language"], found["file"])
        if method != "POST" or found["file"]:
            raise Refused("method")
        return await self._take(coming, talk, found["language"])

    async def _page(self, talk: Conversation, language: str, file: str | None) -> None:
        if file:
            if file not in pages.files():
                raise Refused("no_page")
            content, kind = pages.files()[file]
            return await talk.whole(200, kind, content, FOR_EVER)
        named = places(self._shelf, language) if self._shelf else []
        made = pages.form_page(language, named, self.limits.most_bytes)
        return await talk.whole(200, HTML, made, [("Content-Language", language)])

    async def _take(self, coming: Incoming, talk: Conversation, language: str) -> None:
        if not is_from_here(coming.headers):
            raise Refused("elsewhere")
        with self.places.one():
            draft = await asyncio.to_thread(
                draft_of, await coming.body(), coming.headers.get("content-type", ""), language
            )
            await self._answering.answer(draft, language, coming, talk)

    async def _refuse(self, talk: Conversation, coming: Incoming, language: str, refused: Refused) -> None:
        """The page, and then what is still coming, so that the browser gets to read it."""
        made = pages.trouble_page(language, refused, self.limits.most_bytes)
        more = [("Content-Language", language), ("Connection", "close")]
        more += [("Retry-After", str(refused.retry))] if refused.retry else []
        more += [("Allow", "GET, HEAD, POST")] if refused.code == "method" else []
        await talk.head(refused.status, HTML, more)
        await talk.piece(made)
        if refused.code != "slow":
            await coming.drain()
        await talk.piece(b"", last=True)


def told(error: BaseException) -> None:
    """Say on standard error what kind of fault it was and where in the code; never its message, which may quote."""
    trace = error.__traceback__
    while trace is not None and trace.tb_next is not None:
        trace = trace.tb_next
    where = f"{trace.tb_frame.f_code.co_filename}:{trace.tb_lineno}" if trace else "unknown place"
    print(f"ERROR {type(error).__name__} at {where}", file=sys.stderr, flush=True)
