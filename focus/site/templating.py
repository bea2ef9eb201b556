# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Jinja2 as our templates use it: the same output, without work that it repeats thousands of times a page.

A record's page calls macros and labels some 1,300 times and imports the same parts dozens of times.
"""

import re
from collections.abc import Callable, MutableMapping
from types import CodeType, FunctionType, MethodType
from typing import Any

import markupsafe
from babel.support import NullTranslations
from jinja2 import Environment, Template, nodes
from jinja2.environment import TemplateModule
from jinja2.runtime import Context, Macro
from jinja2.visitor import NodeTransformer
from markupsafe import Markup

WANTS = "jinja_pass_arg"
"""What Jinja2 writes on a function that wants the context."""
MODULES = "modules"
"""The name in the context of what a page imported so far."""

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
    """A template that is imported with its context: made once a page, however many parts import it."""

    @classmethod
    def from_code(
        cls, environment: Environment, code: CodeType, globals: MutableMapping[str, Any], uptodate: Any = None
    ) -> "Template":
        """As Jinja2's, with our ``escaped`` in the place of the function of that name that templates call."""
        namespace: dict[str, Any] = {"environment": environment, "__file__": code.co_filename}
        exec(code, namespace)  # noqa: S102 (our own templates, compiled)
        namespace["escape"] = escaped
        made = cls._from_namespace(environment, namespace, globals)
        made._uptodate = uptodate
        return made

    def make_module(
        self, vars: dict[str, Any] | None = None, shared: bool = False, locals: Any = None
    ) -> TemplateModule:
        """The module of this page, from ``modules`` of its context where it was made already."""
        held = vars.get(MODULES) if vars else None
        if held is None:
            return super().make_module(vars, shared, locals)
        if self.name not in held:
            held[self.name] = super().make_module(vars, shared, locals)
        module: TemplateModule = held[self.name]
        return module


class Worded(NodeTransformer):
    """Puts the interface's words into a template of one language while it is compiled: a page asks for some 300."""

    def __init__(self, words: Callable[[str], Markup]) -> None:
        self.words = words

    def visit_Call(self, node: nodes.Call) -> nodes.Node:  # noqa: N802 (Jinja2's name)
        """``_("...")`` without variables as what it says."""
        self.generic_visit(node)
        given = node.args[0] if len(node.args) == 1 and not node.kwargs else None
        plain = node.dyn_args is None and node.dyn_kwargs is None
        if plain and isinstance(node.node, nodes.Name) and node.node.name == "_" and isinstance(given, nodes.Const):
            return nodes.Const(self.words(given.value), lineno=node.lineno)
        return node


class QuickEnvironment(Environment):
    """An environment with all of it."""

    context_class = QuickContext
    template_class = KeptModules

    def _generate(
        self, source: nodes.Template, name: str | None, filename: str | None, defer_init: bool = False
    ) -> str:
        words: Any = self.globals.get("_")
        if words is not None:
            Worded(words).visit(source)
        return super()._generate(source, name, filename, defer_init)


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
