# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""How hard a text is to read: two published measures, used on the guides' fixed sentences.

English: Flesch-Kincaid grade (Kincaid and others, 1975), about the school year that can read it: 6 is eleven to twelve.
Spanish: the INFLESZ scale (Barrio-Cantalejo, 2008) of Szigriszt-Pazos' formula; 65 and above is "rather easy".
"""

import re
import unicodedata

WORD = re.compile(r"[^\W\d_]+(?:['\u2019-][^\W\d_]+)*")
SENTENCE = re.compile(r"[.?!:]+(?:\s|$)")
SILENT_ENDING = re.compile(r"(?:[^laeiouy]es|[^aeiouydt]ed|[^aeiouyl]e)$")
WEAK, STRONG = "iuü", "aeoáéíóú"


def flesch_kincaid_grade(text: str) -> float:
    """The school grade of an English text."""
    words, sentences = WORD.findall(text), _sentences(text)
    syllables = sum(english_syllables(word) for word in words)
    return 0.39 * len(words) / sentences + 11.8 * syllables / len(words) - 15.59


def inflesz(text: str) -> float:
    """The ease of a Spanish text, 0 to 100: 206.835 - 62.3 syllables a word - words a sentence."""
    words, sentences = WORD.findall(text), _sentences(text)
    syllables = sum(spanish_syllables(word) for word in words)
    return 206.835 - 62.3 * syllables / len(words) - len(words) / sentences


def english_syllables(word: str) -> int:
    """Groups of vowels, without a silent ending."""
    plain = SILENT_ENDING.sub("x", word.lower())
    return max(1, len(re.findall(r"[aeiouy]+", plain)))


def spanish_syllables(word: str) -> int:
    """Strong vowels, and weak ones that stand alone: a weak vowel beside a strong one makes no syllable."""
    plain = unicodedata.normalize("NFC", word.lower())
    plain = re.sub(r"(?<=[qg])u(?=[eiéí])", "", plain)
    plain = re.sub(r"y$", "i", plain)
    count = 0
    for group in re.findall(f"[{WEAK}{STRONG}]+", plain):
        count += max(1, sum(letter in STRONG for letter in group))
    return max(1, count)


def _sentences(text: str) -> int:
    return max(1, len(SENTENCE.findall(text)))
