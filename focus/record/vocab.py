# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""The closed lists of the record, as types.

A value outside its list is refused when a file is read and again by a database constraint. The labels
in four languages stand in ``data/vocabularies/`` under the name given in ``VOCABULARIES``; a test
compares both, so that no code is without its labels.
"""

from typing import Any, Literal, get_args

Sensitivity = Literal["public", "internal", "restricted"]
"""``public`` may enter an edition; ``internal`` never does; ``restricted`` is seen by its editors only."""

PlaceKind = Literal["country", "subdivision", "region", "international"]

Region = Literal["africa", "americas", "asia_pacific", "europe_central_asia", "mena", "world"]
"""The regions of the United Nations mandate on defenders, used to filter."""

ObservatoryState = Literal["adopted_nationally", "adopted_subnationally", "under_discussion", "abandoned", "none_known"]
"""The four states known from the existing observatory, and that nothing is known."""

LegalSystem = Literal["civil_law", "common_law", "customary", "islamic"]
"""What kinds of law apply in a place. Where several do its family is mixed, which is derived and never written."""

InstrumentKind = Literal[
    "constitution", "law", "decree", "regulation", "resolution", "policy", "plan", "protocol", "directive",
    "edict", "ordinance", "guideline", "agreement", "bill",
]  # fmt: skip

Relevance = Literal["dedicated", "includes", "abroad", "context", "restrictive"]
"""Made for defenders at home; made for others too and names them; made for defenders of other countries (guidelines
for embassies, relocation); neighbouring (whistleblowers, press); restricts them."""

RelationKind = Literal["amends", "implements", "replaces", "repeals", "creates", "consolidated_into"]

InstrumentState = Literal[
    "draft", "bill", "adopted", "in_force", "amended", "suspended", "annulled", "partly_annulled",
    "repealed", "lapsed", "rejected", "withdrawn", "unknown",
]  # fmt: skip

Application = Literal["applied", "partly_applied", "dormant", "not_applied", "unknown"]
"""Whether a text is applied, apart from whether it is in force (coup, de facto authority, lost territory)."""

MechanismForm = Literal["new_body", "function_of_existing_body", "inter_institutional_committee", "programme"]

MechanismState = Literal["announced", "operating", "partly_operating", "suspended", "closed", "unknown"]

Nature = Literal["state", "civil_society", "un", "regional", "donor"]
"""Who stands behind a body. Only ``state`` counts as a State mechanism; ``regional`` is an intergovernmental body."""

BodyKind = Literal[
    "nhri", "ministry_of_justice_or_human_rights", "ministry_of_interior_or_security", "ministry_other",
    "prosecution", "police_or_military", "presidency_or_government", "parliament", "local_government",
    "independent_authority", "civil_society", "international", "other", "unknown",
]  # fmt: skip

Covers = Literal[
    "human_rights_defenders", "women_defenders", "environmental_defenders", "journalists", "trade_unionists",
    "lawyers_and_justice_operators", "social_leaders", "indigenous_and_ethnic_communities", "communities",
    "organisations", "family", "colleagues", "victims_and_witnesses", "political_leaders", "officials",
    "protesters", "everyone", "other",
]  # fmt: skip

EventKind = Literal[
    "introduced", "adopted", "promulgated", "published", "in_force", "amended", "implemented", "suspended",
    "annulled", "partly_annulled", "repealed", "lapsed", "rejected", "withdrawn", "resumed",
    "not_applied_since", "body_created", "body_operating", "body_suspended", "body_closed", "budget",
    "budget_cut", "evaluation", "court_ruling", "recommendation", "regulation", "attack_context", "ratified", "acceded",
    "jurisdiction_accepted", "denounced", "other",
]  # fmt: skip
"""``ratified``, ``acceded``, ``jurisdiction_accepted`` and ``denounced`` are a State's steps towards a treaty;
``treaties.py`` says when they bind it.
"""

DateBasis = Literal["happened", "reported", "assumed"]
"""``reported``: the day is that of the source that tells it, the event itself may be earlier."""

FigureExtent = Literal["whole", "part", "cumulative", "snapshot"]
"""A whole period, a part of it so far, a running total since the period's start, or a state on a date."""

