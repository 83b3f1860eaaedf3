"""A language model without a server, for what is asked of it and what becomes of its answers."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from partywall.model.text import Digest, digest_of
from partywall.second import Unanswered

Answer = Callable[[str], bytes]
"""From the question to the body of the answer."""


@dataclass
class Invented:
    """Answers as it is told to, and keeps what it was asked."""

    answer: Answer
    chunk: int = 6000
    overlap: int = 600
    required: bool = False
    model: str = "wren"
    settings: Digest = digest_of(b"settings")
    asked: list[str] = field(default_factory=list)

    def ask(self, system: str, user: str) -> bytes:
        self.asked.append(user)
        return self.answer(user)


def always(body: bytes, **ways: int | bool) -> Invented:
    """Gives the same answer to every question."""
    return Invented(lambda _: body, **ways)  # type: ignore[arg-type]


def silent(why: str = "The server did not answer in time.", **ways: int | bool) -> Invented:
    """Never answers."""

    def answer(_: str) -> bytes:
        raise Unanswered(why)

    return Invented(answer, **ways)  # type: ignore[arg-type]
