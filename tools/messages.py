# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Collect the words of the interface and bring the catalogues of all languages up to date (``make messages``).

The access guides' words are a domain of their own, ``guide.po``, written by hand because people in danger read
them; this program checks them and writes only ``interface.pot`` and the languages' ``interface.po``. Nothing
translated is lost: a message that left the sources stays at the end of the file and may come back.
"""

import datetime
import io
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

from babel.messages import Catalog, Message
from babel.messages.extract import extract_from_dir
from babel.messages.frontend import parse_mapping_cfg
from babel.messages.pofile import read_po, write_po

ROOT = Path(__file__).resolve().parent.parent
LOCALE = ROOT / "focus" / "locale"
LANGUAGES = ("es", "fr", "pt")
KEYWORDS = {"_": None, "gettext": None, "ngettext": (1, 2), "n": (1, 2)}
WIDTH = 110
WRITTEN_ON = datetime.datetime(2026, 11, 22, tzinfo=datetime.UTC)
"""The date in the headers: always the same, so that the same sources give the same bytes."""
HEADER = """\
# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: CC-BY-4.0
# The words of the interface. Keep %(name)s as they are; texts are short and plain."""


class Found(NamedTuple):
    """A message as it stands in a source file; a pair where it depends on a number."""

    file: str
    id: str | tuple[str, ...]

    @property
    def key(self) -> str:
        """What catalogues look it up by."""
        return self.id if isinstance(self.id, str) else self.id[0]

    @property
    def of_guides(self) -> bool:
        """Whether it stands in a file of the access guides."""
        return Path(self.file).name.startswith("guide")


def found_in(root: Path = ROOT) -> list[Found]:
    """Every message of the sources, in the order of their files."""
    with (root / "babel.cfg").open(encoding="utf-8") as file:
        methods, options = parse_mapping_cfg(file)  # type: ignore[no-untyped-call]
    all_found = extract_from_dir(str(root), methods, options, KEYWORDS, directory_filter=_is_looked_into)
    return sorted((Found(file, id) for file, _, id, _, _ in all_found), key=lambda one: one.file)


def _is_looked_into(path: str) -> bool:
    """Only the package: an environment or a build beside it holds words of others."""
    return Path(path).parent != ROOT or Path(path).name == "focus"


def template(all_found: list[Found]) -> Catalog:
    """The messages of the interface, without those that the guides have too: one text has one translation."""
    guides = {one.key for one in all_found if one.of_guides}
    made = _catalog(None)
    for one in all_found:
        if one.key not in guides:
            made.add(one.id, locations=[(one.file, 0)])
    return made


def _catalog(language: str | None) -> Catalog:
    made = Catalog(
        locale=language,
        header_comment=HEADER,
        project="Focus",
        version="interface",
        last_translator="The Focus authors",
        language_team=language or "LANGUAGE",
        creation_date=WRITTEN_ON,
        revision_date=WRITTEN_ON,
        fuzzy=False,
    )
    # Given to the constructor, an empty address becomes a placeholder.
    made.msgid_bugs_address = ""
    return made


def updated(path: Path, language: str, messages: Catalog) -> Catalog:
    """A language's catalogue with the messages in use, and what was translated before."""
    made = _catalog(language)
    for one in _known(path, language):
        made.add(one.id, one.string, flags=one.flags, user_comments=one.user_comments)
    made.update(messages, no_fuzzy_matching=True)
    for key in [key for key, one in made.obsolete.items() if not is_translated(one)]:
        del made.obsolete[key]
    return made


def _known(path: Path, language: str) -> Iterator[Message]:
    if path.is_file():
        with path.open("rb") as file:
            read = read_po(file, locale=language)
        yield from (one for one in (*read, *read.obsolete.values()) if one.id)


def is_translated(message: Message) -> bool:
    """Whether every form has words that somebody stands by."""
    forms: Any = message.string if isinstance(message.string, (tuple, list)) else (message.string,)
    return all(forms) and not message.fuzzy


def content(catalog: Catalog) -> bytes:
    """A catalogue as the bytes of its file: messages in the order of the sources, files without line numbers."""
    written = io.BytesIO()
    write_po(written, catalog, width=WIDTH, include_lineno=False)
    return written.getvalue()


def path_of(language: str, domain: str = "interface") -> Path:
    """Where a language's catalogue lies."""
    return LOCALE / language / "LC_MESSAGES" / f"{domain}.po"


def main() -> int:
    """Write the template and the catalogues, and say what is not translated."""
    all_found = found_in()
    messages = template(all_found)
    _write(LOCALE / "interface.pot", content(messages))
    print(f"{len(messages)} messages of the interface")
    for language in LANGUAGES:
        catalog = updated(path_of(language), language, messages)
        _write(path_of(language), content(catalog))
        _report(language, [one for one in catalog if one.id and not is_translated(one)], "interface")
        guides = {one.id: one for one in _known(path_of(language, "guide"), language)}
        held = {one.key for one in all_found if one.of_guides}
        done = {key if isinstance(key, str) else key[0] for key, one in guides.items() if is_translated(one)}
        _report(language, sorted(held - done), "guide")
    return 0


def _write(path: Path, made: bytes) -> None:
    part = path.with_suffix(".part")
    part.write_bytes(made)
    part.replace(path)


def _report(language: str, missing: list[Any], domain: str) -> None:
    if missing:
        print(f"{language}: {len(missing)} of {domain} wait for a translation")


if __name__ == "__main__":
    sys.exit(main())
