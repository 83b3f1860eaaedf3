"""What the house knows is written over the text as the recipient stands to it."""

from dataclasses import replace

import numpy as np

from partywall.decide import assemble, decide
from partywall.model.disclosure import EvidenceKind, Provenance, Recipient
from partywall.model.people import FamilyId, PersonId
from partywall.model.text import Span
from partywall.pipeline import Request, read_by_rules
from partywall.reader import header, layers
from partywall.reader.knowledge import VALUES, Column, Known, Who
from partywall.trace import index
from tests.decide.cases import CASE, FATHER, MOTHER, POLICY, TOWN
from tests.detect.town import document
from tests.recorded import source

TEXT = "Ada Marchbank met Jory Trewhella. Osric and Wilfred stayed with Ms Nair.\n\n| who | what |\n"


def known(recipient: PersonId, text: str = TEXT) -> Known:
    return read_by_rules(document(text), TOWN, Request(CASE.id, recipient), index(()), POLICY)


def who(recipient: PersonId, words: str) -> int:
    """What the words' person is to the recipient, as it stands over their first letter."""
    rows = known(recipient)
    [table] = layers(rows).values()
    return int(table[TEXT.index(words), Column.WHO])


def test_a_mention_says_what_its_person_is_to_the_recipient() -> None:
    """The same name is the recipient for one reader, and somebody with withheld facts for another."""
    assert who(MOTHER, "Ada") == Who.RECIPIENT
    assert who(FATHER, "Ada") == Who.RESTRICTED
    assert who(FATHER, "Osric") == Who.RECIPIENT
    assert who(MOTHER, "Jory") == Who.OTHER_FAMILY
    assert who(MOTHER, "Nair") == Who.PROFESSIONAL


def test_a_child_of_whom_something_is_withheld_is_no_plain_child() -> None:
    """A restriction counts for more than being the case's own child."""
    assert who(MOTHER, "Wilfred") == Who.RESTRICTED


def test_what_the_rules_decided_stands_over_the_passage() -> None:
    """The reader sees what the rules withhold."""
    [table] = layers(known(MOTHER)).values()
    assert table[TEXT.index("Trewhella"), Column.RULE] >= 3


def test_every_value_has_a_vector() -> None:
    """No column holds a number that the network was not taught."""
    for recipient in (MOTHER, FATHER):
        [table] = layers(known(recipient)).values()
        assert table.dtype == np.uint8
        assert table.shape == (len(TEXT), len(VALUES))
        assert all(table[:, column].max() < values for column, values in enumerate(VALUES))


def test_the_header_tells_secrets_to_the_network_only_of_this_recipient() -> None:
    """What is kept from the father stands in his header, and not in the mother's."""
    assert "treatment" in [word.text for word in header(known(FATHER))]
    assert "treatment" not in [word.text for word in header(known(MOTHER))]


def test_the_header_says_who_else_is_near() -> None:
    """Somebody else's role stands there, so that a phrase finds whom it can mean."""
    assert {"boy", "next", "door"} <= {word.text for word in header(known(MOTHER))}


def test_what_was_only_retold_is_not_shown_to_the_network() -> None:
    """Its training never saw a retold row: neither the row nor the question that comes of it stands in any column."""
    text = "Jory Trewhella is out. He had been stealing bicycles from the bakery."
    plain = known(MOTHER, text)
    told = "Jory Trewhella was caught thieving cycles."
    theirs = document(told)
    row = Provenance(
        Span(plain.document.digest, plain.document.parts[0].id, 0, len(text)),
        source(theirs, (FamilyId("F2"),), "note"),
        Span(theirs.digest, theirs.parts[0].id, 0, len(told)),
        0.1,
        context=told,
        before=told,
        retold=True,
    )
    passages = assemble(plain.document, plain.resolutions, (row,), TOWN, plain.near, CASE)
    asked = [passage for passage in passages if passage.evidence[0].kind is EvidenceKind.RETOLD]
    assert asked
    decisions = decide(asked, TOWN, CASE, Recipient(MOTHER), POLICY)
    shown = replace(plain, provenances=(row,), passages=tuple(asked), decisions=decisions)
    hidden = replace(plain, provenances=(), passages=(), decisions=())
    for here, table in layers(hidden).items():
        assert np.array_equal(layers(shown)[here], table)
