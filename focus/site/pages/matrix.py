# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""The matrix: places, texts or mechanisms by criteria, on any day. Nobody is ranked."""

from urllib.parse import urlencode

from focus.edition.words import standard as standard_of
from focus.site.page import Ask, Gone, Page, Table
from focus.site.queries.matrix import MatrixLine, MatrixPage, addresses_of, heads, lines, matrix_rows
from focus.site.queries.matrix_choice import PARAMETERS as PARAMETERS
from focus.site.queries.matrix_choice import criteria_of, matrix_choice
from focus.site.queries.matrix_names import chosen_ones, unsure_ones
from focus.site.queries.matrix_subjects import chosen_subjects
from focus.site.queries.side_names import offered_names

ADDRESS = "/matrix"
WITH_HOLDINGS = 2
"""The schema from which an edition tells when its answers hold."""


def matrix(ask: Ask) -> Page:
    """What the chosen subjects answer. Raises ``Gone`` where the edition does not tell when its answers hold."""
    if int(ask.view.meta["schema"]) < WITH_HOLDINGS:
        raise Gone
    standard = standard_of(ask.edition)
    choice = matrix_choice(ask, ADDRESS, standard)
    ids, listing = chosen_subjects(ask, ADDRESS, choice, standard)
    criteria = criteria_of(choice, standard)
    columns = heads(choice, criteria)
    rows, changes = matrix_rows(ask, choice, ids, columns)
    body = MatrixPage(
        choice=choice,
        listing=listing,
        dimensions=tuple((one.id, one.name) for one in standard.dimensions),
        criteria=tuple((one.code, one.name) for one in standard.criteria),
        columns=columns,
        rows=rows,
        addresses=addresses_of(ask.edition, rows, changes),
        changes=changes,
        edition_then=edition_of_day(ask, choice.on.isoformat()),
        chosen=chosen_ones(ask, choice),
        unsure=unsure_ones(ask, choice),
        offered=offered_names(ask),
    )
    query = dict(choice.values)
    if listing.number > 1:
        query["part"] = str(listing.number)
    return Page(
        template="matrix.html",
        title=ask.view._("Who answers what: the matrix"),
        description=ask.view._("Places, laws and mechanisms by the criteria of the standard, on any day."),
        address=ADDRESS,
        body=body,
        query=urlencode(query),
        indexed=not query,
        # Only a download needs the lines, and making them takes longer than finding the answers.
        table=Table(
            row=MatrixLine,
            rows=lines(rows, criteria, choice, ask.view.meta["edition"]) if ask.whole else (),
            workbook=True,
        ),
    )


def edition_of_day(ask: Ask, day: str) -> str:
    """The last edition on the shelf that is not younger than a day: what was known then. Empty where there is none."""
    names = [one.name for one in ask.beside.editions if one.readable and one.name.rpartition(".")[0] <= day]
    own = ask.view.meta["edition"]
    return next((one for one in names if one != own), "")
