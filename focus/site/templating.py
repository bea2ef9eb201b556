# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Jinja2 as our templates use it: the same output, without work that it repeats thousands of times a page.

A record's page calls macros and labels some 1,300 times and imports the same parts dozens of times.
"""

import re
from collections.abc import Callable, Iterator, MutableMapping
from functools import cached_property, partial
from types import CodeType, FunctionType, MethodType
from typing import Any

import markupsafe
from babel.support import NullTranslations
from jinja2 import Environment, Template, nodes
from jinja2.environment import TemplateModule
from jinja2.meta import find_undeclared_variables
from jinja2.runtime import Context, Macro
from jinja2.visitor import NodeTransformer
from markupsafe import Markup

from focus.site.direct_calls import DirectCalls

WANTS = "jinja_pass_arg"
"""What Jinja2 writes on a function that wants the context."""
MODULES = "modules"
"""The name in the context of what a page imported so far."""
OF_THE_VIEW = ("view", "label", "lang", "dir")
"""What is the same on all pages of an edition in a language: a part that asks for nothing else is made once for all."""
VARIABLE = re.compile(r"%\((\w+)\)s")
"""Where a text of the interface has a variable."""

SPECIAL = re.compile("[&<>'\"]").search
"""Finds what markupsafe would replace."""


class QuickContext(Context):
    """Calls macros, methods and plain functions without the long way of finding out what of the context they want."""

    def call(self, called: Callable[..., Any], /, *given: Any, **named: Any) -> Any:
        """Call from a template, as Jinja2 does."""
        kind: type = type(called)
        if kind is not Macro and kind is not MethodType and (kind is not FunctionType or hasattr(called, WANTS)):
            return super().call(called, *given, **named)
        named.pop("_block_vars", None)
        named.pop("_loop_vars", None)
        return called(self.eval_ctx, *given, **named) if kind is Macro else called(*given, **named)


def escaped(value: Any) -> str:
    """What a template writes of a value: as markupsafe's function, without making markup of what is written at once."""
    kind = type(value)
    if kind is Markup or (kind is str and not SPECIAL(value)):
        return value  # type: ignore[no-any-return]
    return markupsafe.escape(value)


class KeptModules(Template):
    """A template that is imported with its context: made once a page, however many parts import it, or once a view."""

    @classmethod
    def from_code(
        cls, environment: Environment, code: CodeType, globals: MutableMapping[str, Any], uptodate: Any = None
    ) -> "Template":
        """As Jinja2's, with our ``escaped`` in the place of the function of that name, and markup made by C."""
        namespace: dict[str, Any] = {"environment": environment, "__file__": code.co_filename}
        exec(code, namespace)  # noqa: S102 (our own templates, compiled)
        namespace["escape"] = escaped
        namespace["Markup"] = partial(str.__new__, Markup)
        made = cls._from_namespace(environment, namespace, globals)
        made._uptodate = uptodate
        return made

    def make_module(
        self, vars: dict[str, Any] | None = None, shared: bool = False, locals: Any = None
    ) -> TemplateModule:
        """The module of this page, from ``modules`` of its context where it was made already, or of all pages."""
        if not vars or MODULES not in vars:
            return super().make_module(vars, shared, locals)
        name = str(self.name)
        environment: Any = self.environment
        held: dict[str, TemplateModule] = vars[MODULES]
        if environment.is_of_the_view(name):
            held = vars["view"].modules
            # Nothing of this page may be kept with it.
            vars, shared, locals = {one: vars[one] for one in OF_THE_VIEW} | {MODULES: held}, False, None
        if name not in held:
            held[name] = super().make_module(vars, shared, locals)
        return held[name]


class Worded(NodeTransformer):
    """Puts the interface's words into a template of one language while it is compiled: a page asks for some 500."""

    def __init__(self, words: Callable[[str], str]) -> None:
        self.words = words

    def visit_Output(self, node: nodes.Output) -> nodes.Node:  # noqa: N802 (Jinja2's name)
        """What is written out, with the variables of a text as pieces of their own."""
        node.nodes = [piece for one in node.nodes for piece in self._pieces(one)]
        self.generic_visit(node)
        return node

    def visit_Call(self, node: nodes.Call) -> nodes.Node:  # noqa: N802 (Jinja2's name)
        """``_("...")`` without variables as what it says."""
        self.generic_visit(node)
        text = _text_of(node)
        if text is None or node.kwargs:
            return node
        return nodes.Const(Markup(self.words(text) % {}), lineno=node.lineno)  # noqa: S704 (the interface's own words)

    def _pieces(self, node: nodes.Expr) -> Iterator[nodes.Expr]:
        text = _text_of(node) if isinstance(node, nodes.Call) and node.kwargs else None
        named = {one.key: one.value for one in node.kwargs} if isinstance(node, nodes.Call) else {}
        said = VARIABLE.split(self.words(text)) if text is not None else []
        if not said or any("%" in one for one in said[::2]) or not named.keys() >= set(said[1::2]):
            yield node
            return
        for number, one in enumerate(said):
            yield named[one] if number % 2 else nodes.TemplateData(one, lineno=node.lineno)


def _text_of(node: nodes.Call) -> str | None:
    """The text that a template asks for by ``_()``."""
    given = node.args[0] if len(node.args) == 1 else None
    plain = node.dyn_args is None and node.dyn_kwargs is None
    if plain and isinstance(node.node, nodes.Name) and node.node.name == "_" and isinstance(given, nodes.Const):
        return str(given.value)
    return None


class QuickEnvironment(Environment):
    """An environment with all of it. ``said`` gives the interface's texts in one language, with their variables."""

    context_class = QuickContext
    template_class = KeptModules
    code_generator_class = DirectCalls
    said: Callable[[str], str] | None = None

    def _generate(
        self, source: nodes.Template, name: str | None, filename: str | None, defer_init: bool = False
    ) -> str:
        if self.said is not None:
            Worded(self.said).visit(source)
        return super()._generate(source, name, filename, defer_init)

    def is_of_the_view(self, name: str) -> bool:
        """Whether a template, and all that it imports, asks for nothing but what all pages of a view share."""
        if name not in self._of_the_view:
            source = self.parse(self.loader.get_source(self, name)[0])  # type: ignore[union-attr]
            asked = find_undeclared_variables(source) - self.globals.keys() - set(OF_THE_VIEW)
            imported = [one.template for one in source.find_all(nodes.Import)]
            self._of_the_view[name] = not asked and all(
                isinstance(one, nodes.Const) and self.is_of_the_view(one.value) for one in imported
            )
        return self._of_the_view[name]

    @cached_property
    def _of_the_view(self) -> dict[str, bool]:
        return {}


def gettext_of(catalogue: NullTranslations) -> Callable[..., Markup]:
    """``_()`` of the templates: always a format, as with Jinja2's own, and made markup once a text."""
    formats: dict[str, Markup] = {}
    filled: dict[str, Markup] = {}

    def gettext(text: str, /, **variables: Any) -> Markup:
        if not variables and text in filled:
            return filled[text]
        if text not in formats:
            formats[text] = Markup(catalogue.gettext(text))  # noqa: S704 (the interface's own words)
        if variables:
            return formats[text] % variables
        return filled.setdefault(text, formats[text] % {})

    return gettext
