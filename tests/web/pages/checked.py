"""A check in a house, brought as far as a test of the checker's pages needs it."""

from __future__ import annotations

import json
import re

from service import working
from service.working import FATHER, House

IDS = re.compile(r"\b[a-z][0-9a-f]{20}\b")
KEPT, WITHHELD = "You asked who rang us in August.", "Choose Change"
"""What the author keeps against the program in these tests, and what they alone withhold."""


def address(made: House, rest: str = "check") -> str:
    """Of a page of the check."""
    return f"/products/{made.letter}/editions/{made.edition}/{rest}"


def waiting(made: House, disputed: bool = False) -> None:
    """The copy waits to be checked; ``disputed``: the author did not decide all that the program proposes."""
    from partywall.procedure import acts

    if disputed:
        _decide_otherwise(made)
        made.edition = working.made_edition(made, made.letter)
    made.do("author", acts.SubmitEdition(made.edition), made.letter)


def begun(made: House, disputed: bool = False) -> None:
    """Its checker has begun, hours ago by the house's clock."""
    from partywall.procedure import acts

    waiting(made, disputed)
    made.do("checker", acts.StartCheck(made.edition), made.letter)


def compared(made: House) -> None:
    """Read, and the marks laid side by side: what the author kept, and what they alone withheld."""
    from partywall.procedure import acts
    from partywall.service import checking

    begun(made, disputed=True)
    working.read_through(made, made.letter, made.edition)
    checking.mark_words(made.checker, made.letter, made.edition, 1, "Mr Eccles", "Who is he?", at=made.tick())
    made.do("checker", acts.EndBlind(made.edition), made.letter)
    made.work()


def returned(made: House) -> None:
    """Sent back, since one place must change."""
    from partywall.procedure import acts

    compared(made)
    check = made.product(made.letter).edition(made.edition).check  # type: ignore[union-attr]
    for number, row in enumerate(check.differences):  # type: ignore[union-attr,arg-type]
        made.do("checker", acts.SettleDifference(made.edition, row.id, not number, "He may not know."), made.letter)
    made.do("checker", acts.ReturnEdition(made.edition, "Please look at the first one."), made.letter)


def marks(made: House) -> list[str]:
    """What was marked in the check that is under way."""
    from partywall.service import checking

    return [row.words for row in checking.reading(made.checker, made.letter, made.edition).marks]


def seconds(made: House) -> int:
    """How long the first page was open in the check that is under way."""
    check = made.product(made.letter).edition(made.edition).check  # type: ignore[union-attr]
    return check.seconds(1)  # type: ignore[union-attr]


def _decide_otherwise(made: House) -> None:
    from partywall.model.disclosure import Outcome
    from partywall.model.text import PartId
    from partywall.service import products, seen
    from partywall.service.comparisons import screening_as_made

    id = made.letter
    findings = json.loads(seen.findings_of(made.author, id, FATHER, at=made.tick()))
    row = next(row for row in findings["passages"] if row["text"] == KEPT)
    products.decide_passage(
        made.author, id, FATHER, row["id"], Outcome.DISCLOSE, "entitled", "He asked it himself.", at=made.tick()
    )
    edition = made.product(id).edition(made.edition)
    assert edition is not None
    document = screening_as_made(made.product(id), edition).document
    body = next(part for part in document.parts if WITHHELD in part.text)
    at = body.text.index(WITHHELD)
    products.withhold_words(
        made.author, id, FATHER, document.digest, PartId(body.id), at, at + len(WITHHELD), "other-person",
        "The name of the course is hers.", at=made.tick(),
    )  # fmt: skip
