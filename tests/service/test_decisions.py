"""A file of decisions comes from outside: it is followed to the letter, or refused in one sentence."""

import copy
import json
from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from partywall.errors import PartywallError
from partywall.model.disclosure import Outcome
from partywall.model.people import PersonId
from partywall.service.decisions import Given, load_decisions
from tests.detect.town import document

DOCUMENT = document("They have kind neighbours.")
PLACE = {"document": DOCUMENT.digest, "part": DOCUMENT.parts[0].id, "start": 10, "end": 25}
SOUND: dict[str, Any] = {
    "document": DOCUMENT.digest,
    "recipient": "P1",
    "decisions": [
        {"passage": "one", "outcome": "disclose", "reason": "consent", "by": "U7"},
        {"added": PLACE, "outcome": "redact", "reason": "other-person", "by": "U7"},
    ],
}
JUNK = st.sampled_from([None, True, -1, 1.5, 2, 10**30, "", "word", "policy", [], [{}], {}, {"a": 1}, float("nan")])


def places(value: Any, path: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    inner = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    return [path, *(place for key, item in inner for place in places(item, (*path, key)))]


def load(folder: Path, content: Any) -> Given:
    (folder / "decisions.json").write_text(json.dumps(content))
    return load_decisions(folder / "decisions.json", DOCUMENT, PersonId("P1"))


def test_words_that_were_added_are_a_passage_of_their_own(tmp_path: Path) -> None:
    """The words become a passage with its decision beside those on what was found."""
    loaded = load(tmp_path, SOUND)
    (added,) = loaded.added
    assert DOCUMENT.text_of(added.span) == "kind neighbours"
    assert {passage: made.outcome for passage, made in loaded.decisions.items()} == {
        "one": Outcome.DISCLOSE,
        added.id: Outcome.REDACT,
    }


@given(place=st.sampled_from(places(SOUND)[1:]), junk=JUNK, remove=st.booleans())
@settings(max_examples=200, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_whatever_is_in_it_nothing_breaks(tmp_path: Path, place: tuple[Any, ...], junk: Any, remove: bool) -> None:
    """A spoilt file is refused in one sentence that repeats none of it, or says what a sound one could say."""
    spoilt = copy.deepcopy(SOUND)
    at: Any = spoilt
    for key in place[:-1]:
        at = at[key]
    if remove:
        del at[place[-1]]
    else:
        at[place[-1]] = junk
    try:
        loaded = load(tmp_path, spoilt)
    except PartywallError as refusal:
        assert "\n" not in str(refusal)
        return
    assert {passage.id for passage in loaded.added} <= loaded.decisions.keys()
    assert all(made.by and made.by != "policy" and made.rule == "override" for made in loaded.decisions.values())
