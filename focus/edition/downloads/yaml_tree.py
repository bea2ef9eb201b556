# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""The tree of YAML files as editors read and write it: places, and what is written around the standard."""

from collections.abc import Iterator

from focus.edition.downloads.rows import Contents
from focus.edition.source import Material
from focus.intake.emit import by_pyyaml, emit, plain
from focus.intake.lock_file import lock_text
from focus.intake.tree import tree_texts
from focus.standard.handbook_texts import text_path
from focus.standard.read_bill import HEAD, part_path
from focus.standard.read_exercises import exercise_path
from focus.standard.reference_bill import Bill
from focus.texts.lock import LOCK, locked

FORM = (
    "YAML (UTF-8): a file a place with one section a kind, as editors read and write the record. Values that are "
    "the usual ones are left out; a record's place is that of its file. texts.lock names the official texts by address "
    "and hash. vocabularies/, reference-bill/, exercises/, handbook/ and training/ hold the labels and what is written "
    "around the standard, as far as this edition has them. The bill names only those precedents that are in these "
    "files; where another text named a record that is not here, it says {{withdrawn}}. reference-bill/ is CC0 1.0, "
    "unlike the rest.\n\n"
    "standard.yaml, thesaurus.yaml and check-rules.yaml are as they were written. Unpack all into a directory: `focus "
    "load` reads it. safety-decisions.yaml is not here: it says why somebody let pass what looked like a name or an "
    "address, and may speak of records that nobody may see. `focus publish` names each such place, and whoever "
    "publishes these files decides anew. Answers in the table left_out are not here either."
)


def yaml_files(contents: Contents) -> dict[str, bytes]:
    """Path to content of every file."""
    material = contents.material
    texts = tree_texts(material.records) | dict(_around_the_standard(material))
    if material.texts:
        texts[LOCK] = lock_text(locked(held.text) for held in material.texts)
    return {path: text.encode() for path, text in texts.items()}


def _around_the_standard(material: Material) -> Iterator[tuple[str, str]]:
    """Path and text of what is not a record. Codes such as "no" are keys here, which ``emit`` does not quote."""
    standard = material.standard
    for name, labels in material.vocabularies.items():
        yield f"vocabularies/{name}.yaml", by_pyyaml({code: plain(words) for code, words in labels.items()})
    if standard.bill:
        yield from _bill(standard.bill)
    for held in standard.exercises:
        yield exercise_path(held.criterion), emit(plain(held))
    for text in standard.handbook:
        yield text_path(text.language, text.name), text.text
    for file in standard.training:
        yield file.path, file.text
    for one in standard.written:
        yield one.path, one.text


def _bill(bill: Bill) -> Iterator[tuple[str, str]]:
    yield HEAD, emit(plain(bill.head))
    for position, part in enumerate(bill.parts, 1):
        yield part_path(position), emit(plain(part))
