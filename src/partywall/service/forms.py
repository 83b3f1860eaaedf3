"""What somebody says when they want an act done: its fields, without those which the house fills in itself.

Both edges ask for the same: the interface over HTTP as a body, the command line as options. A form is made of the act
itself, so that an act can have no field that is forgotten here, and none is trusted that the house must work out.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import MISSING, Field, fields
from datetime import date, datetime
from types import MappingProxyType
from typing import Annotated, Any, get_type_hints

from pydantic import (
    AfterValidator,
    AwareDatetime,
    BaseModel,
    ConfigDict,
    StrictBool,
    StrictInt,
    StringConstraints,
    create_model,
)
from pydantic import Field as Said
from pydantic_core import PydanticCustomError

from partywall.model.disclosure import Outcome, PassageId
from partywall.model.people import CaseId, PersonId
from partywall.model.product import AccountId, EditionId, ProductId, SourceId
from partywall.model.text import Digest
from partywall.procedure import acts
from partywall.procedure.acts import Act, name_of
from partywall.procedure.table import TABLE

HOUSE_FILLS: Mapping[type[Act], frozenset[str]] = MappingProxyType(
    {
        acts.OpenProduct: frozenset({"product", "procedure", "due"}),
        acts.NameRecipient: frozenset({"party"}),
        acts.AddSource: frozenset({"source", "digest"}),
        acts.AddDraft: frozenset({"digest", "media"}),
        acts.DecidePassage: frozenset({"added"}),
        acts.LeaveFileOut: frozenset({"draft"}),
        acts.MarkCopy: frozenset({"mark"}),
        acts.ChooseDelivery: frozenset({"address", "register", "warnings"}),
        acts.KeyAddress: frozenset({"matches"}),
        acts.ReleaseEdition: frozenset({"copy", "sealed"}),
        acts.AdoptProcedure: frozenset({"procedure"}),
    }
)
"""Fields that are never taken from outside."""
WITH_FILE: frozenset[type[Act]] = frozenset({acts.AddSource, acts.AddDraft})
"""Acts that bring a file along."""

_ID = r"^[a-z][0-9a-f]{20}$"
_CODE = r"^[A-Za-z0-9][A-Za-z0-9:._-]{0,99}$"
_LINE = r"^[^\x00-\x1f\x7f]*$"
Id = Annotated[str, StringConstraints(pattern=_ID)]
Code = Annotated[str, StringConstraints(pattern=_CODE)]
Foreign = Annotated[str, StringConstraints(pattern=_LINE, min_length=1, max_length=64)]
"""An id that the case system gave."""
Line = Annotated[str, StringConstraints(pattern=_LINE, max_length=300)]
Words = Annotated[str, StringConstraints(max_length=4000)]
Sha256 = Annotated[str, StringConstraints(pattern=r"^sha256:[0-9a-f]{64}$")]
Place = Annotated[StrictInt, Said(ge=0, le=50_000_000)]


def _with_a_year(at: datetime) -> datetime:
    if not 1900 <= at.year <= 9998:  # beyond, its hour in another time zone may be none that can be kept
        raise PydanticCustomError("year", "That year cannot be right")
    return at


Moment = Annotated[AwareDatetime, Said(strict=False), AfterValidator(_with_a_year)]
"""A point in time, with its time zone."""

_BY_TYPE: Mapping[Any, Any] = MappingProxyType(
    {
        ProductId: Id,
        EditionId: Id,
        AccountId: Id,
        SourceId: Id,
        CaseId: Foreign,
        PersonId: Foreign,
        PassageId: Code,
        Digest: Sha256,
        Outcome: Outcome,
        str: Code,
        bool: StrictBool,
        int: Place,
        date: Annotated[date, Said(strict=False)],
        tuple[str, ...]: Annotated[tuple[Line, ...], Said(max_length=20)],
    }
)
_IN_WORDS = frozenset({"reason", "words", "why", "finding", "proof"})
_IN_A_LINE = frozenset({"part", "tracking"})
_MEANS: Mapping[str, str] = MappingProxyType(
    {
        "accepted": "The warnings about the address that were read and accepted, word by word.",
        "allowed": "Whether it is allowed.",
        "arrived": "Whether it has arrived.",
        "basis": "The code of the right by which they have it, as the procedure lists them: parent, court and so on.",
        "begins": "The day that starts the clock of the procedure's time limit: of the conference, say.",
        "case": "The case's id in the register.",
        "change": "Whether something has to be changed, which sends the edition back.",
        "code": "The code of one of the step's answers.",
        "difference": "The difference's id.",
        "edition": "The edition's id.",
        "end": "Where the mark ends: so many characters of the part come before.",
        "file": "Digest of a file inside the document that could not be read, as the findings have it.",
        "finding": "What was found, in words.",
        "kind": "The code of the kind of product, or of source, as the procedure lists them.",
        "mark": "The mark's id.",
        "method": "The code of the way of delivery, as the procedure lists them.",
        "out": "Whether it is left out of every copy of this version of the document.",
        "outcome": "What is to be done with the passage: disclose, redact or refer.",
        "page": "The page of the copy, from 1.",
        "part": "The part of the copy's text, as that text names it.",
        "passage": "The passage's id in the findings.",
        "person": "The person's id in the register.",
        "proof": "How it can be seen that it was done, in words.",
        "reason": "Why, in words; for a passage, the code of one of the policy's reasons.",
        "recipient": "The recipient's id in the register.",
        "seconds": "How long the page was open since the last time this was said.",
        "source": "The source's id.",
        "start": "Where the mark begins: so many characters of the part come before.",
        "step": "The step's id in the procedure.",
        "supplier": "The account of who supplied the text, if it was somebody else.",
        "task": "The task's code in the procedure.",
        "tracking": "The number by which the carrier follows it.",
        "why": "Why it should not be there, in words.",
        "words": "What is to be said about it, in your own words.",
    }
)
_KEYED: dict[str, Any] = {
    "number": (Line, Said("", description="House number or name, as it stands on the envelope.")),
    "postcode": (Line, Said("", description="Postcode, as it stands on the envelope.")),
    "email": (Line, Said("", description="E-mail address, where it goes by e-mail.")),
}
_DUE: Any = (
    Moment | None,
    Said(None, description="When it is due, with its time zone. It counts where the time limit ends later."),
)
_WHICH: Any = (
    Annotated[StrictInt, Said(ge=0, le=99)],
    Said(0, description="Which of the recipient's addresses, from 0."),
)
_BESIDE: Mapping[type[Act], dict[str, Any]] = MappingProxyType(
    {
        acts.OpenProduct: {"due": _DUE},
        acts.ChooseDelivery: {"which": _WHICH},
        acts.KeyAddress: _KEYED,
    }
)
"""What is asked beside an act's own fields: from it the house makes those that it fills in."""


