# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""What a check found as plain values, as programs read it: the contract of ``focus check FILE --json``."""

from typing import Any

import msgspec

from focus.check.shapes import CheckResult


def told(result: CheckResult) -> dict[str, Any]:
    """The result. As in ``focus read``, ``label`` is an article's number and ``printed`` the label as it stands."""
    whole: dict[str, Any] = msgspec.to_builtins(result)
    for criterion in whole["criteria"]:
        for passage in criterion["passages"]:
            passage["printed"] = passage["label"]
            passage["label"] = passage["number"] or passage["label"]
    return whole
