"""`python -m tests.fakes.telegram [port]`: see tests/fakes/process.py."""

from __future__ import annotations

import asyncio
import json
import sys

from tests.fakes.telegram.server import serve


async def main() -> None:
    runner, url = await serve(int(sys.argv[1]) if len(sys.argv) > 1 else 0)
    print(json.dumps({"url": url}), flush=True)
    await asyncio.to_thread(sys.stdin.read)
    await runner.cleanup()


asyncio.run(main())
