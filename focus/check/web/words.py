# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""What the pages of the check say, in one language."""

from focus.check.meaning.model import absence
from focus.check.web.refusal import Refused
from focus.lib.catalogue import catalogue


class Said:
    """The words of one language that hang on a code."""

    def __init__(self, language: str) -> None:
        self.language = language
        self._catalogue = catalogue(language)

    def _(self, text: str) -> str:
        """A text of the interface in this language."""
        return str(self._catalogue.gettext(text))

    def forms(self) -> dict[str, str]:
        """What the forms of an answer are called, in the order of the choice."""
        _ = self._
        return {
            "page": _("Page in the browser"),
            "pdf": _("Report as PDF"),
            "docx": _("Report as DOCX"),
            "amend-docx": _("Table of amendments as DOCX"),
            "amend-pdf": _("Table of amendments as PDF"),
            "amend-csv": _("Table of amendments as CSV"),
            "json": _("Data for programs (JSON)"),
        }

    def meaning(self) -> str:
        """How passages are found here, with the sentence model or without."""
        if absence() is None:
            return self._(
                "Passages are found by words and, beside them, by a sentence model that runs on this machine."
            )
        return self._(
            "No sentence model is installed here: passages are found by words alone, "
            "and one that says it in unforeseen words may be missed."
        )

    def trouble(self, refused: Refused, most_bytes: int) -> tuple[str, str]:
        """One clear line, and what to do."""
        _ = self._
        if refused.code in {"too_large", "busy", "slow", "late", "crash"}:
            return self._of_machine(refused.code, most_bytes)
        if refused.code in {"encrypted", "scanned", "empty", "language", "unreadable"}:
            return self._of_file(refused.code)
        return self._of_asking(refused.code)

    def _of_machine(self, code: str, most_bytes: int) -> tuple[str, str]:
        _ = self._
        most = most_bytes // 1_000_000
        return {
            "too_large": (
                _("The draft is too large: at most %(most)s million bytes are taken here.") % {"most": most},
                _("Send the text without pictures, or use the command on your own machine: it takes larger files."),
            ),
            "busy": (
                _("Too many drafts are being checked at this moment. Yours was not read."),
                _("Try again in a minute, or use the command on your own machine."),
            ),
            "slow": (
                _("The draft came too slowly and was dropped."),
                _("Try again, paste the text instead of sending the file, or use the command on your own machine."),
            ),
            "late": (
                _("Reading or checking this draft takes too long here, and was stopped."),
                _("Save it as DOCX or plain text, send a part of it, or use the command on your own machine."),
            ),
            "crash": (
                _("The program that read this draft failed. Nothing of the draft was kept."),
                _("Open the draft in a word processor, save it as DOCX or plain text, and send that."),
            ),
        }[code]

    def _of_file(self, code: str) -> tuple[str, str]:
        _ = self._
        return {
            "encrypted": (
                _("This file is encrypted or asks for a password."),
                _("Save it without a password and send that."),
            ),
            "scanned": (
                _("The pages of this file are pictures; there is no text in it to check."),
                _(
                    "Pictures are not read here. Send the text as DOCX, or use the command on your own machine: "
                    "it reads pictures where the program tesseract is installed."
                ),
            ),
            "empty": (_("There is not a word in this file."), _("Look whether it is the right file.")),
            "language": (
                _("The language of this text was not recognised, or is not one that is checked."),
                _(
                    "Texts in English, Spanish, French and Portuguese are checked, from some sentences on. "
                    "Translate others first."
                ),
            ),
            "unreadable": (
                _("This file could not be read as the text of a law."),
                _("Send it as DOCX, PDF with text, web page, Markdown or plain text; or paste the text."),
            ),
        }[code]

    def _of_asking(self, code: str) -> tuple[str, str]:
        _ = self._
        again = _("Go back to the form.")
        return {
            "nothing": (_("There was no draft in what was sent."), _("Choose a file or paste a text.")),
            "both": (_("There was a file and a pasted text; only one can be checked."), _("Send one of them.")),
            "form": (_("What was sent is not what this form sends."), again),
            "elsewhere": (_("This was sent from a page of another site and was not read."), again),
            "method": (_("This address takes a form and nothing else."), again),
            "no_page": (_("There is no such page."), again),
        }[code]
