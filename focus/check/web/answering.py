# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""From a draft to its answer: wait for a turn, read, check, and tell each stage as it comes."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path
from typing import TypeVar

from focus.check.web import pages
from focus.check.web.conversation import HTML, Conversation
from focus.check.web.form import Draft
from focus.check.web.limits import RETRY_SECONDS, Limits
from focus.check.web.refusal import Gone, Refused
from focus.check.web.upload import Incoming
from focus.check.web.words import Said
from focus.check.web.work import Work

T = TypeVar("T")
FILES = {
    "pdf": ("application/pdf", "focus-check.pdf"),
    "docx": ("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "focus-check.docx"),
    "amend-docx": ("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "focus-amendments.docx"),
    "amend-pdf": ("application/pdf", "focus-amendments.pdf"),
    "amend-csv": ("text/csv; charset=utf-8", "focus-amendments.csv"),
    "json": ("application/json", "focus-check.json"),
}
"""Media type and name of each form that is a file. The draft's own name is in no header."""


class Answering:
    """The turns: so many drafts at work, the others wait."""

    def __init__(self, limits: Limits, shelf: Path | None) -> None:
        self._limits, self._shelf = limits, shelf
        self._desks = asyncio.Semaphore(limits.at_work)

    async def answer(self, draft: Draft, language: str, coming: Incoming, talk: Conversation) -> None:
        """Send the whole answer. Raises ``Refused`` where nothing was sent yet, ``Gone`` where nobody waits."""
        work = Work(draft, self._limits, self._shelf)
        answering = self._page if draft.form == "page" else self._file
        doing = asyncio.ensure_future(answering(draft, language, work, talk))
        leaving = asyncio.ensure_future(coming.departure())
        try:
            await asyncio.wait({doing, leaving}, return_when=asyncio.FIRST_COMPLETED)
            if not doing.done():
                raise Gone
            await doing
        finally:
            work.stop()
            leaving.cancel()
            doing.cancel()
            # What runs in a thread ends by itself within half a second, and gives its turn back only then.
            await asyncio.gather(doing, return_exceptions=True)

    async def _file(self, draft: Draft, _language: str, work: Work, talk: Conversation) -> None:
        async with self._turn():
            reading = await _in_thread(work.read)
            done = await _in_thread(lambda: work.check(reading))
        kind, name = FILES[draft.form]
        await talk.whole(200, kind, done.content, [("Content-Disposition", f'attachment; filename="{name}"')])

    async def _page(self, draft: Draft, language: str, work: Work, talk: Conversation) -> None:
        before, after = pages.answer_frame(language)
        await talk.head(200, HTML, [("Content-Language", language), ("X-Accel-Buffering", "no")])
        await talk.piece(before + b'<ol class="stages">\n')
        try:
            content = await self._told(draft, language, work, talk)
        except Refused as refused:
            content = pages.trouble(language, refused, self._limits.most_bytes).encode()
        await talk.piece(b"</ol>\n" + content + after, last=True)

    async def _told(self, draft: Draft, language: str, work: Work, talk: Conversation) -> bytes:
        """The report as a part of the page; the stages before it are sent on the way."""
        _ = Said(language)._

        async def say(text: str) -> None:
            await talk.piece(pages.stage(language, text))

        await say(_("Received: %(size)s bytes.") % {"size": f"{len(draft.data):,}".replace(",", "\N{NO-BREAK SPACE}")})
        if self._desks.locked():
            await say(_("Waiting for other drafts…"))
        async with self._turn():
            await say(_("Reading…"))
            reading = await _in_thread(work.read)
            articles = sum(one.kind == "article" for one in reading.units)
            await say(_("Articles read: %(articles)s. Checking against the standard…") % {"articles": articles})
            done = await _in_thread(lambda: work.check(reading))
        await say(_("Checked."))
        return done.content

    @asynccontextmanager
    async def _turn(self) -> AsyncIterator[None]:
        try:
            await asyncio.wait_for(self._desks.acquire(), self._limits.wait_seconds)
        except TimeoutError:
            raise Refused("busy", retry=RETRY_SECONDS) from None
        try:
            yield
        finally:
            self._desks.release()


async def _in_thread(function: Callable[[], T]) -> T:
    """Run what blocks in a thread. It is waited for even when nobody wants it any more: it holds a turn until then."""
    running = asyncio.ensure_future(asyncio.to_thread(function))
    try:
        return await asyncio.shield(running)
    except asyncio.CancelledError:
        # Its fault, if it has one, is nobody's any more: it must not be told by asyncio, which would quote it.
        await asyncio.gather(running, return_exceptions=True)
        raise
