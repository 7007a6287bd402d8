"""How a contestant in Python is run, and timed."""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

# Words of a report, or looks.
Json = dict[str, Any]


def run(contestant: Callable[[Json, bytes], Callable[[str], bytes]]) -> None:
    """Writes one document, warms up, and prints how many a second of work makes.

    A contestant has the looks and the bytes of a template, if it takes one, to begin with.
    """
    data, look, out, seconds, *template = sys.argv[1:]
    begun = Path(template[0]).read_bytes() if template else b""
    make = contestant(json.loads(Path(look).read_text("utf-8")), begun)
    words = Path(data).read_text("utf-8")
    Path(out).write_bytes(make(words))
    _turn(make, words, float(seconds))
    print(f"{_turn(make, words, float(seconds)):.1f}")


def _turn(make: Callable[[str], bytes], words: str, seconds: float) -> float:
    made = 0
    start = time.process_time()
    while (worked := time.process_time() - start) < seconds:
        make(words)
        made += 1
    return made / worked
