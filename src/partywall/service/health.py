"""What this machine has and holds to: which layers are around what is read, and which kinds of file can be read."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass

from partywall.errors import ExitCode, Refused
from partywall.model.kinds import KINDS
from partywall.model.limits import LIMITS
from partywall.sandbox import Layer
from partywall.sandbox.trials import Trial, tried
from partywall.service.orders import Abilities
from partywall.service.workshop import STRICT, Workshop, demanded

_LAYERS = {
    Layer.WORLD: ("a world of its own: no network, no other process, only files that it needs", "bubblewrap"),
    Layer.FILES: ("the kernel opens no other file for it, and none for writing", "landlock, Linux 5.13 or later"),
    Layer.CALLS: ("the kernel refuses it sockets, programs and other processes", "seccomp, on x86_64 or aarch64"),
    Layer.LIMITS: ("memory, computing time and files have an end", "resource limits"),
}


@dataclass(frozen=True, slots=True)
class Health:
    """What was found out."""

    layers: tuple[Layer, ...]
    trials: tuple[Trial, ...]
    abilities: Abilities | None
    """None where no worker can be started."""
    strict: bool
    """Whether an administrator demands every layer."""
    stopped: str = ""
    """Why no worker can be started."""

    @property
    def sound(self) -> bool:
        """Whether files can be read here, and safely."""
        whole = not self.strict or len(self.layers) == len(Layer)
        return self.abilities is not None and whole and all(trial.held for trial in self.trials)


def examine() -> Health:
    """Start a worker and try on it what one that was taken over would."""
    strict = demanded()
    workshop = Workshop()
    try:
        layers = workshop.sandbox.layers()
        trials = tried(workshop.sandbox, LIMITS.worker_memory_bytes)
        return Health(layers, trials, workshop.abilities(), strict)
    except Refused as error:
        return Health((), (), None, strict, str(error))
    finally:
        workshop.sandbox.close()


def verdict(health: Health) -> ExitCode:
    """Refused where files cannot be read here, or not safely."""
    return ExitCode.DONE if health.sound else ExitCode.REFUSED


def describe(health: Health) -> tuple[str, ...]:
    """The lines that a person reads."""
    return tuple(_lines(health))


def _lines(health: Health) -> Iterator[str]:
    if health.abilities is None:
        yield health.stopped
        return
    yield "Each file from outside is read, copied and checked by a process of its own. What holds it on this machine:"
    for layer, (says, needs) in _LAYERS.items():
        yield f"  yes     {says}" if layer in health.layers else f"  NO      {says} (needs {needs})"
    yield "Tried in such a process:"
    for trial in health.trials:
        yield f"  held      {trial.tried}" if trial.held else f"  NOT HELD  {trial.tried}"
    yield from _abilities(health.abilities)
    yield _sum(health)


def _abilities(found: Abilities) -> Iterator[str]:
    yield f"Character recognition: {', '.join(found.languages) or 'none (Debian: tesseract-ocr)'}"
    yield f"Fonts for documents that bring none: {found.fonts:,} files"
    yield f"Read here: {', '.join(KINDS[kind].called for kind in found.kinds)}."
    for kind, needs in found.unread:
        yield f"  not read here: {KINDS[kind].called} (needs {needs})"


def _sum(health: Health) -> str:
    if health.sound:
        return "Files from outside can be read here."
    if health.strict and len(health.layers) < len(Layer):
        return f"Nothing is read here: {STRICT} demands every layer, and one is missing."
    return "Take care: a file that is made to do harm could do some here."


def for_programs(health: Health) -> bytes:
    """The same as JSON."""
    found = health.abilities
    said = {
        "format": 1,
        "sound": health.sound,
        "strict": health.strict,
        "layers": {layer.value: layer in health.layers for layer in Layer},
        "trials": {trial.tried: trial.held for trial in health.trials},
        "languages": list(found.languages) if found else [],
        "fonts": found.fonts if found else 0,
        "kinds": [kind.value for kind in found.kinds] if found else [],
        "unread": {kind.value: needs for kind, needs in found.unread} if found else {},
    }
    return (json.dumps(said, ensure_ascii=False, indent=1) + "\n").encode()
