# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Local groups that protect people under armed or hostile control: being named can cost them their lives."""

import re
from collections.abc import Iterator

from focus.edition.safety.known import Known
from focus.edition.safety.rules.sentences import sentences
from focus.edition.safety.shapes import Found, Rule, Text

GROUP = re.compile(
    r"guardias? (?:ind[ií]gena|cimarrona|campesina|comunitaria)|rondas? campesinas?|"
    r"polic[ií]as? comunitarias?|autodefensas? comunitarias?|"
    r"(?:village|community|local|neighbou?rhood|grassroots|self-)[ -]?(?:defen[cs]e |"
    r"protection )+(?:committee|group|guard|network|team|council|unit)s?|"
    r"(?:local|community|village|grassroots) (?:alert|early warning|watch) (?:committee|group|"
    r"network)s?|(?:indigenous|community|maroon|peasant) guards?|"
    r"comit[eé]s? (?:locales?|comunitarios?|locaux|villageois|communautaires?) (?:de |"
    r"d')?(?:protecci[oó]n|protection|alerte|vigilancia|vigilance|proteç[aã]o|alerta)|"
    r"r[eé]seaux? (?:locaux|local|communautaires?) de (?:protection|d[eé]fenseurs)|redes? (?:locales|"
    r"comunitarias) de protecci[oó]n|"
    r"comit[eê]s? (?:locais|comunit[aá]rios?) de (?:proteç[aã]o|vigil[aâ]ncia)|(?:local|partner|"
    r"member) (?:groups|organi[sz]ations|associations)|"
    r"organi[sz]aciones (?:locales|aliadas)|organisations locales|associations locales|"
    r"organizaç[oõ]es locais|points? focaux|focal points?|puntos focales",
    re.IGNORECASE,
)
CONTROL = re.compile(
    r"(?:under|held by|controlled by|dominated by|control of|occupied by|in the hands of|territory of|"
    r"area of)(?: the)?(?: \w+){0,3} "
    r"(?:armed (?:group|actor|force|opposition)s?|militias?|rebels?|guerrillas?|gangs?|cartels?|"
    r"junta|insurgents?|paramilitar\w+|jihadists?|"
    r"taliban|m23|elis?|eln|farc|dissidents?|military|occupying|de facto authorit\w+)|"
    r"(?:rebel|militia|gang|taliban|m23|junta|cartel|guerrilla|insurgent|jihadist|eln|"
    r"farc)[- ](?:held|controlled|run|occupied)|"
    r"under (?:armed|hostile|military) (?:control|occupation)|armed groups? (?:control|hold|rule|occup)\w*|"
    r"(?:bajo|con) (?:el )?control (?:armado|de (?:la |las |los |el )?(?:guerrillas?|"
    r"grupos? armados?|disidencias?|paramilitares|c[aá]rtel\w*|pandillas|maras|eln|farc|milicias?|"
    r"junta))|"
    r"(?:control[ae]\w*|ocupad\w+|dominad\w+) (?:por|pel[ao]s?) (?:la |las |los |el )?(?:guerrillas?|"
    r"grupos? armados?|disidencias?|paramilitares|c[aá]rtel\w*|pandillas|eln|farc|mil[ií]cias?|"
    r"facç[oõ]es|tr[aá]fico)|"
    r"sous (?:le )?contr[oô]le (?:arm[eé]|d(?:e|u|es)(?: la| l')? ?(?:groupes? arm[eé]s?|"
    r"rebelles?|milices?|junte|m23|djihadistes))|"
    r"(?:occup[eé]\w*|contr[oô]l[eé]\w*|tenu\w*) par (?:le |la |les |des |"
    r"l')?(?:groupes? arm[eé]s?|rebelles?|milices?|m23|djihadistes|junte)|"
    r"sob (?:o )?controle (?:armado|d[aoe]s? (?:mil[ií]cias?|facç[oõ]es|grupos? armados?|tr[aá]fico))",
    re.IGNORECASE,
)
ACTORS = (
    "arme", "armé", "armad", "milic", "milíc", "militia", "militar", "rebel", "guerrilla", "gang", "rtel", "junta",
    "junte", "insurgent", "jihad", "taliban", "m23", " eli", "eln", "farc", "dissident", "disidencia", "occupying",
    "de facto", "hostile", "pandilla", "maras", "facç", "fico",
)  # fmt: skip
"""In every form of control somebody is named who has it; these are the beginnings and ends of their names."""


def find(text: Text, known: Known) -> Iterator[Found]:
    """Sentences that speak of such a group and of such control, also one sentence apart."""
    spans = list(sentences(text.text))
    for position, (start, end) in enumerate(spans):
        around = text.text[spans[max(0, position - 1)][0] : spans[min(len(spans) - 1, position + 1)][1]]
        if GROUP.search(text.text, start, end) and CONTROL.search(around):
            yield Found(start, end, "A local group doing protection where armed or hostile actors are in control.")


RULE = Rule(
    "hostile_control",
    "Remove what identifies the group and its place, or record in a decision that the group agreed to be named.",
    find,
    whole_sentence=True,
    words=ACTORS,
)
