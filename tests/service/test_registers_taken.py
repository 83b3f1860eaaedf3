"""A new register comes into force at once, and every edition that has not left is looked at anew."""

from __future__ import annotations

import pytest

from service import working
from service.working import House, at_work, with_checked

__all__ = ["at_work", "with_checked"]


def changed(old: str, new: str) -> bytes:
    """The example's register with one text in it changed."""
    import io
    import zipfile

    held = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(working.tables())) as before, zipfile.ZipFile(held, "w") as archive:
        found = 0
        for name in before.namelist():
            text = before.read(name).decode()
            found += text.count(old)
            archive.writestr(name, text.replace(old, new))
        assert found
    return held.getvalue()


def test_a_register_that_changes_nothing_for_an_edition_leaves_its_check_standing(with_checked: House) -> None:
    """The machine finds the same and the copy comes out the same, byte for byte: the edition rests on the new one."""
    from partywall.model.product import EditionState
    from partywall.service.register_versions import register_in_force, take_register

    made, id = with_checked, with_checked.letter
    before = made.product(id).edition(made.edition)
    taken = take_register(made.officer, changed("07700 900417", "07700 900418"), at=made.tick())
    assert before is not None and taken.digest != before.footing.register
    made.work()
    after = made.product(id).edition(made.edition)
    assert after is not None and after.footing.register == taken.digest and after.state is EditionState.CHECKED
    assert after.footing.copy == before.footing.copy and len(made.product(id).approvers(after)) == 1
    assert register_in_force() == taken
    assert working.released(made, id, made.edition).act == "release-edition"


def test_a_register_that_changes_what_is_found_voids_the_edition_by_itself(with_checked: House) -> None:
    """Nothing leaves, though it was checked; the author sees it among their work, and why it cannot leave is said."""
    from partywall.service import releases
    from partywall.service.acting import Denied
    from partywall.service.register_versions import take_register
    from partywall.service.work import Note, my_work

    made, id = with_checked, with_checked.letter
    take_register(made.officer, changed("07700 900233", "07700 900239"), at=made.tick())
    made.work()
    edition = made.product(id).edition(made.edition)
    assert edition is not None
    with pytest.raises(Denied) as denied:
        releases.choose_delivery(made.sender, id, made.edition, "by-hand", at=made.tick())
    assert {row.code for row in denied.value.refusals} == {"footing"}
    notes = [row for row in my_work(made.author, at=made.tick()) if row.what is Note.LAPSED]
    assert [(row.product, row.edition) for row in notes] == [(id, made.edition)]


def test_before_the_house_has_looked_nothing_leaves_either(with_checked: House) -> None:
    """Between the new register and the job that looks, what was checked rests on what is no longer in force."""
    from partywall.service import releases
    from partywall.service.acting import Denied
    from partywall.service.register_versions import take_register

    made = with_checked
    take_register(made.officer, changed("07700 900417", "07700 900418"), at=made.tick())
    with pytest.raises(Denied):
        releases.choose_delivery(made.sender, made.letter, made.edition, "by-hand", at=made.tick())


def test_nothing_of_a_register_lies_in_the_clear(at_work: House) -> None:
    """Neither in the database nor in any file of the house's folder."""
    import databases

    for path in databases.house().rglob("*"):
        if path.is_file() and ".sqlite" not in path.name.replace(".sqlite-wal", ".sqlite"):
            assert b"Tanyard" not in path.read_bytes()
    from partywall.store.products.models import RegisterRow

    row = RegisterRow.objects.get()
    assert row.people == 23 and "Tanyard" not in str(row.__dict__)


def damaged() -> bytes:
    """An archive of one packed table, of which the packed bytes are others."""
    import io
    import zipfile

    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("ssd_person.csv", "person_id\n" * 99)
    content = bytearray(held.getvalue())
    start = 30 + len("ssd_person.csv")
    content[start : start + 8] = b"\xff" * 8
    return bytes(content)


def twice() -> bytes:
    """An archive in which one table lies in two folders."""
    import io
    import zipfile

    held = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(working.tables())) as before, zipfile.ZipFile(held, "w") as archive:
        for name in before.namelist():
            archive.writestr(name, before.read(name))
        archive.writestr("old/ssd_person.csv", before.read("ssd_person.csv"))
    return held.getvalue()


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (b"PK\x03\x04 and then nothing", "archive is damaged"),
        (damaged(), "archive is damaged"),
        (twice(), "a table twice"),
        (b"SQLite format 3\0 and then nothing", "prepared register"),
        (b"[]", "register"),
    ],
)
def test_what_is_no_register_is_refused_and_the_old_one_stays(at_work: House, content: bytes, why: str) -> None:
    """One sentence, and nothing is in force but what was."""
    from partywall.errors import PartywallError
    from partywall.service.register_versions import register_in_force, take_register

    before = register_in_force()
    with pytest.raises(PartywallError, match=why):
        take_register(at_work.officer, content, at=at_work.tick())
    assert register_in_force() == before


