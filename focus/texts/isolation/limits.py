# SPDX-FileCopyrightText: 2026 The Focus authors
# SPDX-License-Identifier: Apache-2.0
"""A process gives up what it does not need, for good, before it looks at a stranger's file.

Everywhere: limits of memory, time, files and no core dump. On Linux besides: the kernel's call filter (seccomp) refuses
network, other programs and looking into other processes; Landlock leaves of the disk only the program's own files, to
read. Where the filter is not known for the machine, a name space without any network is tried instead.
"""

import ctypes
import os
import resource
import sys
from collections.abc import Iterable

from focus.texts.isolation.landlock import only_reading
from focus.texts.isolation.seccomp import filtered

OPEN_FILES = 64
"""Libraries are opened while a format's reader is loaded; none needs more."""
PR_SET_PDEATHSIG, PR_SET_DUMPABLE, PR_SET_NO_NEW_PRIVS = 1, 4, 38
SIGKILL = 9
CLONE_NEWUSER, CLONE_NEWNET = 0x10000000, 0x40000000


def give_up(*, memory: int, seconds: int, read_only: Iterable[str], programs: bool = False) -> frozenset[str]:
    """Limit this process to ``memory`` bytes and ``seconds`` of computing, without network, writing or other programs.

    ``read_only`` are the folders that stay readable where the kernel can shut the others. With ``programs`` another
    program may be started; it inherits the rest. Returns what was granted of ``limits``, ``network``, ``programs`` and
    ``files``.
    """
    _limit(memory, seconds, programs=programs)
    if not sys.platform.startswith("linux"):
        return frozenset({"limits"})
    libc = ctypes.CDLL(None, use_errno=True)
    libc.prctl(PR_SET_PDEATHSIG, SIGKILL, 0, 0, 0)
    libc.prctl(PR_SET_DUMPABLE, 0, 0, 0, 0)
    if libc.prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0):
        return frozenset({"limits"})
    granted = {"limits"}
    if only_reading(libc, read_only):
        granted.add("files")
    if filtered(libc, programs=programs):
        granted |= {"network"} if programs else {"network", "programs"}
    elif libc.unshare(CLONE_NEWUSER | CLONE_NEWNET) == 0:
        granted.add("network")
    return frozenset(granted)


def _limit(memory: int, seconds: int, *, programs: bool) -> None:
    wanted = {
        resource.RLIMIT_CORE: 0,
        resource.RLIMIT_FSIZE: 0,
        resource.RLIMIT_CPU: seconds,
        resource.RLIMIT_NOFILE: OPEN_FILES,
        resource.RLIMIT_AS: memory,
    }
    if not programs:
        wanted[resource.RLIMIT_NPROC] = 0
    for kind, value in wanted.items():
        _, hard = resource.getrlimit(kind)
        value = value if hard == resource.RLIM_INFINITY else min(value, hard)
        try:
            resource.setrlimit(kind, (value, value))
        except (ValueError, OSError):
            # macOS knows RLIMIT_AS and refuses it: the parent's clock is then the only limit on memory.
            continue


def folders_of_the_program() -> list[str]:
    """Where Python, its libraries and Focus itself lie."""
    own = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))  # noqa: PTH100, PTH120
    return [own, sys.prefix, sys.base_prefix, "/usr/lib", "/usr/lib64", "/lib", "/lib64", "/usr/local/lib"]
