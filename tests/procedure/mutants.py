"""The rules with one thing taken away: what own eyes must then find, or they could not be believed."""

from __future__ import annotations

import inspect
import re
from collections.abc import Callable, Collection, Iterator
from contextlib import AbstractContextManager, ExitStack, contextmanager
from dataclasses import dataclass, replace
from typing import Any
from unittest.mock import patch

from partywall.model import product as values
from partywall.model.product import Doer, EditionState, Product, Role
from partywall.procedure import gates, laws, rules, table
from partywall.procedure.acts import Act, name_of
from partywall.procedure.gates import GATES
from partywall.procedure.written import Gate

Patch = Callable[[], AbstractContextManager[Any]]
AGAIN = ("time passes", "answers", "somebody untrained")
PARTS = ("two authors who both check", "authors who stood in for the checker", "a recipient who is no party",
         "sources of others", "changed roles", "a file that is left out while a copy is made or checked")  # fmt: skip
STANDING_IN = ("stand-ins for the author", "authors who stood in for the checker", "two checkers", "addresses",
               "an emergency among stand-ins")  # fmt: skip
STRANGERS = ("strangers, administrators and auditors",)
ALL_STATES = frozenset(EditionState)
REFUSALS = rules.refusals


@dataclass(frozen=True)
class Mutant:
    """The rules without one thing."""

    name: str
    applied: Patch
    keys: tuple[tuple[str, ...], ...] = ()
    """What is taken away. A walk in which none of it stopped anything is the same without it."""
    worlds: tuple[str, ...] = ()
    """Where it can matter, if that is not told by what it stopped."""

    def matters(self, world: str, stopped: Collection[tuple[str, ...]]) -> bool:
        """Whether a world has to be walked without it, in which these stopped something."""
        return world in self.worlds if self.worlds else any(key in stopped for key in self.keys)


def mutants() -> Iterator[Mutant]:
    """Every law, gate, lapse and limit, taken away one by one."""
    for kind, row in laws._LAWS.items():
        for law in row:
            less = {**laws._LAWS, kind: tuple(each for each in row if each is not law)}
            yield Mutant(
                f"{name_of(kind)}: no law {law.__name__.strip('_')}", _set(laws, "_LAWS", less), (_law(kind, law),)
            )
    for law in sorted({law for row in laws._LAWS.values() for law in row}, key=lambda law: law.__name__):
        less = {kind: tuple(each for each in row if each is not law) for kind, row in laws._LAWS.items()}
        keys = tuple(_law(kind, law) for kind in laws._LAWS)
        yield Mutant(f"no law {law.__name__.strip('_')} anywhere", _set(laws, "_LAWS", less), keys)
        if law is laws._not_a_maker:
            both = _sets((laws, "_LAWS", less), (Product, "approvers", _any_approvers))
            yield Mutant("nobody asks whether a checker is a maker", both, worlds=("an author who also checks",))
    for kind, row in laws.GATES_OF_LAW.items():
        for gate in row:
            less = {**laws.GATES_OF_LAW, kind: tuple(each for each in row if each is not gate)}
            yield Mutant(
                f"{name_of(kind)}: no gate of law {gate}", _set(laws, "GATES_OF_LAW", less), (_gate(kind, gate),)
            )
    for gate in Gate:
        open_gates = {**GATES, gate: lambda *_: None}
        yield Mutant(f"gate {gate} always open", _sets((laws, "GATES", open_gates), (rules, "GATES", open_gates)),
                     (("gate", gate),))  # fmt: skip
    for sentence in re.findall(r'"([A-Z].+?\.)"', inspect.getsource(gates.lapses).split('"""')[2]):
        yield Mutant(f"no lapse: {sentence}", _set(laws, "lapses", _without(sentence)), (("lapse", sentence),))
    for kind, earlier in rules.ASKED_AGAIN.items():
        for each in sorted(earlier, key=name_of):
            less = {**rules.ASKED_AGAIN, kind: earlier - {each}}
            yield Mutant(
                f"{name_of(kind)}: gates of {name_of(each)} not asked again",
                _set(rules, "ASKED_AGAIN", less),
                worlds=AGAIN,
            )
    yield from _table()
    yield from _values()


def _table() -> Iterator[Mutant]:
    for kind, row in table.TABLE.items():
        name = name_of(kind)
        if row.states:
            yield Mutant(f"{name}: in every state", _row(kind, states=ALL_STATES), (("refusal", name, "state"),))
        if row.own:
            yield Mutant(f"{name}: of anybody's check", _row(kind, own=False), (("refusal", name, "own-check"),))
        yield Mutant(f"{name}: in every role", _row(kind, roles=frozenset(Role)),
                     (("refusal", name, "not-yours" if row.machine else "role"),))  # fmt: skip
    for kind in sorted(table.MAKING, key=name_of):
        yield Mutant(f"{name_of(kind)}: is no making", _set(table, "MAKING", table.MAKING - {kind}), worlds=PARTS)


