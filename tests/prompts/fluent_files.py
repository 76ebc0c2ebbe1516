"""The Fluent files, parsed: which messages there are, and what each one's text needs and looks like."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from fluent.syntax import FluentParser, ast
from fluent.syntax.visitor import Visitor

from prompts.texts import ROOM, WORDS_TO_READ


@dataclass(frozen=True)
class Entry:
    """A message or term, and the file it stands in."""

    path: Path
    node: ast.Message | ast.Term

    @property
    def key(self) -> str:
        return f"-{self.node.id.name}" if isinstance(self.node, ast.Term) else self.node.id.name


@cache
def resources(language: str) -> tuple[tuple[Path, ast.Resource], ...]:
    parser = FluentParser()
    return tuple((path, parser.parse(path.read_text(encoding="utf-8"))) for path in sorted((ROOM / language).glob("*")))


@cache
def entries(language: str) -> tuple[Entry, ...]:
    """Everything that can be said; the words to read are not among it."""
    return tuple(
        Entry(path, node)
        for path, resource in resources(language)
        if path.name != WORDS_TO_READ
        for node in resource.body
        if isinstance(node, ast.Message | ast.Term)
    )


@cache
def messages(language: str) -> dict[str, Entry]:
    return {entry.key: entry for entry in entries(language)}


class _Needs(Visitor):
    def __init__(self, language: str) -> None:
        self.language = language
        self.values: set[str] = set()

    def visit_VariableReference(self, node: ast.VariableReference) -> None:
        self.values.add(node.id.name)

    def visit_TermReference(self, node: ast.TermReference) -> None:
        self.visit(messages(self.language)[f"-{node.id.name}"].node)

    def visit_MessageReference(self, node: ast.MessageReference) -> None:
        self.visit(messages(self.language)[node.id.name].node)


class _Refers(Visitor):
    def __init__(self) -> None:
        self.names: set[str] = set()

    def visit_TermReference(self, node: ast.TermReference) -> None:
        self.names.add(f"-{node.id.name}")

    def visit_MessageReference(self, node: ast.MessageReference) -> None:
        self.names.add(node.id.name)


def references(entry: Entry) -> frozenset[str]:
    """Which other messages and terms its text names."""
    refers = _Refers()
    refers.visit(entry.node)
    return frozenset(refers.names)


def values(language: str, key: str) -> frozenset[str]:
    """The values that a text uses, also by way of others."""
    needs = _Needs(language)
    needs.visit(messages(language)[key].node)
    return frozenset(needs.values)


class _Patterns(Visitor):
    def __init__(self) -> None:
        self.found: list[ast.Pattern] = []
        self.selects: list[ast.SelectExpression] = []

    def visit_Pattern(self, node: ast.Pattern) -> None:
        self.found.append(node)
        self.generic_visit(node)

    def visit_SelectExpression(self, node: ast.SelectExpression) -> None:
        self.selects.append(node)
        self.generic_visit(node)


def patterns(entry: Entry) -> list[ast.Pattern]:
    collected = _Patterns()
    collected.visit(entry.node)
    return collected.found


def selects(entry: Entry) -> list[ast.SelectExpression]:
    collected = _Patterns()
    collected.visit(entry.node)
    return collected.selects


def texts(language: str) -> Iterator[tuple[str, str]]:
    """(key, text) of every pattern, each gap as one letter that stands in no word."""
    for entry in entries(language):
        for pattern in patterns(entry):
            parts = (part.value if isinstance(part, ast.TextElement) else "…" for part in pattern.elements)
            yield entry.key, "".join(str(part) for part in parts)
