"""The rules answer everything, the same each time; and what they let pass can be done."""

from __future__ import annotations

from dataclasses import fields, replace
from typing import Any, get_type_hints

from hypothesis import given, settings
from hypothesis import strategies as st

from partywall.model.disclosure import Outcome
from partywall.model.product import DeliveryAddress, Difference, DifferenceKind, Doer, Product, Role, Training
from partywall.model.text import Digest, MediaType, Span
from partywall.procedure.acts import Act
from partywall.procedure.rules import refusals
from partywall.procedure.seeing import View, may_see, waits_for
from partywall.procedure.situation import Pause
from partywall.procedure.table import TABLE, after
from procedure import small

DIGESTS = st.sampled_from(
    [small.POLICY, small.REGISTER, small.DRAFT, small.COPY, small.FINDINGS, small.PROCEDURE.digest]
)
WORDS = st.sampled_from(["", " ", "e1", "s1", "m1", "person-1", "person-2", "parent", "own-visit", "police", "post",
                         "by-hand", "retrieve", "letter", "d1", "wishes", "yes"])  # fmt: skip
ACCOUNTS = st.sampled_from(["author", "checker", "sender", "second", "manager", "officer", "stranger"])
FOOTINGS = st.builds(
    replace, st.just(small.FOOTING), draft=DIGESTS, copy=DIGESTS, policy=DIGESTS, register=DIGESTS,
    decisions=st.integers(0, 2),
)  # fmt: skip
KNOWN: dict[str, st.SearchStrategy[Any]] = {
    "footing": st.just(small.FOOTING) | FOOTINGS,
    "differences": st.lists(
        st.builds(Difference, WORDS, st.sampled_from(DifferenceKind), st.none() | WORDS), max_size=2
    ).map(tuple),
    "address": st.just(DeliveryAddress()) | st.just(DeliveryAddress("1 Example Street", "ZZ1 1ZZ", "a@example.org")),
    "media": st.sampled_from(MediaType),
    "outcome": st.sampled_from(Outcome),
    "supplier": st.none() | ACCOUNTS,
    "case": st.sampled_from([small.CASE, "case-2"]),
    "recipient": st.sampled_from([small.MOTHER, "person-2"]),
    "added": st.none() | st.just(Span(small.DRAFT, "body", 0, 1)),  # type: ignore[arg-type]
    "warnings": st.lists(WORDS, max_size=1).map(tuple),
    "accepted": st.lists(WORDS, max_size=1).map(tuple),
    "due": st.none(),
}


def _acts(kind: type[Act]) -> st.SearchStrategy[Act]:
    hints = get_type_hints(kind)
    given_fields = {}
    for field in fields(kind):
        hint = hints[field.name]
        if field.name in KNOWN:
            given_fields[field.name] = KNOWN[field.name]
        elif hint is bool:
            given_fields[field.name] = st.booleans()
        elif hint is int:
            given_fields[field.name] = st.integers(-1, 40)
        elif hint in {Digest, Digest | None}:
            given_fields[field.name] = DIGESTS
        else:
            given_fields[field.name] = WORDS
    return st.builds(kind, **given_fields)


ACTS = st.sampled_from(sorted(TABLE, key=lambda kind: kind.__name__)).flatmap(_acts)
DOERS = st.builds(
    Doer,
    ACCOUNTS,
    st.frozensets(st.sampled_from(Role), max_size=3),
    st.sampled_from([frozenset(), frozenset({small.CASE})]),
    st.sampled_from([(), (Training("check", small.NOON),)]),
    st.frozensets(ACCOUNTS, max_size=1),
    st.booleans(),
)
SITUATIONS = st.builds(
    replace,
    st.just(small.SITUATION),
    policy=st.sampled_from([small.POLICY, small.POLICY, None]),
    register=st.sampled_from([small.REGISTER, small.REGISTER, None]),
    pauses=st.sampled_from([(), (), (Pause("x1", "letter", None, "Something nearly went wrong."),)]),
)
MOMENTS = st.sampled_from([None, *{type(act) for _, act in small.STORY[1:]}])


def _asked(act: Act, who: Doer, product: Product | None, now: Any) -> tuple[Any, ...]:
    found = refusals(act, who, product, now)
    assert found == refusals(act, who, product, now)
    assert all(refusal.code and refusal.why for refusal in found)
    return found


@settings(max_examples=400, deadline=None)
@given(MOMENTS, st.lists(st.tuples(DOERS, ACTS, SITUATIONS), min_size=1, max_size=6))
def test_every_act_has_an_answer(moment: type[Act] | None, tried: list[Any]) -> None:
    """Whoever tries whatever whenever: they may, and then it is done, or each reason why not is a sentence."""
    product: Product | None = small.told(moment)
    for who, act, now in tried:
        if not _asked(act, who, product, now):
            product = after(act, who, product, now)
        assert product is not None
        for view in View:
            for edition in (None, *product.editions):
                may_see(view, who, product, edition)
        waits_for(who, product)


@settings(max_examples=300, deadline=None)
@given(MOMENTS, st.data())
def test_what_the_right_people_try_is_done(moment: type[Act] | None, data: st.DataObject) -> None:
    """The same among people who may do much, so that much is let pass."""
    product: Product | None = small.told(moment)
    people = [small.AUTHOR, small.CHECKER, small.SENDER, small.SECOND, small.MANAGER, small.OFFICER, small.HOUSE]
    for _ in range(8):
        who, act = data.draw(st.sampled_from(people)), data.draw(ACTS)
        if not _asked(act, who, product, small.SITUATION):
            product = after(act, who, product, small.SITUATION)


@settings(max_examples=300, deadline=None)
@given(DOERS, ACTS, SITUATIONS)
def test_nothing_is_done_with_what_is_not_there(who: Doer, act: Act, now: Any) -> None:
    """Without a product, nothing but opening one may be done."""
    found = _asked(act, who, None, now)
    assert found or type(act).__name__ == "OpenProduct"
