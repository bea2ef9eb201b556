# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Templates compiled with direct calls write what Jinja2's own compiler has them write."""

from types import SimpleNamespace
from typing import Any

import pytest
from jinja2 import DictLoader, Environment, StrictUndefined, UndefinedError, nodes

from focus.mirror.own_pages import HERE
from focus.site import render
from focus.site.direct_calls import PLAIN
from focus.site.templating import MODULES, QuickEnvironment

PART = """
{%- macro mark(code, short=False, note="-") -%}<i>{{ code }}{{ note }}{% if short %}!{% endif %}</i>{%- endmacro -%}
{%- macro twice(code) -%}{{ mark(code) }}{{ mark(code, note=view.said(code)) }}{%- endmacro -%}
{%- macro around(title) -%}<b>{{ title }}</b>{{ caller() }}{%- endmacro -%}"""
OF_A_PAGE = '{%- import "part" as part with context -%}{%- macro here() -%}{{ part.mark(page.title) }}{%- endmacro -%}'


class Said(SimpleNamespace):
    """A view with one method."""

    def said(self, code: str) -> str:
        return f"[{code}]"


def context(title: str, view: Said) -> dict[str, Any]:
    """What a page gives, with the words as the site's own ``label`` gives them."""
    return {
        "page": {"title": title},
        "view": view,
        "label": lambda vocabulary, code: f"{vocabulary}&{code}",
        "lang": "en",
        "dir": "ltr",
        MODULES: {},
    }


def made(kind: type[Environment], text: str, title: str = "a<b", view: Said | None = None) -> str:
    """A template that imports both parts, rendered."""
    imports = '{% import "part" as part with context %}{% import "of_a_page" as own with context %}'
    loader = DictLoader({"part": PART, "of_a_page": OF_A_PAGE, "whole": imports + text})
    environment = kind(loader=loader, autoescape=True, undefined=StrictUndefined)
    return environment.get_template("whole").render(context(title, view or Said(modules={})))


@pytest.mark.parametrize(
    "text",
    [
        '{{ part.mark("<x>") }}{{ part.mark("x", short=True) }}{{ part.mark("x", True, note="&") }}',
        '{{ part.twice("<x>") }}{{ own.here() }}{{ view.said("<") }}{{ label("kind", code="law") }}',
        '{% set kept = part.mark("x") %}{{ kept }}{{ "<" ~ kept }}{{ part.mark(part.mark("y")) }}',
        '{% call part.around("t") %}{{ part.mark("<") }}{% endcall %}',
        '{% for part in ["<"] %}{{ part }}{{ part.upper() }}{% endfor %}',
        '{% macro part_of(own) %}{{ own.strip() }}{% endmacro %}{{ part_of(" < ") }}{{ own.here() }}',
    ],
)
def test_direct_calls_write_the_same(text: str) -> None:
    assert made(QuickEnvironment, text) == made(Environment, text)


def test_a_parameter_that_is_not_given_stays_an_error() -> None:
    with pytest.raises(UndefinedError, match="parameter 'code' was not provided"):
        made(QuickEnvironment, "{{ part.mark(short=True) }}")
    with pytest.raises(TypeError):
        made(QuickEnvironment, '{{ part.mark("x", unheard_of=True) }}')


def test_a_part_that_asks_for_the_page_is_made_for_each_page_and_others_once() -> None:
    view = Said(modules={})
    text = '{{ own.here() }}{{ part.mark("x") }}'
    assert "first" in made(QuickEnvironment, text, "first", view)
    assert "first" not in made(QuickEnvironment, text, "second", view)
    assert list(view.modules) == ["part"]


def test_variables_of_a_text_are_escaped_and_its_signs_are_not() -> None:
    class Worded(QuickEnvironment):
        said = staticmethod({"%(n)s of <%(m)s>": "%(m)s <b>%(n)s</b>", "100 %%": "100 %%"}.__getitem__)

    assert made(Worded, '{{ _("%(n)s of <%(m)s>", n="&", m=3) }}') == "3 <b>&amp;</b>"
    assert made(Worded, '{{ _("100 %%") }}') == "100 %"


def test_no_template_gives_another_meaning_to_what_is_called_at_once() -> None:
    folders = [render.TEMPLATES, HERE / "templates"]
    texts = [path.read_text(encoding="utf-8") for folder in folders for path in sorted(folder.rglob("*.html"))]
    parsed = [Environment(autoescape=True).parse(text) for text in texts]
    given = {name.name for one in parsed for name in one.find_all(nodes.Name) if name.ctx != "load"}
    given |= {imported.target for one in parsed for imported in one.find_all(nodes.Import)}
    assert len(texts) > 60
    assert given.isdisjoint({"view", *PLAIN})
