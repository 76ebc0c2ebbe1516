"""Two kinds of import rule that import-linter does not bring: what a room may use, and where a library may be used.

Both look at direct imports and list every offender with its line. They are named in pyproject.toml.
"""

import sys
from collections.abc import Iterator
from typing import cast

from grimp import ImportGraph
from importlinter import Contract, ContractCheck, fields, output


def _inside(module: str, package: str) -> bool:
    return module == package or module.startswith(package + ".")


def _names(field: object) -> list[str]:
    """import-linter puts the value in the field's place, which its types cannot say."""
    return cast("list[str]", field or [])


class _DirectImports(Contract):
    """Collects the imports that a rule forbids; the rules below say which those are."""

    def forbidden(self, graph: ImportGraph) -> Iterator[tuple[str, str]]:
        raise NotImplementedError

    def check(self, graph: ImportGraph, verbose: bool) -> ContractCheck:
        offences = sorted(self.forbidden(graph))
        lines = [
            f"{importer} imports {imported} (line {detail['line_number']})"
            for importer, imported in offences
            for detail in graph.get_import_details(importer=importer, imported=imported)
        ]
        return ContractCheck(kept=not offences, metadata={"lines": lines})

    def render_broken_contract(self, check: ContractCheck) -> None:
        for line in check.metadata["lines"]:
            output.print_error(line, bold=False)
        output.new_line()


class OnlyThese(_DirectImports):
    """`modules` import themselves, the standard library except `denied`, and `allowed`: nothing else."""

    type_name = "only_these"

    modules = fields.ListField(subfield=fields.StringField())
    allowed = fields.ListField(subfield=fields.StringField(), required=False)
    denied = fields.ListField(subfield=fields.StringField(), required=False)

    def forbidden(self, graph: ImportGraph) -> Iterator[tuple[str, str]]:
        allowed = (sys.stdlib_module_names - set(_names(self.denied))) | set(_names(self.allowed))
        for module in _names(self.modules):
            for importer in (name for name in graph.modules if _inside(name, module)):
                for imported in graph.find_modules_directly_imported_by(importer):
                    if not _inside(imported, module) and not any(_inside(imported, name) for name in allowed):
                        yield importer, imported


class StaysUnder(_DirectImports):
    """`packages` are imported inside `home` only."""

    type_name = "stays_under"

    packages = fields.ListField(subfield=fields.StringField())
    home = fields.StringField()

    def forbidden(self, graph: ImportGraph) -> Iterator[tuple[str, str]]:
        (home,) = _names([self.home])
        for imported in graph.modules:
            if any(_inside(imported, package) for package in _names(self.packages)):
                for importer in graph.find_modules_that_directly_import(imported):
                    if not _inside(importer, home):
                        yield importer, imported
