# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""The handbook's printers are told side by side, and ours has its target."""

import pytest

from tests.speed.measured import Measured
from tests.speed.page import page
from tests.speed.papers import OURS, Paper
from tests.speed.publishing import DOWNLOADS, Made

SIZE = Made(
    scale=1.0,
    counts={"instruments": 1},
    load_seconds=1.0,
    load_megabytes=1.0,
    parts={"edition.sqlite": 1.0, DOWNLOADS: 1.0},
    publish_megabytes=1.0,
    edition_megabytes=1.0,
    downloads_megabytes=1.0,
    home="",
)


def paper(printer: str, seconds: float) -> Paper:
    return Paper(language="en", printer=printer, seconds=seconds, pages=231, megabytes=7.4)


@pytest.mark.parametrize(("seconds", "verdict"), [(5.0, "| met |"), (12.0, "| **missed**")])
def test_the_page_tells_each_printer_its_ratio_and_our_target(seconds: float, verdict: str) -> None:
    papers = [paper(OURS, seconds), paper("WeasyPrint, from our HTML", 40.0)]
    text = page(Measured(machine=["A machine."], scale=1.0, sizes=[SIZE, SIZE], served=None, papers=papers))
    assert f"| en: WeasyPrint, from our HTML | 40.0 | {seconds / 40:.2f} | 231 | 7.4 |" in text
    assert f"| world handbook as PDF, en | under 10 s | {seconds:.1f} s {verdict}" in text
