"""Which of the people spoken of so far a pointer means, or somebody new: one step of a chain at a time.

Every candidate gets the sum of the weights of its features. The weights were trained (training/chains.py) so that the
sums, as powers of e, are in proportion to how likely each candidate is.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from math import exp

from partywall.resolve.chains.lexicon import ANYBODY, BEING, KIN, PARENTS, TITLES
from partywall.resolve.chains.reading import Pointer, Script

NEW = -1
"""In place of a candidate: somebody of whom nobody spoke before."""
CANDIDATES = 12
FEW_SENTENCES = 12
"""How far back a he or she is looked for."""
THIRD = frozenset({"he", "she", "they"})
SPEAKING = frozenset({"i", "you", "we"})


@dataclass(slots=True)
class Entity:
    """Somebody, with the pointers that were taken to mean them. It grows."""

    number: int
    pointers: list[Pointer] = field(default_factory=list)
    sexes: Counter[str] = field(default_factory=Counter)
    numbers: Counter[bool] = field(default_factory=Counter)
    heads: set[str] = field(default_factory=set)
    words: set[str] = field(default_factory=set)
    names: list[frozenset[str]] = field(default_factory=list)
    ages: set[str] = field(default_factory=set)
    kin: set[tuple[int, str]] = field(default_factory=set)
    """Of whom they are what: the number of the other, and the word for it."""
    families: set[str] = field(default_factory=set)
    young: bool | None = None
    part: str = "phrase"
    """What they are to the case; ``phrase`` where nobody knows."""
    identity: int | None = None
    order: int = 0
    """Number of the last pointer in the text."""

    @property
    def last(self) -> Pointer:
        """The pointer nearest before."""
        return self.pointers[-1]

    @property
    def sex(self) -> str:
        """F, M, or empty where nothing or as much of both was said."""
        male, female = self.sexes["M"], self.sexes["F"]
        return "M" if male > female else "F" if female > male else ""

    @property
    def many(self) -> bool | None:
        """Whether they are several; None where nothing was said."""
        several, one = self.numbers[True], self.numbers[False]
        return None if several == one else several > one


class Scene:
    """Everybody spoken of so far."""

    __slots__ = (
        "by_head", "by_identity", "by_start", "by_word", "cased", "entities", "order", "recent", "script", "subjects",
    )  # fmt: skip

    def __init__(self, script: Script) -> None:
        self.script = script
        self.entities: list[Entity] = []
        self.recent: list[int] = []
        """Numbers of entities, the last spoken of first."""
        self.order = 0
        self.cased = False
        """Whether it is known of anybody what they are to the case."""
        self.by_word: dict[str, set[int]] = {}
        self.by_head: dict[str, set[int]] = {}
        self.by_identity: dict[int | None, int] = {}
        self.by_start: dict[int, int] = {}
        self.subjects: dict[int, int] = {}
        """Of each sentence the first whom it mentions as its subject."""

    def take(self, pointer: Pointer, number: int) -> Entity:
        """Count a pointer to an entity, or to a new one."""
        if number == NEW:
            number = len(self.entities)
            self.entities.append(Entity(number))
        entity = self.entities[number]
        weight = 3 if pointer.kind in {"name", "nominal"} else 1
        if pointer.sex:
            entity.sexes[pointer.sex] += weight
        if pointer.many is not None:
            entity.numbers[pointer.many] += weight
        if pointer.kind == "name":
            if pointer.words not in entity.names:
                entity.names.append(pointer.words)
            for word in pointer.words:
                self.by_word.setdefault(word, set()).add(number)
        elif pointer.kind == "nominal":
            entity.heads.add(pointer.head)
            self.by_head.setdefault(pointer.head, set()).add(number)
            if pointer.owner in self.by_start:
                entity.kin.add((self.by_start[pointer.owner], pointer.head))
        else:
            entity.families.add(pointer.kind)
        for role in pointer.roles - entity.heads:
            entity.heads.add(role)
            self.by_head.setdefault(role, set()).add(number)
        if entity.young is None or pointer.identity is not None:
            entity.young = pointer.young if pointer.young is not None else entity.young
        entity.words |= pointer.words
        entity.ages |= pointer.ages
        entity.pointers.append(pointer)
        entity.order = self.order
        self.order += 1
        if pointer.part and (entity.identity is None or pointer.identity is not None):
            entity.part, self.cased = pointer.part, True
        if pointer.identity is not None:
            self.by_identity[pointer.identity] = number
            entity.identity = pointer.identity
        self.by_start[pointer.start] = number
        if pointer.place == "subject":
            self.subjects.setdefault(pointer.sentence, number)
        if number in self.recent[:64]:
            self.recent.remove(number)
        self.recent.insert(0, number)
        return entity

    def candidates(self, pointer: Pointer) -> list[int]:
        """Who may be meant, the last spoken of first."""
        found: list[int] = []
        kind = pointer.kind
        if kind == "name":
            sharing = {number for word in pointer.words for number in self.by_word.get(word, ())}
            near = [number for number in self.recent[:6] if not self.entities[number].names]
            return sorted(sharing | set(near), key=lambda number: -self.entities[number].order)[: 2 * CANDIDATES]
        for number in self.recent[:40]:
            entity = self.entities[number]
            if len(found) >= CANDIDATES:
                break
            if kind in THIRD and pointer.sentence - entity.last.sentence > FEW_SENTENCES:
                break
            if not clash(self, pointer, entity):
                found.append(number)
        if kind == "nominal":
            same = {
                number
                for number in self.by_head.get(pointer.head, set()) - set(found)
                if not clash(self, pointer, self.entities[number])
            }
            found += sorted(same, key=lambda number: -self.entities[number].order)[:CANDIDATES]
        elif kind in SPEAKING and not any(kind in self.entities[number].families for number in found):
            found += [number for number in self.recent[:80] if kind in self.entities[number].families][:1]
        return found


def clash(scene: Scene, pointer: Pointer, entity: Entity) -> bool:
    """Whether sex or number forbids it."""
    sex = entity.sex
    if pointer.sex and sex and pointer.sex != sex and (entity.sexes[sex] >= 3 or pointer.kind in {"he", "she"}):
        return True
    if pointer.owner >= 0 and scene.by_start.get(pointer.owner) == entity.number:
        return True
    if pointer.ages and entity.ages and pointer.head in entity.heads and not pointer.ages & entity.ages:
        return True
    if pointer.owner >= 0 and pointer.head in PARENTS and pointer.head in entity.heads and entity.identity is not None:
        # The register's word says what they are to the children; "her father" of a grown woman is another.
        owner = scene.by_start.get(pointer.owner)
        if owner is not None and scene.entities[owner].young is False:
            return True
    if pointer.young is not None and entity.young is not None and pointer.young != entity.young:
        return True
    if pointer.kind in {"he", "she"} and entity.heads and entity.heads <= ANYBODY:
        return True
    if pointer.kind in {"he", "she", "i"}:
        return entity.many is True
    return pointer.kind == "we" and entity.many is False


def step(scene: Scene, pointer: Pointer, weights: Mapping[str, float]) -> tuple[int, float]:
    """The likeliest candidate for a pointer, or NEW, and how likely it is (0 to 1)."""
    numbers = scene.candidates(pointer)
    get = weights.get
    sums = [sum([get(name, 0.0) for name in row]) for row in features(scene, pointer, numbers)]
    best = max(range(len(sums)), key=lambda at: sums[at])
    chance = 1.0 / sum(exp(value - sums[best]) for value in sums)
    return (numbers[best] if best < len(numbers) else NEW), chance


def features(scene: Scene, pointer: Pointer, numbers: Sequence[int]) -> list[list[str]]:
    """The features of each candidate, and as the last those of somebody new."""
    kind = pointer.kind
    rows: list[list[str]] = []
    entities = [scene.entities[number] for number in numbers]
    most = max((len(one.pointers) for one in entities), default=0)
    agreeing = 0
    before = scene.subjects.get(pointer.sentence - 1, NEW)
    here = scene.subjects.get(pointer.sentence, NEW)
    before_block = scene.entities[scene.recent[0]].last.block if scene.recent else -1
    for rank, entity in enumerate(entities):
        row = _pair(scene.script, kind, pointer, entity)
        agrees = bool(pointer.sex) and entity.sex == pointer.sex
        far = _far(pointer.sentence - entity.last.sentence)
        row += (
            f"{kind} rank{min(rank, 6)}",
            f"{kind} agreeing{min(agreeing, 3)} {agrees}",
            f"{kind} agreeing{min(agreeing, 3)} far{far} of{min(len(numbers), 3)}",
            f"{kind} most{len(entity.pointers) == most} {min(most, 4)}",
            f"{kind} {pointer.place} first{entity.number == before} here{entity.number == here} far{min(far, 2)}",
        )
        if scene.cased:
            first = pointer.block != before_block
            row += (
                f"{kind} {entity.part} far{far} rank{min(rank, 2)}",
                f"{kind} {entity.part} agreeing{min(agreeing, 2)} {agrees} {entity.last.place}",
                f"{kind} {entity.part} opens{first} block{min(pointer.block - entity.last.block, 2)}",
                f"{kind} {entity.part} first{entity.number == before} here{entity.number == here} far{min(far, 2)}",
                f"{kind} {entity.part} most{len(entity.pointers) == most} last {entity.last.kind}",
            )
        if kind == "nominal":
            row += _nominal(scene, pointer, entity)
        elif kind == "name":
            row += _name(pointer, entity)
        agreeing += agrees or not (pointer.sex and entity.sex)
        rows.append(row)
    rows.append(_new(scene, pointer, entities, agreeing))
    return rows


def _far(sentences: int) -> int:
    return sentences if sentences < 4 else 4 if sentences < 7 else 5


def _many(count: int) -> int:
    return count if count < 4 else 4 if count < 8 else 5


def _pair(script: Script, kind: str, pointer: Pointer, entity: Entity) -> list[str]:
    last = entity.last
    far = _far(pointer.sentence - last.sentence)
    near = min(far, 2)
    sex = "unsaid" if not (pointer.sex and entity.sex) else "same" if pointer.sex == entity.sex else "clash"
    many = "unsaid" if None in {pointer.many, entity.many} else "same" if pointer.many == entity.many else "clash"
    quoted = "same" if pointer.quote == last.quote else f"{pointer.quote > 0}{last.quote > 0}"
    nested = last.start <= pointer.start and pointer.end <= last.end
    row = [
        f"{kind} far{far}",
        f"{kind} sex {sex} far{near}",
        f"{kind} many {many} {entity.many}",
        f"{kind} last {last.kind} {last.determiner} far{near}",
        f"{kind} {pointer.place} last {last.place} far{near}",
        f"{kind} count{_many(len(entity.pointers))}",
        f"{kind} quote {quoted} {last.kind if kind in SPEAKING or last.kind in SPEAKING else '-'}",
        f"{kind} named{bool(entity.names)} said{kind in entity.families} {quoted == 'same'}",
        f"{kind} block{min(pointer.block - last.block, 2)} far{near}",
    ]
    if nested:
        row.append(f"{kind} nested {pointer.place} {last.kind}")
    if kind not in entity.families and entity.families and kind in THIRD | SPEAKING:
        row.append(f"{kind} said {' '.join(sorted(entity.families))}")
    if near == 0:
        row.append(f"{kind} apart{min(pointer.token - last.token, 12) // 2} {pointer.place} {last.place}")
    if pointer.token - last.token < 12 and kind not in THIRD and not nested:
        row.append(f"{kind} between {_between(script, last, pointer)}")
    return row


def _between(script: Script, last: Pointer, pointer: Pointer) -> str:
    """What stands between two pointers near each other: a comma, ``is``, ``and``."""
    gap = script.text[last.end : pointer.start].strip().lower()
    if len(gap) < 3:
        return f"mark {gap} {pointer.determiner or pointer.kind}"
    words = gap.split()
    if len(words) <= 2 and words[0] in BEING:
        return f"being {pointer.determiner or pointer.kind}"
    return words[0] if len(words) == 1 and len(gap) < 6 else "words"


def _nominal(scene: Scene, pointer: Pointer, entity: Entity) -> Iterable[str]:
    head = "same" if pointer.head in entity.heads else "other" if entity.heads else "none"
    far = min(_far(pointer.sentence - entity.last.sentence), 3)
    yield f"nominal head {head} {pointer.determiner} far{far}"
    yield f"nominal head {head} {pointer.determiner} named{bool(entity.names)} many{pointer.many}"
    yield f"nominal kin{pointer.head in KIN} {head} {pointer.determiner}"
    if head == "same":
        extra = pointer.words - entity.words
        yield f"nominal same extra{min(len(extra), 2)} other{pointer.other}"
        yield f"nominal same words{pointer.words in [one.words for one in entity.pointers]} {pointer.determiner}"
    elif head == "other":
        yield f"nominal other {pointer.other} kin{pointer.head in KIN}{bool(entity.heads & KIN)}"
    if pointer.ages and entity.ages:
        yield f"nominal ages {'same' if pointer.ages & entity.ages else 'differ'}"
    if pointer.other:
        yield f"nominal other far{far}"
    if pointer.owner in scene.by_start:
        owner = scene.by_start[pointer.owner]
        if owner == entity.number:
            yield "nominal itself"
        yield f"nominal owned {(owner, pointer.head) in entity.kin} {head} {any(one == owner for one, _ in entity.kin)}"
    elif pointer.determiner == "owner":
        yield f"nominal owned unknown {head}"
    if pointer.head in entity.words and head != "same":
        yield "nominal head in name"


def _name(pointer: Pointer, entity: Entity) -> Iterable[str]:
    if not entity.names:
        yield f"name unnamed {'+'.join(sorted(entity.families)[:2]) or 'nominal'}"
        return
    own = pointer.words - TITLES.keys()
    best = "differ"
    for words in entity.names:
        bare = words - TITLES.keys()
        if words == pointer.words:
            best = "equal"
            break
        if bare == own:
            best = "title" if (words | pointer.words) & TITLES.keys() else "equal"
        elif own and bare and (own <= bare or bare <= own) and best == "differ":
            best = "part"
        elif own & bare and best == "differ":
            best = "share"
    titles = {word for words in entity.names for word in words if word in TITLES}
    said = pointer.words & TITLES.keys()
    clashing = bool(titles and said and not titles & said)
    yield f"name {best}"
    yield f"name {best} titles{clashing} said{bool(said)}"
    yield f"name {best} sex{bool(pointer.sex and entity.sex and pointer.sex != entity.sex)}"
    yield f"name {best} last{any(pointer.head in words for words in entity.names)} size{min(len(own), 3)}"


def _new(scene: Scene, pointer: Pointer, entities: Sequence[Entity], agreeing: int) -> list[str]:
    kind = pointer.kind
    row = [
        f"new {kind}",
        f"new {kind} {pointer.determiner} {pointer.place}",
        f"new {kind} of{min(len(entities), 4)}",
        f"new {kind} agreeing{min(agreeing, 3)}",
        f"new {kind} quote{pointer.quote > 0}",
        f"new {kind} many{pointer.many} {pointer.determiner}",
    ]
    if kind == "nominal":
        seen = pointer.head in scene.by_head
        row += (
            f"new nominal head{seen} {pointer.determiner}",
            f"new nominal head={pointer.head}",
            f"new nominal kin{pointer.head in KIN} {pointer.determiner} {pointer.owner in scene.by_start}",
            f"new nominal words{min(len(pointer.words), 3)} {pointer.determiner}",
            f"new nominal other{pointer.other} {pointer.determiner}",
        )
    elif kind == "name":
        row.append(
            f"new name shared{any(word in scene.by_word for word in pointer.words)} {min(len(pointer.words), 3)}"
        )
    elif kind in THIRD | SPEAKING:
        row.append(f"new {kind} {pointer.head} any{any(kind in one.families for one in entities)}")
    return row


def walk(script: Script, pointers: Sequence[Pointer], weights: Mapping[str, float]) -> list[tuple[int, float]]:
    """Of each pointer the number of its chain, and how sure that is (0 to 1).

    Pointers of one known identity are in one chain, and two identities are never in one.
    """
    scene = Scene(script)
    found: list[tuple[int, float]] = []
    for pointer in pointers:
        if pointer.identity in scene.by_identity:
            number, chance = scene.by_identity[pointer.identity], 1.0
        else:
            number, chance = step(scene, pointer, weights)
            if pointer.identity is not None and (number == NEW or scene.entities[number].identity is not None):
                number, chance = NEW, 1.0
        found.append((scene.take(pointer, number).number, chance))
    return found
