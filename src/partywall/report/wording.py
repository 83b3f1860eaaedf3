"""Plain English for what the values say. No word here comes from a document."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from partywall.model.disclosure import EvidenceKind, Outcome
from partywall.model.people import FactKind, LinkBasis

FACTS = {
    FactKind.IDENTITY: "who somebody is",
    FactKind.CONTACT: "address, phone or whereabouts",
    FactKind.IDENTIFIER: "a number that identifies somebody",
    FactKind.HEALTH: "health",
    FactKind.ALLEGATION: "an offence or allegation",
    FactKind.FAMILY_LIFE: "family life",
    FactKind.BACKGROUND: "background, such as religion or immigration",
    FactKind.FINANCE: "money",
    FactKind.SOURCE: "who told something in confidence",
}
EVIDENCE: dict[str, str] = {
    EvidenceKind.MENTION: "It names somebody",
    EvidenceKind.COPIED: "It stands in a record too",
    EvidenceKind.RETOLD: "The same is told in a record too",
    EvidenceKind.FOR_PROFESSIONALS: "It stands in a record for professionals",
    EvidenceKind.IDENTIFIER: "It holds a number, address or other identifier",
    EvidenceKind.DESCRIPTION: "It describes somebody",
    EvidenceKind.CARRIED_ON: "It goes on about somebody named before",
    EvidenceKind.COMBINATION: "What is left singles somebody out",
    EvidenceKind.ADDED: "Somebody marked it",
    EvidenceKind.SECOND_EYES: "A language model quoted it",
    EvidenceKind.READ: "A trained reader marked it",
    EvidenceKind.NOT_READ: "Nobody could read it",
}
CHECKS = {
    "original": "the file, what was read from it and the plan belong together, and all of it was read",
    "opening": "the copy opens in another program than the one that made it",
    "residue": "nothing withheld or dropped can be read in it",
    "raw": "nothing withheld is found in its bytes, once everything in them is unpacked",
    "picture": "nothing withheld is seen on its pages, when they are drawn and looked at",
    "structure": "nothing is in the file but what is known to be harmless",
    "difference": "nothing else was lost, changed or added",
    "gap": "the gaps do not tell what was in them",
}
"""What each check on a copy asks for, to go on after its name."""
LINKS = {
    LinkBasis.RECORDED: "",
    LinkBasis.ADDRESS: "counted to this family because of the same address",
    LinkBasis.MOTHER: "counted to this family because of their mother",
    LinkBasis.MEETING: "counted to this family because of a shared conference",
}
VERBS = {Outcome.REDACT: "withhold", Outcome.REFER: "you decide", Outcome.DISCLOSE: "may stay"}
DIRECTIONS = {
    (Outcome.REDACT, Outcome.DISCLOSE): "withheld, but may stay",
    (Outcome.DISCLOSE, Outcome.REDACT): "kept, but must go",
    (Outcome.REFER, Outcome.DISCLOSE): "asked, and may stay",
    (Outcome.REFER, Outcome.REDACT): "asked, and must go",
    (Outcome.REDACT, Outcome.REDACT): "withheld, and must go",
    (Outcome.DISCLOSE, Outcome.DISCLOSE): "kept, and may stay",
    (None, Outcome.REDACT): "not found, but must go",
}
"""What the program proposed and what a person decided."""
DISCLOSE_REASONS = {
    "judgement": "my judgement",
    "wrong-person": "it is about somebody else",
    "entitled": "this recipient may have it",
    "consent": "the person it is about agreed",
    "harmless": "it tells nothing about anybody",
}
"""Reason codes that a report offers where a passage may stay; the first unless another is chosen."""
REDACT_REASONS = {
    "judgement": "my judgement",
    "other-person": "it belongs to another person",
    "confidential": "it is confidential",
    "singles-out": "it singles somebody out",
}
"""Reason codes that a report offers where words must go."""


def count(number: int, one: str, many: str = "") -> str:
    """``1 passage``, ``2 passages``."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def day(when: date) -> str:
    """``3 February 2025``."""
    return f"{when.day} {when:%B %Y}"


def sureness(score: float) -> str:
    """How sure we are, in words and as a number."""
    words = "almost certain" if score >= 0.9 else "likely" if score >= 0.7 else "possible" if score >= 0.4 else "unsure"
    return f"{words} ({score:.0%})"


def ranges(numbers: Iterable[int]) -> str:
    """``1, 3–5 and 9``."""
    runs: list[list[int]] = []
    for number in sorted(set(numbers)):
        if runs and number == runs[-1][-1] + 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    return listed(str(run[0]) if len(run) == 1 else f"{run[0]}–{run[-1]}" for run in runs)


def listed(words: Iterable[str]) -> str:
    """``a, b and c``."""
    *first, last = words
    return f"{', '.join(first)} and {last}" if first else last


def sentence(text: str) -> str:
    """With a capital at the beginning and a full stop at the end."""
    text = text.strip()
    return text[:1].upper() + text[1:] + ("" if text.endswith((".", "!", "?")) else ".")


# A control character can end a page early, and one that turns the direction of writing can make
# withheld words read as others.
_UNSEEN = dict.fromkeys(
    [*range(0x09), 0x0B, 0x0C, *range(0x0E, 0x20), *range(0x7F, 0xA0), *range(0x202A, 0x202F),
     *range(0x2066, 0x206A), 0x200E, 0x200F, 0x061C, 0xFFFE, 0xFFFF, *range(0xD800, 0xE000)],
    "\N{REPLACEMENT CHARACTER}",
)  # fmt: skip


def shown(text: str) -> str:
    """Untrusted text, character for character, with a mark in place of what no page can show."""
    return text.translate(_UNSEEN)
