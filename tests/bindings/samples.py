"""samples.py REQUESTS OUT SEED: see ./run."""

import json
import sys
import time
from pathlib import Path

import vanban

CALLS = 200

requests, out, seed = map(Path, sys.argv[1:])
for path in requests.glob("*.request"):
    request = json.loads(path.read_bytes())
    account = vanban.build(path.with_suffix(".data").read_bytes(), style=request["style"])
    for index, file in enumerate(account.files):
        (out / f"{path.stem}-{index}.docx").write_bytes(file.bytes)

data = seed.read_bytes()
times = []
for _ in range(CALLS):
    start = time.perf_counter()
    vanban.build(data)
    times.append((time.perf_counter() - start) * 1e3)
print(f"{sorted(times)[CALLS // 2]:.2f}")
