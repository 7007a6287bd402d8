"""engines.py spark|dask REQUESTS OUT: see ./run.

Runs an example of the Python package on the samples of the usual house style and on a document that
is refused, holds the files against their hashes, and prints a row of the table.
"""

from __future__ import annotations

import hashlib
import json
import os
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).parents[2]
EXAMPLES = ROOT / "src" / "bindings" / "python" / "examples"
USUAL = {"vanban_style": 1}


def hashes_of_spark(samples: dict[str, str], out: Path) -> list[str]:
    """Run Spark on two threads; every row has its hash, and the bytes that it stands for."""
    import pandas as pd  # noqa: PLC0415 (Dask does without)

    rows = [json.dumps({"id": name, "data": data}) for name, data in samples.items()]
    table = out / "table.jsonl"
    table.write_text("\n".join(rows), encoding="utf-8")
    settings = f"--conf spark.ui.enabled=false --conf spark.local.dir={out}"
    options = f"--master local[2] {settings} pyspark-shell"
    environment = {"PYSPARK_PYTHON": sys.executable, "PYSPARK_SUBMIT_ARGS": options}
    run("spark.py", table, out / "files", environment)
    made = pd.read_parquet(out / "files")
    refused = made[made["problems"].notna()]
    assert list(refused["id"]) == ["refused"]
    assert json.loads(refused["problems"].iloc[0])[0]["code"] == "key.missing"
    files = made[made["problems"].isna()]
    hashes = [hashlib.sha256(one).hexdigest() for one in files["bytes"]]
    assert hashes == list(files["sha256"])
    return hashes


def hashes_of_dask(samples: dict[str, str], out: Path) -> list[str]:
    """Run Dask on processes; every file has its hash."""
    lines = out / "lines.jsonl"
    lines.write_text("\n".join(samples.values()), encoding="utf-8")
    run("dask_bag.py", lines, out / "files", {})
    [refused] = json.loads((out / "files" / "problems.json").read_text(encoding="utf-8"))
    assert refused["line"] == len(samples)
    assert refused["problems"][0]["code"] == "key.missing"
    files = (out / "files").glob("*.docx")
    return [hashlib.sha256(one.read_bytes()).hexdigest() for one in files]


def run(example: str, data: Path, out: Path, environment: dict[str, str]) -> None:
    """Run an example as its users do."""
    command = [sys.executable, EXAMPLES / example, data, out]
    subprocess.run(command, check=True, env=os.environ | environment)


ENGINES = {"spark": ("Spark", hashes_of_spark), "dask": ("Dask", hashes_of_dask)}


def main(engine: str, requests: Path, out: Path) -> None:
    """Run an engine, and print its row."""
    out.mkdir()
    samples = {
        path.stem: path.with_suffix(".data").read_text(encoding="utf-8")
        for path in sorted(requests.glob("*.request"))
        if json.loads(path.read_bytes())["style"] == USUAL
    }
    samples["refused"] = "{}"
    name, hashes = ENGINES[engine]
    start = time.perf_counter()
    found = hashes(samples, out)
    took = (time.perf_counter() - start) * 1e3 / len(samples)
    sums = (ROOT / "fixtures" / "samples" / "SHA256SUMS").read_text(encoding="utf-8")
    known = {line.split()[0] for line in sums.splitlines()}
    equal = sum(one in known for one in found)
    print(f"{name}\t{took:.0f}\t{equal} of {len(found)}")
    # Some documents have a second file.
    if equal < len(found) or len(found) < len(samples) - 1:
        sys.exit(1)


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]), Path(sys.argv[3]))
