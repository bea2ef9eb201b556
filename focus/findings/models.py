# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Findings, with the rules of the standard that one row can show as constraints."""

from typing import ClassVar

from django.db.models import PROTECT, BooleanField, CharField, CheckConstraint, F, ForeignKey, Q, UniqueConstraint

from focus.findings.rules import NOT_BY_SILENCE
from focus.record.models.base import RecordModel, kept
from focus.record.models.columns import closed, code, day, filled, many, prose
from focus.record.models.entry import Entry
from focus.standard.models import Criterion


class Finding(RecordModel):
    """See ``shapes.Finding``. ``findings/rules.py`` says each rule in words before the database refuses it."""

    KIND: ClassVar[str] = "findings"

    subject = ForeignKey(Entry, on_delete=PROTECT, related_name="findings_about")
    criterion = ForeignKey(Criterion, on_delete=PROTECT, related_name="+")
    track = code()
    answer = code()
    locator = prose()
    note = prose()
    as_of = day(null=True)
    grade = code()
    read = code()
    coder = CharField(max_length=600)
    coder_kind = code()
    first_answer = code(null=True)
    second_coder = prose()
    second_answer = code(null=True)
    rests_on = prose()
    standing = BooleanField()
    why_not_standing = prose()
    coded_as = prose()
    by_absence = BooleanField(default=False)
    searched = many()
    quotations = many()
    reviewer = prose()
    reviewer_kind = code(null=True)
    recorded_on = day(null=True)

    class Meta:
        constraints = (
            *kept("finding"),
            closed("finding", "track", "track"),
            closed("finding", "answer", "answer"),
            closed("finding", "grade", "evidence_grade"),
            closed("finding", "read", "read"),
            closed("finding", "coder_kind", "coder_kind"),
            closed("finding", "reviewer_kind", "answerer", null=True),
            closed("finding", "first_answer", "answer", null=True),
            closed("finding", "second_answer", "answer", null=True),
            filled("finding", "coder"),
            UniqueConstraint(
                fields=("subject", "criterion", "track"), condition=Q(standing=True), name="finding_stands_alone"
            ),
            CheckConstraint(condition=Q(rests_on="") | Q(grade="C"), name="finding_by_others_is_grade_c"),
            CheckConstraint(condition=Q(standing=True) | ~Q(why_not_standing=""), name="finding_not_standing_says_why"),
            CheckConstraint(
                condition=Q(standing=False) | Q(why_not_standing=""), name="finding_standing_needs_no_reason"
            ),
            CheckConstraint(
                condition=Q(second_answer__isnull=True) | ~Q(second_coder=""), name="finding_second_answer_has_a_coder"
            ),
            CheckConstraint(
                condition=Q(first_answer__isnull=True) | Q(second_answer__isnull=False),
                name="finding_first_answer_has_a_second",
            ),
            CheckConstraint(
                condition=Q(standing=False) | ~Q(read="secondary") | Q(grade="C"), name="finding_secondary_is_grade_c"
            ),
            CheckConstraint(
                condition=Q(standing=False) | Q(track="law") | Q(as_of__isnull=False), name="finding_practice_has_a_day"
            ),
            CheckConstraint(
                condition=Q(by_absence=False) | Q(answer="no", track="practice"),
                name="finding_absence_is_a_practice_no",
            ),
            CheckConstraint(
                condition=Q(standing=False) | Q(by_absence=False) | ~Q(searched=[]),
                name="finding_absence_needs_a_search",
            ),
            CheckConstraint(
                condition=~Q(coder_kind="machine_confirmed") | ~Q(reviewer=""), name="finding_confirmed_names_who_did"
            ),
            CheckConstraint(
                # A comparison with null is null, and a check passes what is not false: each says that it is there.
                condition=Q(standing=False)
                | Q(second_answer__isnull=True)
                | Q(first_answer__isnull=True, second_answer=F("answer"))
                | Q(first_answer__isnull=False, second_answer=F("first_answer"))
                | Q(answer="contested")
                | (~Q(note="") & ~Q(reviewer="") & Q(reviewer_kind__isnull=False, reviewer_kind="person")),
                name="finding_difference_is_decided_in_writing",
            ),
            CheckConstraint(
                condition=Q(reviewer="", reviewer_kind__isnull=True)
                | (~Q(reviewer="") & Q(reviewer_kind__isnull=False)),
                name="finding_reviewer_is_person_or_machine",
            ),
            CheckConstraint(
                condition=~Q(standing=True, criterion="R7", answer="yes") | Q(read="full"),
                name="finding_r7_yes_needs_the_whole_text",
            ),
            CheckConstraint(
                condition=~Q(standing=True, track="law", answer="no", locator="")
                | Q(read="full")
                | Q(criterion__in=NOT_BY_SILENCE),
                name="finding_no_by_silence_needs_the_whole_text",
            ),
        )
