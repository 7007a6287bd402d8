"""Makes the documents of a file of lines through Spark's RDD.pipe; prints hashes as sha256sum does."""

import base64
import hashlib
import json
import shlex
import sys

from pyspark.sql import SparkSession


def line(account: dict) -> str:
    """The hash and name of a document, the hash as its bytes have it."""
    data = base64.b64decode(account["bytes"])
    digest = hashlib.sha256(data).hexdigest()
    if digest != account["sha256"]:
        raise ValueError(account["name"])
    return f"{digest}  {account['name']}"


def main() -> None:
    """Reads the program, the file of lines and the pattern of names."""
    program, lines, name = sys.argv[1:]
    builder = SparkSession.builder.master("local[2]")
    spark = builder.config("spark.ui.showConsoleProgress", "false").getOrCreate()
    spark.sparkContext.setLogLevel("ERROR")
    command = shlex.join([program, "batch", "-", "--jsonl", "--quiet", "--name", name])
    accounts = spark.sparkContext.textFile(lines, 8).pipe(command).map(json.loads)
    for found in accounts.map(line).toLocalIterator():
        print(found)
    spark.stop()


main()
