"""Reads what people read: the bot's words and our pages. Run by `make check`.

In prompts, every language: nothing shouts, and no sentence needs a second breath. In English prompts: none of the words
that turn neighbours into cases. In pages: nothing of the machine they were written on. English everywhere: spelling.
"""

import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from fluent.syntax import ast, parse
from fluent.syntax.visitor import Visitor

ROOT = Path(__file__).parent.parent

LONGEST_SENTENCE = 30  # words
AVOIDED = re.compile(
    r"\b(users?|members?|tickets?|sessions?|managers?|volunteers?|clients?|(?<!emergency )services?)\b", re.IGNORECASE
)
SHOUTING = re.compile(r"[!¡！]")
SENTENCE_END = re.compile(r"(?<=[.?…:;])\s+|\n")
# Written so that this file passes its own rules.
LEFTOVERS = re.compile(r"\bTO" + r"DO\b|\bFIX" + r"ME\b|(?<![\w/.-])/(?:work|root|tmp)/|pypi\.org|/simple/")

Finding = tuple[Path, int, str]


class _Texts(Visitor):
    """Collects each text of a Fluent file as a reader gets it, one per variant, and what is not Fluent as None."""

    def __init__(self, source: str) -> None:
        self.source = source
        self.found: list[tuple[int, str | None]] = []

    def _add(self, node: ast.SyntaxNode, text: str | None) -> None:
        start = node.span.start if node.span else 0
        self.found.append((self.source.count("\n", 0, start) + 1, text))

    def visit_Pattern(self, pattern: ast.Pattern) -> None:
        parts = [part.value if isinstance(part, ast.TextElement) else "…" for part in pattern.elements]
        self._add(pattern, "".join(str(part) for part in parts))
        self.generic_visit(pattern)

    def visit_Junk(self, junk: ast.Junk) -> None:
        self._add(junk, None)


def in_prompt(path: Path, english: bool) -> Iterator[Finding]:
    source = path.read_text(encoding="utf-8")
    texts = _Texts(source)
    texts.visit(parse(source))
    for line, text in texts.found:
        if text is None:
            yield path, line, "this is not Fluent"
            continue
        if SHOUTING.search(text):
            yield path, line, "nothing in prompts shouts: no exclamation mark"
        if english and (avoided := AVOIDED.search(text)):
            yield path, line, f"“{avoided.group()}” is a word we avoid"
        longest = max(len(sentence.split()) for sentence in SENTENCE_END.split(text))
        if longest > LONGEST_SENTENCE:
            yield path, line, f"a sentence of {longest} words; {LONGEST_SENTENCE} are enough"


def in_page(path: Path) -> Iterator[Finding]:
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
        if leftover := LEFTOVERS.search(line):
            yield path, number, f"“{leftover.group()}” should not be left here"


def findings(root: Path) -> Iterator[Finding]:
    prompts = sorted(root.glob("prompts/**/*.ftl"))
    pages = [*root.glob("*.md"), *sorted(root.glob("docs/**/*.md"))]
    for path in prompts:
        yield from in_prompt(path, english="en" in path.relative_to(root).parts)
    for path in [*prompts, *pages]:
        yield from in_page(path)


def main() -> int:
    found = list(findings(ROOT))
    for path, line, what in found:
        print(f"{path.relative_to(ROOT)}:{line}: {what}")
    spelling = subprocess.run([sys.executable, "-m", "codespell_lib", "."], cwd=ROOT, check=False).returncode
    return 1 if found or spelling else 0


if __name__ == "__main__":
    sys.exit(main())
