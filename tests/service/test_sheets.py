"""Letters, labels and receipts of an edition that leaves, and bundles of several."""

from __future__ import annotations

import io
import json
import shutil
import zipfile
from dataclasses import replace
from importlib.resources import files
from pathlib import Path

import pypdf
import pytest

from partywall.errors import Refused, Unreadable
from service.working import House, at_work, released, with_checked

__all__ = ["at_work", "with_checked"]
SHIPPED = files("partywall.report").joinpath("letters.toml").read_bytes()


@pytest.fixture
def words(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with an organisation's own words, which the settings name."""
    (tmp_path / "letters.toml").write_bytes(SHIPPED.replace(b"0300 000 0000", b"0300 111 2222"))
    use(tmp_path, monkeypatch)
    return tmp_path


def use(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from django.conf import settings

    monkeypatch.setattr(settings, "HOUSE", replace(settings.HOUSE, letters_folder=str(folder)))


def keyed(made: House, method: str) -> None:
    """How the edition goes is chosen, and its address keyed by another."""
    from partywall.service import releases
    from partywall.service.seen import delivery_of

    releases.choose_delivery(made.sender, made.letter, made.edition, method, at=made.tick())
    delivery = made.product(made.letter).edition(made.edition).delivery  # type: ignore[union-attr]
    address = delivery.address  # type: ignore[union-attr]
    assert delivery_of(made.sender, made.letter, made.edition, at=made.tick())
    number = address.line.split()[0] if address.line else ""
    releases.key_address(
        made.second_sender, made.letter, made.edition, number, address.postcode, address.email,
        delivery.warnings, at=made.tick(),  # type: ignore[union-attr]
    )  # fmt: skip


def text_of(pdf: bytes) -> str:
    return " ".join(" ".join(page.extract_text() for page in pypdf.PdfReader(io.BytesIO(pdf)).pages).split())


def test_a_letter_goes_with_a_checked_edition(with_checked: House, words: Path) -> None:
    """Once the address was keyed again the sender has a letter, a label and a receipt of what the edition is."""
    from partywall.service.sheets import Sheet, sheet_of

    made = with_checked
    keyed(made, "by-hand")
    letter = sheet_of(made.sender, made.letter, made.edition, Sheet.LETTER, at=made.tick())
    text = text_of(letter.content)
    assert made.edition in text and "0300 111 2222" in text and "C0412" in text
    assert letter.name == f"{made.edition}-letter.pdf"
    receipt = text_of(sheet_of(made.sender, made.letter, made.edition, Sheet.RECEIPT, at=made.tick()).content)
    assert "Signature" in receipt and made.edition in receipt
    with pytest.raises(Refused, match="needs an address"):
        sheet_of(made.sender, made.letter, made.edition, Sheet.LABEL, at=made.tick())


def test_nothing_goes_with_an_address_that_nobody_keyed(with_checked: House, words: Path) -> None:
    """Before the delivery is chosen and keyed again there is no letter."""
    from partywall.service.sheets import Sheet, sheet_of

    made = with_checked
    with pytest.raises(Refused, match="not keyed again"):
        sheet_of(made.sender, made.letter, made.edition, Sheet.LETTER, at=made.tick())


def test_who_may_not_see_the_delivery_gets_no_letter(with_checked: House, words: Path) -> None:
    """A stranger to the case, and an administrator, get neither letter nor bundle."""
    from partywall.service.sheets import Sheet, bundle_of, sheet_of

    made = with_checked
    keyed(made, "by-hand")
    for who in (made.stranger, made.administrator):
        with pytest.raises(Refused):
            sheet_of(who, made.letter, made.edition, Sheet.LETTER, at=made.tick())
        with pytest.raises(Refused):
            bundle_of(who, [(made.letter, made.edition)], at=made.tick())


def test_without_an_organisations_words_nothing_is_written(
    with_checked: House, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The words that come with the program name nobody's telephone, so no letter goes out with them."""
    from partywall.service.sheets import Sheet, sheet_of

    made = with_checked
    keyed(made, "by-hand")
    with pytest.raises(Refused, match="own words"):
        sheet_of(made.sender, made.letter, made.edition, Sheet.LETTER, at=made.tick())
    use(tmp_path, monkeypatch)
    with pytest.raises(Unreadable, match="letters.toml"):
        sheet_of(made.sender, made.letter, made.edition, Sheet.LETTER, at=made.tick())
    (tmp_path / "letters.toml").write_bytes(SHIPPED)
    shutil.copy(Path(str(files("partywall.report"))) / "templates/receipt.typ", tmp_path / "letter.typ")
    with pytest.raises(Refused, match="template cannot be set"):
        sheet_of(made.sender, made.letter, made.edition, Sheet.LETTER, at=made.tick())


def test_released_editions_go_in_one_bundle(with_checked: House) -> None:
    """A bundle holds the very bytes of released editions, with a packing list; none that is not released."""
    from partywall.service import seen
    from partywall.service.sheets import bundle_of

    made = with_checked
    with pytest.raises(Refused, match="were released"):
        bundle_of(made.sender, [(made.letter, made.edition)], at=made.tick())
    released(made, made.letter, made.edition)
    held = bundle_of(made.sender, [(made.letter, made.edition)], at=made.tick())
    copy = seen.copy_of(made.sender, made.letter, made.edition, at=made.tick())
    with zipfile.ZipFile(io.BytesIO(held.content)) as archive:
        (row,) = json.loads(archive.read("packing-list.json"))["enclosures"]
        assert archive.read(row["file"]) == copy.content
        assert row["digest"] == copy.digest
    with pytest.raises(Refused, match="twice"):
        bundle_of(made.sender, [(made.letter, made.edition)] * 2, at=made.tick())


def test_a_label_says_where_to_and_no_cases_number(with_checked: House, words: Path) -> None:
    """The label of an envelope has the address that was keyed, and the edition's id in place of the case's number."""
    from partywall.service.sheets import Sheet, sheet_of

    made = with_checked
    keyed(made, "post-signed-for")
    address = made.product(made.letter).edition(made.edition).delivery.address  # type: ignore[union-attr]
    label = text_of(sheet_of(made.sender, made.letter, made.edition, Sheet.LABEL, at=made.tick()).content)
    assert address.postcode in label and made.edition in label
    assert "C0412" not in label
