# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Our Markdown as blocks. What it may hold is little on purpose: facts come from placeholders, and nothing is typed."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import TypeVar

from markdown_it import MarkdownIt
from markdown_it.token import Token
from msgspec.structs import replace

from focus.handbook.placeholders import BLOCKS, INLINE
from focus.handbook.writing import Fault, Unfilled, Writing
from focus.sheet.blocks import Block, Box, Heading, Items, Paragraph, Run, Runs, Steps

T = TypeVar("T")
PLACEHOLDER = re.compile(r"\{\{\s*([a-z_]+)\s*(?::\s*([^{}]*?)\s*)?\}\}")
ANCHOR = re.compile(r"\s*\{#([a-z][a-z0-9-]*)\}\s*$")
IN_BRACKETS = re.compile(r"\s*\((\{\{note:[^{}]*\}\})\)|\s+(\{\{note:[^{}]*\}\})")
"""A note is raised and needs neither brackets nor a space before it."""
ALLOWED = "allowed: headings ## and ###, paragraphs, lists, callouts with >, **strong**, placeholders"


@dataclass(frozen=True, slots=True)
class Section:
    """What stands under a heading of the second level, ``anchor`` empty for what stands before the first."""

    anchor: str
    title: str
    blocks: tuple[Block, ...]


class Reader:
    """Reads one file. ``first`` is the number of lines before ``text``; ``depth`` what is added to its headings."""

    def __init__(self, writing: Writing, file: str, first: int = 0, depth: int = 0, language: str = "") -> None:
        self.writing = writing
        self.file = file
        self.first = first
        self.depth = depth
        self.language = language
        self._line = 0
        self._unnamed = 0

    def sections(self, text: str, prefix: str) -> list[Section]:
        """The text by its headings of the second level; anchors begin with ``prefix``."""
        held: list[tuple[str, str, list[Block]]] = [("", "", [])]
        for block in self.blocks(text, prefix):
            if isinstance(block, Heading) and block.level == 2 + self.depth:
                held.append((block.anchor.removeprefix(f"{prefix}."), block.text, []))
            else:
                held[-1][2].append(block)
        return [Section(anchor, title, tuple(blocks)) for anchor, title, blocks in held if anchor or blocks]

    def blocks(self, text: str, prefix: str) -> list[Block]:
        """All blocks in their order."""
        tokens = MarkdownIt("commonmark").parse(text)
        return list(self._blocks(iter(tokens), prefix, inside=False))

    def _blocks(self, tokens: Iterator[Token], prefix: str, *, inside: bool) -> Iterator[Block]:
        for token in tokens:
            self._line = self.first + (token.map[0] + 1 if token.map else 0) or self._line
            if token.type == "heading_open":
                yield self._heading(token, _until(tokens, "heading_close"), prefix)
            elif token.type == "paragraph_open":
                yield from self._paragraph(_until(tokens, "paragraph_close"), inside=inside)
            elif token.type in ("bullet_list_open", "ordered_list_open"):
                yield self._list(token, _until(tokens, token.type.replace("open", "close")))
            elif token.type == "blockquote_open":
                held = iter(_until(tokens, "blockquote_close"))
                yield Box("calm", "", tuple(self._blocks(held, prefix, inside=True)))  # type: ignore[arg-type]
            else:
                self._fault(f"{token.type.removesuffix('_open')} is not used here; {ALLOWED}")

    def _heading(self, token: Token, inner: list[Token], prefix: str) -> Heading:
        level = int(token.tag[1])
        if level not in (2, 3):
            self._fault(f"a heading of level {level}; {ALLOWED}")
        words = inner[0].content
        found = ANCHOR.search(words)
        self._unnamed += not found
        anchor = found[1] if found else f"section-{self._unnamed}"
        text = "".join(run.text for run in self._runs(ANCHOR.sub("", words)))
        return Heading(min(max(level, 2), 3) + self.depth, text, f"{prefix}.{anchor}", self.language)

    def _paragraph(self, inner: list[Token], *, inside: bool) -> Iterator[Block]:
        alone = PLACEHOLDER.fullmatch(inner[0].content.strip())
        if alone and alone[1] in BLOCKS:
            if inside:
                self._fault(f"{{{{{alone[1]}}}}} makes blocks of its own and stands in no callout")
            else:
                yield from self._filled(BLOCKS, alone, ())
            return
        yield Paragraph(self._inline(inner[0]))

    def _list(self, token: Token, inner: list[Token]) -> Items | Steps:
        if any(one.type.endswith("_list_open") for one in inner):
            self._fault("a list inside a list is not used here")
        items = tuple(self._inline(one) for one in inner if one.type == "inline")
        start = int(token.attrs.get("start", 1))
        return Items(items) if token.type == "bullet_list_open" else Steps(items, start)

    def _inline(self, token: Token) -> Runs:
        self._line = self.first + token.map[0] + 1 if token.map else self._line
        pieces: list[tuple[str, bool]] = []
        strong = False
        for child in token.children or ():
            if child.type in ("strong_open", "strong_close"):
                strong = child.type == "strong_open"
            elif child.type in ("text", "softbreak", "text_special"):
                text = " " if child.type == "softbreak" else child.content
                if pieces and pieces[-1][1] == strong:
                    text = pieces.pop()[0] + text
                pieces.append((text, strong))
            elif not child.type.endswith("_close"):
                self._fault(f"{child.type.removesuffix('_open')} is not used here; {ALLOWED}")
        return tuple(run for text, strong in pieces for run in self._runs(text, strong=strong))

    def _runs(self, text: str, *, strong: bool = False) -> Iterator[Run]:
        text = IN_BRACKETS.sub(lambda found: found[1] or found[2], text)
        at = 0
        for found in PLACEHOLDER.finditer(text):
            if found.start() > at:
                yield self._own(text[at : found.start()], strong)
            for run in self._filled(INLINE, found, (Run("…"),)):
                yield _strong(run) if strong and not run.raised else run
            at = found.end()
        if at < len(text):
            yield self._own(text[at:], strong)

    def _own(self, text: str, strong: bool) -> Run:
        if "{{" in text or "}}" in text:
            self._fault("a placeholder that is not closed, or not written as {{name: what}}")
        return Run(text, strong=strong, language=self.language)

    def _filled(
        self, known: Mapping[str, Callable[[Writing, str], Iterable[T]]], found: re.Match[str], instead: tuple[T, ...]
    ) -> list[T]:
        name, told = found[1], found[2] or ""
        try:
            if name not in known:
                where = "alone in a paragraph" if name in BLOCKS else "inside a sentence" if name in INLINE else ""
                raise Unfilled(f"it belongs {where}" if where else "there is no such placeholder")
            return list(known[name](self.writing, told))
        except Unfilled as why:
            self._fault(f"{found[0]} cannot be filled: {why}")
            return list(instead)

    def _fault(self, what: str) -> None:
        self.writing.faults.append(Fault(self.file, self._line, what))


def _until(tokens: Iterator[Token], closing: str) -> list[Token]:
    """The tokens up to the one that closes; lists inside lists close theirs first."""
    opening, depth, held = closing.replace("close", "open"), 0, []
    for token in tokens:
        if token.type == closing and depth == 0:
            break
        depth += (token.type == opening) - (token.type == closing)
        held.append(token)
    return held


def _strong(run: Run) -> Run:
    return replace(run, strong=True)
