"""The findings for programs: what they say, that they keep to their schema, and that they come back whole."""

import copy
import json
from dataclasses import replace
from datetime import date
from importlib import resources
from typing import Any

import jsonschema
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from partywall.errors import Refused
from partywall.model.disclosure import EvidenceKind, Outcome, Provenance
from partywall.model.people import FactKind
from partywall.model.records import Audience
from partywall.model.text import MediaType, PartId, PartKind, Span
from partywall.report import findings, findings_json, read_findings
from tests.report import world

SCHEMA = json.loads(resources.files("partywall.report").joinpath("schema/findings.schema.json").read_text())
TEXT = "Ada does well. Jory Trewin was arrested. He was let go."
WHOLE = world.document(world.part(TEXT), world.part("Jory", "comment:1", PartKind.COMMENT, stays=False))
RECORD = world.record()
COPIED = Provenance(
    Span(WHOLE.digest, PartId("body"), 15, 40),
    RECORD.source,
    Span(RECORD.document.digest, PartId("body"), 0, 5),
    0.8,
)
SCREENED = world.screening(
    WHOLE,
    world.passage(WHOLE, 41, 55),
    world.passage(WHOLE, 0, 4, "comment:1"),
    world.passage(WHOLE, 15, 40, cores=[(15, 26), (31, 39)]),
    outcomes=[Outcome.REFER],
    provenances=(COPIED,),
)
FOUND = findings_json(SCREENED, world.register(), world.POLICY)


def changed(**fields: Any) -> bytes:
    return json.dumps(json.loads(FOUND) | fields).encode()


def test_findings_keep_to_their_schema() -> None:
    """What is written is what the published schema describes, and the schema itself is sound."""
    jsonschema.Draft202012Validator.check_schema(SCHEMA)
    jsonschema.validate(json.loads(FOUND), SCHEMA, jsonschema.Draft202012Validator)


def test_passages_are_in_the_order_of_reading() -> None:
    """However they were found, they are listed as a reader meets them."""
    rows = json.loads(FOUND)["passages"]
    assert [(row["part"], row["start"]) for row in rows] == [("body", 15), ("body", 41), ("comment:1", 0)]


def test_a_passage_says_all_that_is_known_of_it() -> None:
    """Text, cores, whose it is, from where it was copied and what was decided."""
    row = json.loads(FOUND)["passages"][0]
    assert row["text"] == "Jory Trewin was arrested."
    assert [core["text"] for core in row["cores"]] == ["Jory Trewin", "arrested"]
    assert row["about"] == [
        {"person": "P8", "stranger": None, "name": "Jory Trewin", "families": ["F2"], "inferred": []}
    ]
    assert [(copy["record"], copy["likeness"]) for copy in row["copied_from"]] == [("minutes, 2025-02-03", 0.8)]
    assert row["copied_from"][0]["spans"] == [
        {
            "start": 15,
            "end": 40,
            "in_record": {"document": RECORD.document.digest, "part": "body", "start": 0, "end": 5},
        }
    ]
    assert row["decision"]["rule"] == "others"


def test_what_is_known_of_a_record_is_said_without_its_words() -> None:
    """Kind, day, audience and who was given it are in the findings; the text of a record is not."""
    source = replace(
        RECORD.source,
        kind="strategy meeting",
        dated=date(2025, 2, 3),
        audience=Audience.PROFESSIONALS,
        released_to=(world.MOTHER,),
    )
    row = replace(COPIED, source=source, context="Jory said more than that.", before="Jory said", retold=True)
    screened = replace(SCREENED, provenances=(row,))
    found = json.loads(findings_json(screened, world.register(), world.POLICY))
    jsonschema.validate(found, SCHEMA, jsonschema.Draft202012Validator)
    (copied,) = found["passages"][0]["copied_from"]
    known = {key: copied[key] for key in ("kind", "dated", "audience", "released_to", "retold")}
    assert known == {
        "kind": "strategy meeting",
        "dated": "2025-02-03",
        "audience": "professionals",
        "released_to": ["P1"],
        "retold": True,
    }
    assert "said more" not in json.dumps(found)
    assert read_findings(json.dumps(found).encode(), WHOLE)


def test_dropped_parts_are_counted_and_not_told() -> None:
    """Of what no copy has only kind and number are said."""
    assert json.loads(FOUND)["dropped"] == [{"kind": "comment", "count": 1}]


