"""Which calls to the kernel a worker may not make: a filter that the kernel itself holds it to, for good.

What is denied fails with "not permitted"; reading, computing, threads and talking over what is open already go on. A
call by another processor's table ends the process.
"""

from __future__ import annotations

import ctypes
import errno
import os
import struct
from collections.abc import Collection, Mapping
from types import MappingProxyType

from partywall.sandbox import kernel

# Number of each call on x86_64 and on aarch64; None where it has none.
_NUMBERS: Mapping[str, tuple[int, int | None]] = MappingProxyType(
    {
        # the network, and any other program that listens
        "socket": (41, 198), "socketpair": (53, 199), "connect": (42, 203), "bind": (49, 200), "listen": (50, 201),
        "accept": (43, 202), "accept4": (288, 242),
        # other programs
        "fork": (57, None), "vfork": (58, None), "execve": (59, 221), "execveat": (322, 281),
        # other processes
        "ptrace": (101, 117), "process_vm_readv": (310, 270), "process_vm_writev": (311, 271),
        "process_madvise": (440, 440), "kcmp": (312, 272), "kill": (62, 129), "tkill": (200, 130),
        "rt_sigqueueinfo": (129, 138), "rt_tgsigqueueinfo": (297, 240), "pidfd_open": (434, 434),
        "pidfd_send_signal": (424, 424), "pidfd_getfd": (438, 438), "migrate_pages": (256, 238),
        "move_pages": (279, 239), "shmget": (29, 194), "shmat": (30, 196), "shmctl": (31, 195), "msgget": (68, 186),
        "semget": (64, 190), "mq_open": (240, 180),
        # other views of the files
        "mount": (165, 40), "umount2": (166, 39), "pivot_root": (155, 41), "chroot": (161, 51),
        "move_mount": (429, 429), "fsopen": (430, 430), "fsconfig": (431, 431), "fsmount": (432, 432),
        "fspick": (433, 433), "open_tree": (428, 428), "mount_setattr": (442, 442), "unshare": (272, 97),
        "setns": (308, 268), "open_by_handle_at": (304, 265), "name_to_handle_at": (303, 264),
        "fanotify_init": (300, 262), "quotactl": (179, 60), "quotactl_fd": (443, 443),
        # keys, and parts of the kernel that are often at fault
        "keyctl": (250, 219), "add_key": (248, 217), "request_key": (249, 218), "bpf": (321, 280),
        "perf_event_open": (298, 241), "userfaultfd": (323, 282), "io_uring_setup": (425, 425),
        "io_uring_enter": (426, 426), "io_uring_register": (427, 427), "vmsplice": (278, 75),
        "memfd_secret": (447, 447), "lookup_dcookie": (212, 18), "personality": (135, 92), "syslog": (103, 116),
        # the machine
        "init_module": (175, 105), "finit_module": (313, 273), "delete_module": (176, 106), "kexec_load": (246, 104),
        "kexec_file_load": (320, 294), "reboot": (169, 142), "swapon": (167, 224), "swapoff": (168, 225),
        "acct": (163, 89), "settimeofday": (164, 170), "clock_settime": (227, 112), "adjtimex": (159, 171),
        "clock_adjtime": (305, 266), "sethostname": (170, 161), "setdomainname": (171, 162), "iopl": (172, None),
        "ioperm": (173, None), "modify_ldt": (154, None), "vhangup": (153, 58), "uselib": (134, None),
    }
)  # fmt: skip
_PROGRAMS = frozenset(
    "socket socketpair connect bind listen accept accept4 fork vfork execve execveat kill tkill rt_sigqueueinfo shmget"
    " shmat shmctl semget".split()
)
_CLONE, _CLONE3, _TGKILL, _PRLIMIT = (56, 220), (435, 435), (234, 131), (302, 261)
_MACHINES = {"x86_64": (0, 0xC000003E), "aarch64": (1, 0xC00000B7)}
_OTHER_TABLE = 0x40000000
"""From this number on, calls on x86_64 are those of its 32-bit twin."""
_NEW_USER, _THREAD = 0x10000000, 0x00010000
"""In the flags of clone: with a world of its own; and a thread, not a process."""

