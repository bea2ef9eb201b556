# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""No edition is made of answers that break the standard's rules of evidence."""

from collections.abc import Iterator, Sequence

from focus.findings.kept_rules import Fault, asked_of, faults
from focus.lib.errors import FocusError
from focus.record.records import Records
from focus.record.shapes import Finding
from focus.standard.shapes import Standard
from focus.texts.wordings import HeldText

SHOWN = 20
"""So many faults are told at once; an editor mends them and asks again."""


def refuse_broken_evidence(records: Records, standard: Standard, texts: Sequence[HeldText] = ()) -> None:
    """Raise ``FocusError`` where a public answer breaks a rule, with the answer, the field and what is allowed.

    ``records`` are all that the newsroom holds: what is withheld for safety does not make an answer lose its source.
    """
    public = [one for one in records.of("findings") if one.sensitivity == "public"]
    kinds = {shape.id: kind for kind, shape in records}
    source_kinds = {one.id: one.kind for one in records.of("sources")}
    found = [*faults(public, kinds, source_kinds, asked_of(standard.criteria)), *_misquoted(public, texts)]
    if found:
        told = [f"{finding.id}, {field}: {what}" for finding, field, what in found[:SHOWN]]
        more = [f"... and {len(found) - SHOWN} more"] if len(found) > SHOWN else []
        raise FocusError("\n".join(["Nothing was published: answers break the rules of evidence.", *told, *more]))


def _misquoted(findings: Sequence[Finding], texts: Sequence[HeldText]) -> Iterator[Fault]:
    """Quotations of a wording held here that name no provision of it, or characters that it does not have."""
    held = {one.text.id: one for one in texts}
    quoted = {span.text for one in findings for span in one.quotations} & held.keys()
    lengths = {(id_, unit.eid): len(unit.text) for id_ in quoted for unit in held[id_].units()}
    for one in findings:
        for number, span in enumerate(one.quotations):
            if span.text not in quoted:
                continue
            length = lengths.get((span.text, span.provision))
            if length is None:
                yield one, f"quotations/{number}", f'"{span.provision}" is no provision of {span.text}'
            elif span.end > length:
                yield one, f"quotations/{number}", f"{span.provision} has {length} characters, not {span.end}"
