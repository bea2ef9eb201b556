# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Rules between records: every id points to something, every criterion exists, the standard's rules are kept."""

from typing import Any

from focus.findings.interests import interest_faults
from focus.findings.kept_rules import faults
from focus.intake.read import STANDARD, Tree
from focus.intake.territories import currencies
from focus.record import rules
from focus.record.records import Records
from focus.record.references import ANY, references
from focus.record.shapes import Finding

SHOWN_CODES = 60
INTERESTS = "coders"
"""Where a fault stands that no line of the files shows: an answer of the newsroom meets a declaration of the files."""


def judge(tree: Tree, held: Records) -> None:
    """Note every rule broken in the tree. ``held`` is the newsroom, which the files may point into."""
    kinds = _kinds(held) | tree.unread | _kinds(tree.records)
    for kind, record in tree.records:
        for path, what in rules.broken_rules(kind, record):
            tree.wrong(record.id, path, what)
        for path, target, allowed in references(kind, record):
            _check_reference(tree, kinds, record, path, target, allowed)
        if kind != "places" and getattr(record, "place", None) and record.place not in kinds:
            tree.wrong(record.id, "", f'the place "{record.place}" is not described here')
        if tree.criteria or STANDARD not in tree.kept:
            _check_criteria(tree, kind, record)
        _check_open_lists(tree, kind, record)
    _check_findings(tree, kinds, held)
    _check_bill(tree, kinds)


def _kinds(records: Records) -> dict[str, str]:
    return {record_id: kind for kind, of_kind in records.by_kind.items() for record_id in of_kind}


def _check_reference(
    tree: Tree, kinds: dict[str, str], record: Any, path: str, target: str, allowed: tuple[str, ...] | str
) -> None:
    found = kinds.get(target)
    wanted = ANY if isinstance(allowed, str) else "one of the " + " or ".join(allowed)
    if found is None:
        tree.wrong(record.id, path, f'"{target}" is the id of nothing here; allowed: the id of {wanted}')
    elif not isinstance(allowed, str) and found not in allowed:
        tree.wrong(record.id, path, f'"{target}" is one of the {found}; allowed: the id of {wanted}')


def _check_criteria(tree: Tree, kind: str, record: Any) -> None:
    codes = [(f"criteria/{n}", code) for n, code in enumerate(getattr(record, "criteria", ()))]
    if kind == "findings":
        codes.append(("criterion", record.criterion))
    for path, code in codes:
        if code not in tree.criteria:
            allowed = ", ".join(sorted(tree.criteria)) or "none, because no standard.yaml was read"
            tree.wrong(record.id, path, f'unknown criterion "{code}"; allowed: {allowed}')


def _check_open_lists(tree: Tree, kind: str, record: Any) -> None:
    for field in ("indicator", "unit") if kind == "figures" else ():
        known, code = tree.vocabularies.get(field), getattr(record, field)
        if known and code not in known and not (field == "unit" and code in currencies()):
            listed = ", ".join(list(known)[:SHOWN_CODES])
            what = f'"{code}" is no {field} of vocabularies/{field}.yaml; add it there, or use: {listed}'
            tree.wrong(record.id, field, what)


def _check_findings(tree: Tree, kinds: dict[str, str], held: Records) -> None:
    findings: list[Finding] = tree.records.of("findings")
    sort = {one.id: one.kind for records in (held, tree.records) for one in records.of("sources")}
    for finding, path, what in faults(findings, kinds, sort, tree.criteria):
        tree.wrong(finding.id, path, what)
    together = _together(tree.records, held)
    for finding, path, what in interest_faults(together.of("findings"), together):
        if finding.id in tree.written:
            tree.wrong(finding.id, path, what)
        else:
            tree.problems.add(INTERESTS, 0, f"{finding.id}, an answer that the newsroom holds, {path}: {what}")
    _check_names(tree, together)


def _check_names(tree: Tree, together: Records) -> None:
    """Answers name their coder, so two of one name could not be told apart."""
    named = {one.name: one.id for one in together.of("coders")}
    for coder in tree.records.of("coders"):
        if (other := named[coder.name]) != coder.id:
            tree.wrong(coder.id, "name", f'"{coder.name}" is the name of {other} too; allowed: a name of its own')


def _together(files: Records, held: Records) -> Records:
    """What the newsroom would hold of coders, their answers and what these are about: a new declaration may meet
    answers that were loaded before."""
    found = Records()
    for kind in ("coders", "findings", "mechanisms", "instruments"):
        found.by_kind[kind] = held.by_kind[kind] | files.by_kind[kind]
    return found


def _check_bill(tree: Tree, kinds: dict[str, str]) -> None:
    for article in tree.bill.articles() if tree.bill else ():
        unknown = [one for one in article.precedents if kinds.get(one) not in ("lessons", "findings")]
        unknown += [code for code in article.criteria if code not in tree.criteria]
        for one in unknown:
            what = f'article {article.number}: "{one}" is no lesson, finding or criterion here'
            tree.problems.add("reference-bill", 0, what)
