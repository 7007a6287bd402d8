"""Prints many documents, a line each: the data of one with numbers of their own."""

import json
import sys


def main() -> None:
    """Reads the name of the file and how many documents there are to be."""
    with open(sys.argv[1], encoding="utf-8") as file:
        data = json.load(file)
    for number in range(1, int(sys.argv[2]) + 1):
        data["number"] = number
        sys.stdout.write(json.dumps(data, ensure_ascii=False) + "\n")


main()
