# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""The site's sections, in the order of the menu."""

from msgspec import Struct

from focus.site.view import View


class Section(Struct, frozen=True, kw_only=True):
    """One entry of the menu."""

    name: str
    title: str
    address: str
    here: bool


def navigation(view: View, section: str) -> list[Section]:
    """The menu in the view's language."""
    _ = view._
    rows = [
        ("places", _("Places"), "/places"),
        ("guides", _("Ask for protection"), "/guides"),
        ("standard", _("Standard"), "/standard"),
        ("commitments", _("Commitments"), "/commitments"),
        ("lessons", _("Lessons"), "/lessons"),
        ("sources", _("Sources"), "/sources"),
        ("method", _("Method"), "/method"),
        ("about", _("About"), "/about"),
    ]
    return [
        Section(name=name, title=title, address=view.at(address), here=name == section) for name, title, address in rows
    ]