def test_a_prepared_register_is_not_believed_what_it_says_of_itself(with_checked: House) -> None:
    """One that names the digest of the register in force, and holds others, is another: what was checked lapses."""
    from partywall.model.text import Digest
    from partywall.service.register_versions import opened, register_in_force, take_register
    from partywall.store.products.models import RegisterRow
    from partywall.store.vault import blobs
    from store.test_snapshot import forged

    made, row = with_checked, RegisterRow.objects.get()
    prepared = blobs.get(row.owner, Digest(row.blob))
    false = forged(prepared, "UPDATE row SET line = replace(line, 'Tanyard Lane', 'Quarry Rise') WHERE kind = 0")
    taken = take_register(made.officer, false, at=made.tick())
    assert taken.digest != row.digest and register_in_force() == taken
    person = opened(taken.digest).person(working.FATHER)
    assert person is not None and "Quarry Rise" in person.addresses[0].line
    again = take_register(made.officer, prepared, at=made.tick())
    assert again.digest == row.digest


def test_who_takes_a_register(at_work: House) -> None:
    """An officer or an administrator; nobody else, not one of the future, and none that is older than what is there."""
    from datetime import timedelta

    from partywall.errors import Refused
    from partywall.service.register_versions import take_register

    made = at_work
    for name in ("author", "checker", "manager", "auditor"):
        with pytest.raises(Refused):
            take_register(made.people[name], working.tables(), at=made.tick())
    with pytest.raises(Refused, match="future"):
        take_register(made.officer, working.tables(), made.now + timedelta(days=1), at=made.tick())
    with pytest.raises(Refused, match="newer"):
        take_register(made.officer, working.tables(), made.now - timedelta(days=9), at=made.tick())
    take_register(made.administrator, working.tables(), at=made.tick())


def own_files() -> None:
    """Copies of a database share their sealed files: what a test destroys must be its own."""
    from django.db import transaction

    from partywall.model.text import Digest
    from partywall.store.ids import new_id
    from partywall.store.products.models import RegisterRow
    from partywall.store.vault import blobs

    with transaction.atomic():
        for row in RegisterRow.objects.all():
            owner, content = new_id("r"), blobs.get(row.owner, Digest(row.blob))
            blobs.put(owner, content)
            RegisterRow.objects.filter(id=row.id).update(owner=owner)


def test_a_register_on_which_nothing_rests_any_more_is_destroyed(with_checked: House) -> None:
    """Everybody is in each of them: the one in force stays, and each on which something rests that may still leave."""
    from datetime import timedelta

    from partywall.errors import Refused
    from partywall.procedure import acts
    from partywall.service.register_versions import forget_superseded, opened, take_register

    made, id = with_checked, with_checked.letter
    own_files()
    first = made.product(id).edition(made.edition).footing.register  # type: ignore[union-attr]
    second = take_register(made.officer, changed("07700 900233", "07700 900239"), at=made.tick()).digest
    third = take_register(made.officer, changed("07700 900233", "07700 900238"), at=made.tick()).digest
    later = made.now + timedelta(days=31)
    assert forget_superseded(made.now) == 0
    assert forget_superseded(later) == 1
    assert opened(first).size == opened(third).size == 23
    with pytest.raises(Refused, match="no longer"):
        opened(second)
    made.do("author", acts.WithdrawEdition(made.edition), id)
    assert forget_superseded(later) == 1 and forget_superseded(later) == 0
    with pytest.raises(Refused, match="no longer"):
        opened(first)
    assert opened(third).size == 23


def test_the_same_register_taken_each_night_is_kept_once(at_work: House) -> None:
    """The one in force counts; copies of it are destroyed, and it still opens."""
    from partywall.service.register_versions import forget_superseded, opened, register_in_force, take_register
    from partywall.store.products.models import RegisterRow

    made = at_work
    own_files()
    for _ in range(2):
        take_register(made.officer, working.tables(), at=made.tick())
    assert forget_superseded(made.now) == 2
    now = register_in_force()
    assert now is not None and opened(now.digest).size == 23
    assert RegisterRow.objects.exclude(blob="").count() == 1