# Where the kernel puts the number of the call, the table that it is of, and the low half of the first argument.
_NUMBER, _TABLE, _FIRST = 0, 4, 16
_LOAD, _EQUAL, _AT_LEAST, _ANY_BIT, _RETURN = 0x20, 0x15, 0x35, 0x45, 0x06
_ALLOW, _FAIL, _END = 0x7FFF0000, 0x00050000, 0x80000000
_DENIED, _MISSING = _FAIL | errno.EPERM, _FAIL | errno.ENOSYS

_INSTRUCTION = struct.Struct("HBBI")
_SET_FILTER, _ALL_THREADS = 1, 1
_CALL = {"x86_64": 317, "aarch64": 277}


class _Program(ctypes.Structure):
    _fields_ = (("length", ctypes.c_ushort), ("instructions", ctypes.c_char_p))


def deny() -> None:
    """Hold this process to the filter from now on. Raises OSError where the kernel has none."""
    if kernel.machine() not in _MACHINES:
        raise OSError("no filter for this kind of processor")
    kernel.no_new_privileges()
    program = filter_of(kernel.machine(), os.getpid())
    form = _Program(len(program) // _INSTRUCTION.size, program)
    kernel.call(_CALL[kernel.machine()], _SET_FILTER, _ALL_THREADS, form)


def filter_for_programs() -> bytes | None:
    """A filter for another program in a world of its own, which may start more of them and talk to them there.

    None where there is none for this kind of processor.
    """
    machine = kernel.machine()
    if machine not in _MACHINES:
        return None
    column, _ = _MACHINES[machine]
    own_world = _row(_ANY_BIT, _NEW_USER, 1, 0)
    rows = [*_beginning(machine), *_if(_EQUAL, _CLONE[column], [_row(_LOAD, _FIRST), own_world, _ALLOW_IT, _DENY_IT])]
    return _denying(rows, column, _NUMBERS.keys() - _PROGRAMS)


def filter_of(machine: str, process: int) -> bytes:
    """The filter as the kernel reads it. ``process`` may send a signal to itself and to no other."""
    column, _ = _MACHINES[machine]
    rows = _beginning(machine)
    for numbers, test in ((_CLONE, (_ANY_BIT, _THREAD)), (_TGKILL, (_EQUAL, process)), (_PRLIMIT, (_EQUAL, 0))):
        rows += _if(_EQUAL, numbers[column], [_row(_LOAD, _FIRST), _row(*test, 0, 1), _ALLOW_IT, _DENY_IT])
    return _denying(rows, column, _NUMBERS.keys())


def _beginning(machine: str) -> list[bytes]:
    column, table = _MACHINES[machine]
    rows = [_row(_LOAD, _TABLE), _row(_EQUAL, table, 1, 0), _row(_RETURN, _END), _row(_LOAD, _NUMBER)]
    if machine == "x86_64":
        rows += _if(_AT_LEAST, _OTHER_TABLE, [_row(_RETURN, _END)])
    # Newer libraries try clone3, whose flags no filter can see, and fall back to clone where it is missing.
    rows += _if(_EQUAL, _CLONE3[column], [_row(_RETURN, _MISSING)])
    return rows


def _denying(rows: list[bytes], column: int, names: Collection[str]) -> bytes:
    for name, numbers in _NUMBERS.items():
        number = numbers[column]
        if name in names and number is not None:
            rows += _if(_EQUAL, number, [_DENY_IT])
    return b"".join((*rows, _ALLOW_IT))


def _if(test: int, value: int, then: list[bytes]) -> list[bytes]:
    return [_row(test, value, 0, len(then)), *then]


def _row(code: int, value: int, if_so: int = 0, if_not: int = 0) -> bytes:
    return _INSTRUCTION.pack(code, if_so, if_not, value)


_ALLOW_IT, _DENY_IT = _row(_RETURN, _ALLOW), _row(_RETURN, _DENIED)
