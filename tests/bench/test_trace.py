"""The benchmark of tracing makes what it says it makes, and counts what is found."""

import importlib
import random
import sys
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from partywall.model.disclosure import Provenance
from partywall.model.people import FamilyId
from partywall.model.records import Record, RecordId, Source
from partywall.model.text import PartId, Span, digest_of

BENCH = Path(__file__).parents[2] / "bench"
OURS = (
    "detection",
    "edited",
    "leaks",
    "passages",
    "plain",
    "planted",
    "plagiarism",
    "scale",
    "stores",
    "texts",
    "chained",
)


@pytest.fixture(scope="module")
def bench() -> Iterator[SimpleNamespace]:
    """The benchmark's modules."""
    sys.path.insert(0, str(BENCH))
    try:
        yield SimpleNamespace(**{name: importlib.import_module(name) for name in OURS})
    finally:
        sys.path.remove(str(BENCH))


PASSAGE = (
    "On 13 February 2025 Mr Corless was arrested with 3 others, 40% of whom \"lived\" in Kestrel Road. He told Mrs Ode"
    " that his daughter would stay with her grandma. She had walked home alone after the swimming lesson on Tuesday."
)  # fmt: skip
SEED = range(40)


def made(bench: SimpleNamespace, edit: str, seed: int = 1) -> str:
    chance = bench.edited.Chance(random.Random(seed), ("lantern", "orchard"), frozenset({"road", "tuesday"}))
    return str(getattr(bench.edited, edit)(PASSAGE, chance))


def letters(text: str) -> str:
    return "".join(sign for sign in text.lower() if sign.isalnum())


def test_verbatim_edits_change_no_word(bench: SimpleNamespace) -> None:
    """Layout, hyphens at line ends, case and quotation marks leave every letter in its order."""
    for edit in ("wrapped", "hyphenated", "cased", "quoted"):
        for seed in SEED:
            assert letters(made(bench, edit, seed)) == letters(PASSAGE)


def test_numbers_are_written_otherwise(bench: SimpleNamespace) -> None:
    """A date takes one of four forms, a per cent another sign, and small numbers become words or digits."""
    forms = {made(bench, "numbered", seed) for seed in SEED}
    assert all("13 February 2025" not in form and "40 per cent" in form for form in forms)
    assert any("with three others" in form for form in forms) and any("13/02/2025" in form for form in forms)


def test_a_table_holds_the_passage_in_its_cells(bench: SimpleNamespace) -> None:
    """Every sentence stands whole in one cell of a row."""
    for seed in SEED:
        rows = made(bench, "in_cells", seed).splitlines()
        cells = [cell.strip() for row in rows for cell in row.strip("|").split("|")]
        assert all(row.startswith("| ") and row.endswith(" |") for row in rows)
        assert "She had walked home alone after the swimming lesson on Tuesday." in cells


def test_names_are_swapped_alike_and_the_month_is_none(bench: SimpleNamespace) -> None:
    """Nobody of the passage is left in it; February stays, and a road, which is also written small."""
    text = made(bench, "renamed")
    assert "February" in text and " Road." in text and not any(name in text for name in ("Corless", "Kestrel", "Ode"))


def test_persons_and_tenses_turn(bench: SimpleNamespace) -> None:
    """He told of his daughter becomes she tells of her son."""
    assert "She tells Mrs Ode that her son will stay with his grandma." in made(bench, "turned")


def test_a_third_of_the_words_changes_and_the_sentences_move(bench: SimpleNamespace) -> None:
    """At the mean a fifth to two fifths of the words are no longer there, and the first sentence moves."""
    words = set(PASSAGE.lower().split())
    lost = [len(words - set(made(bench, "rewritten", seed).lower().split())) / len(words) for seed in SEED]
    assert 0.18 < sum(lost) / len(lost) < 0.4
    orders = [made(bench, "rewritten", seed) for seed in SEED]
    assert sum(text.find("13 February") in range(12) for text in orders) < len(orders) / 2


def test_a_scan_misreads_two_or_three_in_a_hundred(bench: SimpleNamespace) -> None:
    """Over many seeds one to four in a hundred signs differ."""
    from rapidfuzz.distance import Levenshtein

    plain = " ".join(PASSAGE.split())
    shares = [Levenshtein.distance(plain, " ".join(made(bench, "scanned", seed).split())) / len(plain) for seed in SEED]
    assert 0.01 < sum(shares) / len(shares) < 0.04


def shelves(bench: SimpleNamespace) -> Any:
    """Texts in which every sentence is of its own words."""

    def text(name: str, words: int) -> Any:
        dice = random.Random(name)
        said = ["".join(dice.choices("abdefgiklmnoprstuvw", k=7)) + "." * (at % 9 == 8) for at in range(words)]
        return bench.texts.Text(
            name, "tab", " ".join(word.capitalize() if not at % 9 else word for at, word in enumerate(said))
        )

    return bench.texts.Shelves(
        tuple(text(f"host {at}", 900) for at in range(6)), tuple(text(f"record {at}", 400) for at in range(12))
    )


