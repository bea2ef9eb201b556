# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Text and marks stand out from what lies under them, in the light and in the dark.

The measure is the contrast ratio of WCAG 2.2: 4.5 for text (1.4.3), 3 for marks and borders of fields (1.4.11).
``python -m tests.site.test_colours`` prints the table that ``docs/design.md`` holds.
"""

import re
from pathlib import Path

import pytest

import focus.site

ROOT = Path(__file__).resolve().parents[2]
STATIC = Path(focus.site.__file__).parent / "static"
BIGGEST = {"focus.css": 24_000, "guide.css": 3_000}
TEXT_ON = {
    "ink": ("paper", "sheet", "calm", "warn", "alarm", "find", "hatch"),
    "soft": ("paper", "sheet", "calm", "hatch"),
    "link": ("paper", "sheet", "calm", "warn", "alarm", "find"),
    "visited": ("paper", "sheet", "calm"),
    "adopted": ("paper", "sheet", "calm", "hatch"),
    "partly": ("paper", "sheet", "calm", "hatch"),
    "risk": ("paper", "sheet", "alarm", "calm", "hatch"),
    "band-ink": ("band",),
    "band-soft": ("band",),
}
MARK_ON = {"edge": ("paper", "sheet"), "gold": ("band",)}


def schemes(name: str = "focus.css") -> dict[str, dict[str, str]]:
    """The colours of a style sheet in the light and in the dark."""
    text = (STATIC / name).read_text(encoding="utf-8")
    light, dark = re.findall(r":root\s*\{(.*?)\}", text, re.S)[:2]
    found = {"light": colours(light)}
    return found | {"dark": found["light"] | colours(dark)}


def colours(block: str) -> dict[str, str]:
    return dict(re.findall(r"--([\w-]+):\s*(#[0-9a-f]{3,6})", block))


def luminance(colour: str) -> float:
    """Relative luminance of ``#rgb`` or ``#rrggbb`` (WCAG 2.2, definitions)."""
    digits = colour.lstrip("#")
    digits = "".join(2 * digit for digit in digits) if len(digits) == 3 else digits
    parts = [int(digits[at : at + 2], 16) / 255 for at in (0, 2, 4)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """Between 1 and 21."""
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


def pairs(table: dict[str, tuple[str, ...]]) -> list[tuple[str, str]]:
    return [(front, back) for front, backs in table.items() for back in backs]


def table() -> str:
    """The contrast of every pair, as lines of a Markdown table."""
    light, dark = schemes()["light"], schemes()["dark"]
    rows = [
        f"| {front} | {back} | {contrast(light[front], light[back]):.1f} | {contrast(dark[front], dark[back]):.1f} |"
        for front, back in pairs(TEXT_ON) + pairs(MARK_ON)
    ]
    return "\n".join(["| colour | on | light | dark |", "|---|---|---|---|", *rows])


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_text_can_be_read_on_every_ground_it_stands_on(scheme: str) -> None:
    found = schemes()[scheme]
    assert not [(a, b) for a, b in pairs(TEXT_ON) if contrast(found[a], found[b]) < 4.5]


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_marks_and_borders_of_fields_can_be_seen(scheme: str) -> None:
    found = schemes()[scheme]
    assert not [(a, b) for a, b in pairs(MARK_ON) if contrast(found[a], found[b]) < 3]


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_guide_has_the_higher_contrast_of_seven(scheme: str) -> None:
    found = schemes("guide.css")[scheme]
    assert not [(a, b) for a in ("ink", "link") for b in ("paper", "box") if contrast(found[a], found[b]) < 7]


def test_black_on_white_has_the_greatest_contrast() -> None:
    assert contrast("#000", "#ffffff") == pytest.approx(21)


@pytest.mark.parametrize(("name", "most"), BIGGEST.items())
def test_style_sheets_stay_small(name: str, most: int) -> None:
    assert (STATIC / name).stat().st_size < most


def test_the_documented_contrasts_are_those_of_the_style_sheet() -> None:
    assert table() in (ROOT / "docs/design.md").read_text(encoding="utf-8")


if __name__ == "__main__":
    print(table())
