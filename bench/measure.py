"""Runs one command and prints what it took: measure.py COMMAND [ARGUMENT...]

Prints JSON with wall, user and system seconds, the greatest resident memory in bytes and the exit code. The command's
own standard output is thrown away. A small process starts the command because Linux counts the memory of whoever
starts a program towards that program's peak: started from Node, everything would seem to need Node's memory.
"""

import json
import os
import sys
import time

command = sys.argv[1:]
started = time.perf_counter()
process = os.posix_spawnp(
    command[0], command, os.environ, file_actions=[(os.POSIX_SPAWN_OPEN, 1, os.devnull, os.O_WRONLY, 0)]
)
_, status, usage = os.wait4(process, 0)
wall = time.perf_counter() - started
# Linux counts in KiB, macOS in bytes.
unit = 1 if sys.platform == "darwin" else 1024
print(
    json.dumps(
        {
            "wall": wall,
            "user": usage.ru_utime,
            "system": usage.ru_stime,
            "peakBytes": usage.ru_maxrss * unit,
            "exitCode": os.waitstatus_to_exitcode(status),
        }
    )
)
