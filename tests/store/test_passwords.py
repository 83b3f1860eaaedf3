"""How passwords are kept."""

from __future__ import annotations

from argon2 import extract_parameters
from argon2.low_level import Type

from accounting import COSTS
from databases import house


def test_a_password_costs_what_owasp_asks() -> None:
    """Passwords are kept as argon2id with at least 46 MiB and one pass, and the kept text says so."""
    house()
    from partywall.store.accounts.passwords import Argon2id

    class AsShipped(Argon2id):
        time_cost, memory_cost, parallelism = COSTS

    kept = AsShipped().encode("slate-harbour-tinsel-9", "saltsaltsalt")
    said = extract_parameters(kept.removeprefix("argon2"))
    assert said.type is Type.ID
    assert said.memory_cost >= 46 * 1024
    assert said.time_cost >= 1
    assert said.parallelism == 1


def test_other_costs_are_kept_anew() -> None:
    """What was kept with less is seen as such, so that it is kept anew at the next sign-in."""
    house()
    from partywall.store.accounts.passwords import Argon2id

    class AsShipped(Argon2id):
        time_cost, memory_cost, parallelism = COSTS

    shipped = AsShipped()
    assert shipped.must_update(Argon2id().encode("slate-harbour-tinsel-9", shipped.salt()))
    assert not shipped.must_update(shipped.encode("slate-harbour-tinsel-9", shipped.salt()))
