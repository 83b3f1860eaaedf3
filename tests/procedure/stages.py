"""The small product at every stage that it can reach, for tables and tests that look at all of them."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

from partywall.model.product import DeliveryAddress, Difference, DifferenceKind, Doer, EditionState, Product, SourceId
from partywall.model.text import digest_of
from partywall.procedure import acts
from partywall.procedure.acts import Act
from partywall.procedure.rules import refusals
from partywall.procedure.table import after
from tests.procedure import small

_S = EditionState


def went_on(product: Product, *story: tuple[Doer, Act]) -> Product:
    """The product after more acts."""
    for who, act in story:
        against = refusals(act, who, product, small.SITUATION)
        assert not against, (act, against)
        product = after(act, who, product, small.SITUATION)
    return product


@cache
def stages() -> dict[str, Product]:
    """A product for each state that an edition can be in, and for what comes before and after."""
    waiting, comparing = small.told(acts.StartCheck), small.told(acts.ApproveEdition)
    released = small.told(acts.ConfirmDelivery)
    asked = went_on(waiting, (small.AUTHOR, acts.AskEmergency(small.FIRST, "at once")))
    granted = went_on(asked, (small.MANAGER, acts.GrantEmergency(small.FIRST)))
    gone = went_on(
        granted,
        (small.SENDER, acts.ChooseDelivery(small.FIRST, "by-hand", DeliveryAddress(), small.REGISTER)),
        (small.SECOND, acts.KeyAddress(small.FIRST, matches=True)),
        (small.SENDER, acts.ReleaseEdition(small.FIRST, small.COPY)),
    )
    marked = went_on(small.told(acts.EndBlind), (small.CHECKER, acts.MarkCopy(small.FIRST, "m1", 1, "body", 0, 4)))
    differing = went_on(
        marked,
        (small.CHECKER, acts.EndBlind(small.FIRST)),
        (
            replace(small.CHECKER, machine=True),
            acts.RecordDifferences(small.FIRST, (Difference("d1", DifferenceKind.MARKED, "m1"),)),
        ),
    )
    undecided = went_on(
        small.told(acts.AddDraft),
        (small.AUTHOR, acts.AddSource(SourceId("s2"), digest_of(b"police"), "police", small.CASE)),
    )
    return {
        "no edition": undecided,
        _S.MADE: small.told(acts.SubmitEdition),
        _S.WAITING: waiting,
        f"{_S.WAITING}, emergency asked": asked,
        _S.BLIND: marked,
        _S.COMPARING: comparing,
        f"{_S.COMPARING}, a difference open": differing,
        _S.CHECKED: small.told(acts.ReleaseEdition),
        _S.RETURNED: went_on(comparing, (small.CHECKER, acts.ReturnEdition(small.FIRST, "a name is left"))),
        _S.EMERGENCY: granted,
        _S.RELEASED: released,
        f"{_S.RELEASED} in an emergency": gone,
        _S.RECALLED: went_on(released, (small.OFFICER, acts.RecallEdition(small.FIRST, "wrong house"))),
        _S.WITHDRAWN: went_on(waiting, (small.AUTHOR, acts.WithdrawEdition(small.FIRST))),
        "closed": small.told(),
    }
