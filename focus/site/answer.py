# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""From a request to a response: language, canonical address, page or twin, caching, errors as pages."""

import hashlib
import threading
from base64 import b64encode
from contextlib import nullcontext
from urllib.parse import quote, urlencode

from django.http import (
    HttpRequest,
    HttpResponse,
    HttpResponsePermanentRedirect,
    HttpResponseRedirect,
    StreamingHttpResponse,
)
from django.http.response import HttpResponseBase

from focus.edition.reader import Edition
from focus.lib.names import LANGUAGES
from focus.site import render
from focus.site.application import served
from focus.site.forms import Form, split
from focus.site.headers import STYLE_HASH
from focus.site.kept_pages import (
    LARGEST_BYTES,
    LEVEL,
    LISTS_BYTES,
    PAGES_BYTES,
    KeptPages,
    compressed,
    hash_of,
    length_of,
    packed,
    plain,
    plain_pieces,
)
from focus.site.page import Ask, Gone, Later, Moved, Page, Wrong
from focus.site.pages import trouble
from focus.site.relief import Relief
from focus.site.routes import Route, find
from focus.site.view import View

LONGEST_QUERY = 600
LEVEL_ONCE = 4
"""For a page with parameters, seldom asked for twice: 3 to 10 % more bytes for half of the processor time."""

_views: dict[tuple[str, str], View] = {}
_kept_pages = KeptPages(PAGES_BYTES)
_kept_lists = KeptPages(LISTS_BYTES)
_lock = threading.Lock()
_turn = threading.Lock()
_alone = threading.Lock()
_relief = Relief()
PATIENCE_SECONDS = 1.0
"""So long a page waits for another; the comparison of two laws may take seconds, and nobody is to wait for that."""


def answer(request: HttpRequest, language: str, address: str) -> HttpResponseBase:
    """The response to a GET or HEAD; everything else is refused."""
    if request.method not in {"GET", "HEAD"}:
        return HttpResponse(status=405, headers={"Allow": "GET, HEAD"})
    asked = address
    address = "/" + "/".join(part for part in address.split("/") if part)
    if asked not in {"", address.removeprefix("/")}:
        return _one_address(request, f"/{language}{'' if address == '/' else address}")
    query, level = request.META.get("QUERY_STRING", ""), _level(request)
    shelf = _kept_lists if query else _kept_pages
    key = (served().stamp(), f"/{language}{address}" + (f"?{query}" if query else ""))
    kept = shelf.get(key)
    response = kept or _in_turn(request, language, address)
    if kept is None and response.status_code == 200 and (not query or _is_list(address)):
        shelf.keep(key, response, level)
    return _conditional(request, response, level)


def _is_list(address: str) -> bool:
    found = find(split(address)[0])
    return found is not None and found[0].is_list


def _one_address(request: HttpRequest, address: str) -> HttpResponse:
    """To the one address of a page, from one with slashes that mean nothing; what was asked beside it is kept."""
    query = request.META.get("QUERY_STRING", "")
    return HttpResponsePermanentRedirect(quote(address, safe="/:@!$&'()*+,;=~-._") + (f"?{query}" if query else ""))


def _level(request: HttpRequest) -> int:
    return LEVEL_ONCE if request.META.get("QUERY_STRING") else LEVEL


def _in_turn(request: HttpRequest, language: str, address: str) -> HttpResponse:
    """A page made while no other is, unless that other takes long.

    Threads that make pages at once take Python's one lock from each other: measured with four of them on 2026-11-22, a
    process made half as many pages a second and held half as much memory again. A page of megabytes always waits for
    another one of them: four at once were 100 MB more.
    """
    found = find(split(address)[0])
    with _alone if found and found[0].alone else nullcontext():
        had = _turn.acquire(timeout=PATIENCE_SECONDS)
        try:
            return _made(request, language, address)
        finally:
            try:
                _relief.look(_let_go)
            finally:
                if had:
                    _turn.release()


def _let_go() -> None:
    with _lock:
        _views.clear()
    served().edition().forget()


def _made(request: HttpRequest, language: str, address: str) -> HttpResponse:
    edition = served().edition()
    view = _view(edition, language)
    plain, form = split(address)
    try:
        page = _page(request, view, edition, plain, whole=form is not None and form.whole)
        if form and not form.offered(page):
            raise Gone
        return _response(page, view, form, _level(request))
    except Moved as moved:
        return HttpResponseRedirect(_as_asked(moved.address, form))
    except Gone:
        page = trouble.not_found(view, plain)
    except Wrong as wrong:
        page = trouble.wrong_value(view, plain, str(wrong))
    except Later:
        page = trouble.come_back(view, plain)
    return _response(page, view, form if form and form.tells_trouble else None, _level(request))


def _as_asked(address: str, form: Form | None) -> str:
    """A page sends to another page; who asked for one of its forms is sent to that form of the other page."""
    path, mark, query = address.partition("?")
    return f"{path}{form.suffix if form else ''}{mark}{query}"


