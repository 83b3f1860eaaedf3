"""What the procedure asks of people: its questions, with their reasons, and the answers."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.urls import URLPattern, path
from django.utils.translation import gettext as _

from partywall.model.people import PersonId
from partywall.model.product import Answer, ProductId
from partywall.procedure.acts import AnswerStep
from partywall.procedure.shown import ProductShown
from partywall.procedure.written import Gate, Step
from partywall.service import naming
from partywall.service.overview import Overview, overview
from partywall.service.several import answer_steps
from partywall.web.pages.frame import draw, off, onwards, page, tried, visitor, wanted
from partywall.web.pages.product import about
from partywall.web.pages.product_words import someone
from partywall.web.problems import Problem

LONGEST = 4000
"""Characters of what somebody says to an answer."""


@dataclass(frozen=True, slots=True)
class Asked:
    """One question about one recipient, or about the whole."""

    field: str
    """The name of its field; ``words`` and ``was`` stand before those of what belongs to it."""
    id: str
    step: Step
    about: str
    """The recipient's name; empty for the whole."""
    person: PersonId | None
    answer: Answer | None
    passes: bool
    may: bool
    who: str


@page
def questions(request: HttpRequest, product: str) -> HttpResponse:
    """All of them on one page, answered by one press: those that were changed, all or none."""
    id, problem = ProductId(product), None
    if wanted(request) == "answer":
        problem = _answered(request, id)
        if problem is None:
            return onwards(request, _("Your answers were kept."), "product", product)
    given = about(request, id)
    rows = tuple(asked_of(given["it"]))
    given |= {
        "rows": rows,
        "anything": any(row.may for row in rows),
        "staff": naming.staff(row.answer.by for row in rows if row.answer),
    }
    return draw(request, "product/questions.html", problem.status if problem else 200, problem=problem, **given)


def asked_of(it: Overview) -> Iterator[Asked]:
    """The questions in the procedure's order."""
    may = {row.about for row in it.offers if row.act == "answer-step" and row.may}
    names = naming.people(row.person for row in it.product.recipients)
    for step in it.procedure.steps:
        if step.gate is not Gate.ANSWERED:
            continue
        people: list[PersonId | None] = [*names] if step.each_recipient else [None]
        for number, person in enumerate(people):
            field = step.id if person is None else f"{step.id} {person}"
            answer = _answer(it.product, step, person)
            yield Asked(
                field,
                step.id if not number else f"{step.id}-{number + 1}",
                step,
                names[person] if person else "",
                person,
                answer,
                answer is not None and answer.code in step.codes,
                field in may,
                someone(step.who),
            )


def _answer(product: ProductShown, step: Step, person: PersonId | None) -> Answer | None:
    """The last answer that counts: what was answered before somebody was named does not."""
    since = next((row.since[0] for row in product.recipients if row.person == person), 0)
    rows = [row for row in product.answers[since:] if (row.step, row.recipient) == (step.id, person)]
    return rows[-1] if rows else None


def _answered(request: HttpRequest, product: ProductId) -> Problem | None:
    account, said = visitor(request).account, request.POST
    wanted_acts: list[AnswerStep] = []
    for row in asked_of(overview(account, product)):
        code, words = said.get(row.field, ""), said.get(f"words {row.field}", "").replace("\r\n", "\n").strip()
        if not code or (code, words) == (said.get(f"was {row.field}", ""), said.get(f"said {row.field}", "")):
            continue
        if len(words) > LONGEST:
            why = _("This is too long: at most %(most)s characters.") % {"most": LONGEST}
            return off(**{f"words {row.field}": why})
        wanted_acts.append(AnswerStep(row.step.id, code[:100], words, row.person))
    if not wanted_acts:
        why = _("No answer was chosen or changed, so there was nothing to keep.")
        return Problem(_("Nothing was changed"), 422, why)
    return tried(lambda: answer_steps(account, product, wanted_acts, key=said.get("once", "")[:100]))


urlpatterns: list[URLPattern] = [path("products/<str:product>/questions", questions, name="product-questions")]
