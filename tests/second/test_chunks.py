"""How a document is cut for the second eyes."""

from hypothesis import given, settings
from hypothesis import strategies as st

from partywall import formats
from partywall.model.text import Document
from partywall.second.chunks import Chunk, chunks
from tests.second.worlds import document, hidden

PARAGRAPHS = "\n\n".join(f"Paragraph {number} says that the kettle is on and the hens are in." for number in range(40))


def cut(read: Document, size: int, overlap: int) -> list[Chunk]:
    return list(chunks(read, size, overlap))


@given(
    st.lists(st.text("ab .|\t\n-é", max_size=80), max_size=12).map("\n".join),
    st.integers(20, 200),
    st.integers(0, 10),
)
@settings(max_examples=200, deadline=None)
def test_every_word_is_asked_about(text: str, size: int, tenths: int) -> None:
    """Whatever the sizes, each chunk is the text's own at its place and no longer than asked, and none is left out."""
    if not text.strip():
        return
    read = formats.read((text + "\nend").encode(), "plan.txt")
    body = next(part for part in read.parts if part.stays)
    covered: set[int] = set()
    for chunk in cut(read, size, size * tenths // 20):
        assert chunk.text == body.text[chunk.start : chunk.start + len(chunk.text)]
        assert len(chunk.text) <= size
        covered |= set(range(chunk.start, chunk.start + len(chunk.text)))
    assert all(at in covered for at, char in enumerate(body.text) if char.isalnum())


def test_paragraphs_stay_whole_and_the_last_ones_come_again() -> None:
    """A chunk begins and ends with a paragraph, and begins with the end of the one before."""
    made = cut(document(PARAGRAPHS), 400, 150)
    assert len(made) > 5
    assert all(chunk.text.strip().startswith("Paragraph") and chunk.text.strip().endswith("in.") for chunk in made)
    assert all(one.start < two.start < one.start + len(one.text) for one, two in zip(made, made[1:], strict=False))


def test_a_long_paragraph_is_cut_between_sentences() -> None:
    """Only where one paragraph is longer than a chunk may be is it parted, and then where a sentence ends."""
    made = cut(document("The kettle is on. " * 60), 300, 0)
    assert len(made) > 3
    assert all(chunk.text.strip().endswith(".") for chunk in made)


def test_what_goes_into_no_copy_is_not_sent() -> None:
    """Comments, properties and the file's name are for nobody, and for no model either."""
    sent = " ".join(chunk.text for chunk in cut(hidden(), 6000, 600))
    assert "kettle" in sent
    assert "secret" not in sent
