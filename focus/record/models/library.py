# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Library items and lessons."""

from typing import ClassVar

from django.db.models import CASCADE, CharField, CheckConstraint, ForeignKey, Q, TextField

from focus.record.models.base import RecordModel, kept
from focus.record.models.columns import closed, code, day, filled, many, prose
from focus.record.models.link import Link, link_to, ordered
from focus.record.models.place import Place


class Document(RecordModel):
    """See ``shapes.Document``; ``places`` are rows of ``DocumentPlace``."""

    KIND: ClassVar[str] = "documents"

    title = TextField()
    author = prose()
    date = day(null=True)
    kind = code()
    form = prose()
    languages = many()
    page_languages = many()
    url = CharField(max_length=900, null=True, blank=True, default=None)
    also_at = many()
    address_known = code(default="exact")
    gist = prose()
    note = prose()

    class Meta:
        constraints = (
            *kept("document"),
            closed("document", "kind", "document_kind"),
            closed("document", "address_known", "address_known"),
            filled("document", "title"),
            CheckConstraint(
                condition=~Q(address_known="exact") | Q(url__isnull=False), name="document_exact_address_is_given"
            ),
        )


class DocumentPlace(Link):
    """A place that a document bears on, beside the one whose file holds it."""

    owner = ForeignKey(Document, on_delete=CASCADE, related_name="place_links")
    target = link_to(Place)

    class Meta:
        constraints = ordered("document_place")


class Lesson(RecordModel):
    """See ``shapes.Lesson``."""

    KIND: ClassVar[str] = "lessons"

    title = TextField()
    kind = code()
    text = TextField()
    criteria = many()

    class Meta:
        constraints = (
            *kept("lesson"),
            closed("lesson", "kind", "lesson_kind"),
            filled("lesson", "title", "text"),
        )
