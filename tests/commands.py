"""Commands of Leveller, typed: each runs in a process of its own.

Those processes are forked from one that has imported what most of them need, for half of a command's time is imports.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from functools import cache
from pathlib import Path

HERE = Path(__file__).parents[1]
COMMAND = [sys.executable, "-m", "bot"]
KEY = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8="
FOUND = ["community", "new", "--name", "Elm Street", "--country", "GB", "--timezone", "Europe/London"]

# Reads a line for each command, and answers with its exit code. It ends when its input does.
FORKING = """
import json, os, sys, traceback
import bot.__main__, bot.settings, storage.memory, storage.migrating

def command(asked):
    for number, path in enumerate(asked["files"]):
        os.dup2(os.open(path, os.O_RDWR), number)
    sys.stdin, sys.stdout, sys.stderr = open(0), open(1, "w"), open(2, "w")
    os.chdir(asked["cwd"])
    os.environ.clear()
    os.environ.update(asked["env"])
    sys.argv = ["leveller", *asked["arguments"]]
    try:
        bot.__main__.main()
    except SystemExit as end:
        return end.code if isinstance(end.code, int) else int(end.code is not None)
    except BaseException:
        traceback.print_exc()
        return 1
    return 0

for line in sys.stdin:
    child = os.fork()
    if not child:
        code = command(json.loads(line))
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(code)
    print(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]), flush=True)
"""


def leveller(*arguments: str, cwd: Path, stdin: str = "", **environment: str) -> subprocess.CompletedProcess[str]:
    """What came of a command: its exit code, and what it printed."""
    with tempfile.TemporaryDirectory(prefix="leveller-typed-") as folder:
        files = [Path(folder) / name for name in ("stdin", "stdout", "stderr")]
        for file, content in zip(files, (stdin, "", ""), strict=True):
            file.write_text(content)
        asked = {
            "arguments": arguments,
            "cwd": str(cwd),
            "env": environment_with(environment),
            "files": [str(file) for file in files],
        }
        forking = _forking()
        assert forking.stdin is not None
        assert forking.stdout is not None
        forking.stdin.write(json.dumps(asked) + "\n")
        forking.stdin.flush()
        code = int(forking.stdout.readline())
        return subprocess.CompletedProcess(arguments, code, files[1].read_text(), files[2].read_text())


@cache
def _forking() -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-c", FORKING],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        env=environment_with({}),
        start_new_session=True,  # Ctrl-C is for the tests, which then let it end
    )


def environment_with(more: dict[str, str]) -> dict[str, str]:
    """This one's without any setting of a bot, and these."""
    kept = {
        name: value for name, value in os.environ.items() if not name.startswith(("LEVELLER_", "TELEGRAM_", "SLACK_"))
    }
    return {**kept, "PYTHONPATH": str(HERE), **more}
