"""The ways that an edition can go, drawn as SVG, and the same as rows: from the table of acts and the procedure.

The longest way, from its making to its recall, runs down the middle. Ways back run on its left, and states beside the
way stand on its right. Where one act leads to one state from nearly everywhere, a mark in each box says so.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from html import escape
from types import MappingProxyType

from partywall.model.product import EditionState, Role
from partywall.procedure import acts
from partywall.procedure.acts import Act, EditionAct, name_of
from partywall.procedure.table import TABLE
from partywall.procedure.written import Procedure

_S = EditionState
_BOX_WIDTH, _BOX_HEIGHT, _STEP = 190, 46, 104
_LEFT, _MIDDLE, _RIGHT, _WIDTH = 20, 240, 560, 790
_LANES = 172
"""Between a box in the middle and the first way back."""
_MANY = 4
"""From so many states one act must lead, before it is a mark and not an arrow."""


@dataclass(frozen=True, slots=True)
class Way:
    """An act that leads from one state to another; None: there is no edition yet."""

    act: str
    source: EditionState | None
    to: EditionState
    by: frozenset[Role]
    """Empty: the house itself."""


def ways(procedure: Procedure) -> tuple[Way, ...]:
    """Every way from one state to another, by the table and this procedure."""
    return tuple(way for act, row in TABLE.items() if issubclass(act, EditionAct) for way in _ways(act, procedure))


def _ways(act: type[Act], procedure: Procedure) -> Iterator[Way]:
    row, name = TABLE[act], name_of(act)
    taken = procedure.takers(name)
    by = row.roles if taken is None else row.roles & taken
    if act is acts.RecordEdition:
        yield Way(name, None, _S.MADE, by)
    elif act is acts.ApproveEdition:  # where it leads the table cannot say: that depends on how many approved
        yield Way(name, _S.COMPARING, _S.CHECKED, by)
        if procedure.checkers > 1:
            yield Way(name, _S.COMPARING, _S.WAITING, by)
    elif row.to:
        for source in sorted(row.states, key=list(_S).index):
            yield Way(name, source, row.to, by)


_ACTS: Mapping[str, str] = MappingProxyType(
    {
        "decide-passage": "decide on a passage",
        "ask-screening": "have it read",
        "ask-edition": "have the copy made",
        "record-edition": "make the copy",
        "reaffirm": "affirm the copy again",
        "submit-edition": "hand the copy in",
        "withdraw-edition": "withdraw the copy",
        "start-check": "begin the check",
        "end-blind": "end the blind part",
        "record-differences": "lay the marks side by side",
        "approve-edition": "approve the copy",
        "return-edition": "send the copy back",
        "leave-check": "give the check up",
        "choose-delivery": "choose how it goes",
        "key-address": "key the address again",
        "grant-emergency": "grant the emergency",
        "release-edition": "release the copy",
        "confirm-delivery": "say that it arrived",
        "recall-edition": "recall the copy",
        "close-product": "close the document",
    }
)


def said(act: str) -> str:
    """An act in the words of the pages."""
    return _ACTS.get(act, act.replace("-", " "))


def whom(roles: frozenset[Role]) -> str:
    """Who does it, in words."""
    return ", ".join(role for role in Role if role in roles) or "the house itself"


def drawing(procedure: Procedure) -> str:
    """The ways as SVG."""
    found = ways(procedure)
    marked = _marked(found)
    arrows = [way for way in found if (way.act, way.to) not in marked]
    spine = _spine(arrows)
    places = _places(spine, arrows, marked)
    parts = [*_arrows(arrows, places, spine)]
    parts += [_box(state, places[state], any((way.act, way.to) in marked and way.source is state for way in found))
              for state in places]  # fmt: skip
    height = max(y for _, y in places.values()) + _BOX_HEIGHT + 60
    parts += _legend(marked, found, height - 22)
    style = 'font-family="Liberation Sans, Arial, sans-serif" font-size="13" fill="#0b0c0c"'
    head = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_WIDTH} {height}" width="{_WIDTH}" {style}>'
    tip = (
        '<defs><marker id="tip" viewBox="0 0 10 10" refX="9" refY="5" markerWidth="8" markerHeight="8"'
        ' orient="auto-start-reverse"><path d="M0 0L10 5L0 10z"/></marker></defs>'
    )
    return "".join((head, tip, *parts, "</svg>"))


def _marked(found: tuple[Way, ...]) -> dict[tuple[str, EditionState], frozenset[Role]]:
    """Acts that lead to one state from nearly everywhere, with who does them."""
    pairs = [(way.act, way.to) for way in found]
    return {(way.act, way.to): way.by for way in found if pairs.count((way.act, way.to)) >= _MANY}


def _spine(arrows: list[Way]) -> list[EditionState]:
    """The longest way that visits no state twice."""

    def longest(state: EditionState, seen: tuple[EditionState, ...]) -> list[EditionState]:
        nexts = {way.to for way in arrows if way.source is state} - {*seen, state}
        tails = [longest(each, (*seen, state)) for each in sorted(nexts, key=list(_S).index)]
        return [state, *max(tails, key=len, default=[])]

    return longest(_S.MADE, ())


def _places(
    spine: list[EditionState], arrows: list[Way], marked: dict[tuple[str, EditionState], frozenset[Role]]
) -> dict[EditionState, tuple[int, int]]:
    """The upper left corner of each box."""
    places = {state: (_MIDDLE, 40 + _STEP * at) for at, state in enumerate(spine)}
    taken: set[int] = set()
    for state in [way.to for way in arrows if way.to not in spine]:
        if state in places:
            continue
        rows = [spine.index(way.source) for way in arrows if way.to is state and way.source in spine]
        row = min(rows) + 1
        while row in taken:
            row += 1
        taken.add(row)
        places[state] = (_RIGHT, 40 + _STEP * row)
    for _, state in marked:
        places.setdefault(state, (_LEFT, 40 + _STEP * (len(spine) - 1)))
    return places


def _arrows(arrows: list[Way], places: dict[EditionState, tuple[int, int]], spine: list[EditionState]) -> Iterator[str]:
    pairs = list(dict.fromkeys((way.source, way.to) for way in arrows))
    # The shorter way back runs inside the longer one, so that they do not cross.
    pairs.sort(key=lambda pair: abs(places[pair[0]][1] - places[pair[1]][1]) if pair[0] else 0)
    back = 0
    for source, to in pairs:
        label = [(said(way.act), f"({whom(way.by)})") for way in arrows if (way.source, way.to) == (source, to)]
        short = [" ".join(words) for words in label]
        x, y = places[to]
        centre = x + _BOX_WIDTH // 2
        if source is None:
            yield _line([(centre, 12), (centre, y)]) + _text(short, centre + 9, 24)
            continue
        sx, sy = places[source]
        from_middle = sy + _BOX_HEIGHT // 2
        if source in spine and to in spine and spine.index(to) == spine.index(source) + 1:
            yield _line([(centre, sy + _BOX_HEIGHT), (centre, y)])
            yield _text(short, centre + 9, sy + _BOX_HEIGHT + 32)
        elif source in spine and to in spine:  # back, on the left
            out, end = sx - _LANES - 22 * back, y + 30 - 16 * back
            back += 1
            lines = [line for words in label for line in words]
            yield _line([(sx, from_middle), (out, from_middle), (out, end), (x, end)])
            yield _text(lines, sx - 8, from_middle - 7 - 15 * (len(lines) - 1), "end")
        elif sx < x:  # to the right
            yield _line([(sx + _BOX_WIDTH, from_middle), (centre, from_middle), (centre, y)])
            yield _text(short, centre - 8, from_middle - 7, "end")
        else:  # from the right, back to the middle, round whatever stands below
            out, end = sx + _BOX_WIDTH + 20, y + _BOX_HEIGHT // 2
            yield _line([(sx + _BOX_WIDTH, from_middle), (out, from_middle), (out, end), (x + _BOX_WIDTH, end)])
            yield _text(short, out - 8, end - 7, "end")


def _line(points: list[tuple[int, int]]) -> str:
    path = "M" + "L".join(f"{x} {y}" for x, y in points)
    return f'<path d="{path}" fill="none" stroke="#0b0c0c" stroke-width="1.4" marker-end="url(#tip)"/>'


def _text(lines: list[str], x: int, y: int, anchor: str = "start") -> str:
    back = 'paint-order="stroke" stroke="#ffffff" stroke-width="4"'
    return "".join(
        f'<text x="{x}" y="{y + 15 * at}" font-size="12" text-anchor="{anchor}" {back}>{escape(line)}</text>'
        for at, line in enumerate(lines)
    )


def _box(state: EditionState, place: tuple[int, int], marked: bool) -> str:
    x, y = place
    lines = _wrapped(state)
    top = y + _BOX_HEIGHT // 2 + 5 - 8 * (len(lines) - 1)
    words = "".join(
        f'<text x="{x + _BOX_WIDTH // 2}" y="{top + 16 * at}" text-anchor="middle">{escape(line)}</text>'
        for at, line in enumerate(lines)
    )
    frame = (
        f'<rect x="{x}" y="{y}" width="{_BOX_WIDTH}" height="{_BOX_HEIGHT}" rx="6" fill="#f3f2f1" stroke="#0b0c0c"/>'
    )
    dot = f'<circle cx="{x + 11}" cy="{y + 11}" r="4.5" fill="#942514"/>' if marked else ""
    return frame + words + dot


def _wrapped(words: str) -> list[str]:
    if len(words) <= 26:
        return [words]
    middle = min((at for at, letter in enumerate(words) if letter == " "), key=lambda at: abs(at - len(words) // 2))
    return [words[:middle], words[middle + 1 :]]


def _legend(marked: dict[tuple[str, EditionState], frozenset[Role]], found: tuple[Way, ...], y: int) -> Iterator[str]:
    for at, ((act, to), by) in enumerate(marked.items()):
        line = f"From each box with this mark: {said(act)} ({whom(by)}) leads to “{to}”."
        yield f'<circle cx="{_LEFT + 6}" cy="{y - 4 + 18 * at}" r="4.5" fill="#942514"/>'
        yield _text([line], _LEFT + 18, y + 18 * at)
