# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""How much is answered in practice is one figure of a mechanism, wherever it is printed."""

from focus.compare.dossier.profile import Profile
from focus.edition.reader import Edition
from tests.builders import the_page


def own(profile: Profile) -> tuple[int, int]:
    """Answered and asked in practice, as the profile of a mechanism's own page adds up."""
    told = [one.practice for one in profile.dimensions if one.practice]
    return sum(one.answered for one in told), sum(one.asked for one in told)


def test_precedents_matrix_and_own_page_tell_the_same_of_a_mechanism(shipped: Edition) -> None:
    rows = the_page(shipped, "/precedents", step="emergency").body.rows
    told = {one.body.id: (one.practice.answered, one.practice.asked) for one in rows if one.body}
    assert {"mx-mecanismo", "hn-snp"} <= told.keys()
    matrix = the_page(shipped, "/matrix", kind="mechanisms", ids=".".join(sorted(told))).body.rows
    assert {one.link.id: (one.practice.answered, one.practice.asked) for one in matrix} == told
    assert {one: own(the_page(shipped, f"/mechanisms/{one}").body.profile) for one in told} == told
