# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Why a draft was not checked: a code that pages put into words, and the status of an answer that has not begun."""

import re

from focus.lib.errors import FocusError

STATUS = {
    "too_large": 413,
    "busy": 503,
    "slow": 408,
    "nothing": 400,
    "both": 400,
    "form": 400,
    "elsewhere": 403,
    "encrypted": 422,
    "scanned": 422,
    "empty": 422,
    "language": 422,
    "unreadable": 422,
    "late": 422,
    "crash": 500,
    "no_page": 404,
    "method": 405,
}
SAID = (
    ("encrypted", r"encrypted|password"),
    ("crash", r"reader crash|gave up|no sensible answer|does not know"),
    ("late", r"takes more than|too long to be kept|million bytes of memory"),
    ("scanned", r"tesseract|picture|scanned|image"),
    ("empty", r"is empty|not a word"),
)
"""What the readers of files say, in English, to the code that is said in four languages. A test compares both."""


class Refused(Exception):  # noqa: N818 (it is an answer, not an error)
    """A draft is not checked. ``detail`` is what its reader said, in English; ``retry`` in seconds."""

    def __init__(self, code: str, detail: str = "", retry: int = 0) -> None:
        super().__init__(code)
        self.code, self.detail, self.retry = code, detail, retry

    @property
    def status(self) -> int:
        """The status of the answer."""
        return STATUS[self.code]


class Gone(Exception):  # noqa: N818
    """Whoever asked has left; nothing is done any more and nobody is told."""


def refusal_of(error: FocusError, name: str) -> Refused:
    """What a reader of files said, as a refusal. The file's name is left out of the detail."""
    said = str(error).removeprefix(f"{name}: ")
    code = next((code for code, pattern in SAID if re.search(pattern, said)), "unreadable")
    return Refused(code, said)
