"""A policy is data: rules that are read from a file and tried from the top."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from partywall.decide.standing import Standing
from partywall.errors import Refused
from partywall.model.disclosure import EvidenceKind, Outcome
from partywall.model.people import FactKind
from partywall.model.text import Digest, digest_of


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


_KEYS = {"version", "name", "labels", "rule"}
_RULE_KEYS = {"id", "text", "when", "outcome", "reason"}
_CONDITIONS = {"who", "fact", "restricted", "protected", "own_words", "sure", "below", "evidence"}


def read_policy(untrusted: bytes) -> Policy:
    """A policy from the bytes of its TOML file. Raises Refused for anything the format does not know."""
    try:
        data = tomllib.loads(untrusted.decode("utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, RecursionError):
        raise Refused("The policy is not a TOML file in UTF-8.") from None
    _known_keys("The policy", data, _KEYS, {"version", "name", "rule"})
    rules = data["rule"]
    if not isinstance(rules, list) or not rules:
        raise Refused("The policy has no rules.")
    made = tuple(_rule(number, row) for number, row in enumerate(rules, 1))
    if len({rule.id for rule in made}) < len(made) or NO_RULE.id in {rule.id for rule in made}:
        raise Refused("Two rules of the policy have one id, or one is called none.")
    labels = _labels(data.get("labels", {}))
    return Policy(_text("version", data), _text("name", data), made, labels, digest_of(untrusted))


def _rule(number: int, row: Any) -> Rule:
    where = f"Rule {number} of the policy"
    _known_keys(where, row, _RULE_KEYS, _RULE_KEYS)
    when = row["when"]
    _known_keys(f"{where}, its conditions", when, _CONDITIONS, set())
    try:
        return Rule(
            _text("id", row),
            _text("text", row),
            Outcome(row["outcome"]),
            _text("reason", row),
            frozenset(Standing(name) for name in when.get("who", ())),
            frozenset(FactKind(name) for name in when.get("fact", ())),
            _truth(when.get("restricted")),
            _truth(when.get("protected")),
            _truth(when.get("own_words")),
            _share(when.get("sure", 0.0)),
            None if "below" not in when else _share(when["below"]),
            frozenset(EvidenceKind(name) for name in when.get("evidence", ())),
        )
    except (ValueError, TypeError):
        raise Refused(f"{where} holds a value that no policy knows.") from None


def _labels(data: Any) -> dict[str, str]:
    if not isinstance(data, dict) or not all(isinstance(text, str) and text.strip() for text in data.values()):
        raise Refused("The labels of the policy are not words by reason code.")
    return dict(data)


def _known_keys(where: str, data: Any, known: set[str], needed: set[str]) -> None:
    if not isinstance(data, dict):
        raise Refused(f"{where} is not a table.")
    unknown, missing = data.keys() - known, needed - data.keys()
    if unknown:
        raise Refused(f"{where} has a key that no policy knows: one of {', '.join(sorted(known))} is expected.")
    if missing:
        raise Refused(f"{where} lacks {', '.join(sorted(missing))}.")


def _text(key: str, data: Mapping[str, Any]) -> str:
    if not isinstance(data[key], str) or not data[key].strip():
        raise Refused(f"A {key} in the policy is not a text.")
    return str(data[key])


def _truth(value: Any) -> bool | None:
    if value is not None and not isinstance(value, bool):
        raise TypeError
    return value


def _share(value: Any) -> float:
    if isinstance(value, bool) or not isinstance(value, (int, float)) or not 0 <= value <= 1:
        raise ValueError
    return float(value)
