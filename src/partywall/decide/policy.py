"""A policy is data: rules that are read from a file and tried from the top."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from partywall.decide.standing import Standing
from partywall.errors import Refused
from partywall.model.disclosure import EvidenceKind, Outcome
from partywall.model.people import FactKind
from partywall.model.text import Digest, digest_of
from partywall.toml_lines import Path, lines_of


@dataclass(frozen=True, slots=True)
class Facing:
    """What the rules see of one passage and one person it is about."""

    who: Standing
    fact: FactKind
    restricted: bool
    protected: bool
    score: float
    own_words: bool = False
    evidence: frozenset[EvidenceKind] = frozenset()
    """Every kind of reason there is to think so."""


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule. A condition that is None or empty holds for everything."""

    id: str
    text: str
    outcome: Outcome
    reason: str
    who: frozenset[Standing] = frozenset()
    fact: frozenset[FactKind] = frozenset()
    restricted: bool | None = None
    protected: bool | None = None
    own_words: bool | None = None
    sure: float = 0.0
    below: float | None = None
    evidence: frozenset[EvidenceKind] = frozenset()
    """The passage has evidence, and all of it is of these kinds."""

    def fits(self, facing: Facing) -> bool:
        """Whether all conditions hold."""
        return (
            (not self.who or facing.who in self.who)
            and (not self.fact or facing.fact in self.fact)
            and self.restricted in {None, facing.restricted}
            and self.protected in {None, facing.protected}
            and self.own_words in {None, facing.own_words}
            and facing.score >= self.sure
            and (self.below is None or facing.score < self.below)
            and (not self.evidence or bool(facing.evidence) and facing.evidence <= self.evidence)
            # What nobody could read is no rule's but one that names it.
            and (EvidenceKind.NOT_READ not in facing.evidence or EvidenceKind.NOT_READ in self.evidence)
        )


NO_RULE = Rule("none", "No rule fits, so a person has to decide.", Outcome.REFER, "no-rule")


@dataclass(frozen=True, slots=True)
class Policy:
    """Rules in the order in which they are tried, and the words for a copy by reason code."""

    version: str
    name: str
    rules: tuple[Rule, ...]
    labels: Mapping[str, str] = field(hash=False)
    digest: Digest

    def rule(self, facing: Facing) -> Rule:
        """The first rule that fits."""
        return next((rule for rule in self.rules if rule.fits(facing)), NO_RULE)


@dataclass(frozen=True, slots=True)
class PolicyFault:
    """One fault of a policy's file, by line. It shows no value of the file."""

    line: int
    what: str

    def __str__(self) -> str:
        return f"Line {self.line}: {self.what}"


class FaultyPolicy(Refused):
    """The file is no sound policy."""

    def __init__(self, said: str, faults: tuple[PolicyFault, ...]) -> None:
        super().__init__(said)
        self.faults = faults


_KEYS = {"version", "name", "labels", "rule"}
_RULE_KEYS = {"id", "text", "when", "outcome", "reason"}
_SAID = 20
"""Faults that an error tells one by one."""


def read_policy(untrusted: bytes) -> Policy:
    """A policy from the bytes of its TOML file. Raises Refused with all that the format does not know, by line."""
    try:
        text = untrusted.decode("utf-8").replace("\r\n", "\n")
        data = tomllib.loads(text)
        lines = lines_of(text)
    except (ValueError, RecursionError) as error:  # TOMLDecodeError and UnicodeDecodeError are ValueErrors
        here = PolicyFault(_torn_at(untrusted, error), "This is no TOML file in UTF-8 from here on.")
        raise FaultyPolicy("The policy is not a TOML file in UTF-8.", (here,)) from None
    faults = tuple(PolicyFault(lines.line(path), what) for path, what in _faults(data))
    if faults:
        more = f" And {len(faults) - _SAID} more." if len(faults) > _SAID else ""
        raise FaultyPolicy(f"The policy has {len(faults)} fault(s). {' '.join(map(str, faults[:_SAID]))}{more}", faults)
    rules = tuple(_rule(row) for row in data["rule"])
    return Policy(data["version"], data["name"], rules, dict(data.get("labels", {})), digest_of(untrusted))


