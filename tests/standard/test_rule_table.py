# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""The table of rules in docs/method.md names tests that exist, and every rule of the standard."""

import re
from pathlib import Path

import yaml

ROOT = Path(__file__).resolve().parent.parent.parent
METHOD = (ROOT / "docs" / "method.md").read_text(encoding="utf-8")
TABLE = METHOD.partition("## Where each rule of the standard is enforced")[2].partition("\n## ")[0]


def test_every_test_that_the_table_names_is_there() -> None:
    named = re.findall(r"`(tests/[a-z_/]+\.py)(?:::(test_\w+))?`", TABLE)
    assert len(named) > 20
    for path, name in named:
        assert f"def {name}" in (ROOT / path).read_text(encoding="utf-8"), f"{path}::{name}"


def test_every_rule_of_the_standard_has_a_row() -> None:
    standard = yaml.safe_load((ROOT / "data" / "standard.yaml").read_text(encoding="utf-8"))
    for kind, rules in (
        ("evidence", standard["evidence_rules"]),
        ("interlock", standard["scoring"]["interlocks"]),
        ("review", standard["review_rules"]),
    ):
        rows = {int(number) for number in re.findall(rf"^\| {kind} (\d+)", TABLE, re.MULTILINE)}
        assert rows >= set(range(1, len(rules) + 1)), kind
