# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Authorities in words, by what they weigh for one State, and how that State stands towards each treaty."""

from collections.abc import Iterator

from focus.check.report.pieces import ids
from focus.check.report.said import Said
from focus.check.report.shapes import Authorities, Binding, Treaty, Weighed, World
from focus.sheet.blocks import Block, Heading, Paragraph, Run, Runs, Table, plain
from focus.standard.read import in_four_languages
from focus.standard.shapes import Authority


def authority_groups(said: Said, authorities: Authorities, world: World) -> Iterator[tuple[str, tuple[Runs, ...], str]]:
    """Each group's name, its lines, and what is said where it has none."""
    binding = tuple(binding_runs(said, one) for one in authorities.binding)
    binding += tuple(weighed_runs(said, one, world) for one in authorities.binding_texts)
    yield said._("Binding on this State"), binding, no_binding(said, world)
    none = said._("None that was read is recorded for this criterion.")
    yield said._("Persuasive"), tuple(weighed_runs(said, one, world) for one in authorities.persuasive), none
    civil = tuple(weighed_runs(said, one, world) for one in authorities.civil_society)
    yield said._("Civil society, scholars and press"), civil, none


def weighed_runs(said: Said, one: Weighed, world: World) -> Runs:
    """An authority with its place, how far it was read, and what a record of the State says of it."""
    authority = one.authority
    runs = [named(said, authority), Run(f", {authority.locator}", language="en")]
    if notes := [note for note in (read_how(said, authority), _weight(said, one, world)) if note]:
        runs.append(Run(f" ({said.semicolon.join(notes)})", soft=True))
    if _rests_on_record(one, world) and one.treaty:
        runs.append(ids(source.id for source in one.treaty.sources))
    return tuple(runs)


def _rests_on_record(one: Weighed, world: World) -> bool:
    return bool(world.state and one.treaty and one.treaty.sources and one.authority.nature == "treaty")


def _weight(said: Said, one: Weighed, world: World) -> str:
    """Why it binds this State or does not; nothing where no State was named."""
    if not world.state or not one.authority.nature:
        return ""
    if one.authority.nature == "treaty":
        return standing(said, one.treaty)
    if one.authority.nature == "judgment":
        return _judgment(said, one, world)
    if one.treaty and one.treaty.standing == "bound":
        return said._("not binding by itself: comes from an organ of a treaty that binds this State")
    return said._("comes from an organ of a treaty that is not known to bind this State")


def _judgment(said: Said, one: Weighed, world: World) -> str:
    if world.state in one.authority.binds:
        return said._("a judgment given for this State")
    if one.treaty and one.treaty.jurisdiction:
        told = said._("binds its parties alone; this State accepted the court's jurisdiction: %(date)s")
        return told % {"date": said.date(one.treaty.jurisdiction)}
    return said._("binds its parties alone")


def standing(said: Said, treaty: Treaty | None) -> str:
    """How the State stands towards a treaty, with the day."""
    _ = said._
    if treaty is None or treaty.standing == "none":
        return _("no ratification record")
    if treaty.standing == "ended":
        return _("no longer a party since %(date)s") % {"date": said.date(treaty.ended)}
    if treaty.reported:
        return _("party, as reported on %(date)s") % {"date": said.date(treaty.date)}
    told = _("acceded on %(date)s") if treaty.how == "acceded" else _("ratified on %(date)s")
    told %= {"date": said.date(treaty.date)}
    return told if treaty.standing == "bound" else said.semicolon.join((told, _("not known to be in force yet")))


def named(said: Said, one: Authority) -> Run:
    """An authority's name, in the report's language where it is translated (``standard.po``), with its address."""
    name = said.of(in_four_languages(one.source))
    return Run(name, href=one.url, language="en" if name == one.source else "")


def read_how(said: Said, one: Authority) -> str:
    """How far an authority was read; second-hand ones ask to be verified."""
    return {
        "excerpt": said._("read in an excerpt"),
        "summary": said._("only a summary was read: verify before citing"),
        "secondary": said._("read as another text tells it: verify before citing"),
    }.get(one.basis, "")


def binding_runs(said: Said, one: Binding) -> Runs:
    """A court's order to this State: court, case, date, what was ordered, sources."""
    date = said.date(one.date)
    if one.reported:
        date = said._("reported, %(date)s") % {"date": date}
    head = ", ".join(filter(None, (one.issuer, one.occasion)))
    return (
        Run(head, strong=True, language="en"),
        Run(f" ({date}). "),
        Run(one.gist, language="en"),
        ids(source.id for source in one.sources),
    )


def no_binding(said: Said, world: World) -> str:
    """Why nothing is shown as binding: never a silent zero."""
    if not world.edition:
        return said._("No edition is at hand, so nothing can be shown as binding.")
    if not world.place:
        return said._("No State was named, so nothing can be shown as binding.")
    return said._("None of this criterion's authorities is known to bind %(place)s. See the table of treaties.") % {
        "place": world.place
    }


def treaty_table(said: Said, world: World) -> Iterator[Block]:
    """Every treaty of the edition and how the State stands towards it; nothing where no State was named."""
    _ = said._
    if not world.state:
        return
    yield Heading(1, _("Treaties and this State"), "treaties")
    told = _(
        "A treaty binds a State that ratified or acceded to it, from its entry into force for that State until a "
        "denunciation takes effect. Reservations were not looked at. Where no record is held, the State may be a "
        "party all the same."
    )
    yield Paragraph(plain(told))
    head = (_("Treaty"), _("This State"), _("Court accepted"), _("Sources"))
    rows = tuple(_row(said, one) for one in world.treaties)
    if rows:
        caption = _("Treaties on %(date)s: %(place)s") % {"place": world.place, "date": said.date(world.date)}
        yield Table(caption, head, rows, (44, 24, 16, 16))
    else:
        yield Paragraph(plain(_("The edition holds no record of a ratification.")))


def treaty_name(said: Said, one: Treaty) -> Runs:
    """The name by which lawyers cite a treaty in the report's language, else its title in its own."""
    _ = said._
    known = {
        "int-iccpr-1966": _("International Covenant on Civil and Political Rights"),
        "int-achr-1969": _("American Convention on Human Rights"),
        "escazu-2018": _("Escazú Agreement"),
        "int-achpr-1981": _("African Charter on Human and Peoples' Rights"),
        "int-achpr-court-1998": _("Protocol on the Establishment of an African Court on Human and Peoples' Rights"),
        "int-echr-1950": _("European Convention on Human Rights"),
        "int-aarhus-1998": _("Aarhus Convention"),
    }
    return plain(known[one.id]) if one.id in known else (Run(one.title, language=one.title_language),)


def _row(said: Said, one: Treaty) -> tuple[Runs, ...]:
    return (
        treaty_name(said, one),
        plain(standing(said, one), strong=one.standing == "bound"),
        plain(said.date(one.jurisdiction) if one.jurisdiction else "\N{EN DASH}"),
        plain(", ".join(source.id for source in one.sources) or "\N{EN DASH}"),
    )
