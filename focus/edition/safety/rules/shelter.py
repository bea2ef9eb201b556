# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Safe houses and shelters with a location. That a programme offers shelter is no hit; where it stands is."""

import re
from collections.abc import Iterator

from focus.edition.safety.known import Known
from focus.edition.safety.reading import fold, words_in
from focus.edition.safety.rules.sentences import LOCATIVE, sentences
from focus.edition.safety.shapes import Found, Rule, Text

SHELTER = re.compile(
    r"\b(?:safe[ -]?houses?|safe shelters?|shelters?|hide-?outs?|casas? (?:segura|de seguridad|"
    r"refugio|de acogida|de abrigo)s?|refugios?|albergues?|"
    r"maisons? (?:s[uû]re|d'accueil|refuge|de protection)s?|refuges?|h[eé]bergements?|"
    r"casas?[ -]?abrigos?|abrigos?|casas? de acolhimento)\b",
    re.IGNORECASE,
)
PROGRAMME = re.compile(
    r"shelter[ -](?:cit(?:y|ies)|programme|grant)|villes?[ -]refuges?|"
    r"ciudad(?:es)?[ -](?:de )?refugio|cities of refuge|icorn|"
    r"temporary shelter (?:programme|scheme)",
    re.IGNORECASE,
)
NEAR = re.compile(LOCATIVE + r"((?:[^\W\d_a-zß-öø-ÿ][\w'-]+)(?: (?:de |del |la |los )?[^\W\d_a-zß-öø-ÿ][\w'-]+){0,3})")
STREET = re.compile(
    r"\b(?:address|located|situated|stands|corner|ubicad\w+|direcci[oó]n|domicilio|situ[eé]\w*|adresse|"
    r"localizad\w+|endereço|sise?)\b.{0,60}?"
    r"(?:\d|street|road|avenue|calle|avenida|carrera|colonia|barrio|rue|quartier|rua|bairro)",
    re.IGNORECASE,
)
REACH = 60
"""Characters between the word for shelter and the place; further apart they seldom belong together."""


def find(text: Text, known: Known) -> Iterator[Found]:
    """Sentences that say where a shelter is."""
    for start, end in sentences(text.text):
        sentence = text.text[start:end]
        plain = PROGRAMME.sub(lambda match: "_" * len(match.group()), sentence)
        for match in SHELTER.finditer(plain):
            if _located(plain, match.start(), match.end(), known):
                yield Found(start, end, "A shelter or safe house together with its place.")
                break


def _located(sentence: str, first: int, last: int, known: Known) -> bool:
    around = sentence[max(0, first - REACH) : last + REACH]
    if STREET.search(sentence[first : last + 120]):
        return True
    return any(
        not SHELTER.search(match[1]) and _is_local(match[1], known) for match in NEAR.finditer(lower_first(around))
    )


def lower_first(around: str) -> str:
    """``In Tegucigalpa`` at the beginning reads as ``in Tegucigalpa``."""
    return re.sub(r"^(?:In|At|Near|En|Dans|À|A|Em|No|Na)(?= )", lambda match: match.group().lower(), around)


def _is_local(name: str, known: Known) -> bool:
    words = [word for word in re.findall(r"[^\W\d_]+", fold(name)) if len(word) > 2]
    ordinary = known.ordinary | GENERIC
    return fold(name) not in known.countries and bool(words) and any(word not in ordinary for word in words)


GENERIC = words_in(
    """
    state estado etat africa europe europa america latin asia law ley decree decreto article articulo section
    constitution ministry ministerio defenders women mechanism unit programme focus national nacional human
    rights european union international protection january february march april may june july august september
    october november december
    """
)

RULE = Rule(
    "shelter",
    "Remove the place, or say only that shelter is offered.",
    find,
    whole_sentence=True,
    words=("safe", "shelter", "hide", "casa", "refug", "albergue", "maison", "bergement", "abrigo"),
)
