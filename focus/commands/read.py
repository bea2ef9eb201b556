# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Read a law (PDF, DOCX, HTML, XML, Markdown, text) into its articles and other units."""

from argparse import ArgumentParser, Namespace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from focus.commands.output import print_json, take_json
from focus.lib.errors import DONE, WRONG_USAGE, FocusError

if TYPE_CHECKING:
    from focus.texts.shapes import Reading

FORMATS = ("list", "json", "akn", "md")
NUMBERED = frozenset(("article", "annex_article", "transitional", "quoted", "former", "decree", "paragraph", "point"))
"""Kinds that are named by their number; a chapter keeps its word beside it."""
OUTPUTS = {"akn": "focus.texts.output.akn:document", "md": "focus.texts.output.markdown:document"}
"""Format to what writes it, ``(Reading) -> str``; loaded when asked for."""


def take_arguments(parser: ArgumentParser) -> None:
    """What the verb may be told."""
    parser.add_argument("file", metavar="FILE", type=Path, help="the law, as a file on this machine")
    parser.add_argument(
        "--format",
        choices=FORMATS,
        default="list",
        help="list (labels and headings), json, akn (Akoma Ntoso 3.0) or md (Markdown)",
    )
    take_json(parser)


def run(options: Namespace) -> int:
    """Read and print; 0 when the file was read, whatever it holds."""
    from focus.commands.patience import telling
    from focus.texts.isolated import read_isolated

    form = "json" if options.json else options.format
    with telling(f"Reading {options.file.name}") as tell:
        reading = read_isolated(options.file, tell=tell)
    if form == "json":
        print_json(as_json(reading))
    elif form == "list":
        print("\n".join(_lines(reading)))
    else:
        print(_written(reading, form), end="")
    return DONE


def as_json(reading: "Reading") -> dict[str, Any]:
    """The contract of ``--format json``; keys that say nothing are left out, save the contract's own.

    ``label`` is normalised where there is a number (``26 bis``), so that programs compare it; ``printed`` is the label
    as it stands in the file (``Artículo 26 Bis.-``).
    """
    import msgspec

    units: list[dict[str, Any]] = [msgspec.to_builtins(unit) for unit in reading.units]
    for unit in units:
        unit["printed"] = unit["label"]
        if unit["kind"] in NUMBERED:
            unit["label"] = unit["number"] or unit["label"]
        if not unit["repealed"]:
            del unit["repealed"]
    return {**msgspec.to_builtins(reading), "units": units}


def _lines(reading: "Reading") -> list[str]:
    shown = [unit for unit in reading.units if unit.kind not in ("paragraph", "point") and (unit.label or unit.heading)]
    lines = [f"{'  ' * len(unit.path)}{unit.label} {unit.heading}".rstrip() for unit in shown]
    articles = sum(unit.kind == "article" for unit in reading.units)
    lines.append(f"{reading.file}: {articles} articles, language {reading.language}.")
    return [*lines, *reading.warnings]


def _written(reading: "Reading", form: str) -> str:
    import pkgutil
    from importlib.util import find_spec

    module = OUTPUTS[form].partition(":")[0]
    if not find_spec("focus.texts.output") or not find_spec(module):
        raise FocusError(f"--format {form} is not there yet.", WRONG_USAGE)
    return str(pkgutil.resolve_name(OUTPUTS[form])(reading))
