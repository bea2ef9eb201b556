# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""One example, or a few, of every kind of page: what holds for these is tried on all of them.

Addresses stand without language. A test fails when a route has no example here.
"""

import datetime

EDITION = f"{datetime.datetime.now(datetime.UTC).date().isoformat()}.1"
"""The edition that the run publishes first."""
EXAMPLES: tuple[str, ...] = (
    "/",
    "/places",
    "/places?region=americas&state=adopted_nationally",
    "/places/mx",
    "/places/mx-sin",
    "/places/int",
    "/places/ne",
    "/places/mx/briefing",
    "/places/ne/briefing?for=diplomats",
    "/places/mz/briefing?for=lawmakers",
    "/instruments",
    "/instruments?place=mx",
    "/instruments/ge-grants-2025",
    "/instruments/mx-ley-2012",
    "/instruments/mx-ley-2012?on=2011-01-01",
    "/instruments/mx-ley-2012/text",
    "/instruments/mx-ley-2012/text/changes",
    "/mechanisms",
    "/mechanisms/mx-mecanismo",
    "/mechanisms/cd-risk",
    "/documents/mx-document-1",
    "/library",
    "/library?kind=report&place=co",
    "/timeline",
    "/timeline?kind=in_force",
    "/figures",
    "/figures?indicator=killed_defenders",
    "/figures?indicator=budget&place=br&place2=mx",
    "/figures/killed_defenders/global-witness-land",
    "/figures/budget/federal-programme",
    "/library",
    "/timeline",
    "/figures",
    "/figures/requests/requests-to-mechanism",
    "/data",
    "/guides",
    "/guides/mx",
    "/guides/cd",
    "/guides/all",
    "/standard",
    "/standard/agreement",
    "/standard/R7",
    "/standard/E2",
    "/matrix?region=americas&dimension=R",
    "/matrix?kind=instruments&place=mx&on=2016-01-01&then=2011-01-01",
    "/matrix?kind=mechanisms&dimension=E&track=practice&people=1&sort=E2",
    "/matrix",
    "/precedents",
    "/precedents?step=emergency&within=24&holder=civil&state=stands",
    "/precedents?criterion=R1&answer=some&type=law&legal=civil_law&harmful=1",
    "/precedents?step=emergency&within=1&holder=security_forces&right=voice",
    "/side-by-side",
    "/side-by-side?a=br&b=co&c=mx",
    "/side-by-side?a=br-decreto-6044&b=mx-ley-2012&on=2020-01-01",
    "/reference-bill",
    "/practice",
    "/practice/p2-3",
    "/practice/r7-3?answer=yes",
    "/compare-texts",
    "/compare-texts?a=reference-bill-en&b=reference-bill-es",
    "/commitments",
    "/commitments/gn-commitment-2",
    "/handbook",
    "/handbook/procedure",
    "/handbook/countries",
    "/lessons",
    "/lessons?kind=weakness",
    "/lessons/lr-lesson-1",
    "/sources",
    "/sources?known=find-again",
    "/sources/mx-s1",
    "/method",
    "/coding-queue",
    "/coding-queue?cause=text_not_held",
    "/own-weights",
    "/own-weights?of=mx&clock=12&P2=5",
    "/corrections",
    "/changes",
    "/changes/instruments",
    "/editions",
    f"/editions/{EDITION}",
    "/search",
    "/search?q=defensoras",
    "/search?q=protection&kind=instruments",
    "/search?q=zzqxv",
    "/about",
)
TROUBLE: dict[str, int] = {
    "/places/nowhere": 404,
    "/no/such/page": 404,
    "/places?region=moon": 400,
    "/practice/p2-3?answer=x": 400,
}
"""Pages that say that something is wrong, with their status."""

GUIDES = "/guides"


def path_of(example: str) -> str:
    """The address without its parameters."""
    return example.partition("?")[0]
