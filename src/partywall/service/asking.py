"""Has an act done as somebody asked for it: the one way in for both edges.

An act whose fields the house fills in goes to the function that knows how; every other goes to ``acting.do`` as it is.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from types import MappingProxyType
from typing import Any

from partywall.errors import Refused
from partywall.model.product import Doer, Product, ProductId, Role
from partywall.procedure import acts
from partywall.procedure.acts import Act, name_of
from partywall.procedure.names import named
from partywall.procedure.situation import Situation
from partywall.service import products, tokens
from partywall.service.acting import Done, Wanted, acted, do
from partywall.service.caller import Caller
from partywall.service.forms import WITH_FILE, Form, act_of
from partywall.service.releases import choose_delivery, key_address, release


@dataclass(frozen=True, slots=True)
class File:
    """A file that comes along with an act."""

    untrusted: bytes
    name: str
    """As its author called it. Its ending alone counts."""


@dataclass(frozen=True, slots=True)
class Asked:
    """An act as somebody asks for it."""

    act: type[Act]
    said: Form
    product: ProductId | None = None
    """None: it is yet to be opened."""
    file: File | None = None
    key: str = ""
    """Chosen by whoever asks. The same request under the same key is done once, and answered alike."""


def ask(caller: Caller, asked: Asked, at: datetime | None = None) -> Done:
    """Do what was asked, in one transaction. Raises Refused with every reason."""
    tokens.check(caller, name_of(asked.act))
    if (asked.file is None) == (asked.act in WITH_FILE):
        raise Refused("This act needs a file." if asked.act in WITH_FILE else "No file belongs to this act.")
    given = asked.said.said()
    along: dict[str, Any] = {"key": asked.key, "at": at}
    if asked.act is acts.OpenProduct:
        return products.open_product(caller.account, **given, **along)
    if asked.product is None:
        raise Refused("This act needs a product.")
    if asked.file is not None:
        return _WITH_FILE[asked.act](caller, asked.product, asked.file, given, along)
    if asked.act is acts.AnswerStep and not caller.person:
        return _answered_by_token(caller, asked, asked.product, along)
    if doing := _FILLED_IN.get(asked.act):
        return doing(caller.account, asked.product, **given, **along)
    return do(caller.account, act_of(asked.act, asked.said), asked.product, **along)


def _answered_by_token(caller: Caller, asked: Asked, product: ProductId, along: dict[str, Any]) -> Done:
    """An answer that authors may give. Where a step asks for a manager's or officer's judgement, a person gives it."""
    act = act_of(asked.act, asked.said)
    assert isinstance(act, acts.AnswerStep)

    def intent(_: Product | None, __: Doer, now: Situation) -> Wanted:
        step = now.procedure.step(act.step)
        return Wanted(act, "" if step and Role.AUTHOR in step.who else tokens.ASKS_FOR_A_PERSON)

    return acted(caller.account, product, intent, (named(acts.AnswerStep), product, act), **along)


def _source(caller: Caller, product: ProductId, file: File, given: dict[str, Any], along: dict[str, Any]) -> Done:
    return products.add_source(caller.account, product, content=file.untrusted, **given, **along)


def _draft(caller: Caller, product: ProductId, file: File, _: dict[str, Any], along: dict[str, Any]) -> Done:
    return products.add_draft(caller.account, product, file.untrusted, file.name, **along)


_WITH_FILE: Mapping[type[Act], Callable[..., Done]] = MappingProxyType({acts.AddSource: _source, acts.AddDraft: _draft})
_FILLED_IN: Mapping[type[Act], Callable[..., Done]] = MappingProxyType(
    {
        acts.NameRecipient: products.name_recipient,
        acts.DecidePassage: products.decide_passage,
        acts.LeaveFileOut: products.leave_file_out,
        acts.MarkCopy: products.mark_copy,
        acts.AdoptProcedure: products.adopt_procedure,
        acts.ChooseDelivery: choose_delivery,
        acts.KeyAddress: key_address,
        acts.ReleaseEdition: release,
    }
)
