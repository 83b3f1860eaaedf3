"""The filter of system calls, run as the kernel runs it, for both kinds of processor."""

from __future__ import annotations

import struct

import pytest

from partywall.sandbox import seccomp

ALLOWED, DENIED, MISSING, ENDED = 0x7FFF0000, 0x00050001, 0x00050026, 0x80000000
TABLES = {"x86_64": 0xC000003E, "aarch64": 0xC00000B7}
NUMBERS = {
    "x86_64": {"read": 0, "write": 1, "mmap": 9, "getpid": 39, "exit": 60, "futex": 202, "socket": 41, "connect": 42,
               "execve": 59, "fork": 57, "clone": 56, "clone3": 435, "kill": 62, "tgkill": 234, "ptrace": 101,
               "mount": 165, "prlimit64": 302, "io_uring_setup": 425, "bpf": 321, "keyctl": 250, "unshare": 272},
    "aarch64": {"read": 63, "write": 64, "mmap": 222, "getpid": 172, "exit": 93, "futex": 98, "socket": 198,
                "connect": 203, "execve": 221, "clone": 220, "clone3": 435, "kill": 129, "tgkill": 131, "ptrace": 117,
                "mount": 40, "prlimit64": 261, "io_uring_setup": 425, "bpf": 280, "keyctl": 219, "unshare": 97},
}  # fmt: skip
OWN = 4321
THREAD, NEW_USER, CHILD = 0x3D0F00, 0x10000011, 0x11
BOTH = pytest.mark.parametrize("machine", sorted(TABLES))


def verdict(program: bytes, number: int, table: int, first: int = 0) -> int:
    """What the kernel does with a call: its own small machine, as far as these filters use it."""
    data = struct.pack("<IIQ6Q", number, table, 0, first, *[0] * 5)
    rows = list(struct.iter_unpack("HBBI", program))
    held = at = 0
    while True:
        code, if_so, if_not, value = rows[at]
        at += 1
        if code == 0x20:
            (held,) = struct.unpack_from("<I", data, value)
        elif code == 0x06:
            return int(value)
        else:
            holds = {0x15: held == value, 0x35: held >= value, 0x45: bool(held & value)}[code]
            at += if_so if holds else if_not


@BOTH
@pytest.mark.parametrize("call", ["read", "write", "mmap", "getpid", "exit", "futex"])
def test_what_reading_takes_is_allowed(machine: str, call: str) -> None:
    """Reading, memory and waiting go on."""
    program = seccomp.filter_of(machine, OWN)
    assert verdict(program, NUMBERS[machine][call], TABLES[machine]) == ALLOWED


@BOTH
@pytest.mark.parametrize(
    "call", ["socket", "connect", "execve", "kill", "ptrace", "mount", "io_uring_setup", "bpf", "keyctl", "unshare"]
)
def test_what_leads_out_is_denied(machine: str, call: str) -> None:
    """Sockets, programs, other processes, other views of the files and the kernel's own machinery are denied."""
    program = seccomp.filter_of(machine, OWN)
    assert verdict(program, NUMBERS[machine][call], TABLES[machine]) == DENIED


@BOTH
def test_threads_are_told_from_processes(machine: str) -> None:
    """A thread may be started and a process may not; the call that hides which is said to be missing."""
    program, numbers = seccomp.filter_of(machine, OWN), NUMBERS[machine]
    assert verdict(program, numbers["clone"], TABLES[machine], THREAD) == ALLOWED
    assert verdict(program, numbers["clone"], TABLES[machine], CHILD) == DENIED
    assert verdict(program, numbers["clone3"], TABLES[machine]) == MISSING


@BOTH
def test_a_worker_may_signal_and_limit_itself_alone(machine: str) -> None:
    """It can end itself, and can reach no other process."""
    program, numbers = seccomp.filter_of(machine, OWN), NUMBERS[machine]
    assert verdict(program, numbers["tgkill"], TABLES[machine], OWN) == ALLOWED
    assert verdict(program, numbers["tgkill"], TABLES[machine], OWN + 1) == DENIED
    assert verdict(program, numbers["prlimit64"], TABLES[machine], 0) == ALLOWED
    assert verdict(program, numbers["prlimit64"], TABLES[machine], 1) == DENIED


def test_other_tables_of_calls_end_the_process() -> None:
    """The same numbers mean other calls in a 32-bit table, so there is no way round by one."""
    program = seccomp.filter_of("x86_64", OWN)
    assert verdict(program, 1, 0x40000003) == ENDED
    assert verdict(program, 0x40000000 | 41, TABLES["x86_64"]) == ENDED
    assert verdict(seccomp.filter_of("aarch64", OWN), 1, 0x40000028) == ENDED


@BOTH
def test_a_program_in_its_own_world_may_start_others(machine: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """The converter starts programs that talk to each other; it makes no further world and mounts nothing."""
    monkeypatch.setattr(seccomp.kernel, "machine", lambda: machine)
    program, numbers = seccomp.filter_for_programs(), NUMBERS[machine]
    assert program is not None
    for call in ("execve", "socket", "connect", "kill", "read"):
        assert verdict(program, numbers[call], TABLES[machine]) == ALLOWED
    assert verdict(program, numbers["clone"], TABLES[machine], CHILD) == ALLOWED
    assert verdict(program, numbers["clone"], TABLES[machine], NEW_USER) == DENIED
    for call in ("mount", "ptrace", "bpf", "keyctl", "unshare", "io_uring_setup"):
        assert verdict(program, numbers[call], TABLES[machine]) == DENIED


def test_without_a_filter_there_is_none(monkeypatch: pytest.MonkeyPatch) -> None:
    """On a processor whose calls are not known there is no filter, and it is said that there is none."""
    monkeypatch.setattr(seccomp.kernel, "machine", lambda: "riscv64")
    assert seccomp.filter_for_programs() is None
    with pytest.raises(OSError, match="no filter"):
        seccomp.deny()
