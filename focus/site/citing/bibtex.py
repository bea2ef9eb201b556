# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""A reference as BibTeX."""

from focus.site.citing.reference import AUTHOR, LICENCE, Reference, reference
from focus.site.page import Page
from focus.site.view import View

MEDIA_TYPE = "application/x-bibtex; charset=utf-8"
SUFFIX = ".bib"
SPECIAL = {
    "\\": r"\textbackslash{}",
    "{": r"\textbraceleft{}",
    "}": r"\textbraceright{}",
    "$": r"\$",
    "&": r"\&",
    "#": r"\#",
    "_": r"\_",
    "%": r"\%",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
}
"""What LaTeX would take for a command. Braces are spelled out: BibTeX counts them behind a backslash too, and one alone
would swallow the rest of somebody's file. Letters of all scripts stay as they are: the file is UTF-8."""


def bibtex(page: Page, view: View, digest: str) -> bytes:
    """The reference of a page."""
    return entry(reference(page, view, digest)).encode()


def entry(one: Reference) -> str:
    """One ``@misc``. Two pairs of braces keep the capitals of the title; an address is verbatim."""
    fields = {
        "author": "{" + AUTHOR + "}",
        "title": "{" + escaped(one.title) + "}",
        "year": str(one.day.year),
        "month": str(one.day.month),
        "edition": one.edition,
        "language": one.language,
        "howpublished": escaped(f"{AUTHOR}, edition {one.edition}, {'' if one.url else one.address}".rstrip(", ")),
        "note": escaped(f"SHA-256 {one.digest}, {LICENCE}"),
    }
    if one.caveat:
        fields["annote"] = escaped(one.caveat)
    if one.url:
        fields["url"] = one.url
    lines = ",\n".join(f"  {name} = {{{value}}}" for name, value in fields.items())
    return f"@misc{{{one.key},\n{lines}\n}}\n"


def escaped(text: str) -> str:
    """Text in which LaTeX finds no command."""
    return "".join(SPECIAL.get(sign, sign) for sign in text)
