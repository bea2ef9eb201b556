# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""How a report says things in its language: answers, time limits, dates, and everything written in four languages."""

from typing import Any

from focus.check.deadlines.shapes import Deadline
from focus.lib.catalogue import catalogue
from focus.lib.worded import locale_of, worded_date, worded_duration
from focus.record.shapes import Words

LANGUAGES = ("en", "es", "fr", "pt")


class Said:
    """The words of one language, with the labels that hang on a code."""

    def __init__(self, language: str) -> None:
        self.language = language
        self._catalogue = catalogue(language)
        space = "\N{NO-BREAK SPACE}" if language == "fr" else ""
        self.colon, self.semicolon = f"{space}: ", f"{space}; "
        _ = self._
        self.answers = {"yes": _("Yes"), "partly": _("Partly"), "no": _("No")}
        self.confidence = {"low": _("low confidence"), "medium": _("medium confidence"), "high": _("high confidence")}
        self.clocks = {"calendar": _("calendar days"), "working": _("working days")}
        self.rhythms = {
            "hours": _("every hour"),
            "days": _("every day"),
            "weeks": _("every week"),
            "months": _("every month"),
            "years": _("every year"),
        }
        self.purposes = _purposes(self)
        self.instruments = _instruments(self)

    def _(self, text: str) -> str:
        """A text of the report in this language."""
        return str(self._catalogue.gettext(text))

    def n(self, one: str, many: str, number: int) -> str:
        """A text that depends on a number, with ``%(num)s`` filled in."""
        return str(self._catalogue.ngettext(one, many, number)) % {"num": number}

    def of(self, words: Words | None) -> str:
        """A text written in four languages, in this one."""
        return str(getattr(words, self.language)) if words else ""

    def date(self, text: str | None) -> str:
        """A date with the precision it has."""
        return worded_date(text or "", self.language)

    def language_name(self, code: str) -> str:
        """A language's name in this one; a code that CLDR does not know as it is."""
        names: Any = locale_of(self.language).languages
        return str(names.get(code, code)) if code != "und" else self._("not known")

    def limit(self, one: Deadline) -> str:
        """A time limit in words: "24 hours", "every 6 months", "without delay"."""
        if one.value is None or one.unit == "immediate":
            return self._("without delay")
        if one.recurring and one.value == 1:
            return self.rhythms[one.unit]
        length = worded_duration(one.value, one.unit, self.language)
        return self._("every %(length)s") % {"length": length} if one.recurring else length

    def clock(self, one: Deadline) -> str:
        """Which days count, where the text says so."""
        return self.clocks[one.clock] if one.clock else ""


def _purposes(said: Said) -> dict[str, str]:
    _ = said._
    return {
        "emergency": _("emergency"),
        "evaluation": _("assessment of the risk"),
        "ordinary": _("decision or measures in ordinary cases"),
        "review": _("review"),
        "appeal": _("appeal or complaint"),
        "notification": _("notification"),
        "completion": _("time to complete a request or to answer"),
        "appointment": _("appointment"),
        "term": _("term of office"),
        "session": _("sessions of a body"),
        "reporting": _("reporting"),
        "regulation": _("rules or bodies that must follow the text"),
        "entry_into_force": _("entry into force"),
        "prescription": _("prescription"),
        "retention": _("keeping of data"),
        "duration": _("duration of a measure"),
        "other": _("other"),
    }


def _instruments(said: Said) -> dict[str, str]:
    _ = said._
    return {
        "law": _("law"),
        "bill": _("bill"),
        "decree": _("decree or rule of the executive"),
        "ordinance": _("ordinance"),
        "policy": _("policy or plan"),
        "unknown": _("not known"),
    }
