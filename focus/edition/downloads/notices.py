# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""The texts that go with every download: what it is, how to cite it, its licence, what to beware of.

The digest cannot stand in them: it is computed from a list that holds the hash of these very files.
"""

from collections.abc import Iterator

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

GENERAL_CAVEATS = (
    "Unknown is not zero and not no. What an empty cell means stands in the codebook, for every variable.",
    "Contested: where sources disagree, every value is kept, with its sources (disagreements).",
    "Law on paper and practice are two things (track). Nothing here is a score or a rank; please make none of it.",
    "Not an endorsement of any State, text or body: what texts say is not what is done. A text with R7 = no holds "
    "clauses that can be used against defenders (records, harmful); say so wherever you name its other answers.",
    "Figures may be compared only where indicator, definition, unit and stage agree.",
    "Some dates are those of the report and not of the event (date_basis). Bills are not law in force (states).",
    "How a place stands is what sources show. A place without a record says nothing about that country.",
    "Access records are compiled from documents. They are no advice to anybody at risk.",
    'A value that was withdrawn for safety is shown as "…". Records that were withdrawn are not here at all.',
)
"""What holds for every table, whatever rows are in it."""

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
laws (table provisions) is not ours; the table texts says what is known of the rights in each.
"""


def citation(name: str) -> str:
    """How to cite an edition."""
    year = name[:4]
    return f"The Focus authors ({year}). {TITLE}. Edition {name}. {LICENCE_NAME}.\n\n{WHERE_THE_DIGEST_IS}\n"


def licence() -> str:
    """The licence's name, address and gist."""
    return LICENCE.format(name=LICENCE_NAME, code=LICENCE_CODE, address=LICENCE_ADDRESS)


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
    yield from GENERAL_CAVEATS
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
