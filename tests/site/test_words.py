# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Every word of the interface exists in all four languages, with the same gaps to fill in."""

import re
from functools import cache
from pathlib import Path
from typing import Any

import messages
import pytest
from babel.messages import Catalog, Message
from babel.messages.pofile import read_po

from focus.lib.catalogue import DOMAINS, catalogue
from focus.lib.names import LANGUAGES

UNTRANSLATED = {"es": 0, "fr": 0, "pt": 0}
"""How many messages of the interface may lack a translation: none. This is the only place that says so."""

GAP = re.compile(r"%\((\w+)\)[sd]")
MARKUP = re.compile(r"</?\w+")
in_every_language = pytest.mark.parametrize("language", messages.LANGUAGES)
in_every_domain = pytest.mark.parametrize("domain", DOMAINS)


@cache
def found() -> list[messages.Found]:
    return messages.found_in()


def kept(language: str, domain: str) -> Catalog:
    with messages.path_of(language, domain).open("rb") as file:
        return read_po(file, locale=language)


def ids(catalog: Catalog) -> set[Any]:
    return {one.id for one in catalog if one.id}


def forms(text: Any) -> list[str]:
    return list(text) if isinstance(text, (tuple, list)) else [text]


def translated(catalog: Catalog) -> list[Message]:
    return [one for one in catalog if one.id and messages.is_translated(one)]


@in_every_language
def test_the_catalogue_holds_what_the_pages_say(language: str) -> None:
    missing = ids(messages.template(found())) ^ ids(kept(language, "interface"))
    assert not missing, "run: make messages"


@in_every_language
def test_the_guides_catalogue_holds_what_the_guides_say(language: str) -> None:
    held = {forms(one)[0] for one in ids(kept(language, "guide"))}
    assert held == {one.key for one in found() if one.of_guides}


def test_the_template_is_in_step_with_the_sources() -> None:
    made = messages.content(messages.template(found()))
    assert (messages.LOCALE / "interface.pot").read_bytes() == made, "run: make messages"


@in_every_language
def test_no_text_has_two_translations(language: str) -> None:
    interface, guide = ({forms(one)[0] for one in ids(kept(language, domain))} for domain in DOMAINS)
    assert not interface & guide


@in_every_language
def test_everything_is_translated(language: str) -> None:
    waiting = [one.id for one in kept(language, "interface") if one.id and not messages.is_translated(one)]
    assert len(waiting) <= UNTRANSLATED[language], waiting[:5]


@in_every_language
@in_every_domain
def test_nothing_is_fuzzy_and_every_plural_has_its_forms(language: str, domain: str) -> None:
    catalog = kept(language, domain)
    for one in catalog:
        assert not (one.id and one.fuzzy), one.id
        said = forms(one.string)
        if isinstance(one.id, (tuple, list)) and any(said):
            assert len(said) == catalog.num_plurals, one.id
            assert all(said), one.id


@in_every_language
@in_every_domain
def test_a_translation_leaves_the_same_gaps_to_fill_in(language: str, domain: str) -> None:
    for one in translated(kept(language, domain)):
        single, several = (sorted(GAP.findall(forms(one.id)[at])) for at in (0, -1))
        first, *others = forms(one.string)
        assert sorted(GAP.findall(first)) in (single, several), one.id
        assert all(sorted(GAP.findall(text)) == several for text in others), one.id
        assert all("%" not in GAP.sub("", text) or "%" in GAP.sub("", forms(one.id)[0]) for text in forms(one.string))


@in_every_language
@in_every_domain
def test_a_translation_keeps_the_edges_of_the_text_and_adds_no_markup(language: str, domain: str) -> None:
    for one in translated(kept(language, domain)):
        english = forms(one.id)[0]
        for text in forms(one.string):
            assert text == text.strip() or english != english.strip(), one.id
            assert MARKUP.findall(text) == MARKUP.findall(english), one.id


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_messages_can_be_filled_in_in_every_language(language: str) -> None:
    words = catalogue(language)
    for one in found():
        gaps = dict.fromkeys(GAP.findall(forms(one.id)[-1]), "7")
        if isinstance(one.id, str):
            said = [words.gettext(one.id)]
        else:
            said = [words.ngettext(one.id[0], one.id[1], number) for number in (0, 1, 2, 1_000_000)]
        assert all(text % gaps if gaps else text for text in said)


@pytest.fixture
def catalogue_file(tmp_path: Path) -> Path:
    path = tmp_path / "interface.po"
    made = messages.updated(path, "es", messages.template([messages.Found("a.html", "Home")]))
    made["Home"].string = "Inicio"
    path.write_bytes(messages.content(made))
    return path


def test_a_message_that_leaves_and_comes_back_keeps_its_translation(catalogue_file: Path) -> None:
    gone = messages.updated(catalogue_file, "es", messages.template([messages.Found("a.html", "Menu")]))
    assert "Home" not in gone
    catalogue_file.write_bytes(messages.content(gone))
    back = messages.updated(catalogue_file, "es", messages.template([messages.Found("b.html", "Home")]))
    assert back["Home"].string == "Inicio"


def test_a_changed_text_is_untranslated_and_not_guessed(catalogue_file: Path) -> None:
    made = messages.updated(catalogue_file, "es", messages.template([messages.Found("a.html", "Homes")]))
    assert not made["Homes"].string
    assert not made["Homes"].fuzzy


def test_a_text_of_the_guides_is_no_text_of_the_interface() -> None:
    both = [messages.Found("x/guide.html", "Help"), messages.Found("x/home.html", "Help")]
    assert ids(messages.template(both)) == set()


def test_updating_twice_gives_the_same_bytes(catalogue_file: Path) -> None:
    messages_in_use = messages.template([messages.Found("a.html", "Home"), messages.Found("a.html", ("one", "many"))])
    first = messages.content(messages.updated(catalogue_file, "es", messages_in_use))
    catalogue_file.write_bytes(first)
    assert messages.content(messages.updated(catalogue_file, "es", messages_in_use)) == first
