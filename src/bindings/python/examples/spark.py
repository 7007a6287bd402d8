"""Documents of a table, on Spark: spark.py TABLE OUT.

TABLE is a file or a folder of JSON lines with ``id`` and ``data``, the JSON of a document. OUT
becomes a table in Parquet, a row for each file: ``id``, ``name``, ``sha256``, ``bytes``; of a
document that is refused, ``problems``, as JSON. Workers need this package and nothing else.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from dataclasses import asdict

import pandas as pd
import vanban
from pyspark.sql import SparkSession

COLUMNS = "id string, name string, sha256 string, bytes binary, problems string"


def files(key: str, data: str) -> list[tuple[object, ...]]:
    """Build a document: a row for each file, or one with what is wrong."""
    try:
        account = vanban.build(data)
    except vanban.ProblemsError as error:
        told = json.dumps([asdict(one) for one in error.problems], ensure_ascii=False)
        return [(key, None, None, None, told)]
    return [(key, one.name, one.sha256, one.bytes, None) for one in account.files]


def built(frames: Iterator[pd.DataFrame]) -> Iterator[pd.DataFrame]:
    """Build the documents of some rows."""
    for frame in frames:
        table = zip(frame["id"], frame["data"])
        rows = [row for key, data in table for row in files(key, data)]
        yield pd.DataFrame(rows, columns=["id", "name", "sha256", "bytes", "problems"])


def main(table: str, out: str) -> None:
    """Build the documents of a table."""
    spark = SparkSession.builder.appName("vanban").getOrCreate()
    rows = spark.read.schema("id string, data string").json(table)
    rows.mapInPandas(built, COLUMNS).write.parquet(out)
    spark.stop()


if __name__ == "__main__":
    main(*sys.argv[1:])
