"""Values of cells as a reader of the sheet sees them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from partywall.formats.xlsx import numbers
from partywall.formats.xlsx.numbers import number

SHOWN = [
    ("44927", "dd/mm/yyyy", "01/01/2023"),
    ("44927.5", "dd/mm/yyyy hh:mm", "01/01/2023 12:00"),
    ("44927", "[$-809]d mmmm yyyy;@", "1 January 2023"),
    ("44927", "[$-F800]dddd, mmmm dd, yyyy", "Sunday, January 01, 2023"),
    ("0.75", "h:mm AM/PM", "6:00 PM"),
    ("1.5", "[h]:mm:ss", "36:00:00"),
    ("44927.5208333", "mm:ss.0", "30:00.0"),
    ("59", "d/m/yyyy", "28/2/1900"),
    ("61", "d/m/yyyy", "1/3/1900"),
    ("0.1234", "0%", "12%"),
    ("0.1234", "0.00%", "12.34%"),
    ("1234567.891", "#,##0.00", "1,234,567.89"),
    ("1234.5", "[$£-809]#,##0.00", "£1,234.50"),
    ("-5", "#,##0;(#,##0)", "(5)"),
    ("-0.001", "0.00", "0.00"),
    ("1.005", "0.00", "1.01"),
    ("4857773456", "000 000 0000", "485 777 3456"),
    ("205", "00-00-00", "00-02-05"),
    ("1200", "0,", "1"),
    ("0", '0;-0;"nil"', "nil"),
    ("5", '"Flat "0', "Flat 5"),
    ("5", '[>10]0;[<=10]"low"', "low"),
    ("0.3333", "# ?/?", "1/3"),
    ("1.25", "# ??/??", "1 1/4"),
    ("123456", "0.00E+00", "1.23E+05"),
    ("43", "##0.0E+0", "43.0E+0"),
    ("3", ";;;", ""),
    ("447700900123", "General", "447700900123"),
    ("0.1", "General", "0.1"),
    ("0.30000000000000004", "General", "0.3"),
    ("1E+20", "General", "1E+20"),
    ("41", "@", "41"),
    ("no number", "0", "no number"),
    ("-3", "dd/mm/yyyy", "-3"),
]


@pytest.mark.parametrize(("value", "code", "shown"), SHOWN)
def test_a_number_is_read_as_it_is_shown(value: str, code: str, shown: str) -> None:
    """Dates, shares, sums, numbers of people: what the format makes of the value, to the letter."""
    assert number(value, code) == shown


def test_days_count_from_another_year_where_the_workbook_says_so() -> None:
    """Old Macintosh workbooks begin in 1904."""
    assert number("0", "dd/mm/yyyy", from_1904=True) == "01/01/1904"


def test_a_text_is_read_as_it_is_shown() -> None:
    """The fourth section speaks of texts."""
    assert numbers.text("Anwen", '0;0;0;"Name: "@') == "Name: Anwen"
    assert numbers.text("Anwen", ";;;") == ""
    assert numbers.text("Anwen", "0.00") == "Anwen"


CODES = st.text(st.sampled_from('0#?.,%/@EdmyhsAP"\\;[]<>-+_* $£'), max_size=12)


@given(st.floats(allow_nan=True, allow_infinity=True), CODES)
def test_no_format_stops_the_reader(value: float, code: str) -> None:
    """Whatever a format says, there is a text."""
    assert isinstance(number(repr(value), code), str)


@given(st.integers(-(10**12), 10**12))
def test_whole_numbers_keep_all_their_digits(value: int) -> None:
    """A number without a format may be somebody's number, and is never rounded."""
    assert number(str(value), "General") == str(value)