def test_a_verbatim_copy_stands_in_the_document_and_in_its_record(bench: SimpleNamespace) -> None:
    """Both places of a copy hold the same letters, wherever it was put and however it was laid out."""
    press = bench.planted.Press(shelves(bench), 3)
    records = {record.name: record.text for record in press.records}
    documents = press.copied(bench.edited.Kind.VERBATIM, 12)
    copies = [(one, copy) for one in documents for copy in one.copies if not set(copy.edits) & {"in_cells", "numbered"}]
    assert len(copies) > 8
    for one, copy in copies:
        here, there = one.text[slice(*copy.pairing.here)], records[copy.pairing.source][slice(*copy.pairing.there)]
        assert letters(here) == letters(there)
        assert 8 <= copy.words <= 150


def test_a_copy_counts_from_its_first_word_to_its_last(bench: SimpleNamespace) -> None:
    """Neither the punctuation around it belongs to it, nor the cells beside it in a table."""
    for text, start, words in (
        ("Before. “Nobody came.” ", 7, "Nobody came"),
        ("Before.\n\n| 1 | Nobody came. | by 3 March |", 9, "Nobody came"),
        ("Before.\n\n| 1 | Nobody came. | GP |\n| 2 | He left. | SW |", 9, "Nobody came. | GP |\n| 2 | He left"),
    ):
        assert text[slice(*bench.planted._words(text, start))] == words


def test_the_same_seed_makes_the_same_documents(bench: SimpleNamespace) -> None:
    """Whatever was made before; and another seed makes others."""
    one, other = bench.planted.Press(shelves(bench), 3), bench.planted.Press(shelves(bench), 3)
    one.clean(5)
    assert one.copied(bench.edited.Kind.HEAVY, 3) == other.copied(bench.edited.Kind.HEAVY, 3)
    assert bench.planted.Press(shelves(bench), 4).clean(3) != one.clean(3)


def test_a_sentence_that_few_records_share_is_left_out_of_documents(bench: SimpleNamespace) -> None:
    """It would be a copy that nobody planted; what more than four records share stays, as a form does."""
    run = "this very sentence is also found in some other record of ours."
    text = f"It begins otherwise here. {run.capitalize()} It ends otherwise there."
    for count, kept in ((1, False), (4, False), (5, True)):
        records = [bench.texts.Text(f"r{at}", "tab", f"{at} {run}") for at in range(count)]
        few = bench.planted._in_few(records)
        assert (run.capitalize() in bench.planted._without(text, few)) is kept


def row(here: tuple[int, int], there: tuple[int, int], record: str = "r", family: str = "F2") -> Provenance:
    source = Source(RecordId(record), digest_of(record.encode()), (FamilyId(family),), record)
    document, part = digest_of(b"d"), PartId("body")
    return Provenance(Span(document, part, *here), source, Span(source.digest, part, *there), 1.0)


def test_rows_beside_each_other_are_one_detection(bench: SimpleNamespace) -> None:
    """Sentences of one record in another order are one; what is far away on either side is another."""
    joined = bench.detection.joined
    assert joined([row((0, 50), (200, 250)), row((60, 90), (100, 130)), row((95, 120), (260, 290))]) == [
        ((0, 120), (100, 290))
    ]
    assert joined([row((0, 50), (0, 50)), row((151, 200), (60, 100))]) == [((0, 50), (0, 50)), ((151, 200), (60, 100))]
    assert joined([row((0, 50), (0, 50)), row((60, 100), (451, 500))]) == [((0, 50), (0, 50)), ((60, 100), (451, 500))]


WORLD = {
    "case": {"family": "F1"},
    "families": [{"id": "F1"}, {"id": "F2"}],
    "people": [
        {"id": "p1", "family": "F2", "forename": "Oda", "surname": "Brae"},
        {"id": "p2", "known_as": ["Big Lou"]},
    ],
}


def world(bench: SimpleNamespace) -> Any:
    texts = {
        "a": ("F2", "The boy was seen by the river with a bottle of vodka on two nights in March."),
        "b": ("F3", "Big Lou came to the door and shouted until the police came."),
    }
    records = []
    for name, (family, text) in texts.items():
        read = bench.plain.document(text)
        records.append(Record(read, Source(RecordId(name), read.digest, (FamilyId(f"w1:{family}"),), name)))
    return bench.leaks.World("w1", WORLD, tuple(records))


