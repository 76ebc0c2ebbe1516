"""What is told because of a role is kept from whoever has it no more: every such line is known by its key."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from bot.core import confided
from bot.core.confided import may_hear

CORE = Path(confided.__file__).parent
WHERE_THE_LINE_STANDS = {"to_holders": 2, "hear_of_it": 1}


@dataclass(frozen=True)
class Module:
    tree: ast.Module

    @property
    def functions(self) -> dict[str, ast.FunctionDef]:
        return {one.name: one for one in ast.walk(self.tree) if isinstance(one, ast.FunctionDef)}

    def told(self) -> Iterator[str]:
        """The keys of the lines that go to whoever holds a role."""
        for function in self.functions.values():
            for call in _calls(function):
                if function.name not in WHERE_THE_LINE_STANDS and _name(call) in WHERE_THE_LINE_STANDS:
                    yield from self.keys(call.args[WHERE_THE_LINE_STANDS[_name(call)]], function)

    def keys(self, said: ast.expr, function: ast.FunctionDef) -> Iterator[str]:
        match said:
            case ast.Constant(value=str(key)):
                yield key
            case ast.JoinedStr(values=[ast.Constant(value=str(start)), *_]):
                yield start
            case ast.IfExp():
                yield from self.keys(said.body, function)
                yield from self.keys(said.orelse, function)
            case ast.Call() if _name(said) == "Line":
                yield from self.keys(said.args[0], function)
            case ast.Call() if made := self.functions.get(_name(said)):
                for one in ast.walk(made):
                    if isinstance(one, ast.Return) and one.value:
                        yield from self.keys(one.value, made)
            case ast.Name() if said.id in (given := [one.arg for one in function.args.args]):
                for other in self.functions.values():
                    for call in _calls(other):
                        if _name(call) == function.name:
                            yield from self.keys(call.args[given.index(said.id)], other)
            case ast.Name():
                for one in ast.walk(function):
                    if isinstance(one, ast.Assign) and said.id in map(ast.unparse, one.targets):
                        yield from self.keys(one.value, function)
            case _:
                pytest.fail(f"{function.name}: which line is this? {ast.unparse(said)}")


def _calls(function: ast.FunctionDef) -> Iterator[ast.Call]:
    return (one for one in ast.walk(function) if isinstance(one, ast.Call))


def _name(call: ast.Call) -> str:
    match call.func:
        case ast.Name(id=name) | ast.Attribute(attr=name):
            return name
        case _:
            return ""


def told_to_holders() -> set[str]:
    return {key for path in CORE.glob("*.py") for key in Module(ast.parse(path.read_text())).told()}


def test_what_is_told_to_whoever_holds_a_role_is_for_nobody_without_it():
    told = told_to_holders()
    assert {"checks-by", "looking-up-alone-told", "seconding-ask", "small-team-off", "looking-up-happened"} <= told
    assert {key for key in told if may_hear(key, frozenset())} == set()
