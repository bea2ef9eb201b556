# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""The site's sections, in the order of the menu."""

from focus.site.view import View


def navigation(view: View) -> list[tuple[str, str]]:
    """Address (without language) and title of each entry of the menu."""
    _ = view._
    return [
        ("/places", _("Places")),
        ("/guides", _("Ask for protection")),
        ("/standard", _("Standard")),
        ("/matrix", _("Matrix")),
        ("/commitments", _("Commitments")),
        ("/lessons", _("Lessons")),
        ("/handbook", _("Handbook")),
        ("/method", _("Method")),
        ("/about", _("About")),
    ]
