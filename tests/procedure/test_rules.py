"""May they, and if not, why not."""

from dataclasses import replace

from partywall.model.product import EditionState, ProductState, Role
from partywall.procedure import acts
from procedure.small import (
    AUTHOR,
    CHECKER,
    COPY,
    FIRST,
    SECOND,
    SENDER,
    SITUATION,
    another,
    refused,
    told,
)


def test_a_letter_leaves_by_the_procedure() -> None:
    """Written, screened, checked by another, addressed by two, released, closed."""
    product = told()
    assert product.state is ProductState.CLOSED
    assert product.editions[0].state is EditionState.RELEASED


def test_the_author_never_checks() -> None:
    """Nor in another role."""
    product = told(acts.StartCheck)
    assert refused(acts.StartCheck(FIRST), AUTHOR, product) == {"role"}
    assert refused(acts.StartCheck(FIRST), replace(AUTHOR, roles=frozenset({Role.CHECKER})), product) == {"four-eyes"}


def test_a_stand_in_of_the_author_does_not_check() -> None:
    """What somebody may not do, who does their work may not do either."""
    stand_in = replace(CHECKER, stands_in_for=frozenset({AUTHOR.account}))
    assert refused(acts.StartCheck(FIRST), stand_in, told(acts.StartCheck)) == {"four-eyes"}


def test_other_bytes_do_not_leave() -> None:
    """The released bytes are the checked bytes."""
    product = told(acts.ReleaseEdition)
    assert not refused(acts.ReleaseEdition(FIRST, COPY), SENDER, product)
    assert refused(acts.ReleaseEdition(FIRST, another("copy")), SENDER, product) == {"bytes"}


def test_a_new_policy_voids_the_check() -> None:
    """Whatever an edition rests on, a change of it stops the release."""
    product = told(acts.ReleaseEdition)
    now = replace(SITUATION, policy=another("policy"))
    assert refused(acts.ReleaseEdition(FIRST, COPY), SENDER, product, now) == {"footing"}


def test_the_address_is_keyed_by_a_second_person() -> None:
    """Who chose it does not key it again."""
    product = told(acts.KeyAddress)
    assert refused(acts.KeyAddress(FIRST, matches=True), SENDER, product) == {"four-eyes"}
    assert refused(acts.KeyAddress(FIRST, matches=False), SECOND, product) == {"address"}
