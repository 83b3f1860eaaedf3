"""Files laid over each other: what a kind of product has of its own, over what it inherits."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from partywall.model.product import Role
from partywall.model.text import Digest, digest_of
from partywall.procedure.faults import Fault
from partywall.procedure.form import TABLES
from partywall.procedure.written import Basis, Gate, LeftOut, Limit, Method, Procedure, SourceKind, Step
from partywall.toml_lines import Lines, Path

_ONLY = {"only_bases": "basis", "only_sources": "source", "only_methods": "method"}
_ROWS = tuple(name for name, table in TABLES.items() if table.many and name != "leave_out")


@dataclass(frozen=True, slots=True)
class Sheet:
    """One file that is sound by itself."""

    name: str
    digest: Digest
    data: dict[str, Any] = field(hash=False)
    lines: Lines = field(hash=False)

    @property
    def kind(self) -> str:
        """The kind of product."""
        return str(self.data["kind"])

    def fault(self, path: Path, what: str) -> Fault:
        """A fault at the value to which the path leads."""
        return Fault(self.name, self.lines.line(path), ".".join(str(key) for key in path if isinstance(key, str)), what)


@dataclass(slots=True)
class Row:
    """What a row comes to, and where each of its fields was given last."""

    values: dict[str, Any] = field(default_factory=dict)
    places: dict[str, tuple[Sheet, Path]] = field(default_factory=dict)

    def lay(self, sheet: Sheet, path: Path, values: dict[str, Any]) -> None:
        """What is given here stands above what was given before."""
        self.places.setdefault("", (sheet, path))
        self.values.update(values)
        self.places.update({key: (sheet, (*path, key)) for key in values})


@dataclass(slots=True)
class Layered:
    """All files of a chain, laid over each other."""

    top: Row = field(default_factory=Row)
    rows: dict[str, dict[str, Row]] = field(default_factory=lambda: {name: {} for name in _ROWS})
    limit: Row = field(default_factory=Row)
    left_out: dict[str, LeftOut] = field(default_factory=dict)
    dropped: set[str] = field(default_factory=set)
    """Rights that the kind does not have though it inherits them."""

    def fault(self, table: str, row: str, name: str, what: str) -> Fault:
        """A fault of a field, at the place where it was given last."""
        found = self.rows[table].get(row) if table in self.rows else self.limit if table == "limit" else self.top
        places = found.places if found else {}
        sheet, path = places.get(name) or places.get("") or self.top.places["kind"]
        said = ".".join(part for part in (table, row, name) if part)
        return Fault(sheet.name, sheet.lines.line(path), said, what)


def laid(chain: tuple[Sheet, ...], faults: list[Fault]) -> Layered:
    """The files, the most general first. What cannot be laid over what is below is added to the faults."""
    layered = Layered()
    for sheet in chain:
        tables = {key: value for key, value in sheet.data.items() if key in TABLES}
        layered.top.lay(sheet, (), {key: value for key, value in sheet.data.items() if key not in tables})
        if "limit" in tables:
            layered.limit = Row()
            layered.limit.lay(sheet, ("limit",), tables["limit"])
        for name in _ROWS:
            for at, values in enumerate(tables.get(name, ())):
                id = values[TABLES[name].by]
                layered.rows[name].setdefault(id, Row()).lay(sheet, (name, at), values)
                if name == "step":
                    layered.left_out.pop(id, None)
        _leave_out(sheet, layered, faults)
        _keep_only(sheet, layered, faults)
    _need_all(layered, faults)
    return layered


def _leave_out(sheet: Sheet, layered: Layered, faults: list[Fault]) -> None:
    for at, values in enumerate(sheet.data.get("leave_out", ())):
        row = layered.rows["step"].pop(values["id"], None)
        if row is None:
            faults.append(sheet.fault(("leave_out", at, "id"), "there is no such step to leave out."))
            continue
        number, title = int(row.values.get("number", 0)), str(row.values.get("title", ""))
        layered.left_out[values["id"]] = LeftOut(values["id"], number, title, values["reason"])


def _keep_only(sheet: Sheet, layered: Layered, faults: list[Fault]) -> None:
    for key, name in _ONLY.items():
        if key not in sheet.data:
            continue
        rows, wanted = layered.rows[name], sheet.data[key]
        if set(wanted) - rows.keys():
            faults.append(sheet.fault((key,), f"there is no such {name}."))
        if name == "basis":
            layered.dropped |= rows.keys() - set(wanted)
        layered.rows[name] = {code: row for code, row in rows.items() if code in wanted}


def _need_all(layered: Layered, faults: list[Fault]) -> None:
    groups = [(name, id, row) for name, rows in layered.rows.items() for id, row in rows.items()]
    groups += [("limit", "", layered.limit)] if layered.limit.values else []
    for name, id, row in groups:
        for key in TABLES[name].keys:
            if key.needed and key.name not in row.values:
                faults.append(layered.fault(name, id, key.name, "this is missing."))


def procedure_of(chain: tuple[Sheet, ...], layered: Layered) -> Procedure:
    """The value that the files come to."""
    top, own = layered.top.values, chain[-1].data
    bases = tuple(Basis(row["code"], row["text"], row.get("professional", False)) for row in _values(layered, "basis"))
    return Procedure(
        kind=own["kind"],
        version=own["version"],
        title=own["title"],
        steps=tuple(sorted(map(_step, _values(layered, "step")), key=lambda step: (step.number, step.id))),
        bases=bases,
        sources=tuple(
            SourceKind(row["code"], row["text"], row["decide"], row.get("why", ""))
            for row in _values(layered, "source")
        ),
        methods=tuple(_methods(layered)),
        recall_tasks=tuple((row["code"], row["text"]) for row in _values(layered, "recall_task")),
        digest=digest_of("\n".join(sheet.digest for sheet in chain).encode()),
        checkers=top.get("checkers", 1),
        review_hours=top.get("review_hours", 24),
        limit=_limit(layered.limit.values),
        left_out=tuple(sorted(layered.left_out.values(), key=lambda left: left.number)),
        pauses=tuple(sorted(top.get("pauses", ("kind", "recipient")))),
        keep_years=top.get("keep_years", 6),
    )


def _values(layered: Layered, name: str) -> list[dict[str, Any]]:
    return [row.values for row in layered.rows[name].values()]


def _step(row: dict[str, Any]) -> Step:
    codes, stopping = row.get("codes", {}), row.get("stopping", {})
    return Step(
        id=row["id"],
        number=row["number"],
        title=row["title"],
        why=row["why"],
        source=row["source"],
        who=frozenset(map(Role, row.get("who", ()))),
        acts=tuple(row.get("acts", ())),
        leaves=row.get("leaves", ""),
        gate=Gate(row["gate"]) if "gate" in row else None,
        before=tuple(row.get("before", ())),
        codes=tuple(codes),
        stopping=tuple(stopping),
        words=(*codes.items(), *stopping.items()),
        each_recipient=row.get("each_recipient", False),
        days=row.get("days", 0),
        seconds=row.get("seconds", 0),
    )


def _methods(layered: Layered) -> list[Method]:
    """A way that is for rights alone which the kind does not have is not a way of this kind."""
    found = []
    for row in _values(layered, "method"):
        bases = frozenset(row.get("bases", ()))
        if bases and not bases - layered.dropped:
            continue
        kept = bases - layered.dropped
        found.append(Method(row["code"], row["text"], row["address"], row.get("seal", ""), kept))
    return found


def _limit(row: dict[str, Any]) -> Limit | None:
    if not row:
        return None
    return Limit(row["text"], row["source"], row["days"], row.get("working_days", False), row["begins"])
