# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Escorts per person: how many guards, cars or vests one protected person has."""

import re
from collections.abc import Iterator

from focus.edition.safety.known import Known
from focus.edition.safety.rules.sentences import sentences
from focus.edition.safety.shapes import Found, Rule, Text

NUMBER = (
    r"(?:\d{1,2}(?:[.,]\d+)?|an?|one|two|three|four|five|six|seven|eight|nine|ten|single|una?|dos|"
    r"tres|cuatro|cinco|seis|siete|ocho|nueve|diez|"
    r"une?|deux|trois|quatre|cinq|sept|huit|neuf|dix|um|uma|dois|duas|quatro|sete|oito|nove|dez)"
)
ESCORT = (
    r"(?:(?:armed |police |private |unarmed |personal )*(?:escorts?|bodyguards?|body guards?|guards|"
    r"police officers|close protection officers)|"
    r"escoltas?|guardaespaldas|hombres? de protecci[oó]n|gardes? du corps|"
    r"(?:agents? d')?escortes?|gardes rapproch[eé]s|guarda-costas|seguranças|agentes de escolta)"
)
PER = (
    r"(?:per (?:protected )?(?:person|defender|beneficiary|head|capita|case|leader|journalist)|"
    r"(?:for|to) each (?:\w+ )?(?:person|defender|beneficiary|leader|journalist)|"
    r"apiece|each\b|(?:(?:por|a|para) )?cada (?:persona|pessoa|beneficiari[oa]|benefici[aá]ri[oa]|"
    r"l[ií]der|lideresa|defensora?|protegid[oa]|periodista|jornalista)|"
    r"por (?:persona|pessoa|protegid[oa]|beneficiari[oa]|benefici[aá]ri[oa]|cabeza)|par (?:personne|"
    r"b[eé]n[eé]ficiaire|d[eé]fenseur)|(?:(?:pour|[aà]) )?chaque (?:personne|d[eé]fenseur|"
    r"b[eé]n[eé]ficiaire))"
)
ASSIGNED = (
    r"(?:assigned|given|granted|provided|has|have|had|receives?|received|got|travels? with|"
    r"moves? with|accompanied by|asignad\w+|asign[oó]|tiene|cuenta con|recibi[oó]|dispon[ei]\w*|"
    r"attribu[eé]\w*|dispose de|b[eé]n[eé]ficie de|accord[eé]\w*|conta com|recebeu|tem|designad\w+)"
)
ONE_PERSON = (
    r"(?:the (?:defender|leader|lawyer|journalist|activist|beneficiary|woman|man|priest)|(?:she|he|"
    r"her|him)\b|la (?:defensora|lideresa|abogada|periodista|beneficiaria)|el (?:defensor|l[ií]der|"
    r"abogado|periodista|beneficiario)|"
    r"la d[eé]fenseure|le d[eé]fenseur|l'avocate?|le journaliste|la journaliste|elle\b|il\b|"
    r"a (?:defensora|advogada|jornalista)|o (?:defensor|advogado|jornalista)|ela\b|ele\b)"
)
PATTERNS = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"\b{NUMBER} (?:\w+ ){{0,2}}{ESCORT}\b.{{0,50}}?\b{PER}",
        rf"\b{PER}.{{0,50}}?\b{NUMBER} (?:\w+ ){{0,2}}{ESCORT}\b",
        rf"\b{ONE_PERSON}.{{0,40}}?\b{ASSIGNED}\b.{{0,25}}?\b{NUMBER} (?:\w+ ){{0,2}}{ESCORT}\b",
        rf"\b{NUMBER} (?:\w+ ){{0,2}}{ESCORT}\b.{{0,25}}?\b{ASSIGNED}\b.{{0,15}}?\b{ONE_PERSON}",
        rf"\b{ESCORT} (?:detail|team|scheme) of {NUMBER}\b",
        rf"\b{ESCORT} per (?:protected )?(?:person|defender|beneficiary)",
    )
)


def find(text: Text, known: Known) -> Iterator[Found]:
    """Sentences that say how many guards a protected person has."""
    for start, end in sentences(text.text):
        sentence = text.text[start:end]
        if any(pattern.search(sentence) for pattern in PATTERNS):
            yield Found(start, end, "The number of escorts of a person.")


RULE = Rule(
    "escorts_per_person",
    "Remove the number; the total of a whole programme may stay.",
    find,
    whole_sentence=True,
    words=("escort", "escolt", "guard", "garde", "officers", "hombre", "seguran"),
)