def _torn_at(untrusted: bytes, error: Exception) -> int:
    """The line from which on a file is no TOML; the last where its end is missing."""
    found = re.search(r"line (\d+)", str(error)) if isinstance(error, tomllib.TOMLDecodeError) else None
    whole = isinstance(error, tomllib.TOMLDecodeError)
    return int(found.group(1)) if found else untrusted.count(b"\n") + 1 if whole else 1


def _faults(data: dict[str, Any]) -> Iterator[tuple[Path, str]]:
    """What is wrong, and the way to it."""
    yield from _key_faults("The policy", (), data, _KEYS, {"version", "name", "rule"})
    for key in ("version", "name"):
        if key in data and not _is_text(data[key]):
            yield (key,), f"The {key} is not a text."
    labels = data.get("labels", {})
    if not isinstance(labels, dict) or not all(map(_is_text, labels.values())):
        yield ("labels",), "The labels of the policy are not words by reason code."
    if "rule" not in data:
        return
    if not isinstance(data["rule"], list) or not data["rule"]:
        yield ("rule",), "The policy has no rules."
        return
    seen = {NO_RULE.id}
    for number, row in enumerate(data["rule"]):
        yield from _rule_faults(number, row)
        id = row.get("id") if isinstance(row, dict) else None
        if isinstance(id, str) and id in seen:
            yield ("rule", number, "id"), "Two rules of the policy have one id, or one is called none."
        seen |= {id} if isinstance(id, str) else set()


def _rule_faults(number: int, row: Any) -> Iterator[tuple[Path, str]]:
    where, path = f"Rule {number + 1}", ("rule", number)
    yield from _key_faults(where, path, row, _RULE_KEYS, _RULE_KEYS)
    if not isinstance(row, dict):
        return
    for key in sorted({"id", "text", "reason"} & row.keys()):
        if not _is_text(row[key]):
            yield (*path, key), f"{where}: its {key} is not a text."
    if "outcome" in row and row["outcome"] not in list(Outcome):
        yield (*path, "outcome"), f"{where}: its outcome is none that a policy knows: {', '.join(Outcome)}."
    when = row.get("when", {})
    yield from _key_faults(f"{where}, its conditions", (*path, "when"), when, _CONDITIONS, set())
    for key, value in when.items() if isinstance(when, dict) else ():
        try:
            _VALUES.get(key, str)(value)
        except (ValueError, TypeError):
            yield (*path, "when", key), f"{where}: its condition {key} holds a value that no policy knows."


def _key_faults(where: str, path: Path, data: Any, known: set[str], needed: set[str]) -> Iterator[tuple[Path, str]]:
    if not isinstance(data, dict):
        yield path, f"{where} is not a table."
        return
    for key in sorted(data.keys() - known):
        expected = ", ".join(sorted(known))
        yield (*path, key), f"{where} has a key that no policy knows: one of {expected} is expected."
    if missing := needed - data.keys():
        yield path, f"{where} lacks {', '.join(sorted(missing))}."


def _rule(row: dict[str, Any]) -> Rule:
    """A rule of a table that has no fault."""
    conditions = {key: _VALUES[key](value) for key, value in row["when"].items()}
    return Rule(row["id"], row["text"], Outcome(row["outcome"]), row["reason"], **conditions)


def _some(kind: type[Standing] | type[FactKind] | type[EvidenceKind]) -> Callable[[Any], frozenset[Any]]:
    return lambda names: frozenset(kind(name) for name in names)


def _truth(value: Any) -> bool:
    if not isinstance(value, bool):
        raise TypeError
    return value


def _share(value: Any) -> float:
    if isinstance(value, bool) or not isinstance(value, (int, float)) or not 0 <= value <= 1:
        raise ValueError
    return float(value)


def _is_text(value: Any) -> bool:
    return isinstance(value, str) and bool(value.strip())


_VALUES: dict[str, Callable[[Any], Any]] = {
    "who": _some(Standing),
    "fact": _some(FactKind),
    "evidence": _some(EvidenceKind),
    "restricted": _truth,
    "protected": _truth,
    "own_words": _truth,
    "sure": _share,
    "below": _share,
}
"""What each condition of a rule may hold."""
_CONDITIONS = set(_VALUES)
