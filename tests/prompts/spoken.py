"""What the house can say: every `Line(...)` and `Choice(...)` in its source, with the keys it can have.

Most keys stand in the source, or follow from it: a condition, a name assigned nearby, a parameter and its callers, a
loop over a tuple. What follows from records (a side, a state, a role) is listed in `KNOWN`, with where it comes from.
"""

import ast
import importlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cache
from itertools import product
from pathlib import Path
from typing import get_args, get_type_hints

from bot.core import (
    cases,
    cautioning,
    choosing,
    circles,
    commands,
    decks,
    distress,
    guarding,
    inspecting,
    introducing,
    keeping,
    kinds,
    model,
    names,
    posting,
    reasons,
    reporting,
)
from prompts.texts import languages

ROOT = Path(__file__).parent.parent.parent
SKIPPED = {
    ("bot/core/effects.py", "f'choice-{self.verb}'"),  # the label of a Choice, collected where the Choice stands
    ("storage/wire.py", "value['key']"),  # a Line read back from the outbox
}
STATES = get_args(get_type_hints(model.Post)["state"])
ROLES = tuple(model.ROLES)
LANGUAGES = languages()
LOGGED = (
    *("asked", "introduced", "one-yes", "helper-willing", "opened", "declined", "overtaken", "expired", "revealed"),
    *("held", "approved", "refused"),
    *("ended", "happened", "partly", "not-yet", "didnt", "good", "okay", "not-good"),
)
HELPLINES = ("talk", "violence", "young", "children", "guardians", "health", "finder")
SIDES = get_args(get_type_hints(model.Post)["side"])
MATCHES = get_args(get_type_hints(model.Match)["state"])
ORIGINS = get_args(get_type_hints(model.Match)["origin"])
WORDS = (*names.ALIASES, *names.TAGS, *names.DOORSTEP)
NOTES = {"request": posting.NOTES, "offer": posting.OFFERED["offer"]}  # standing can be read from a request's words


MEASURES = ("weight", "people", "distance", "age")


def _all(start: str, ends: Iterable[str]) -> tuple[str, ...]:
    return tuple(f"{start}-{end}" for end in ends)


KNOWN = {
    "kind-{kind}": _all("kind", (*kinds.KINDS, "introduction", "round")),
    "time-{key}": _all("time", kinds.TIMES),
    "name-{first}": _all("name", WORDS),
    "name-{rest[0]}": _all("name", WORDS),
    "language-{code}": _all("language", LANGUAGES),
    "language-{one}": _all("language", LANGUAGES),
    "language-{me.language}": _all("language", LANGUAGES),
    "choice-quiet-{span}": _all("choice-quiet", keeping.SPANS),
    "choice-{tick}": _all("choice", posting.TICKS),
    "card-week-{(number - 1) % READY + 1}": _all("card-week", map(str, range(1, decks.READY + 1))),
    "card-question-{(number - 1) % QUESTIONS + 1}": _all("card-question", map(str, range(1, decks.QUESTIONS + 1))),
    "rounds-seat-{state}": _all("rounds-seat", get_args(circles.State)),
    "introducing-ask-{missing}": _all("introducing-ask", introducing.STEPS),
    "dots-ask-{step}": _all("dots-ask", ("reason", "left-brings", "first-step", "right-brings")),
    "posting-say-{step}": _all("posting-say", ("ask", "offer")),
    "posting-card-{side}": _all("posting-card", SIDES),
    "posting-posted-{post.side}": _all("posting-posted", SIDES),
    "posting-note-{side}-{note}": tuple(f"posting-note-{side}-{note}" for side in SIDES for note in NOTES[side]),
    "posting-row-{post.side}": _all("posting-row", SIDES),
    "posting-fading-{post.side}": _all("posting-fading", SIDES),
    "posting-expired-{post.side}": _all("posting-expired", SIDES),
    "post-state-{post.state}": _all("post-state", STATES),
    "role-{role}": _all("role", ROLES),
    "command-{name}": _all("command", commands.COMMANDS),
    "audited-{what}": _all("audited", sorted(inspecting.TOLD)),
    "audited-{change}": _all("audited", sorted(inspecting.CHANGED)),
    "seconding-{motion.form}": _all("seconding", ("make", "unmake")),
    "granting-you-are-{role}": _all("granting-you-are", ROLES),
    "log-state-{state}": _all("log-state", (*MATCHES, "open", "ended")),
    "log-origin-{row.match.origin}": _all("log-origin", ORIGINS),
    "amount-{words}": _all("amount", MEASURES),
    "log-why-{key}": _all("log-why", (*choosing.ORDER, "round")),
    "flag-{flag}": _all("flag", reasons.FLAGS),
    "safety-{flag}": _all("safety", reasons.FLAGS),
    "language-{words.split()[0 if helper else -1]}": _all("language", LANGUAGES),
    "cases-outcome-{case.outcome or 'none'}": _all("cases-outcome", ("none", *cases.OUTCOMES)),
    "choice-reason-{ban.reason}": _all("choice-reason", reporting.REASONS),
    "choice-outcome-{one}": _all("choice-outcome", cases.OUTCOMES),
    "log-{one.what}": _all("log", LOGGED),
    "cautioning-{flag}": _all("cautioning", cautioning.WATCHED),
    "distress-about-{kind}": _all("distress-about", distress.LINES),
    "found-{word}": _all("found", tuple(dict.fromkeys(guarding.WORDS.values()))),
    "helpline-{one.about}": _all("helpline", HELPLINES),
}
ASKED: set[str] = set()
"""Which of these were needed, so that none outlives what it was for."""