def _values() -> Iterator[Mutant]:
    everybody = lambda doer, *_: doer.roles  # noqa: E731
    yield Mutant("roles count on every case", _set(rules, "standing", everybody), worlds=STRANGERS)
    yield Mutant(
        "an administrator has other roles",
        _set(rules, "refusals", _asked_without(Role.ADMINISTRATOR)),
        worlds=STRANGERS,
    )
    yield Mutant(
        "a closed product is as an open one",
        _set(rules, "AFTER_CLOSING", frozenset(table.TABLE)),
        worlds=("the plain way",),
    )
    alone = (values.Doer, "people", property(lambda doer: frozenset({doer.account})))
    yield Mutant(
        "nobody asks who stands in for whom",
        _sets(alone, (Product, "behind", lambda _, accounts: accounts)),
        worlds=STANDING_IN,
    )
    yield Mutant("who stood in is forgotten", _set(Product, "behind", lambda _, accounts: accounts), worlds=STANDING_IN)
    yield Mutant("who stands in is not asked", _sets(alone), worlds=STANDING_IN)
    yield Mutant(
        "changed answers and sources are ignored",
        _set(Product, "unchanged_since", lambda *_: True),
        worlds=("sources added later",),
    )
    yield Mutant(
        "marks given up are forgotten", _set(Product, "open_marks", _own_marks), worlds=("checks given up, with marks",)
    )
    yield Mutant("makers count as checkers", _set(Product, "approvers", _any_approvers), worlds=PARTS)
    yield Mutant(
        "a new naming keeps what was said for the old",
        _set(Product, "_since", lambda *_: (0, 0, 0)),
        worlds=("dropped, and named again by another right",),
    )
    yield Mutant("no slack is too much", _set(laws, "SLACK", 10_000), worlds=("the plain way",))


def _law(kind: type[Act], law: Callable[..., Any]) -> tuple[str, ...]:
    return "law", name_of(kind), law.__name__


def _gate(kind: type[Act], gate: Gate) -> tuple[str, ...]:
    return "gate of law", name_of(kind), gate


@contextmanager
def noted() -> Iterator[set[tuple[str, ...]]]:
    """Notes the keys of all that stopped an act meanwhile."""
    fired: set[tuple[str, ...]] = set()

    def law_noted(kind: type[Act], law: Callable[..., Any]) -> Callable[..., Any]:
        def asked(tried: gates.Tried) -> Iterator[Any]:
            for broken in law(tried):
                fired.add(_law(kind, law))
                yield broken

        return asked

    def gate_noted(gate: Gate) -> Callable[..., Any]:
        def asked(step: Any, tried: gates.Tried) -> str | None:
            why = GATES[gate](step, tried)
            if why:
                fired.update({("gate", gate), _gate(type(tried.act), gate)})
            return why

        return asked

    def refusals_noted(act: Act, *given: Any) -> Any:
        found = REFUSALS(act, *given)
        fired.update(("refusal", name_of(type(act)), refusal.code) for refusal in found)
        return found

    def lapses_noted(*given: Any) -> tuple[str, ...]:
        found = gates.lapses(*given)
        fired.update(("lapse", why) for why in found)
        return found

    wrapped = {gate: gate_noted(gate) for gate in GATES}
    all_laws = {kind: tuple(law_noted(kind, law) for law in row) for kind, row in laws._LAWS.items()}
    patches = _sets((laws, "_LAWS", all_laws), (laws, "GATES", wrapped), (rules, "GATES", wrapped),
                    (laws, "lapses", lapses_noted), (rules, "refusals", refusals_noted))  # fmt: skip
    with patches():
        yield fired


def _own_marks(product: Product, edition: values.Edition) -> tuple[values.Marked, ...]:
    return edition.check.marks if edition.check else ()


def _any_approvers(product: Product, edition: values.Edition) -> frozenset[values.AccountId]:
    return frozenset(check.checker for check in product.approvals(edition))


def _without(sentence: str) -> Callable[..., tuple[str, ...]]:
    return lambda *given: tuple(why for why in gates.lapses(*given) if why != sentence)


def _asked_without(role: Role) -> Callable[..., Any]:
    def asked(act: Act, doer: Doer, *given: Any) -> Any:
        return REFUSALS(act, replace(doer, roles=doer.roles - {role}), *given)

    return asked


def _row(kind: type[Act], **changes: Any) -> Patch:
    changed = {**table.TABLE, kind: replace(table.TABLE[kind], **changes)}
    return _sets((table, "TABLE", changed), (rules, "TABLE", changed))


def _set(where: object, name: str, value: object) -> Patch:
    return _sets((where, name, value))


def _sets(*all_of: tuple[object, str, object]) -> Patch:
    @contextmanager
    def applied() -> Iterator[None]:
        with ExitStack() as stack:
            for where, name, value in all_of:
                stack.enter_context(patch.object(where, name, value))
            yield

    return applied


__all__ = ["Mutant", "mutants", "noted"]
