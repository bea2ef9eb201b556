# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""What was found each time a source's address was asked for."""

from typing import Any

from django.db.models import (
    PROTECT,
    CharField,
    CheckConstraint,
    DateTimeField,
    ForeignKey,
    Model,
    PositiveBigIntegerField,
    PositiveSmallIntegerField,
    Q,
    TextField,
    UniqueConstraint,
)

from focus.record.models.columns import closed, code, prose

SHA256 = 64
"""Characters of a SHA-256 in hexadecimal."""


def _hash() -> Any:
    return CharField(max_length=SHA256, blank=True, default="")


class SourceCheck(Model):
    """One look at a source's address, kept for good: the next look is a new row.

    ``source`` points to the register of ids, whose rows stay when a source goes, so that the proof stays too.
    ``warc`` is the copy's path below the archive's directory, empty where this look kept none. ``sha256`` is of the
    content as the site sent it, ``text_sha256`` of its words (see ``page_text``), ``warc_sha256`` of the copy's file.
    """

    source = ForeignKey("record.Entry", on_delete=PROTECT, related_name="checks")
    checked_at = DateTimeField()
    address = CharField(max_length=900)
    verdict = code()
    http_status = PositiveSmallIntegerField(null=True, blank=True, default=None)
    final_address = TextField(blank=True, default="")
    sha256 = _hash()
    text_sha256 = _hash()
    warc = CharField(max_length=160, blank=True, default="")
    warc_sha256 = _hash()
    bytes = PositiveBigIntegerField(default=0)
    note = prose()

    class Meta:
        constraints = (
            closed("source_check", "verdict", "address_status"),
            CheckConstraint(condition=~Q(verdict="unchecked"), name="source_check_says_what_was_found"),
            CheckConstraint(condition=~Q(address=""), name="source_check_names_its_address"),
            CheckConstraint(
                condition=Q(warc="") | (~Q(sha256="") & ~Q(warc_sha256="")), name="source_check_copy_has_its_hashes"
            ),
            CheckConstraint(condition=~Q(verdict="moved") | ~Q(final_address=""), name="source_check_moved_says_where"),
            CheckConstraint(
                condition=Q(http_status__isnull=True) | Q(http_status__range=(100, 999)),
                name="source_check_http_status_is_one",
            ),
            UniqueConstraint(fields=("source", "checked_at"), name="source_check_is_kept_once"),
        )

    def __str__(self) -> str:
        return f"{self.source_id} {self.checked_at:%Y-%m-%d} {self.verdict}"