@dataclass(frozen=True, slots=True)
class Spoken:
    """A Line in the source: one of its keys, the names of its values, and where it stands."""

    key: str
    values: frozenset[str]
    where: str


@dataclass
class Source:
    """One module: its tree, and each node's parent."""

    path: Path
    tree: ast.Module
    parents: dict[ast.AST, ast.AST] = field(default_factory=dict)

    def __post_init__(self):
        for node in ast.walk(self.tree):
            for child in ast.iter_child_nodes(node):
                self.parents[child] = node

    def around(self, node: ast.AST) -> Iterator[ast.AST]:
        while node in self.parents:
            node = self.parents[node]
            yield node

    def where(self, node: ast.AST) -> str:
        return f"{self.path.relative_to(ROOT)}:{getattr(node, 'lineno', 0)}"


@cache
def sources() -> tuple[Source, ...]:
    paths = [path for room in ("bot", "adapters", "storage", "prompts") for path in sorted((ROOT / room).rglob("*.py"))]
    return tuple(Source(path, ast.parse(path.read_text(encoding="utf-8"))) for path in paths)


@cache
def calls() -> dict[str, list[tuple[Source, ast.Call]]]:
    """Every call, by the last name of what is called."""
    found: dict[str, list[tuple[Source, ast.Call]]] = {}
    for source in sources():
        for node in ast.walk(source.tree):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name | ast.Attribute):
                name = node.func.id if isinstance(node.func, ast.Name) else node.func.attr
                found.setdefault(name, []).append((source, node))
    return found


@cache
def spoken() -> tuple[Spoken, ...]:
    named = (*calls()["Line"], *calls()["Choice"])
    found = [one for source, call in named for one in _spoken(source, call)]
    return tuple(found)


def _spoken(source: Source, node: ast.Call) -> Iterator[Spoken]:
    if not (isinstance(node.func, ast.Name) and node.args):
        return
    name = (str(source.path.relative_to(ROOT)), ast.unparse(node.args[0]))
    if node.func.id == "Line" and name not in SKIPPED:
        values = frozenset(value for keyword in node.keywords for value in _values(source, node, keyword))
        yield from (Spoken(key, values, source.where(node)) for key in keys(source, node, node.args[0]))
    labelled = len(node.args) > 2 or any(keyword.arg == "label" for keyword in node.keywords)
    if node.func.id == "Choice" and not labelled:
        for verb in keys(source, node, node.args[0]):
            yield Spoken(f"choice-{verb}", frozenset(), source.where(node))


