"""Verification notices whatever is done to a ledger, and says where."""

from __future__ import annotations

import random
from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ledger.ledgers import KEY, InMemory, checkpoint, contents, published
from partywall.errors import Refused
from partywall.ledger.checkpoints import Checkpoint, open_checkpoint
from partywall.ledger.notes import SigningKey
from partywall.ledger.tiles import CHECKPOINT, pack
from partywall.ledger.verifying import Outcome, verify

SIZES = (0, 1, 2, 255, 256, 257, 700)


def verified(files: dict[str, bytes], *older: Checkpoint) -> Outcome:
    """The ledger against its own checkpoint, of which the signature holds."""
    head, _ = open_checkpoint(files[CHECKPOINT], KEY.public)
    return verify(InMemory(files), head, older)


@pytest.mark.parametrize(("size", "old"), list(product(SIZES, SIZES)))
def test_what_nobody_touched_holds(size: int, old: int) -> None:
    """A ledger of any size holds, and so does each checkpoint made while it grew; one of a longer ledger does not."""
    entries = contents(max(size, old))
    outcome = verified(published(entries[:size]), checkpoint(entries[:old]))
    assert (outcome.size, outcome.root) == (size, checkpoint(entries[:size]).root)
    if old <= size:
        assert (outcome.faults, outcome.held) == ((), (old,))
    else:
        assert "taken away" in outcome.faults[0]


def test_every_byte_of_a_bundle_counts() -> None:
    """Whichever byte of a bundle of entries is changed, to whatever: it is noticed, and the entry is named."""
    files = published(contents(9))
    path = "tile/entries/000.p/9"
    bundle = files[path]
    dice = random.Random(6)
    for at in range(len(bundle)):
        changed = bytes([bundle[at] ^ dice.randrange(1, 256)])
        outcome = verified({**files, path: bundle[:at] + changed + bundle[at + 1 :]})
        assert outcome.faults
    touched = bundle[:20] + bytes([bundle[20] ^ 1]) + bundle[21:]
    assert "Entry 0 is not what the tile tile/0/000.p/9 was made of." in verified({**files, path: touched}).faults


@settings(max_examples=60)
@given(st.data())
def test_every_change_of_any_file_is_noticed(data: st.DataObject) -> None:
    """A byte changed, put in or taken out, or a file missing, anywhere in what is published: noticed."""
    files = dict(FILES)
    path = data.draw(st.sampled_from(sorted(files)))
    content = files[path]
    at = data.draw(st.integers(0, len(content) - 1))
    how = data.draw(st.sampled_from(["changed", "put in", "taken out", "missing", "cut"]))
    other = bytes([content[at] ^ data.draw(st.integers(1, 255))])
    if how == "missing":
        del files[path]
    else:
        files[path] = content[:at] + {"changed": other, "put in": other + content[at : at + 1]}.get(how, b"")
        files[path] += b"" if how == "cut" else content[at + 1 :]
    try:
        assert verified(files).faults
    except (Refused, KeyError):
        assert path == CHECKPOINT


FILES = published(contents(600))


@settings(max_examples=30)
@given(st.data())
def test_rewriting_is_noticed_by_an_anchor(data: st.DataObject) -> None:
    """Whoever changes, removes, adds or reorders entries, makes all tiles anew and signs with the real key is caught.

    An older checkpoint that was kept elsewhere does it, and another tells up to where all still stands.
    """
    entries = contents(400)
    early, anchor = checkpoint(entries[:90]), checkpoint(entries[:300])
    at = data.draw(st.integers(90, 298))
    forged = {
        "change": [*entries[:at], *contents(1, 5000), *entries[at + 1 :]],
        "remove": [*entries[:at], *entries[at + 1 :]],
        "add": [*entries[:at], *contents(1, 5000), *entries[at:]],
        "swap": [*entries[:at], entries[at + 1], entries[at], *entries[at + 2 :]],
        "cut": entries[:at],
    }[data.draw(st.sampled_from(["change", "remove", "add", "swap", "cut"]))]
    files = published(forged)
    assert verified(files).faults == ()  # alone, it looks right
    outcome = verified(files, early, anchor)
    assert len(outcome.faults) == 1
    assert "The first 90 still stand as they did." in outcome.faults[0]
    assert outcome.held == (90,)


def test_another_key_is_noticed() -> None:
    """A ledger that was signed again with another key of the same name is refused."""
    files = published(contents(3), SigningKey(KEY.name, bytes(32)))
    with pytest.raises(Refused, match="not signed by the key"):
        verified(files)


def test_a_text_in_an_entry_is_noticed() -> None:
    """An entry that holds a text is told, even if everything was made anew for it."""
    files = published([*contents(2), b'{"act":"check","note":"Lena Marsh"}'])
    assert verified(files).faults == ("Entry 2 is not of the shape of an entry.",)


def test_faults_say_what_and_where() -> None:
    """Each thing that is wrong is told in a sentence, with its place."""
    files = published(contents(700))
    files["tile/0/001"] = files["tile/0/001"][:-1]
    del files["tile/entries/000"]
    files["tile/1/000.p/2"] = bytes(64)
    files["tile/entries/002.p/188"] = pack(contents(187, 512))
    assert verified(files).faults == (
        "The entries do not lead to the root that was signed for 700 entries.",
        "Entries 0 to 255 are missing.",
        "The tile tile/0/001 is too short or too long.",
        "Entries 512 to 699 are 187, not 188.",
        "Entry 699 is not what the tile tile/0/002.p/188 was made of.",
        "The tile tile/1/000.p/2 is not what the entries lead to.",
    )


def test_many_faults_are_cut_short() -> None:
    """Where everything is wrong twenty places are told, and how many more there are."""
    files = published(contents(256 * 30))
    outcome = verified({path: b"" if "entries" in path else content for path, content in files.items()})
    assert outcome.faults[-1] == "And 11 more like these."
    assert len(outcome.faults) == 22
