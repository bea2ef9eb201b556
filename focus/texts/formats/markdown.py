# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Markdown as legal collections write it: paragraphs, hashes, bold labels, and a header between dashes."""

import html
import re

from focus.texts.formats.plain import decoded
from focus.texts.shapes import Line, Lines

HEADER = re.compile(r"\A\s*---\n.*?\n---\n", re.DOTALL)
HEADING = re.compile(r"(#{1,6})\s+(?=\S)")
SPAN = re.compile(r"\[([^\[\]]*)\]\{[^{}]*\}")
LINK = re.compile(r"!?\[([^\[\]]*)\]\([^()\s]*(?:\s+\"[^\"]*\")?\)")
TAG = re.compile(r"</?[a-zA-Z][^<>]{0,200}>")
EMPHASIS = re.compile(r"\*{1,4}|(?<!\w)_{1,3}(?=\S)|(?<=\S)_{1,3}(?!\w)")
ESCAPED = re.compile(r"\\([\\`*_{}\[\]()#+\-.!|<>~\"'^$@=/&%])")
RULE = frozenset("-*_= \t")
"""A row of nothing else draws a line."""


def lines(data: bytes) -> Lines:
    """Every line that holds words, without marks; headings and block quotes keep what their mark said."""
    text = HEADER.sub("", decoded(data).replace("\r\n", "\n"), count=1)
    found = [line for row in text.split("\n") if (line := _line(row))]
    return Lines(lines=tuple(found))


def _line(row: str) -> Line | None:
    row = row.strip()
    if not row or (len(row) > 2 and set(row) <= RULE):
        return None
    if row.startswith("|"):
        return Line(text=_bare(row.strip("|").replace("|", " ")), kind="table")
    heading = HEADING.match(row)
    if heading:
        text = row[heading.end() :].rstrip("# ")
        return _kept(Line(text=_bare(text), kind="heading", level=len(heading[1])))
    if row.startswith(">"):
        return _kept(Line(text=_bare(row.lstrip("> ")), kind="quoted"))
    if len(row) > 4 and row.startswith("~~") and row.endswith("~~"):
        return _kept(Line(text=_bare(row.strip("~")), kind="struck"))
    return _kept(Line(text=_bare(row), bold=row.startswith("**") and row.endswith("**")))


def _kept(line: Line) -> Line | None:
    return line if line.text else None


def _bare(text: str) -> str:
    """The words without links, spans, tags, emphasis and backslashes."""
    text = TAG.sub("", LINK.sub(r"\1", SPAN.sub(r"\1", text)))
    text = EMPHASIS.sub("", ESCAPED.sub(lambda found: f"&#{ord(found[1])};", text))
    return " ".join(html.unescape(text).split())
