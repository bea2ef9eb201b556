# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Counts under 10 of protected or requesting people in prose, below national level or crossed by a characteristic."""

import re
from collections.abc import Iterator

from focus.edition.safety.groups import CROSSED
from focus.edition.safety.known import Known
from focus.edition.safety.reading import fold
from focus.edition.safety.rules.sentences import LOCATIVE, sentences
from focus.edition.safety.rules.shelter import GENERIC, lower_first
from focus.edition.safety.shapes import Found, Rule, Text

FEW = (
    r"(?<![\w.,/-])(?:[1-9]|one|two|three|four|five|six|seven|eight|nine|dos|tres|cuatro|cinco|"
    r"seis|siete|ocho|nueve|deux|trois|quatre|cinq|sept|huit|neuf|"
    r"dois|duas|quatro|sete|tr[eê]s|oito|nove)(?![\w/-]|[.,]\d)"
)
PEOPLE = (
    r"(?:people|persons?|defenders?|wom[ae]n|men|man|journalists?|lawyers?|leaders?|activists?|"
    r"beneficiar(?:y|ies)|requests?|applicants?|trade unionists|judges|"
    r"personas?|defensor[ae]s?|mujer(?:es)?|hombres?|periodistas?|abogad[oa]s?|l[ií]der(?:es|esas?)?|"
    r"beneficiari[oa]s?|solicitud(?:es)?|solicitantes?|sindicalistas?|"
    r"personnes?|d[eé]fenseure?s?|femmes?|hommes?|journalistes?|avocate?s?|b[eé]n[eé]ficiaires?|"
    r"demandes?|pessoas?|mulher(?:es)?|homens?|jornalistas?|advogad[oa]s?|benefici[aá]ri[oa]s?|"
    r"pedidos?)"
)
PROTECTED = (
    r"(?:protected|admitted|under protection|(?:was|were|been|being) admitted|received protection|"
    r"receiv\w+ (?:protection|measures)|requested|asked for|applied for|enrolled|in the programme|"
    r"hosted|taken in|came from|were (?:made|received)|(?:a|each|per) year|"
    r"protegid[oa]s?|proteg(?:i[oó]|ieron|en?|eu|eram)|admitid[oa]s?|"
    r"incorporad[oa]s?|bajo protecci[oó]n|recib\w+ (?:protecci[oó]n|"
    r"medidas)|solicit(?:aron|[oó]) |beneficiari[oa]s?|"
    r"prot[eé]g[eé]\w*|admis\w*|sous protection|b[eé]n[eé]fici\w+|demand[eé]\w*|sob proteç[aã]o|"
    r"inclu[ií]d[oa]s?|atendid[oa]s|recebe\w+ proteç[aã]o)"
)
COUNT = re.compile(
    rf"{FEW} (?:of (?:them|the \w+) )?(?:\w+ ){{0,2}}{PEOPLE}\b.{{0,60}}?\b{PROTECTED}|"
    rf"\b{PROTECTED}\b.{{0,25}}?{FEW} (?:\w+ ){{0,2}}{PEOPLE}\b",
    re.IGNORECASE,
)
ONE = re.compile(
    rf"\b(?:una?|une?|uma?) (?:\w+ ){{0,2}}{PEOPLE}\b.{{0,30}}?\b"
    rf"(?:fue|ha sido|foi|a [eé]t[eé])\b.{{0,20}}?{PROTECTED}",
    re.IGNORECASE,
)
"""The indefinite article counts only where something happened to that one person."""
ENROLLED = re.compile(rf"{FEW} (?:enrolled|protected|admitted|sheltered|hosted) (?:\w+ )?{PEOPLE}\b", re.IGNORECASE)
PART = re.compile(rf"{FEW} (?:\w+ )?{PEOPLE}\b", re.IGNORECASE)
"""In a figure's own note the figure says already that the people are protected or ask for it."""
NUMBERED = (
    "one ", "two ", "three ", "four ", "five ", "six ", "seven ", "eight ", "nine ", "dos ", "tres ", "três ",
    "cuatro ", "cinco ", "seis ", "siete ", "ocho ", "nueve ", "deux ", "trois ", "quatre ", "cinq ", "sept ", "huit ",
    "neuf ", "dois ", "duas ", "quatro ", "sete ", "oito ", "nove ", "un ", "una ", "une ", "um ", "uma ",
)  # fmt: skip
DIGIT = re.compile(r"[1-9](?<!\d\d) ")
"""Every pattern begins or goes on with a number under 10 or an indefinite article, and a blank behind it."""
KILLED = re.compile(
    r"kill|murder|dead\b|death|died|muert|asesin|homicid|tu[eé]\w*s\b|assassin|mort[eo]?s?\b|matad", re.IGNORECASE
)
"""Deaths are counted in public so that the State answers for them."""
PLACE = re.compile(LOCATIVE + r"([^\W\d_a-zß-öø-ÿ][\w'-]+)")


def find(text: Text, known: Known) -> Iterator[Found]:
    """Sentences with such a count."""
    patterns = (COUNT, ONE, ENROLLED, PART) if text.record_id in known.people_figures else (COUNT, ONE, ENROLLED)
    for start, end in sentences(text.text):
        sentence = text.text[start:end]
        matches = [match for pattern in patterns for match in pattern.finditer(sentence)]
        if not KILLED.search(sentence) and any(_is_sensitive(match, sentence, text, known) for match in matches):
            yield Found(start, end, "A count under 10 of protected or requesting people, local or crossed.")


def _is_sensitive(match: re.Match[str], sentence: str, text: Text, known: Known) -> bool:
    return bool(CROSSED.search(match.group())) or text.record_id in known.local or _names_place(sentence, known)


def _names_place(sentence: str, known: Known) -> bool:
    names = [fold(match[1]) for match in PLACE.finditer(lower_first(sentence))]
    return any(name not in known.countries | known.ordinary | GENERIC for name in names)


RULE = Rule(
    "few_people",
    'Write "under 10" and make sure that no total lets the number be subtracted.',
    find,
    whole_sentence=True,
    words=NUMBERED,
    form=DIGIT.search,
    numbered=True,
)
