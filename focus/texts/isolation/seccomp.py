# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""The kernel's filter of calls: what reading a file never needs is refused, to this process and to all it starts.

A list of what is refused, not of what is allowed: an interpreter and its libraries use many calls, and which ones
changes with every version. Memory, time and files are limited by other means.
"""

import ctypes
import platform
import struct

PR_SET_SECCOMP, SECCOMP_MODE_FILTER = 22, 2
LOAD, EQUALS, AT_LEAST, ANSWER = 0x20, 0x15, 0x35, 0x06
NUMBER_AT, MACHINE_AT = 0, 4
ALLOW, REFUSE, KILL = 0x7FFF0000, 0x00050000 | 1, 0x80000000
"""Refused calls fail as if they were not permitted (EPERM)."""
OTHER_NUMBERS = 0x40000000
"""From here the same calls of x86-64 have second numbers (x32)."""

MACHINES = {"x86_64": 0xC000003E, "aarch64": 0xC00000B7}
NETWORK = {
    "x86_64": (41, 42, 43, 44, 46, 47, 49, 50, 53, 288, 299, 307),
    "aarch64": (198, 199, 200, 201, 202, 203, 206, 211, 212, 242, 243, 269),
}
"""socket, connect, accept, sendto, sendmsg, recvmsg, bind, listen, socketpair and their like."""
OTHERS = {
    "x86_64": (101, 310, 311, 272, 308, 165, 321, 298, 323, 248, 249, 250, 425, 426, 427, 434, 438, 62, 200, 129, 297),
    "aarch64": (117, 270, 271, 97, 268, 40, 280, 241, 282, 217, 218, 219, 425, 426, 427, 434, 438, 129, 130, 138, 240),
}
"""ptrace, others' memory, name spaces, mount, bpf, perf, userfaultfd, keys, io_uring, pidfd, signals to others."""
PROGRAMS = {"x86_64": (56, 57, 58, 59, 322, 435), "aarch64": (220, 221, 281, 435)}
"""clone, fork, vfork, execve, execveat, clone3."""


class _Program(ctypes.Structure):
    _fields_ = (("length", ctypes.c_ushort), ("filter", ctypes.c_char_p))


def filtered(libc: ctypes.CDLL, *, programs: bool) -> bool:
    """Refuse the calls above from now on (those that start programs too, unless ``programs``); false where unknown."""
    machine = platform.machine()
    if machine not in MACHINES or ctypes.sizeof(ctypes.c_void_p) != 8:
        return False
    refused = NETWORK[machine] + OTHERS[machine] + (() if programs else PROGRAMS[machine])
    code = _code(MACHINES[machine], refused)
    program = _Program(len(code) // 8, code)
    return bool(libc.prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, ctypes.byref(program), 0, 0) == 0)


def _code(machine: int, refused: tuple[int, ...]) -> bytes:
    """The filter: another machine's calls kill, second numbers and those listed are refused, the rest is allowed."""
    last = len(refused) + 1
    steps = [
        (LOAD | 0, 0, 0, MACHINE_AT),
        (EQUALS, 1, 0, machine),
        (ANSWER, 0, 0, KILL),
        (LOAD, 0, 0, NUMBER_AT),
        (AT_LEAST, last, 0, OTHER_NUMBERS),
        *((EQUALS, last - 1 - at, 0, number) for at, number in enumerate(refused)),
        (ANSWER, 0, 0, ALLOW),
        (ANSWER, 0, 0, REFUSE),
    ]
    return b"".join(struct.pack("=HBBI", *step) for step in steps)
