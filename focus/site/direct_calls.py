# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""Templates compiled so that what they call most is called at once: macros, the view's methods, labels.

Jinja2 asks at every call what is called and what of the context it wants, and makes markup of what a macro gives only
to find out at once that it need not be escaped. Where the template itself says which macro is meant, none of that is
needed. A page of a law calls some 400 macros and 500 methods.
"""

from collections.abc import Mapping
from functools import cache
from typing import Any

from jinja2 import Environment, nodes
from jinja2.compiler import CodeGenerator, Frame, find_undeclared

SPECIAL = ("caller", "kwargs", "varargs")
"""A macro that asks for one of these is called in Jinja2's own way."""
PLAIN = ("label", "_")
"""Functions that want nothing of the context; no template gives these names to anything else."""
Key = tuple[str, str]
"""The name under which a template is imported (empty for the template's own macros) and the macro's."""
Macros = Mapping[Key, tuple[str, ...]]
"""The names of the parameters of each macro that can be called at once."""


def known_macros(environment: Environment, source: nodes.Template) -> Macros:
    """The macros that a template can mean by a name only: names that it gives to anything else are left out."""
    found = {("", name): names for name, names in _defined(source).items()}
    for one in source.body:
        if isinstance(one, nodes.Import) and isinstance(one.template, nodes.Const):
            there = _of_file(environment, one.template.value)
            found |= {(one.target, name): names for name, names in there.items()}
    given = {one.name for one in source.find_all(nodes.Name) if one.ctx != "load"}
    return {key: names for key, names in found.items() if (key[0] or key[1]) not in given}


@cache
def _of_file(environment: Environment, name: str) -> dict[str, tuple[str, ...]]:
    text = environment.loader.get_source(environment, name)[0]  # type: ignore[union-attr]
    return _defined(environment.parse(text))


def _defined(source: nodes.Template) -> dict[str, tuple[str, ...]]:
    macros = [one for one in source.body if isinstance(one, nodes.Macro)]
    return {one.name: tuple(arg.name for arg in one.args) for one in macros if not find_undeclared(one.body, SPECIAL)}


class DirectCalls(CodeGenerator):
    """Jinja2's compiler, which also knows the macros of the templates that are imported."""

    macros: Macros
    bare: nodes.Node | None = None
    """The call that is written out as it stands, so that it need not be marked as escaped."""

    def visit_Template(self, node: nodes.Template, frame: Frame | None = None) -> None:  # noqa: N802 (Jinja2's name)
        """Find the macros before anything is written."""
        self.macros = known_macros(self.environment, node)
        super().visit_Template(node, frame)

    def visit_Call(self, node: nodes.Call, frame: Frame, forward_caller: bool = False) -> None:  # noqa: N802
        """A call without the context where that is known to do the same."""
        given = None if forward_caller else self._given(node)
        if given is not None:
            self._call_macro(node, given, frame)
        elif not forward_caller and _is_plain(node):
            self._call_plain(node, frame)
        else:
            super().visit_Call(node, frame, forward_caller=forward_caller)

    def _call_macro(self, node: nodes.Call, given: list[nodes.Expr | None], frame: Frame) -> None:
        bare = self.bare is node
        self.write("(" if bare else "Markup(")
        self.visit(node.node, frame)
        self.write("._func(")
        for one in given:
            if one is None:
                self.write("missing")
            else:
                self.visit(one, frame)
            self.write(", ")
        self.write("))")

    def _call_plain(self, node: nodes.Call, frame: Frame) -> None:
        called = node.node
        if isinstance(called, nodes.Getattr):
            self.visit(called.node, frame)
            self.write(f".{called.attr}(")
        else:
            self.visit(called, frame)
            self.write("(")
        for one in (*node.args, *node.kwargs):
            self.visit(one, frame)
            self.write(", ")
        self.write(")")

    def _given(self, node: nodes.Call) -> list[nodes.Expr | None] | None:
        """What a macro is given, by its parameters; ``None`` where it is not known which macro is meant."""
        names = self.macros.get(_key(node.node))
        if names is None or not _is_simple(node) or len(node.args) > len(names):
            return None
        named = {one.key: one.value for one in node.kwargs}
        rest = names[len(node.args) :]
        if not named.keys() <= set(rest):
            return None
        return [*node.args, *(named.get(name) for name in rest)]

    def _output_child_pre(self, node: nodes.Expr, frame: Frame, finalize: Any) -> None:
        if isinstance(node, nodes.Call) and not frame.eval_ctx.volatile and self._given(node) is not None:
            self.bare = node
            self.write("(")
        else:
            super()._output_child_pre(node, frame, finalize)


def _key(called: nodes.Expr) -> Key:
    if isinstance(called, nodes.Name):
        return "", called.name
    if isinstance(called, nodes.Getattr) and isinstance(called.node, nodes.Name):
        return called.node.name, called.attr
    return "", ""


def _is_plain(node: nodes.Call) -> bool:
    first, second = _key(node.node)
    return _is_simple(node) and (first == "view" or (not first and second in PLAIN))


def _is_simple(node: nodes.Call) -> bool:
    return node.dyn_args is None and node.dyn_kwargs is None