Qualifier = Literal["exact", "about", "at_least", "at_most"]

BudgetStage = Literal["planned", "approved", "executed", "unstated"]

SourceKind = Literal["law", "gazette", "report", "ngo", "news", "un", "regional", "academic", "site"]

AddressKnown = Literal["exact", "shortened", "site_only", "second_hand", "none"]
"""How well a source's address is known."""

AddressStatus = Literal["unchecked", "alive", "moved", "changed", "gone", "unreachable", "refused"]
"""What became of a source's address when it was last asked for; ``unreachable`` and ``refused`` do not mean gone."""

Rights = Literal["open", "official_text", "all_rights_reserved", "unknown"]

TextRights = Literal["public_domain", "open_licence", "permitted", "not_permitted", "unknown"]
"""What is known of the rights in a wording that somebody added; ``texts/rights.py`` says what may be published."""

ProvisionKind = Literal[
    "preamble", "book", "part", "title", "chapter", "section", "subsection", "article", "paragraph", "point",
    "transitional", "annex", "annex_article", "quoted", "former", "decree", "signature", "note",
]  # fmt: skip
"""``article`` is an article or section of the law's own body, also where it was repealed. ``section`` and ``chapter``
are groups of articles. ``quoted`` is wording that belongs to another law, ``former`` a version kept beside the current
one, ``decree`` an article of the act that promulgates this law, ``note`` what editors and printers added."""

DocumentKind = Literal[
    "law", "bill", "report", "evaluation", "recommendation", "ruling", "guideline", "handbook", "tool", "news"
]

LessonKind = Literal["good_practice", "lesson", "weakness"]

Closed = Literal["text", "practice", "figures"]
"""What a State closes access to: the wording of a text, what a body does, or its figures."""

Track = Literal["law", "practice"]
"""Law on paper or practice: the two are never averaged."""

Answer = Literal["yes", "partly", "no", "unknown", "not_applicable", "contested"]

EvidenceGrade = Literal["A", "B", "C"]

Read = Literal["full", "excerpt", "secondary"]

CoderKind = Literal["person", "machine", "machine_confirmed"]

Answerer = Literal["person", "machine"]
"""What somebody who codes, or decides between coders, is."""

Declaration = Literal["none", "some"]
"""What a coder declared of own interests. Which bodies protect or fund a person is never published."""

InterestKind = Literal["protects", "funds"]

ConsultedParty = Literal["state_authority", "body_itself", "civil_society"]
"""Who is asked to comment on a profile before it counts as commented (rules of review of the standard)."""

CommentOutcome = Literal["waiting", "commented", "no_comment", "withheld"]
"""``withheld``: a comment came and is not published, because it would put somebody at risk."""

CommitmentKind = Literal["recommendation", "court_order", "treaty_body", "review_recommendation", "pledge"]

CommitmentAnswer = Literal["accepted", "noted", "rejected", "no_answer", "unknown"]

Compliance = Literal["done", "partly_done", "not_done", "unknown"]

DeadlineStep = Literal[
    "admission", "emergency_decision", "emergency_measures", "risk_study", "decision", "notification",
    "implementation", "review", "appeal", "referral", "report", "set_up", "other",
]  # fmt: skip

TimeUnit = Literal["hours", "days", "weeks", "months", "years"]

DayCount = Literal["calendar", "working", "unstated"]

Kept = Literal["kept", "partly_kept", "not_kept", "unknown"]

SeatHolder = Literal[
    "civil_society", "defenders", "journalists", "government", "security_forces", "prosecution", "judiciary",
    "parliament", "nhri", "local_government", "international", "experts", "other",
]  # fmt: skip

SeatRight = Literal["vote", "voice", "unknown"]

