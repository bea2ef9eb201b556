# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Patrol routes and times: whoever knows them knows when nobody is there."""

import re
from collections.abc import Iterator

from focus.edition.safety.known import Known
from focus.edition.safety.rules.sentences import sentences
from focus.edition.safety.shapes import Found, Rule, Text

PATROL = (
    r"(?:patrol(?:s|led|ling)?|patrullas?|patrullajes?|patrullan|rondas? (?:policial(?:es)?|"
    r"de vigilancia|domiciliarias?)|rondines|patrouilles?|rondes|patrulhas?|patrulhamentos?|"
    r"escort(?:ed)? convoys?)"
)
WHERE_AND_WHEN = (
    r"(?:\b(?:routes?|ruta|rutas|rota|rotas|itin[eé]raires?|itinerarios?|itiner[aá]rios?|trajets?|"
    r"recorridos?|percursos?|trajetos?|checkpoints?|ret[eé]n)\b"
    r"(?! (?:of|de|del|da) (?:protecci[oó]n|protection|proteç[aã]o|atenci[oó]n|colectiva|collective))|"
    r"\b(?:\d{1,2}(?:[:.h]\d{2}|\s?[ap]\.?m\.?|h\b| horas| heures)|every (?:day|night|morning|"
    r"evening|\w+day|\w+ hours?|\w+ minutes)|cada (?:noche|d[ií]a|ma[nñ]ana|\w+ horas|\w+ minutos)|"
    r"chaque (?:nuit|jour|matin|soir)|toutes les \w+ (?:heures|minutes)|todas as (?:noites|"
    r"manh[aã]s)|todos los d[ií]as|(?:mon|tues|wednes|thurs|fri|satur|sun)days)\b|"
    r"\bfrom (?:the )?[A-Z][\w'-]+(?: [A-Z][\w'-]+)* to (?:the )?[A-Z]|\bdesde (?:el |"
    r"la )?[A-Z]\S+ hasta |\bde [A-Z]\S+ (?:a|à|até|hasta) (?:el |la |o |a )?[A-Z]|"
    r"\bbetween [A-Z]\S+ and [A-Z]|\bentre [A-Z]\S+ (?:y|et|e) [A-Z])"
)
EITHER = re.compile(rf"\b(?i:{PATROL})\b.{{0,90}}?{WHERE_AND_WHEN}|{WHERE_AND_WHEN}.{{0,60}}?\b(?i:{PATROL})\b")
SIGNS = ("patrol", "patrul", "patrou", "rond", "convoy")


def find(text: Text, known: Known) -> Iterator[Found]:
    """Sentences that say where or when a patrol goes."""
    for start, end in sentences(text.text):
        if EITHER.search(text.text[start:end]):
            yield Found(start, end, "The route or the hours of a patrol.")


RULE = Rule("patrol_route", "Remove the route and the hours.", find, whole_sentence=True, words=SIGNS)