def _page(request: HttpRequest, view: View, edition: Edition, address: str, whole: bool) -> Page:
    found = find(address)
    if found is None:
        raise Gone
    route, parts = found
    parameters = _canonical(request, route, view, address)
    ask = Ask(
        view=view,
        edition=edition,
        language=view.language,
        parts=parts,
        parameters=parameters,
        digest=served().digest(),
        shelf=served().beside(),
        whole=whole,
    )
    return route.page(ask)


def _canonical(request: HttpRequest, route: Route, view: View, address: str) -> dict[str, str]:
    """Known parameters only, in the route's order, without empty ones; any other form is redirected."""
    given = request.META.get("QUERY_STRING", "")
    if len(given) > LONGEST_QUERY:
        raise Wrong(view._("The address is too long."))
    for name in route.parameters:
        said = dict.fromkeys(value.strip() for value in request.GET.getlist(name) if value.strip())
        if len(said) > 1:
            raise Wrong(" · ".join([view._("This address cannot be read"), *(f"{name}={one}" for one in said)]))
    values = {name: request.GET[name].strip() for name in route.parameters if request.GET.get(name, "").strip()}
    canonical = urlencode(values)
    if given != canonical:
        raise Moved(view.at(address) + (f"?{canonical}" if canonical else ""))
    return values


def _body(page: Page, view: View, form: Form | None, level: int) -> HttpResponse:
    digest = served().digest()
    if form and form.pieces:
        return packed(form.pieces(page, view, digest), level)
    if form is None and page.long:
        return packed(render.html_pieces(page, view, digest), level)
    return HttpResponse((form.render if form else render.html)(page, view, digest))


def _response(page: Page, view: View, form: Form | None, level: int) -> HttpResponse:
    response = _body(page, view, form, level)
    response["Content-Type"] = form.content_type if form else "text/html; charset=utf-8"
    response.status_code = page.status
    if form:
        response["Access-Control-Allow-Origin"] = "*"
        if form.saved_as:
            response["Content-Disposition"] = f'attachment; filename="{form.saved_as(page, view)}"'
    else:
        response["Content-Language"] = view.language
        if page.inline_style:
            response["Link"] = _links(page, view)
    if not page.indexed or page.status != 200:
        response["X-Robots-Tag"] = "noindex"
    if page.inline_style:
        digest_of_style = b64encode(hashlib.sha256(page.inline_style.encode()).digest()).decode()
        setattr(response, STYLE_HASH, f"sha256-{digest_of_style}")
    response["Cache-Control"] = "no-cache"
    response["ETag"] = f'"{hash_of(response)[:24]}"'
    return response


def _links(page: Page, view: View) -> str:
    """Canonical address and other languages of a page that is one small file: there is no room for them in its head."""
    links = [f'<{view.at(page.address)}>; rel="canonical"']
    links += [f'</{code}{page.address}>; rel="alternate"; hreflang="{code}"' for code in LANGUAGES]
    return ", ".join(links)


def _conditional(request: HttpRequest, made: HttpResponse, level: int) -> HttpResponseBase:
    """The kept response as this request wants it: not modified, compressed or plain."""
    headers = {name: value for name, value in made.items() if name != "Content-Type"}
    headers["Vary"] = "Accept-Encoding"
    if made.status_code == 200 and request.headers.get("If-None-Match") == made["ETag"]:
        # A browser takes the policy of a 304 for the page it kept: without the hash it would strip a guide's style.
        return _styled(HttpResponse(status=304, headers=headers), made)
    kind = made.get("Content-Type", "text/html")
    if made.status_code in {200, 404} and "gzip" in request.headers.get("Accept-Encoding", ""):
        headers["Content-Encoding"] = "gzip"
        body = compressed(made, level)
    elif length_of(made) > LARGEST_BYTES:
        headers["Content-Length"] = str(length_of(made))
        pieces = plain_pieces(made)
        return StreamingHttpResponse(pieces, status=made.status_code, headers=headers, content_type=kind)
    else:
        body = plain(made)
    return _styled(HttpResponse(body, status=made.status_code, headers=headers, content_type=kind), made)


def _styled(response: HttpResponse, made: HttpResponse) -> HttpResponse:
    """The response with the hash of the inline style that its page may carry."""
    if hasattr(made, STYLE_HASH):
        setattr(response, STYLE_HASH, getattr(made, STYLE_HASH))
    return response


def _view(edition: Edition, language: str) -> View:
    key = (served().stamp(), language)
    with _lock:
        # Another edition may have come since this one was taken: its views are not made of this one.
        if key not in _views or _views[key].edition is not edition:
            if len(_views) > 2 * len(LANGUAGES):
                _views.clear()
            _views[key] = View(edition, language)
        return _views[key]
