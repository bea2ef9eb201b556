# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""The texts that go with every download: what it is, how to cite it, its licence, what to beware of.

The digest cannot stand in them: it is computed from a list that holds the hash of these very files.
"""

from collections.abc import Callable, Collection, Iterator
from typing import NamedTuple

from focus.edition.downloads.left_out import ISOLATED, Offered

LICENCE_NAME = "Creative Commons Attribution 4.0 International"
LICENCE_CODE = "CC-BY-4.0"
LICENCE_ADDRESS = "https://creativecommons.org/licenses/by/4.0/"
TITLE = "Focus, global observatory of public policies that protect human rights defenders"
WHERE_THE_DIGEST_IS = (
    "The edition's digest (SHA-256) is printed on the site's data page and at the foot of every page, stands in the "
    "file manifest.sha256 of the edition, and is told by `focus verify`. It cannot stand in this file, because it is "
    "computed from this file too. Please cite it with the edition: it proves which data you used."
)


class Caveat(NamedTuple):
    """What to know. ``{where}`` stands for where it can be seen: ``table`` in the data package, in a list those columns
    of ``columns`` that it has. A list tells it where it has one, or ``always``."""

    text: str
    table: str = ""
    columns: tuple[str, ...] = ()
    always: bool = False


GENERAL_CAVEATS = (
    Caveat(
        "Unknown is not zero and not no. What an empty cell means stands in the codebook, for every variable.",
        always=True,
    ),
    Caveat(
        "Contested: where sources disagree, every value is kept, with its sources{where}.",
        "disagreements",
        ("disputes",),
    ),
    Caveat(
        "Law on paper and practice are two things{where}. Nothing here is a score or a rank; please make none of it.",
        "track",
        ("track", "law_answer", "practice_answer", "law_yes", "practice_yes"),
    ),
    Caveat(
        "Not an endorsement of any State, text or body: what texts say is not what is done. A text with R7 = no holds "
        "clauses that can be used against defenders{where}; say so wherever you name its other answers.",
        "records, harmful",
        ("harmful", "flag", "red_flag"),
        always=True,
    ),
    Caveat("Figures may be compared only where indicator, definition, unit and stage agree.", "", ("indicator",)),
    Caveat("Some dates are those of the report and not of the event{where}.", "date_basis", ("date_basis",)),
    Caveat("Bills are not law in force{where}.", "states", ("state",)),
    Caveat(
        "How a place stands is what sources show. A place without a record says nothing about that country.",
        always=True,
    ),
    Caveat("Access records are compiled from documents. They are no advice to anybody at risk."),
    Caveat(
        'A value that was withdrawn for safety is shown as "…". Records that were withdrawn are not here at all.',
        always=True,
    ),
)
"""What holds whatever rows there are."""


def on_killings(gettext: Callable[[str], str] = str) -> str:
    """What goes with figures of killings and attacks, in the language of ``gettext``."""
    return gettext(
        "Killings and attacks count what others do, and above all who looked: more recorded may mean better recording. "
        "Each number holds for the definition of its own counter. Please never rank by them, divide them by population "
        "or compare them across counters."
    )


def told_of_package() -> Iterator[str]:
    """What holds for the whole data package."""
    for one in GENERAL_CAVEATS:
        yield one.text.format(where=f" ({one.table})" if one.table else "")
    yield on_killings()


def told_of_list(columns: Collection[str]) -> Iterator[str]:
    """What holds for a list with these columns, which it names in the place of tables."""
    for one in GENERAL_CAVEATS:
        seen = [name for name in columns if name in one.columns or name.endswith(tuple(f"_{x}" for x in one.columns))]
        if seen or one.always:
            yield one.text.format(where=f" ({', '.join(seen)})" if seen else "")


README = """{title}
Edition {name}

{form}

CITATION.txt  how to cite
LICENCE.txt   what you may do
CAVEATS.txt   what to know before you count; please read it

{caveats}"""

LICENCE = """{name} ({code})
{address}

You may copy, change and publish these data, for any purpose, if you name the source (see CITATION.txt), link to the
licence and say what you changed. The licence's full text stands at {address}legalcode
It covers our own words and the arrangement of the facts. Titles of sources are their publishers'. The wording of
laws{wording}
"""
OF_PACKAGE = " (table provisions) is not ours; the table texts says what is known of the rights in each."
OF_LIST = " is not ours; the page of each text says what is known of the rights in it."


def citation(name: str) -> str:
    """How to cite an edition."""
    year = name[:4]
    return f"The Focus authors ({year}). {TITLE}. Edition {name}. {LICENCE_NAME}.\n\n{WHERE_THE_DIGEST_IS}\n"


def licence(wording: str = OF_PACKAGE) -> str:
    """The licence's name, address and gist, and where the rights in the wording of laws are told."""
    return LICENCE.format(name=LICENCE_NAME, code=LICENCE_CODE, address=LICENCE_ADDRESS, wording=wording)


def caveats(offered: Offered) -> str:
    """What to know before counting, one line each."""
    return "".join(f"- {line}\n" for line in caveat_lines(offered))


def caveat_lines(offered: Offered) -> Iterator[str]:
    """The same as lines."""
    standing = [one for one in offered.material.records.of("findings") if one.standing]
    machine = sum(one.coder_kind == "machine" for one in standing)
    yield (
        f"Machine codings: of {len(standing)} standing answers in these files {machine} were coded by a machine and "
        "wait for a person (coder_kind)."
    )
    yield from told_of_package()
    for compilation, number in offered.by_compilation().items():
        yield (
            f"Left out: {number} answers that rest on “{compilation}”. More than {ISOLATED} answers would be more "
            "than isolated facts from a compilation without an open licence. The site shows them with their source; "
            "the table left_out (left_out.jsonl) lists them, without the answers."
        )


def notices(name: str, offered: Offered, form: str) -> dict[str, bytes]:
    """The files that stand in every archive, by name. ``form`` says what else is in it."""
    told = caveats(offered)
    texts = {
        "README.txt": README.format(title=TITLE, name=name, form=form, caveats=told),
        "CITATION.txt": citation(name),
        "LICENCE.txt": licence(),
        "CAVEATS.txt": f"Edition {name}\n\n{told}",
    }
    return {path: text.encode() for path, text in texts.items()}
