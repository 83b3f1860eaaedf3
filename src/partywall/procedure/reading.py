"""Procedures, read from their files: a house has one book of them, one file for each kind of product.

1. Each file is read by itself, and held to the form.
2. A file that inherits is laid over the one from which it does: rows are known by their id or code, and only what is
   given changes.
3. What comes out is made a ``Procedure`` and looked at as a whole (``sanity``).

Whatever is wrong is said with file, line and field, all of it at once.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from partywall.model.text import Digest, digest_of
from partywall.procedure.faults import Fault, Faulty
from partywall.procedure.form import TABLES, TOP, Table
from partywall.procedure.layers import Layered, Sheet, laid, procedure_of
from partywall.procedure.sanity import flaws
from partywall.procedure.written import Procedure
from partywall.toml_lines import Lines, Path, lines_of

LARGEST = 500_000
"""Bytes of a file at most."""
MOST = 100
"""Files of a book at most."""


@dataclass(frozen=True, slots=True)
class Book:
    """All procedures of a house, by which its products are produced."""

    procedures: tuple[Procedure, ...]
    """One for each kind, by its code."""
    digest: Digest
    """Of all files and their names."""

    def of(self, kind: str) -> Procedure | None:
        """The procedure of that kind."""
        return next((procedure for procedure in self.procedures if procedure.kind == kind), None)


def read_book(files: Mapping[str, bytes]) -> Book:
    """The procedures that the files hold. Raises Faulty, which is Refused, with every fault."""
    if not 0 < len(files) <= MOST:
        raise Faulty([Fault("the book", 1, "", f"a book has from 1 to {MOST} files.")])
    faults: list[Fault] = []
    sheets = [sheet for name in sorted(files) if (sheet := _sheet(name, files[name], faults))]
    by_kind = {sheet.kind: sheet for sheet in sheets}
    for sheet in sheets:
        if by_kind[sheet.kind] is not sheet:
            faults.append(sheet.fault(("kind",), "another file is of this kind already."))
    if faults:
        raise Faulty(faults)
    chains = {kind: _chain(sheet, by_kind, faults) for kind, sheet in sorted(by_kind.items())}
    if faults:
        raise Faulty(faults)
    procedures = [procedure for chain in chains.values() if (procedure := _procedure(chain, faults))]
    if faults:
        raise Faulty(faults)
    return Book(tuple(procedures), digest_of_files(files))


def digest_of_files(files: Mapping[str, bytes]) -> Digest:
    """One digest of the files and their names."""
    return digest_of("\n".join(f"{digest_of(files[name])} {name}" for name in sorted(files)).encode())


def _sheet(name: str, untrusted: bytes, faults: list[Fault]) -> Sheet | None:
    """A file by itself; None where it has faults, which are added."""
    try:
        if len(untrusted) > LARGEST:
            raise ValueError
        text = untrusted.decode("utf-8").replace("\r\n", "\n")
        data = tomllib.loads(text)
        lines = lines_of(text)
    except tomllib.TOMLDecodeError as error:
        found = re.search(r"line (\d+)", str(error))
        line = int(found.group(1)) if found else text.count("\n") + 1
        faults.append(Fault(name, line, "", "this is no TOML from here on."))
        return None
    except (ValueError, RecursionError):
        faults.append(Fault(name, 1, "", f"this is no TOML file in UTF-8 of at most {LARGEST:,} bytes."))
        return None
    found_here = list(_form_faults(name, data, lines))
    faults += found_here
    return None if found_here else Sheet(name, digest_of(untrusted), data, lines)


def _form_faults(name: str, data: dict[str, Any], lines: Lines) -> Iterator[Fault]:
    top = {key: value for key, value in data.items() if key not in TABLES}
    yield from _row_faults(name, (), top, TOP, lines, {key.name for key in TOP.keys if key.needed})
    for key, table in TABLES.items():
        given = data.get(key, [] if table.many else {})
        rows = [((key, at), row) for at, row in enumerate(given)] if isinstance(given, list) else [((key,), given)]
        if isinstance(given, list) != table.many:
            form = f"[[{key}]]" if table.many else f"[{key}]"
            yield Fault(name, lines.line((key,)), key, f"this stands under {form}.")
            continue
        seen = set()
        for path, row in rows:
            needed = {table.by} if table.many else set()
            yield from _row_faults(name, path, row, table, lines, needed)
            id = row.get(table.by) if isinstance(row, dict) else None
            if table.many and isinstance(id, str) and id in seen:
                yield Fault(name, lines.line((*path, table.by)), f"{key}.{table.by}", "it stands here twice.")
            seen.add(id if isinstance(id, str) else None)


def _row_faults(name: str, path: Path, row: Any, table: Table, lines: Lines, needed: set[str]) -> Iterator[Fault]:
    field = str(path[0]) if path else ""
    if not isinstance(row, dict):
        yield Fault(name, lines.line(path), field, "a table is wanted here.")
        return
    for missing in sorted(needed - row.keys()):
        yield Fault(name, lines.line(path), _dotted(field, missing), "this is missing.")
    for key, value in row.items():
        known = table.named.get(key)
        if known is None:
            what = f"this is not known here; known are {', '.join(table.named)}{'' if field else ', and the tables'}."
            said = key if re.fullmatch(r"[A-Za-z0-9_-]{1,60}", key) else "an unknown key"
            yield Fault(name, lines.line((*path, key)), _dotted(field, said), what)
        elif what_is_wrong := known.fault(value):
            yield Fault(name, lines.line((*path, key)), _dotted(field, key), what_is_wrong)


def _dotted(*names: str) -> str:
    return ".".join(name for name in names if name)


def _chain(sheet: Sheet, by_kind: Mapping[str, Sheet], faults: list[Fault]) -> tuple[Sheet, ...]:
    """The file and those from which it inherits, the most general first."""
    chain = [sheet]
    while (above := chain[0].data.get("inherits")) is not None:
        if above not in by_kind:
            faults.append(chain[0].fault(("inherits",), "no file is of this kind."))
            break
        if by_kind[above] in chain:
            faults.append(chain[0].fault(("inherits",), "it inherits from itself."))
            break
        chain.insert(0, by_kind[above])
    return tuple(chain)


def _procedure(chain: tuple[Sheet, ...], faults: list[Fault]) -> Procedure | None:
    """The procedure that a chain of files comes to; None where it has faults, which are added."""
    found: list[Fault] = []
    layered: Layered = laid(chain, found)
    if not found:
        procedure = procedure_of(chain, layered)
        found = [layered.fault(flaw.table, flaw.row, flaw.field, flaw.what) for flaw in flaws(procedure)]
    faults += found
    return None if found else procedure
