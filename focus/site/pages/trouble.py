# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""What a reader sees when something is not there or cannot be read."""

from django.http import HttpRequest, HttpResponse
from msgspec import Struct

from focus.site.page import Page
from focus.site.view import View

LIST_OF = {"/documents": "/library", "/changes": "/editions"}
"""The list that holds what has addresses of another name."""


class Trouble(Struct, frozen=True, kw_only=True):
    """One sentence that says what is wrong and what to do, and the list in which to look on, where there is one."""

    message: str
    nearest: str = ""
    nearest_title: str = ""


def not_found(view: View, address: str) -> Page:
    """There is no such page, or none any more: both answer alike."""
    message = view._("There is no page at this address in this edition. Search, or start from the list of places.")
    return _page(view, address, message, 404)


def wrong_value(view: View, address: str, message: str) -> Page:
    """A parameter of the address has a value that is not allowed."""
    return _page(view, address, message, 400)


def come_back(view: View, address: str) -> Page:
    """What is asked for takes time, and others wait for it already."""
    message = view._("This takes a moment to make, and others are waiting for it. Try again in a minute.")
    return _page(view, address, message, 503)


def _page(view: View, address: str, message: str, status: int) -> Page:
    titles = _lists(view)
    first = "/" + address.strip("/").partition("/")[0]
    found = LIST_OF.get(first, first)
    nearest = found if found in titles else ""
    return Page(
        template="trouble.html",
        title={404: view._("Nothing here"), 503: view._("Not just now")}.get(
            status, view._("This address cannot be read")
        ),
        address=address,
        body=Trouble(message=message, nearest=nearest, nearest_title=titles.get(nearest, "")),
        status=status,
        indexed=False,
    )


def _lists(view: View) -> dict[str, str]:
    """The lists that an error offers, beside that of places and the search, with their titles."""
    return {
        "/instruments": view._("Instruments"),
        "/mechanisms": view._("Mechanisms"),
        "/library": view._("Library"),
        "/timeline": view._("Timeline"),
        "/figures": view._("Figures"),
        "/lessons": view._("Lessons"),
        "/commitments": view._("Commitments"),
        "/sources": view._("Sources"),
        "/standard": view._("The standard"),
        "/handbook": view._("Handbook"),
        "/guides": view._("Ask for protection"),
        "/editions": view._("All editions"),
    }


def handler404(_request: HttpRequest, exception: Exception) -> HttpResponse:
    """An address outside every language."""
    return HttpResponse("Not found. Start at /en, /es, /fr or /pt.\n", content_type="text/plain", status=404)


def plain_failure(_request: HttpRequest) -> HttpResponse:
    """An error of ours; says nothing about the request."""
    text = "Something went wrong here. Nothing about your visit was recorded. Please try again.\n"
    return HttpResponse(text, content_type="text/plain", status=500)
