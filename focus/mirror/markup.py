# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""What is found and changed in the HTML of the site's own templates.

They write every attribute in double quotes and escape what stands inside, so that patterns are enough; the tests
read the finished files with a real parser.
"""

import hashlib
import re
from base64 import b64encode
from html import unescape
from typing import NamedTuple
from urllib.parse import urljoin, urlsplit

ADDRESS = re.compile(r'(?<=\s)(?:href|src|xlink:href)="([^"]*)"')
ANCHOR = re.compile(r"<a\b([^>]*)>(.*?)</a>", re.DOTALL)
LINK = re.compile(r"<link\b[^>]*>\n?")
ITEM = re.compile(r"<li\b[^>]*>\s*<a\b([^>]*)>((?:(?!</?li\b).)*?)</a>\s*</li>", re.DOTALL)
NAVIGATION = re.compile(r"<nav\b[^>]*>.*?</nav>", re.DOTALL)
FORM = re.compile(r"<form\b([^>]*)>.*?</form>", re.DOTALL)
MAIN = re.compile(r"<main\b[^>]*>")
ID = re.compile(r'\sid="([^"]*)"')
STYLE = re.compile(r"<style>(.*?)</style>", re.DOTALL)
SCRIPT = re.compile(r"<script>(.*?)</script>", re.DOTALL)
CHARSET = '<meta charset="utf-8">'
HERE = "http://here"


class Asked(NamedTuple):
    """An address on this site, as a page names it."""

    path: str
    query: str
    fragment: str


def asked(page: str, address: str) -> Asked | None:
    """What a link on the page at ``page`` asks this site for; ``None`` for other sites, e-mail and anchors here."""
    plain = unescape(address)
    if plain.startswith("#"):
        return None
    whole = urlsplit(urljoin(f"{HERE}{page}", plain))
    if f"{whole.scheme}://{whole.netloc}" != HERE:
        return None
    return Asked(whole.path, whole.query, whole.fragment)


def all_asked(page: str, html: str) -> list[Asked]:
    """Everything on this site that a page links to or loads, in its order."""
    found = (asked(page, address) for address in dict.fromkeys(ADDRESS.findall(html)))
    return [one for one in found if one]


def ids_in(html: str) -> frozenset[str]:
    """The anchors of a page."""
    return frozenset(unescape(one) for one in ID.findall(html))


def with_policy(html: str) -> str:
    """The page with a policy of its own: files have no headers. What stands inside is allowed by its hash alone."""
    styles = "".join(f" {_hash(one)}" for one in STYLE.findall(html))
    scripts = "".join(f" {_hash(one)}" for one in SCRIPT.findall(html))
    # For files "self" is not the same in all browsers; "file:" allows nothing on a web server.
    policy = f"default-src 'none'; style-src 'self' file:{styles}; img-src 'self' file: data:"
    policy += f"; script-src{scripts}" if scripts else ""
    policy += "; base-uri 'none'; form-action 'none'"
    meta = f'<meta http-equiv="Content-Security-Policy" content="{policy}">'
    return html.replace(CHARSET, f"{CHARSET}\n{meta}", 1)


def _hash(text: str) -> str:
    return f"'sha256-{b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"
