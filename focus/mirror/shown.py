# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""What the pages of a mirror say differently: no forms, a way to the local search, and what kind of copy this is."""

from html import escape

from focus.mirror.markup import FORM, MAIN
from focus.mirror.pack import CRITERION, Pack
from focus.site.view import View

CLAIM = "No cookie, no script, no access log, nothing loaded from elsewhere."
"""The site's own promise. Who hosts a copy may keep a log, so a copy does not repeat it."""
FIND, PRACTICE = 'class="find"', 'class="weights practice"'
"""Marks of forms that are told in their own way."""
SEARCH = "/search"
BY_PLACE = "/by-place"
BY_LETTER = "/a-z"


def as_copy(html: str, view: View, pack: Pack | None, address: str) -> str:
    """The page at an address as a copy of the site, or the pack of one place, shows it."""
    place = view.place(pack.place) if pack else ""
    html = _without_forms(html, view)
    if place and address.startswith(CRITERION):
        told = view._("In this copy only the answers on %(place)s are counted and listed here.") % {"place": place}
        html = MAIN.sub(lambda main: f"{main[0]}\n<p>{escape(told)}</p>", html, count=1)
    return _with_note(html, view, place)


def _without_forms(html: str, view: View) -> str:
    """Files cannot answer a form: the search becomes links, filters and exercises a sentence."""
    filters = _sentence(view._("To filter this list, use the site itself."))
    practice = _sentence(view._("Choose in your mind, then show the answer below."))
    ways = [(SEARCH, view._("Search")), (BY_PLACE, view._("All records"))]
    links = "".join(f'<li><a href="{view.at(address)}">{escape(words)}</a></li>' for address, words in ways)
    find = f'<nav class="langs" aria-label="{escape(ways[0][1])}"><ul>{links}</ul></nav>'
    shown = {FIND: find, PRACTICE: practice}
    return FORM.sub(lambda form: next((held for mark, held in shown.items() if mark in form[1]), filters), html)


def _sentence(words: str) -> str:
    return f'<p class="small">{escape(words)}</p>'


def _with_note(html: str, view: View, place: str) -> str:
    note = f"<p>{escape(_note(view, place))}</p>"
    claim = f"<p>{escape(view._(CLAIM))}</p>"
    if claim in html:
        return html.replace(claim, note, 1)
    # The guides have no room for it, and say their edition already.
    return html.replace("</div>\n</footer>", f"{note}\n</div>\n</footer>", 1)


def _note(view: View, place: str) -> str:
    told = [
        view._("This is a copy to read without the internet. Nothing is loaded from elsewhere."),
        view._("Where it lies on a web server, whoever runs that server may see who reads it."),
        view._("Filters and the full search are on the site itself; here a link that filters opens the whole list."),
    ]
    if place:
        more = view._("This copy holds one place: %(place)s. A title without a link is not in it.")
        told.append(more % {"place": place})
    return " ".join(told)
