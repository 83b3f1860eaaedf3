"""Tables in plain text: rows and fields stay what they were, whatever is withheld."""

import csv
import io

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from formats.plans import LABEL, copy_bytes, plan, sound, staying
from partywall.formats import look, read, write
from partywall.model.disclosure import Plan, Redaction
from partywall.model.text import MediaType, PartId, Span
from partywall.verify import verify

TABLE = (
    'Name,Seen,Note\r\n"Voss, Callum",01/02/2020,"She said ""hello"" to Callum\nand left"\r\nAnwen,02/03/2021,=1\r\n'
)
BODY = PartId("body")


def rows(data: bytes, parting: str = ",") -> list[list[str]]:
    """A table as another reader sees it."""
    return list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline=""), delimiter=parting))


def test_a_table_is_read_as_it_stands() -> None:
    """One part, quotes and commas and all."""
    document = read(TABLE.encode(), "a.csv")
    assert document.media_type is MediaType.CSV
    assert staying(document) == [("body", TABLE)]
    assert sound(document.part(BODY))


def test_a_withheld_field_keeps_its_quotes() -> None:
    """The other fields of the row stay in their places."""
    assert rows(copy_bytes(TABLE.encode(), "a.csv", "Voss, Callum"))[1] == [
        LABEL, "01/02/2020", 'She said "hello" to Callum\nand left']  # fmt: skip


def test_what_is_withheld_over_two_fields_leaves_two() -> None:
    """What parts them is no text, and stays."""
    found = rows(copy_bytes(TABLE.encode(), "a.csv", 'Callum",01'))
    assert found[1][:2] == [f"Voss, {LABEL}", "/02/2020"]


@pytest.mark.parametrize("parting", [";", "\t", "|"])
def test_other_signs_part_fields_too(parting: str) -> None:
    """A label that holds the sign ends no field."""
    data = f"Name{parting}Role\nVoss{parting}aunt\n".encode()
    document = read(data, "a.csv")
    wanted = Plan(document.digest, (Redaction(Span(document.digest, BODY, 10, 14), f'[gone{parting} "x"]'),))
    assert rows(write(data, document, wanted), parting) == [["Name", "Role"], ["[gone 'x']", "aunt"]]


def test_no_label_and_no_rest_becomes_a_formula() -> None:
    """A program that opens the table works out what begins with a sign of a formula."""
    data = b"a,Voss=1,Pugh=2\n"
    document = read(data, "a.csv")
    wanted = Plan(document.digest, (Redaction(Span(document.digest, BODY, 0, 1), "=HYPERLINK"),
                                    Redaction(Span(document.digest, BODY, 5, 13), "x")))  # fmt: skip
    assert rows(write(data, document, wanted)) == [["HYPERLINK", "Vosx", "'=2"]]


def test_letters_beyond_ascii_bring_the_mark_that_tells_so() -> None:
    """Excel takes a table for Windows-1252 where nothing says otherwise."""
    assert copy_bytes("Siân,aunt\n".encode("cp1252"), "a.csv") == b"\xef\xbb\xbf" + "Siân,aunt\n".encode()
    assert copy_bytes(b"Sian,aunt\n", "a.csv") == b"Sian,aunt\n"


def test_the_report_shows_fields_in_rows_and_columns() -> None:
    """A quoted field with quotes in it is one field."""
    data = TABLE.encode()
    document = read(data, "a.csv")
    assert [(block.row, block.column) for block in look(data, document).blocks] == [
        (at, column) for at in range(3) for column in range(3)
    ]


FIELD = st.text(st.sampled_from('ab ,;"\n=é'), max_size=6)
TABLES = st.lists(st.tuples(FIELD, FIELD, FIELD), min_size=1, max_size=4)


def written(table: list[tuple[str, ...]]) -> str:
    """A table as a program writes it."""
    out = io.StringIO(newline="")
    csv.writer(out).writerows(table)
    return out.getvalue()


@settings(max_examples=150, deadline=None)
@given(TABLES, st.data())
def test_any_plan_leaves_as_many_rows_and_fields(table: list[tuple[str, ...]], drawn: st.DataObject) -> None:
    """And what stays is all there, by the checks."""
    data = written(table).encode()
    document = read(data, "a.csv")
    text = document.part(BODY).text
    cuts = sorted(drawn.draw(st.sets(st.integers(0, len(text)), min_size=2, max_size=4)))
    spans = [Span(document.digest, BODY, *pair) for pair in zip(cuts[::2], cuts[1::2], strict=False)]
    wanted = Plan(document.digest, tuple(Redaction(span, LABEL) for span in spans))
    finished = write(data, document, wanted)
    if ";" not in text:
        assert list(map(len, rows(finished))) == list(map(len, rows(data)))
    checks = verify(data, document, wanted, finished).checks
    assert "difference" in {check.name for check in checks if check.status == "passed"}


@given(st.sampled_from(["Ann", "Bartholomew-Pellingbrook", "Ö"]))
def test_the_copy_is_the_same_whatever_the_name(name: str) -> None:
    """Neither length nor letters of a name are told."""
    assert copy_bytes(f'"{name}",aunt\n'.encode(), "a.csv", name) == f'"{LABEL}",aunt\n'.encode()


def test_checks_pass() -> None:
    """A copy of a table passes them all."""
    document = read(TABLE.encode(), "a.csv")
    wanted = plan(document, "Callum")
    assert verify(TABLE.encode(), document, wanted, write(TABLE.encode(), document, wanted)).passed