def _values(source: Source, node: ast.Call, keyword: ast.keyword) -> tuple[str, ...]:
    if keyword.arg:
        return (keyword.arg,)
    for value in _assigned(source, node, ast.unparse(keyword.value)):
        if isinstance(value, ast.Dict):
            return tuple(str(key.value) for key in value.keys if isinstance(key, ast.Constant))
    raise LookupError(f"{source.where(node)}: which values are in {ast.unparse(keyword)}?")


def keys(source: Source, node: ast.AST, wanted: ast.expr) -> tuple[str, ...]:
    """Every string that this expression can be."""
    match wanted:
        case ast.Constant(value=str(text)):
            return (text,)
        case ast.IfExp(body=body, orelse=orelse):
            return (*keys(source, node, body), *keys(source, node, orelse))
        case ast.FormattedValue(value=value):
            return keys(source, node, value)
        case ast.JoinedStr(values=parts):
            pattern = ast.unparse(wanted)[2:-1]
            if pattern in KNOWN:
                ASKED.add(pattern)
                return KNOWN[pattern]
            return tuple("".join(one) for one in product(*(keys(source, node, part) for part in parts)))
    found = {key for possible in _possible(source, node, wanted) for key in keys(*possible)}
    if not found:
        raise LookupError(f"{source.where(node)}: what can {ast.unparse(wanted)} be? Tell tests/prompts/spoken.py.")
    return tuple(sorted(found))


Possible = tuple[Source, ast.AST, ast.expr]
"""An expression, and where to look up its names."""


def _possible(source: Source, node: ast.AST, wanted: ast.expr) -> Iterator[Possible]:
    """What a name stands for: assigned nearby, looped over, or given by whoever calls the function."""
    if not isinstance(wanted, ast.Name):
        return
    yield from ((source, node, value) for value in _assigned(source, node, wanted.id))
    for above in source.around(node):
        if isinstance(above, ast.GeneratorExp | ast.ListComp):
            for loop in above.generators:
                yield from ((source, node, value) for value in _each(source, loop, wanted.id))
        if isinstance(above, ast.FunctionDef):
            yield from _given(source, above, wanted.id)
            return


def _assigned(source: Source, node: ast.AST, name: str) -> Iterator[ast.expr]:
    function = next((one for one in source.around(node) if isinstance(one, ast.FunctionDef)), source.tree)
    for one in ast.walk(function):
        if isinstance(one, ast.Assign) and name in {ast.unparse(target) for target in one.targets}:
            yield one.value


def _each(source: Source, loop: ast.comprehension, name: str) -> Iterator[ast.expr]:
    """What a loop over a tuple, or over a module's constant, gives this name."""
    targets = loop.target.elts if isinstance(loop.target, ast.Tuple) else [loop.target]
    place = next((place for place, target in enumerate(targets) if ast.unparse(target) == name), None)
    if place is None:
        return
    several = (loop.iter.body, loop.iter.orelse) if isinstance(loop.iter, ast.IfExp) else (loop.iter,)
    for one in (one for each in several if isinstance(each, ast.Tuple) for one in each.elts):
        yield one.elts[place] if isinstance(loop.target, ast.Tuple) and isinstance(one, ast.Tuple) else one
    if isinstance(loop.iter, ast.Name):
        module = importlib.import_module(".".join(source.path.relative_to(ROOT).with_suffix("").parts))
        yield from (ast.Constant(text) for text in getattr(module, loop.iter.id, ()))


def _given(source: Source, function: ast.FunctionDef, name: str) -> Iterator[Possible]:
    places = [one.arg for one in function.args.args]
    usual = function.args.defaults
    defaults = (
        *zip(function.args.kwonlyargs, function.args.kw_defaults, strict=True),
        *zip(function.args.args[len(places) - len(usual) :], usual, strict=True),
    )
    yield from ((source, function, default) for one, default in defaults if one.arg == name and default)
    own = function.name.startswith("_")  # of its module: others may have one of the same name
    for caller, call in calls().get(function.name, ()):
        if own and caller is not source:
            continue
        yield from ((caller, call, keyword.value) for keyword in call.keywords if keyword.arg == name)
        if name in places and len(call.args) > places.index(name):
            yield (caller, call, call.args[places.index(name)])