def test_findings_come_back_whole() -> None:
    """Passages and decisions that were written are read back equal."""
    passages, decisions = read_findings(FOUND, WHOLE)
    assert {passage.id: passage for passage in passages} == {passage.id: passage for passage in SCREENED.passages}
    assert set(decisions) == set(SCREENED.decisions)
    assert [decision.passage for decision in decisions] == [passage.id for passage in passages]


@given(st.text(min_size=1), st.data())
@settings(max_examples=50, deadline=None)
def test_any_text_comes_back(text: str, data: st.DataObject) -> None:
    """Whatever a document says, its passages survive being written and read."""
    whole = world.document(world.part(text))
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    screened = world.screening(whole, world.passage(whole, start, end))
    again, _ = read_findings(findings_json(screened, world.register(), world.POLICY), whole)
    assert again == screened.passages


def test_the_order_in_which_passages_were_found_changes_nothing() -> None:
    """The same findings are the same bytes."""
    other = world.screening(WHOLE, *reversed(SCREENED.passages), outcomes=[Outcome.REDACT] * 2 + [Outcome.REFER])
    one = world.screening(WHOLE, *SCREENED.passages, outcomes=[Outcome.REFER])
    assert findings(one, world.register(), world.POLICY) == findings(other, world.register(), world.POLICY)


def test_findings_of_another_document_are_refused() -> None:
    """A copy is never checked against what was found in something else."""
    with pytest.raises(Refused, match="another document"):
        read_findings(FOUND, world.document(world.part(TEXT + ".")))


@pytest.mark.parametrize("untrusted", [b"", b"\xff", b"[]", b"{}", b"null", b"[" * 100_000, changed(version=2)])
def test_what_is_no_findings_file_is_refused(untrusted: bytes) -> None:
    """Garbage ends in one sentence, whatever it is."""
    with pytest.raises(Refused) as refusal:
        read_findings(untrusted, WHOLE)
    assert "\n" not in str(refusal.value)


@pytest.mark.parametrize(
    "field, value",
    [("start", 0), ("end", 9999), ("end", 15), ("text", "something else"), ("part", "body:9"), ("id", "")],
)
def test_a_passage_must_be_what_stands_there(field: str, value: Any) -> None:
    """A passage that was moved or rewritten is refused, and the refusal repeats none of its words."""
    rows = json.loads(FOUND)["passages"]
    rows[0][field] = value
    with pytest.raises(Refused) as refusal:
        read_findings(changed(passages=rows), WHOLE)
    assert "Trewin" not in str(refusal.value)
    assert "something" not in str(refusal.value)


def test_a_passage_that_was_taken_out_is_missed() -> None:
    """The numbers at the top do not fit a list from which a passage was cut."""
    with pytest.raises(Refused, match="as many passages"):
        read_findings(changed(passages=json.loads(FOUND)["passages"][1:]), WHOLE)


def test_one_passage_twice_is_refused() -> None:
    """Two decisions on one passage cannot both be followed."""
    rows = json.loads(FOUND)["passages"]
    with pytest.raises(Refused, match="twice"):
        read_findings(changed(passages=[*rows, rows[0]]), WHOLE)


JUNK = st.sampled_from([None, True, -1, 1.5, 2, "", "word", "sha256:", [], [{}], {}, {"a": 1}, float("nan")])


def places(value: Any, path: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    inner = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    return [path, *(place for key, item in inner for place in places(item, (*path, key)))]


@given(st.sampled_from(places(json.loads(FOUND))[1:]), JUNK, st.booleans())
@settings(max_examples=300, deadline=None)
def test_the_reader_is_as_strict_as_the_schema(place: tuple[Any, ...], junk: Any, remove: bool) -> None:
    """Whatever the published schema does not allow, the reader refuses too."""
    spoilt = json.loads(FOUND)
    at = spoilt
    for key in place[:-1]:
        at = at[key]
    if remove and isinstance(at, dict):
        del at[place[-1]]
    else:
        at[place[-1]] = copy.deepcopy(junk)
    if not jsonschema.Draft202012Validator(SCHEMA).is_valid(spoilt):
        with pytest.raises(Refused):
            read_findings(json.dumps(spoilt).encode(), WHOLE)


@pytest.mark.parametrize("choices", [FactKind, EvidenceKind, Outcome, PartKind, MediaType, Audience])
def test_the_schema_knows_every_word(choices: Any) -> None:
    """A new kind in the house is a new kind in the published schema."""
    assert f'"enum": {json.dumps([choice.value for choice in choices])}' in json.dumps(SCHEMA)
