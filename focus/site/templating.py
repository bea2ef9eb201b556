# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Jinja2 as our templates use it: the same output, without work that it repeats thousands of times a page.

A record's page calls macros and labels some 1,300 times and imports the same parts dozens of times.
"""

from collections.abc import Callable
from types import FunctionType, MethodType
from typing import Any

from babel.support import NullTranslations
from jinja2 import Environment, Template
from jinja2.environment import TemplateModule
from jinja2.runtime import Context, Macro
from markupsafe import Markup

WANTS = "jinja_pass_arg"
"""What Jinja2 writes on a function that wants the context."""
MODULES = "modules"
"""The name in the context of what a page imported so far."""


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


class KeptModules(Template):
    """A template that is imported with its context: made once a page, however many parts import it."""

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


class QuickEnvironment(Environment):
    """An environment with both."""

    context_class = QuickContext
    template_class = KeptModules


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
