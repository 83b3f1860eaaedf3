"""The steps of a product as its page shows them: where each is taken, and which comes next."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from partywall.procedure.steps import StepShown, StepState, by_phase
from partywall.procedure.written import Gate
from partywall.service.overview import Overview
from partywall.web.pages.nav import address as there
from partywall.web.pages.product_words import PHASES, someone, step_tag


def phases(it: Overview) -> Iterator[dict[str, Any]]:
    """The steps for the page: of each part its name, how many are done, and its steps."""
    for phase, steps in by_phase(it.steps):
        done = sum(row.state is StepState.DONE for row in steps)
        items = [_item(row, it) for row in steps]
        yield {
            "name": _(PHASES[phase]),
            "done": done,
            "of": len(steps),
            "steps": items,
            "id": phase.value,
            "open": any(row.state in {StepState.NOW, StepState.WAITS} for row in steps),
        }


def _item(row: StepShown, it: Overview) -> dict[str, Any]:
    """One step for the task list."""
    whys = list(row.whys)
    if row.state is StepState.WAITS:
        whys.insert(0, _("It is for %(who)s.") % {"who": someone(row.step.who)})
    if row.of > 1 and row.state is not StepState.DONE:
        whys.append(_("%(done)s of %(of)s are done.") % {"done": row.done, "of": row.of})
    hint = " ".join(whys)
    item: dict[str, Any] = {"title": {"text": row.step.title}, "status": _status(row.state)}
    if hint:
        item["hint"] = {"text": hint}
    if (address := address_of(row, it)) and row.state is not StepState.LATER:
        item["href"] = address
    return item


def _status(state: StepState) -> dict[str, Any]:
    """How a step stands: what is to be done has a colour, all else is plain."""
    given = step_tag(state)
    if state is StepState.LATER:
        return {"text": given["text"], "classes": "govuk-task-list__status--cannot-start-yet"}
    return {"text": given["text"]} if state is StepState.DONE else {"tag": given}


def next_step(it: Overview) -> dict[str, Any]:
    """What whoever looks would do next: the first step that they can take."""
    for row in it.steps:
        if row.state is StepState.NOW and (address := address_of(row, it)):
            press = _("Answer the questions") if row.step.gate is Gate.ANSWERED else _press(row.step.acts)
            here = address.startswith(f"{reverse('product', args=(it.product.id,))}#")
            return {"words": row.step.title, "href": address, "why": row.step.why, "press": press, "here": here}
    return {}


_PRESSES: Mapping[str, str] = {
    "name-recipient": gettext_noop("Say who is to have it"),
    "allow-recipient": gettext_noop("Decide who may have it"),
    "add-source": gettext_noop("Say what it was written from"),
    "decide-source": gettext_noop("Decide what may be used"),
    "add-draft": gettext_noop("Hand in the document"),
    "ask-screening": gettext_noop("Have it read"),
    "decide-passage": gettext_noop("Go through what was found"),
    "leave-file-out": gettext_noop("See what could not be read"),
    "ask-edition": gettext_noop("Have the copy made"),
    "submit-edition": gettext_noop("Hand the copy to the check"),
    "choose-delivery": gettext_noop("Choose how it goes"),
    "key-address": gettext_noop("Key the address again"),
    "release-edition": gettext_noop("Send it"),
    "confirm-delivery": gettext_noop("Say that it arrived"),
    "close-product": gettext_noop("Close it"),
}


def _press(names: tuple[str, ...]) -> str:
    """What stands on the button that leads to a step."""
    return next((_(_PRESSES[name]) for name in names if name in _PRESSES), _("Go there"))


_ROOMS: Mapping[str, tuple[str, str]] = {
    "name-recipient": ("product-recipients", ""),
    "allow-recipient": ("product-recipients", ""),
    "add-source": ("product-sources", ""),
    "decide-source": ("product-sources", ""),
    "add-draft": ("product-document", ""),
    "ask-screening": ("product", "copies"),
    "leave-file-out": ("product-unread", ""),
    "ask-edition": ("product", "copies"),
    "submit-edition": ("product", "copies"),
    "adopt-procedure": ("product", "newer"),
    "close-product": ("product", "end"),
}
_ON_COPIES: Mapping[str, str] = {
    "choose-delivery": "release",
    "key-address": "release",
    "release-edition": "release",
    "confirm-delivery": "release",
    "review-emergency": "emergency",
    "do-recall-task": "recall",
    "start-check": "check",
    "end-blind": "check",
    "approve-edition": "comparison",
}


def address_of(row: StepShown, it: Overview) -> str:
    """Where a step is taken; nothing where that is no page of theirs."""
    product = it.product.id
    if row.step.gate is Gate.ANSWERED:
        return f"{reverse('product-questions', args=(product,))}#{row.step.id}"
    for name in row.step.acts:
        if name in _ROOMS:
            room, place = _ROOMS[name]
            return reverse(room, args=(product,)) + (f"#{place}" if place else "")
        if name == "decide-passage":
            return _review(it)
        if name in _ON_COPIES:
            copies = [row.edition for row in it.offers if row.may and row.act in row_acts(name) and row.edition]
            return there(_ON_COPIES[name], product, copies[0]) if copies else ""
    return ""


def row_acts(name: str) -> frozenset[str]:
    """The acts that are done in the same place."""
    return frozenset(act for act, room in _ON_COPIES.items() if room == _ON_COPIES[name])


def _review(it: Overview) -> str:
    """The review of the first recipient for whom something is to be decided."""
    people = [row.person for row in it.product.recipients if row.person in it.screened]
    waiting = [person for person in people if (found := it.found.get(person)) and found.to_decide]
    return there("review", it.product.id, (waiting or people)[0]) if people else ""
