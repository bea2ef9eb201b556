# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""The allow-list: the only fields of each kind that can enter an edition.

A field that is added to a shape stays out until somebody writes it here. Records whose sensitivity is not
``public`` never enter, whatever their fields.
"""

_RECORD = ("id", "place", "sources", "language", "disagreements", "sensitivity", "last_safety_review")

PUBLIC: dict[str, tuple[str, ...]] = {
    "places": (
        "id", "kind", "region", "parent", "name", "summary", "language", "last_checked", "observatory_label",
        "legal_systems", "legal_systems_sources", "not_known", "closed", "sources", "sensitivity", "last_safety_review",
    ),
    "sources": (
        "id", "place", "title", "publisher", "date", "kind", "url", "address_known", "address_note", "rights",
        "checked_on", "address_status", "archived", "sensitivity", "last_safety_review",
    ),
    "instruments": (
        *_RECORD, "title", "title_language", "title_en", "title_known", "kind", "relevance", "number", "issued_by",
        "languages", "url", "gist", "relations", "observations", "implementing_act", "closed",
    ),
    "bodies": (*_RECORD, "name", "name_en", "acronym", "kind", "nature"),
    "mechanisms": (
        *_RECORD, "name", "name_language", "name_en", "acronym", "created_by", "run_by", "nature", "form", "reach",
        "covers", "covers_as_found", "composition", "how_to_request", "observations", "closed",
    ),
    "events": (*_RECORD, "date", "date_basis", "kind", "text", "about", "provisions"),
    "figures": (
        *_RECORD, "about", "indicator", "definition", "period", "extent", "value", "qualifier", "unit", "stage",
        "counts", "counter", "note",
    ),
    "deadlines": (
        *_RECORD, "about", "step", "starts", "ends", "value", "unit", "day_count", "duty_bearer", "locator",
        "instrument", "kept", "kept_note", "kept_words", "kept_sources",
    ),
    "seats": (
        *_RECORD, "about", "board", "holder", "who", "count", "right", "chosen_by", "term", "filled_on", "locator",
    ),
    "measures": (*_RECORD, "about", "measure", "as_found", "track", "instrument", "locator", "note"),
    "documents": (
        *_RECORD, "title", "author", "date", "kind", "form", "languages", "page_languages", "url", "also_at",
        "address_known", "about", "places", "gist", "note",
    ),
    "lessons": (*_RECORD, "title", "kind", "text", "criteria", "about"),
    "findings": (
        *_RECORD, "subject", "criterion", "track", "answer", "locator", "note", "as_of", "grade", "read", "coder",
        "coder_kind", "first_answer", "second_coder", "second_answer", "rests_on", "standing", "why_not_standing",
        "coded_as",
        "by_absence", "searched", "quotations", "reviewer", "reviewer_kind", "recorded_on",
    ),
    "commitments": (
        *_RECORD, "kind", "issuer", "occasion", "date", "date_basis", "gist", "criteria", "about", "answer",
        "answered_on", "answer_note", "compliance",
    ),
    "access": (
        *_RECORD, "mechanism", "offer", "for_whom", "route", "who_may_ask", "channels", "consent", "proof", "seen_by",
        "seen_by_note", "cost", "alternatives_to_police", "beware", "if_no_answer", "compiled_on", "signed_on",
        "signed_by_role",
    ),
    "regional_help": (*_RECORD, "region", "name", "what", "url", "verified_on"),
    "coders": (*_RECORD, "name", "kind", "declared_on", "declaration", "note"),
    "consultations": (
        *_RECORD, "about", "asked", "who", "invited_on", "until", "outcome", "received_on", "comment",
        "comment_language", "reply", "replied_on", "withheld_because",
    ),
    "corrections": (
        "id", "record", "noticed_on", "state", "text", "language", "corrected_on", "earlier_value",
    ),
}  # fmt: skip
