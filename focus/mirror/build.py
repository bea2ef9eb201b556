# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Write the mirror of an edition, or the pack of one country: pages, own pages, links, manifest."""

from collections.abc import Sequence
from pathlib import Path

from msgspec import Struct

from focus.compare.dossier.links import is_gone
from focus.edition.reader import Edition
from focus.lib.version import VERSION
from focus.mirror import archive, downloads, manifest
from focus.mirror.crawl import Crawl, Say, live
from focus.mirror.own_pages import own_pages
from focus.mirror.pack import Pack
from focus.mirror.place_of_files import written_whole
from focus.mirror.records import records
from focus.mirror.shown import as_copy
from focus.mirror.site import Site
from focus.mirror.spots import Spot
from focus.mirror.turn import Turned, turn_all
from focus.mirror.visible import seen_pages


class Written(Struct, frozen=True, kw_only=True):
    """What was written: number of HTML pages and of all files, bytes, and the SHA-256 of ``mirror.json``."""

    pages: int
    files: int
    size: int
    digest: str


def build(
    edition: Edition,
    directory: Path,
    languages: Sequence[str],
    say: Say,
    place: str = "",
    with_downloads: bool = False,
    with_forms: bool = True,
) -> Written:
    """Write everything anew beside ``directory`` and give it that name at the end.

    A pack of one ``place`` gets a ZIP file as well, and holds no other forms of its pages, to stay small.
    """
    pack = Pack(edition, place) if place else None
    zipped = directory.with_name(f"{directory.name}.zip") if pack else None
    if zipped:
        archive.refuse_foreign(zipped)
    with written_whole(directory) as part:
        site = Site(edition, pack)
        crawl = _crawled(site, part, languages, pack, say, with_forms and not pack)
        held = downloads.copy(edition, part) if with_downloads else frozenset[str]()
        say("Turning links into names of files ...")
        turn_all(part, Turned(crawl, held, _titles(site, languages) if pack else {}))
        written = _listed(site, part, languages, pack, with_downloads, crawl)
    if zipped:
        archive.archive(directory, zipped, site.view(languages[0]).meta["date"])
    return written


def _crawled(site: Site, part: Path, languages: Sequence[str], pack: Pack | None, say: Say, with_forms: bool) -> Crawl:
    """Every page of every language as it stands on the site, and then the mirror's own."""
    crawl = Crawl(site, part, pack.wanted if pack else lambda _: True, say, with_forms)
    for language in languages:
        if pack:
            # A pack begins where its country does.
            crawl.moved[Spot(language, "/")] = f"/{language}{pack.home}"
        crawl.read(language)
        view = site.view(language)
        found = records(site.edition, view, crawl)
        seen = seen_pages(crawl, language, found, whole=pack is None)
        for spot, html in own_pages(found, seen, view, site.digest).items():
            crawl.write(spot, as_copy(html, view, site.pack, spot.address))
    crawl.write_choice()
    return crawl


def _titles(site: Site, languages: Sequence[str]) -> dict[str, str]:
    """Address of each record's page to its title: a pack names what it does not hold."""
    rows = [row for row in site.edition.rows("SELECT id, address, place FROM entries") if "#" not in row["address"]]
    return {
        live(Spot(language, row["address"])): title
        for language in languages
        for row in rows
        if (title := site.view(language).titles.get(row["id"], "")) and not is_gone(site.edition, row)
    }


def _listed(
    site: Site, part: Path, languages: Sequence[str], pack: Pack | None, with_downloads: bool, crawl: Crawl
) -> Written:
    meta = site.view(languages[0]).meta
    digest = manifest.write(
        part,
        edition=meta["edition"],
        digest=site.digest,
        date=meta["date"],
        licence=meta["licence"],
        software=VERSION,
        languages=list(languages),
        place=pack.place if pack else None,
        downloads=with_downloads,
    )
    files = [one for one in part.rglob("*") if one.is_file() and one.name != manifest.UNFINISHED]
    size = sum(one.stat().st_size for one in files)
    return Written(pages=len(crawl.anchors), files=len(files), size=size, digest=digest)