class Form(BaseModel):
    """What somebody says when they want an act done."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    def said(self) -> dict[str, Any]:
        """Its fields by their names."""
        return {name: getattr(self, name) for name in type(self).model_fields}


def for_people() -> tuple[type[Act], ...]:
    """Every act that a person can do, in the table's order."""
    return tuple(act for act, row in TABLE.items() if not row.machine)


def by_name() -> Mapping[str, type[Act]]:
    """Every act that a person can do, by its name."""
    return MappingProxyType({name_of(act): act for act in for_people()})


def form(act: type[Act]) -> type[Form]:
    """The form of an act."""
    return _FORMS[act]


def _form(act: type[Act]) -> type[Form]:
    types = get_type_hints(act)
    asked: dict[str, Any] = {
        field.name: _asked(act, field, types[field.name])
        for field in fields(act)
        if field.name not in HOUSE_FILLS.get(act, ())
    }
    asked |= _BESIDE.get(act, {})
    return create_model(act.__name__, __base__=Form, __doc__=act.__doc__, **asked)


def act_of(kind: type[Act], said: Form, **filled_in: Any) -> Act:
    """The act as it was said, with what the house fills in."""
    names = {field.name for field in fields(kind)}
    return kind(**{name: value for name, value in said.said().items() if name in names}, **filled_in)


def _asked(act: type[Act], field: Field[Any], hint: Any) -> tuple[Any, Any]:
    optional = hint == (hint | None) if not isinstance(hint, str) else False
    plain = next(kind for kind in _BY_TYPE if hint in {kind, kind | None}) if optional else hint
    kind: Any = _BY_TYPE[plain]
    if field.name in _IN_A_LINE:
        kind = Line
    elif field.name in _IN_WORDS and not (act is acts.DecidePassage and field.name == "reason"):
        kind = Words
    default = ... if field.default is MISSING else field.default
    return (kind | None if optional else kind, Said(default, description=_MEANS[field.name]))


_FORMS: Mapping[type[Act], type[Form]] = MappingProxyType({act: _form(act) for act in for_people()})
