"""What is different between two procedures, in sentences for staff."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import TypeVar

from partywall.procedure.reading import Book
from partywall.procedure.written import Basis, LeftOut, Method, Procedure, SourceKind, Step

Row = TypeVar("Row")


def book_differences(old: Book | None, new: Book) -> tuple[str, ...]:
    """The differences between two books, kind by kind. What is the same in every kind is said once."""
    if old is None:
        return (f"No procedures are in force; these are {len(new.procedures)} kinds of product.",)
    kinds = [procedure.kind for procedure in new.procedures]
    told = [f"{procedure.title}: this kind is gone." for procedure in old.procedures if procedure.kind not in kinds]
    by_kind: dict[str, list[str]] = {}
    for procedure in new.procedures:
        before = old.of(procedure.kind)
        said = procedure_differences(before, procedure) if before else ("This kind is new.",)
        for sentence in said:
            by_kind.setdefault(sentence, []).append(procedure.title)
    for sentence, titles in by_kind.items():
        whole = len(titles) == len(new.procedures) > 1
        told.append(f"{'All kinds' if whole else ', '.join(titles)}: {sentence}")
    return tuple(told)


def procedure_differences(old: Procedure, new: Procedure) -> tuple[str, ...]:
    """The differences between two procedures; empty where staff would see none."""
    return tuple(
        sentence
        for part in (
            _facts(old, new),
            _rows("Step", _by(old.steps, _step_id), _by(new.steps, _step_id), _step_name, _step_facts),
            _rows("Left-out step", _by(old.left_out, _left_id), _by(new.left_out, _left_id), _left_name, _left_facts),
            _rows("Recipient", _by(old.bases, _code), _by(new.bases, _code), _text, _basis_facts),
            _rows("Source", _by(old.sources, _code), _by(new.sources, _code), _text, _source_facts),
            _rows("Delivery", _by(old.methods, _code), _by(new.methods, _code), _text, _method_facts),
            _rows("Recall task", dict(old.recall_tasks), dict(new.recall_tasks), str, lambda text: {"words": text}),
        )
        for sentence in part
    )


def _facts(old: Procedure, new: Procedure) -> Iterator[str]:
    before, after = _procedure_facts(old), _procedure_facts(new)
    for name, value in after.items():
        if before[name] != value:
            yield f"{name}: {before[name]} becomes {value}."


def _procedure_facts(procedure: Procedure) -> dict[str, str]:
    limit = procedure.limit
    days = f"{limit.days} {'working ' if limit.working_days else ''}day(s): {limit.text}" if limit else "none"
    return {
        "Name": procedure.title,
        "Independent checks of each copy": str(procedure.checkers),
        "Hours to look at a release in an emergency": str(procedure.review_hours),
        "Years that a document is kept": str(procedure.keep_years),
        "A near miss stops": " and ".join(sorted(procedure.pauses)),
        "Time limit": days,
    }


def _rows(
    what: str,
    old: dict[str, Row],
    new: dict[str, Row],
    name: Callable[[Row], str],
    facts: Callable[[Row], dict[str, str]],
) -> Iterator[str]:
    for key in sorted(new.keys() - old.keys()):
        yield f"{what} is new: {name(new[key])}"
    for key in sorted(old.keys() - new.keys()):
        yield f"{what} is gone: {name(old[key])}"
    for key in sorted(new.keys() & old.keys()):
        before, after = facts(old[key]), facts(new[key])
        changed = [f"{word} {before[word] or 'none'} → {after[word] or 'none'}" for word in after
                   if before[word] != after[word]]  # fmt: skip
        if changed:
            yield f"{what} is changed: {name(new[key])} ({'; '.join(changed)})"


def _by(rows: Sequence[Row], key: Callable[[Row], str]) -> dict[str, Row]:
    return {key(row): row for row in rows}


def _step_id(step: Step) -> str:
    return step.id


def _step_name(step: Step) -> str:
    return step.title


def _step_facts(step: Step) -> dict[str, str]:
    return {
        "words:": step.title,
        "why:": step.why,
        "source:": step.source,
        "place:": str(step.number),
        "who:": ", ".join(sorted(step.who)),
        "acts:": ", ".join(step.acts),
        "leaves:": step.leaves,
        "gate:": step.gate or "",
        "before:": ", ".join(step.before),
        "lets pass:": "; ".join(map(step.meaning, step.codes)),
        "stops:": "; ".join(map(step.meaning, step.stopping)),
        "asked for each recipient:": "yes" if step.each_recipient else "no",
        "days:": str(step.days),
        "seconds:": str(step.seconds),
    }


def _left_id(left: LeftOut) -> str:
    return left.id


def _left_name(left: LeftOut) -> str:
    return left.title


def _left_facts(left: LeftOut) -> dict[str, str]:
    return {"reason:": left.reason}


def _code(row: Basis | SourceKind | Method) -> str:
    return row.code


def _text(row: Basis | SourceKind | Method) -> str:
    return row.text


def _basis_facts(basis: Basis) -> dict[str, str]:
    return {"words:": basis.text, "professional:": "yes" if basis.professional else "no"}


def _source_facts(source: SourceKind) -> dict[str, str]:
    return {"words:": source.text, "needs a decision:": "yes" if source.decide else "no", "why:": source.why}


def _method_facts(method: Method) -> dict[str, str]:
    return {
        "words:": method.text,
        "address:": method.address,
        "seal:": method.seal,
        "for:": ", ".join(sorted(method.bases)) or "all",
    }