def test_leaks_are_read_with_their_place(bench: SimpleNamespace) -> None:
    """Offsets count the text without any mark."""
    text, leaks = bench.leaks.parsed(
        'Hi <keep why="x">Jo</keep>. <leak who="p1 p2" what="health" how="copied">It <core>is</core> so</leak>.'
    )
    assert text == "Hi Jo. It is so."
    assert [(text[leak.start : leak.end], leak.how, leak.who) for leak in leaks] == [
        ("It is so", "copied", ("p1", "p2"))
    ]


def test_what_a_leak_was_copied_from_is_found_by_letters(bench: SimpleNamespace) -> None:
    """The record that is most alike, also where words were changed; none where nothing is alike."""
    records = world(bench).records
    assert bench.leaks.copied_from("He was seen at the river with a bottle of vodka on two nights", records) == ("a",)
    assert bench.leaks.copied_from("Zeitgeist quux kvetch fjord jukebox", records) == ()


def test_a_retold_leak_may_be_of_the_familys_record_or_one_that_names_them(bench: SimpleNamespace) -> None:
    """By the family of whom it is about, or by a name that stands in it."""
    Leak = bench.leaks.Leak
    assert bench.leaks.told_of(Leak(0, 1, "paraphrase", ("p1",)), world(bench)) == ("a",)
    assert bench.leaks.told_of(Leak(0, 1, "paraphrase", ("p2",)), world(bench)) == ("b",)


def test_a_false_trace_is_foreign_and_touches_no_leak(bench: SimpleNamespace) -> None:
    """A record of the case's own family is none, nor is a row that shares a character with a leak."""
    leaks = [bench.leaks.Leak(10, 20, "copied", ())]
    assert bench.leaks.is_false(row((20, 30), (0, 10)), world(bench), leaks)
    assert not bench.leaks.is_false(row((19, 30), (0, 10)), world(bench), leaks)
    assert not bench.leaks.is_false(row((20, 30), (0, 10), family="w1:F1"), world(bench), leaks)


WORDS = [f"w{number * number % 401}" for number in range(3000)]


def test_generated_passages_are_the_same_and_none_twice(bench: SimpleNamespace, tmp_path: Path) -> None:
    """A smaller set is the beginning of a larger one; a page holds words of the record that it names."""
    few, many = tmp_path / "few", tmp_path / "many"
    few.mkdir()
    many.mkdir()
    bench.passages.written(WORDS, 200, 8, 1, few)
    told = bench.passages.written(WORDS, 400, 8, 1, many)
    lines = (many / bench.passages.TEXTS).read_text().splitlines()
    assert lines[:200] == (few / bench.passages.TEXTS).read_text().splitlines()
    assert len(set(lines)) == len(lines) == told["passages"] == 10 * told["records"]
    assert told["words"] == sum(len(line.split()) for line in lines)
    records = dict(bench.passages.records(many))
    for page in bench.passages.pages(many):
        if page.sort == "exact, whole passage":
            assert set(page.text.splitlines()) & set(records[page.record].splitlines())


def test_pairs_of_words_are_those_of_the_corpus(bench: SimpleNamespace) -> None:
    """Nearly every pair that was not drawn from anywhere stands in the running text that was given."""
    from itertools import islice, pairwise

    pairs = set(pairwise(WORDS))
    found = [pair in pairs for text in islice(bench.passages.drawn(WORDS, 1), 50) for pair in pairwise(text.split())]
    assert 0.7 < sum(found) / len(found) < 0.9


def test_our_index_is_asked_as_it_is_used(bench: SimpleNamespace, tmp_path: Path) -> None:
    """Built in one act and opened in another, it finds the records that pages were copied from."""
    told = bench.passages.written(WORDS, 400, 8, 1, tmp_path)
    store = bench.stores.Partywall(tmp_path, tmp_path / "index", 0.3)
    assert bench.stores.built(store, tmp_path, tmp_path / "index")["disk bytes per byte of text"] > 0
    figures = bench.stores.asked(store, bench.passages.pages(tmp_path))
    assert set(figures["recall"]) == {page.sort for page in bench.passages.pages(tmp_path)} and told["records"] == 40


def test_growth_is_by_the_tenfold(bench: SimpleNamespace) -> None:
    """A page that takes 2 ms at 100,000 and 3 at 1,000,000 takes 5 at 100 million."""
    base = {"disk bytes per byte of text": 1.0, "build seconds": 36.0, "open seconds": 0.1}
    small = {"texts": {"passages": 100_000, "bytes": 3 * 10**7}, "x": base | {"page ms median": 2.0}}
    large = {"texts": {"passages": 1_000_000, "bytes": 3 * 10**8}, "x": base | {"page ms median": 3.0}}
    growth = bench.scale._growth(small, large, "x")
    assert growth["page time, times"] == 1.5
    assert growth["100,000,000 on paper"] == {
        "text GB": 30.0, "build hours, one process": 1.0, "page ms": 5.0, "disk GB": 30.0, "open seconds": 0.1,
    }  # fmt: skip