MeasureKind = Literal[
    "immediate", "relocation", "evacuation", "temporary_shelter", "bodyguards", "police_patrol", "police_protection",
    "vehicle", "armoured_vehicle", "transport_support", "vest", "panic_button", "communication_equipment",
    "premises_protection", "cameras", "metal_detector", "collective", "psychosocial", "medical", "legal_aid",
    "financial_aid", "public_statement", "field_visit", "public_hearing", "observers", "early_warning",
    "risk_analysis", "self_protection_course", "digital", "gender_specific", "consular_support",
    "environmental_inspection", "recommendations_to_authorities", "investigation_referral", "preventive", "other",
]  # fmt: skip

MeasureTrack = Literal["promised", "reported"]

Offer = Literal["protection", "complaint", "registration", "relocation_from_abroad", "monitoring_only", "none_known"]
"""What the State offers. ``registration`` is never shown as a way to be protected."""

Requester = Literal["self", "family", "colleague_or_organisation", "lawyer", "any_person", "authority", "referral_only"]

Consent = Literal["required", "required_if_third_party", "not_required", "unknown"]

Proof = Literal[
    "none", "identity", "description_of_facts", "criminal_complaint", "proof_of_work", "recommendation",
    "registration", "unknown",
]  # fmt: skip

SeenBy = Literal[
    "nhri", "ministry_of_interior", "ministry_of_justice", "ministry_other", "police", "military", "prosecution",
    "intelligence", "local_government", "board_with_civil_society", "board_of_officials", "host_organisation",
    "unknown",
]  # fmt: skip

Cost = Literal["free", "paid", "unknown"]

ChannelKind = Literal["office", "post", "email", "telephone", "web_form", "application", "any_authority", "third_party"]

CorrectionState = Literal["open", "corrected", "rejected"]

Language = Literal["en", "es", "fr", "pt"]

VOCABULARIES: dict[str, Any] = {
    "sensitivity": Sensitivity,
    "place_kind": PlaceKind,
    "region": Region,
    "observatory_state": ObservatoryState,
    "legal_system": LegalSystem,
    "instrument_kind": InstrumentKind,
    "relevance": Relevance,
    "relation_kind": RelationKind,
    "instrument_state": InstrumentState,
    "application": Application,
    "mechanism_form": MechanismForm,
    "mechanism_state": MechanismState,
    "nature": Nature,
    "body_kind": BodyKind,
    "covers": Covers,
    "event_kind": EventKind,
    "date_basis": DateBasis,
    "figure_extent": FigureExtent,
    "qualifier": Qualifier,
    "budget_stage": BudgetStage,
    "source_kind": SourceKind,
    "address_known": AddressKnown,
    "address_status": AddressStatus,
    "rights": Rights,
    "text_rights": TextRights,
    "provision_kind": ProvisionKind,
    "document_kind": DocumentKind,
    "lesson_kind": LessonKind,
    "closed": Closed,
    "track": Track,
    "answer": Answer,
    "evidence_grade": EvidenceGrade,
    "read": Read,
    "coder_kind": CoderKind,
    "answerer": Answerer,
    "declaration": Declaration,
    "interest_kind": InterestKind,
    "consulted_party": ConsultedParty,
    "comment_outcome": CommentOutcome,
    "commitment_kind": CommitmentKind,
    "commitment_answer": CommitmentAnswer,
    "compliance": Compliance,
    "deadline_step": DeadlineStep,
    "time_unit": TimeUnit,
    "day_count": DayCount,
    "kept": Kept,
    "seat_holder": SeatHolder,
    "seat_right": SeatRight,
    "measure_kind": MeasureKind,
    "measure_track": MeasureTrack,
    "offer": Offer,
    "requester": Requester,
    "consent": Consent,
    "proof": Proof,
    "seen_by": SeenBy,
    "cost": Cost,
    "channel_kind": ChannelKind,
    "correction_state": CorrectionState,
}
"""Vocabulary name (the file's name in ``data/vocabularies/``) to its closed list. ``indicator`` and ``unit``
are open to new rows and therefore live in ``data/vocabularies/`` alone."""


def codes(vocabulary: str) -> tuple[str, ...]:
    """The codes of a closed list, in the order in which they are shown."""
    return get_args(VOCABULARIES[vocabulary])
