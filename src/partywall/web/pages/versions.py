"""A version of the policy or of the procedures: drafted on a page or from files, tried, read, approved, ended."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext as _

from partywall.model.text import digest_of
from partywall.procedure.faults import Fault
from partywall.procedure.versions import Matter, VersionState
from partywall.service import naming, procedures, trials, version_differences, versions
from partywall.service.policy_trials import Change, Trial
from partywall.service.shipped import POLICY_FILE, Files
from partywall.service.version_differences import VersionRead, difference, faults, read, starting_point
from partywall.service.versions import VersionAct
from partywall.web.pages.days import first_moment, last_day, last_moment
from partywall.web.pages.desk import MATTERS, ROOMS, trail
from partywall.web.pages.frame import draw, file, off, onwards, page, visitor, wanted
from partywall.web.pages.nav import address
from partywall.web.pages.rule_words import outcome_words
from partywall.web.pages.rules import state_words, titles
from partywall.web.pages.said import done
from partywall.web.problems import Problem
from partywall.web.templating import day

_PASSAGES = 40
"""So many passages that would be decided differently are listed."""
_LINES = 400
"""So many changed lines are shown; the files can be had whole."""
_AROUND = 1


@dataclass(frozen=True, slots=True)
class FaultShown:
    """A fault with the line in which it is."""

    file: str
    line: int
    what: str
    text: str


@dataclass(frozen=True, slots=True)
class PassageShown:
    """A passage that would be decided differently, and where it stands."""

    kind: str
    recipient: str
    before: str
    after: str
    rule: str
    address: str


@page
def version(request: HttpRequest, version: str) -> HttpResponse:
    """A version: what it changes, what was found when it was tried, and what can be done with it."""
    at, account, problem = datetime.now(UTC), visitor(request).account, None
    shown = read(account, version, at)
    match wanted(request):
        case "try":
            problem = done(request, "try-version", version, lambda: trials.try_out(account, version, at))
            said = _("Tried. What it would change stands below.")
        case "approve":
            problem = done(request, "approve-version", version, lambda: _approve(request, version, at))
            said = _approved(request, at) if problem is None else ""
        case "end":
            problem = done(request, "end-version", version, lambda: versions.end(account, version, at))
            said = _("Ended.")
        case _:
            said = ""
    if said and problem is None:
        return onwards(request, said, "desk-version", version)
    return _drawn(request, shown, at, problem)


def _approve(request: HttpRequest, version: str, at: datetime) -> None:
    since = first_moment(request, "since")
    versions.approve(visitor(request).account, version, at, since if since and since > at else None)


def _approved(request: HttpRequest, at: datetime) -> str:
    """What is said once it is approved, and what that does to work in hand."""
    since = first_moment(request, "since")
    if since and since > at:
        return _("Approved. It is in force from %(day)s. Copies that have not left by then are made again by it.") % {
            "day": day(since)
        }
    return _("Approved, and in force now. Copies that have not left are made again by it.")


def _drawn(request: HttpRequest, shown: VersionRead, at: datetime, problem: Problem | None) -> HttpResponse:
    account, found = visitor(request).account, shown.version
    waits = shown.state in {VersionState.DRAFTED, VersionState.TRIED}
    trial = trials.trial_seen(account, found.id, at)
    told = difference(account, found.id, at)
    names = naming.staff([each for each in (found.drafted_by, found.approved_by) if each])
    return draw(
        request,
        "desk/version.html",
        problem.status if problem else 200,
        problem=problem,
        trail=trail(request, (_(MATTERS[found.matter]), reverse(ROOMS[found.matter]))),
        matter=_(MATTERS[found.matter]),
        last_day=last_day,
        read=shown,
        version=found,
        state=state_words(shown.state),
        names=names,
        waits=waits,
        mine=account in found.hands,
        against=versions.refusals(account, found.id, at),
        acts=VersionAct,
        difference=told,
        files=_files_shown(told.files) if told.against else (),
        cut=sum(len(each.lines) for each in told.files) > _LINES,
        trial=trial if found.tried else None,
        turns=_turns(trial),
        passages=_passages(trial),
        more=max(0, len(trial.changes) - _PASSAGES),
        kinds=_kinds(shown),
    )


def _files_shown(files: Iterable[version_differences.FileChanged]) -> tuple[version_differences.FileChanged, ...]:
    left, shown = _LINES, []
    for each in files:
        shown.append(version_differences.FileChanged(each.name, each.lines[:left]))
        left = max(0, left - len(each.lines))
    return tuple(each for each in shown if each.lines)


def _turns(trial: Trial) -> list[dict[str, Any]]:
    known = _titles()
    return [
        {"kind": known.get(turn.kind, turn.kind), "before": outcome_words(turn.before),
         "after": outcome_words(turn.after), "passages": turn.passages, "recipients": turn.recipients}
        for turn in trial.turns
    ]  # fmt: skip


def _passages(trial: Trial) -> list[PassageShown]:
    rows = trial.changes[:_PASSAGES]
    known, names = _titles(), naming.people({row.recipient for row in rows})
    return [
        PassageShown(
            known.get(row.kind, row.kind), names[row.recipient], outcome_words(row.before), outcome_words(row.after),
            row.rule, _passage(row),
        )
        for row in rows
    ]  # fmt: skip


def _passage(change: Change) -> str:
    there = address("review", change.product, change.recipient)
    return f"{there}#{change.passage}" if there else ""


def _titles() -> Mapping[str, str]:
    found = procedures.book_in_force(datetime.now(UTC))
    return titles(found.procedures) if found else {}


def _kinds(shown: VersionRead) -> list[tuple[str, str]]:
    """The procedures of a version, to be read; none of a policy."""
    if shown.version.matter is Matter.POLICY:
        return []
    return [(each.kind, each.title) for each in procedures.book_of(shown.files).procedures]


@page
def version_file(request: HttpRequest, version: str, name: str) -> HttpResponse:
    """A file of a version, to be kept."""
    files = read(visitor(request).account, version, datetime.now(UTC)).files
    if name not in files:
        raise Http404
    return file(files[name], name, "application/toml")


@page
def draft(request: HttpRequest, matter: str) -> HttpResponse:
    """Draft a version: change a file on the page, or hand files in."""
    if matter not in set(Matter):
        raise Http404
    of, at = Matter(matter), datetime.now(UTC)
    account = visitor(request).account
    start = request.POST.get("from") or request.GET.get("from", "")
    base = starting_point(account, of, at, start)
    name = _file_asked(request, base)
    files, problem, found = _given(request, of, base, name, start)
    asked = wanted(request)
    if asked and problem is None:
        found = _with_lines(faults(account, of, files, at), files)
        if found:
            problem = off(faults=_("The file has faults. They are listed below, each with its line."))
        elif asked in {"draft", "hand-in"}:
            made: list[str] = []
            problem = done(
                request, "draft-version", (of, sorted((each, digest_of(files[each])) for each in files)),
                lambda: made.append(versions.draft(account, of, files, at, last_moment(request, "until"))),
            )  # fmt: skip
            if problem is None:
                kept = _("The draft is kept. Try it next: then you see what it would change.")
                return onwards(request, kept, *_after(made, of))
    text = request.POST.get("text") if "text" in request.POST else base.get(name, b"").decode()
    return draw(
        request,
        "desk/draft.html",
        problem.status if problem else 200,
        problem=problem,
        trail=trail(request, (_(MATTERS[of]), reverse(ROOMS[of]))),
        matter=of,
        title=_(MATTERS[of]),
        names=sorted(base),
        name=name,
        start=start,
        text=text,
        found=found,
        fine=asked == "check" and problem is None,
    )


def _after(made: list[str], matter: Matter) -> tuple[str, ...]:
    """Where one goes: to the draft; to the list where a second press found it done already."""
    return ("desk-version", made[0]) if made else (ROOMS[matter],)


def _file_asked(request: HttpRequest, base: Files) -> str:
    asked = request.POST.get("file") or request.GET.get("file") or ("general.toml" if "general.toml" in base else "")
    return asked if asked in base else min(base)


def _given(
    request: HttpRequest, matter: Matter, base: Files, name: str, start: str
) -> tuple[dict[str, bytes], Problem | None, list[FaultShown]]:
    """The files of the draft, as far as they are other than where it begins."""
    asked = wanted(request)
    if asked in {"check", "draft"}:
        text = request.POST.get("text", "").replace("\r\n", "\n")
        if matter is Matter.POLICY and not text.strip():
            return {}, off(text=_("A policy cannot be empty.")), []
        rest = {**base} if start else {}
        return {**rest, name: text.encode()}, None, []
    if asked == "hand-in":
        brought = request.FILES.getlist("files")
        given = {str(each.name or "").rpartition("/")[2]: each.read() for each in brought}
        if not given:
            return {}, off(files=_("Choose at least one file.")), []
        if len(given) < len(brought):
            return {}, off(files=_("Two of the files have one name, by which they are told apart.")), []
        if matter is Matter.POLICY:
            if len(given) > 1:
                return {}, off(files=_("A redaction policy is one file.")), []
            given = {POLICY_FILE: next(iter(given.values()))}
        return given, None, []
    return {}, None, []


def _with_lines(found: Iterable[Fault], files: Mapping[str, bytes]) -> list[FaultShown]:
    return [
        FaultShown(fault.file, fault.line, f"{fault.field}: {fault.what}" if fault.field else fault.what,
                   _line(files.get(fault.file, b""), fault.line))
        for fault in found
    ]  # fmt: skip


def _line(content: bytes, number: int) -> str:
    lines = content.decode("utf-8", "replace").splitlines()
    return lines[number - 1][:200] if 0 < number <= len(lines) else ""


urlpatterns: list[URLPattern] = [
    path("desk/versions/<slug:version>", version, name="desk-version"),
    path("desk/versions/<slug:version>/files/<str:name>", version_file, name="desk-version-file"),
    path("desk/draft/<slug:matter>", draft, name="desk-draft"),
]
