"""Two people at the same moment: one act after the other, none twice, and none on what was true a moment ago."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from threading import Barrier, Thread

import pytest

from partywall.ledger import Entry
from service import working
from service.working import House, at_work, with_checked

__all__ = ["at_work", "with_checked"]


def at_once(*acts: Callable[[], object]) -> list[object]:
    """What each gave, or the error that it raised; all begun together, each with a connection of its own."""
    from django.db import connections

    barrier, found = Barrier(len(acts)), [None] * len(acts)

    def run(number: int) -> None:
        barrier.wait()
        try:
            found[number] = acts[number]()  # type: ignore[call-overload]
        except Exception as error:  # noqa: BLE001 - it is looked at by the test
            found[number] = error  # type: ignore[call-overload]
        finally:
            connections.close_all()

    threads = [Thread(target=run, args=(number,)) for number in range(len(acts))]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return list(found)


def test_an_edition_leaves_once_however_many_press_the_button(with_checked: House) -> None:
    """One releases; all others are told that it cannot be done now."""
    from partywall.service import releases
    from partywall.service.acting import Denied, Done

    made, id, edition = with_checked, with_checked.letter, with_checked.edition
    releases.choose_delivery(made.sender, id, edition, "by-hand", at=made.tick())
    releases.key_address(made.second_sender, id, edition, at=made.tick())
    at = made.tick()
    senders = (made.sender, made.second_sender, made.officer, made.sender)
    found = at_once(*[lambda who=who: releases.release(who, id, edition, at=at) for who in senders])  # type: ignore[misc]
    assert sum(isinstance(each, Done) for each in found) == 1
    assert all(isinstance(each, Done | Denied) for each in found), found


def test_a_request_that_is_sent_twice_at_once_is_done_once(at_work: House) -> None:
    """Both are answered with the same product."""
    from partywall.service import products
    from partywall.store.products.models import ProductRow

    made = at_work
    at = made.tick()

    def ask() -> object:
        return products.open_product(made.author, working.KIND, working.CASE, key="twice", at=at).product

    assert len(set(at_once(ask, ask, ask))) == 1
    assert ProductRow.objects.count() == 1


def test_acts_on_many_products_at_once_all_stand(at_work: House) -> None:
    """None is lost, each has its entry, and the ledger has no hole."""
    from partywall.service import products
    from partywall.store.ledger.models import EntryRow
    from partywall.store.products.models import ProductRow

    made = at_work
    before, at = EntryRow.objects.count(), made.tick()

    def ask() -> list[object]:
        return [products.open_product(made.author, working.KIND, working.CASE, at=at).entry for _ in range(5)]

    found = at_once(ask, ask, ask, ask)
    numbers = sorted(number for each in found for number in each)  # type: ignore[attr-defined]
    assert numbers == list(range(before, before + 20)) and ProductRow.objects.count() == 20


def test_a_release_and_a_new_register_at_once_end_in_one_order(with_checked: House) -> None:
    """Either it left before the register came into force, by the ledger too, or it did not leave."""
    import json

    from partywall.model.product import EditionState
    from partywall.service import releases
    from partywall.service.acting import Conflict, Denied, Done
    from partywall.service.register_versions import take_register
    from partywall.store.ledger.models import EntryRow
    from service.test_registers_taken import changed

    made, id, edition = with_checked, with_checked.letter, with_checked.edition
    releases.choose_delivery(made.sender, id, edition, "by-hand", at=made.tick())
    releases.key_address(made.second_sender, id, edition, at=made.tick())
    at, register = made.tick(), changed("07700 900233", "07700 900239")
    done, _ = at_once(
        lambda: releases.release(made.sender, id, edition, at=at),
        lambda: take_register(made.officer, register, at=at),
    )
    found = made.product(id).edition(edition)
    rows = [
        json.loads(bytes(row))["act"] for row in EntryRow.objects.order_by("number").values_list("content", flat=True)
    ]
    assert found is not None and isinstance(done, Done | Conflict | Denied), done
    if isinstance(done, Done):
        assert found.state is EditionState.RELEASED
        assert rows.index("release-edition") < max(at for at, row in enumerate(rows) if row == "take-register")
    else:
        assert found.state is EditionState.CHECKED and "release-edition" not in rows


@pytest.mark.parametrize("what", ["register", "rights"])
def test_what_came_into_force_before_the_entry_counts(
    with_checked: House, monkeypatch: pytest.MonkeyPatch, what: str
) -> None:
    """A register or a suspension between the look at what is in force and the ledger's entry stops the release."""
    from django.db import connection

    from partywall.model.product import EditionState
    from partywall.service import accounts, acting, releases
    from partywall.service.acting import Conflict
    from partywall.service.caller import NotAllowed
    from partywall.service.register_versions import take_register
    from service.test_registers_taken import changed

    if connection.vendor != "postgresql":
        pytest.skip("SQLite has one writer at a time.")
    made, id, edition = with_checked, with_checked.letter, with_checked.edition
    releases.choose_delivery(made.sender, id, edition, "by-hand", at=made.tick())
    releases.key_address(made.second_sender, id, edition, at=made.tick())
    at, register, append = made.tick(), changed("07700 900233", "07700 900239"), acting.append_all
    later = made.tick()  # than the act began

    def late(entries: Iterable[Entry]) -> range:
        if what == "register":
            at_once(lambda: take_register(made.officer, register, at=later))
        else:
            at_once(lambda: accounts.suspend(made.administrator, made.sender, later))
        return append(entries)

    monkeypatch.setattr(acting, "append_all", late)
    with pytest.raises(Conflict if what == "register" else NotAllowed):
        releases.release(made.sender, id, edition, at=at)
    found = made.product(id).edition(edition)
    assert found is not None and found.state is EditionState.CHECKED


def test_of_two_registers_at_once_one_is_taken(at_work: House, monkeypatch: pytest.MonkeyPatch) -> None:
    """So that none that is older than another comes into force after it."""
    from django.db import connection

    from partywall.errors import Refused
    from partywall.service import register_versions
    from partywall.service.register_versions import register_in_force, take_register
    from service.test_registers_taken import changed

    if connection.vendor != "postgresql":
        pytest.skip("SQLite has one writer at a time.")
    made, append = at_work, register_versions.append
    older, newer = made.tick(), made.tick()
    first = changed("07700 900233", "07700 900239")

    def late(entry: Entry) -> int:
        monkeypatch.setattr(register_versions, "append", append)
        at_once(lambda: take_register(made.officer, first, newer, at=newer))
        return append(entry)

    monkeypatch.setattr(register_versions, "append", late)
    with pytest.raises(Refused, match="same moment"):
        take_register(made.officer, changed("07700 900233", "07700 900238"), older, at=newer)
    found = register_in_force()
    assert found is not None and found.taken == newer


def test_what_came_into_force_while_a_release_waited_counts(with_checked: House) -> None:
    """Its own moment lies before the register's, but its turn comes after it."""
    from partywall.model.product import EditionState
    from partywall.service import releases
    from partywall.service.acting import Conflict
    from partywall.service.register_versions import take_register
    from service.test_registers_taken import changed

    made, id, edition = with_checked, with_checked.letter, with_checked.edition
    releases.choose_delivery(made.sender, id, edition, "by-hand", at=made.tick())
    releases.key_address(made.second_sender, id, edition, at=made.tick())
    begun = made.tick()
    take_register(made.officer, changed("07700 900233", "07700 900239"), at=made.tick())
    with pytest.raises(Conflict):
        releases.release(made.sender, id, edition, at=begun)
    found = made.product(id).edition(edition)
    assert found is not None and found.state is EditionState.CHECKED
