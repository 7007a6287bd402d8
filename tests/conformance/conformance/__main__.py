"""Builds, renders, measures, and says what does not hold."""

from __future__ import annotations

import argparse
import os
import sys
import time
from collections import Counter, defaultdict
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from pathlib import Path

from . import (
    chance,
    components,
    consumers,
    contract,
    lists,
    manifest,
    matrix,
    pictures,
    program,
    readme,
    render,
    rows,
)
from .document import Document
from .faults import FAULTS, Fault, Misplaced, faulty
from .ledger import CHECKS, Failure, Ledger
from .prove import prove

SAMPLES = ("minimal", "huong-long-q1-2024", "full-report")
# Tells how far the run is.
Said = Callable[[str], None]


def main() -> int:
    options = _options()
    if options.random is not None:
        return chance.prove(options.random)
    started = time.monotonic()

    def said(what: str) -> None:
        print(f"{time.monotonic() - started:6.1f} s  {what}", flush=True)

    if options.files:
        documents = [
            Document.of_file(file.resolve(), style=options.style, consumed=True)
            for file in options.files
        ]
    else:
        fixtures = program.ROOT / "fixtures"
        documents = [Document.of_file(fixtures / f"{name}.json", consumed=True) for name in SAMPLES]
        documents += [
            Document.of_data(sample["name"], sample["data"], style=sample["style"], consumed=True)
            for sample in program.samples()
        ]
        documents += matrix.long_and_narrow()
        documents += lists.their_own()
        documents += components.documents()
        by_chance = chance.MANY if options.full else chance.EVERY_RUN
        documents += chance.documents(chance.SEED, by_chance)
        documents += rows.documents()
        documents += matrix.page_ends(options.full)
    with ThreadPoolExecutor(os.cpu_count()) as builders:
        list(builders.map(Document.build, documents))
    if not options.files:
        documents.append(lists.edited())
    said(f"{len(documents)} documents built")

    faults = {}
    if not options.files:
        named = {document.name: document for document in documents}
        faults = {fault: faulty(fault, named[fault.sound]) for fault in FAULTS}
    _render([*documents, *faults.values()], said)

    with ProcessPoolExecutor(os.cpu_count()) as pool:
        ledgers = dict(
            zip([document.name for document in documents], pool.map(prove, documents), strict=True)
        )
        noticed = dict(zip(faults, pool.map(prove, faults.values()), strict=True))
    if not options.files:
        ledgers["contract"] = Ledger("contract")
        contract.check(ledgers["contract"])
    consumers.check([document for document in documents if document.consumed], ledgers)
    said("pages measured")

    failures = [failure for ledger in ledgers.values() for failure in ledger.failures]
    if not options.files:
        failures += _unnoticed(noticed)
        failures += _never_asserted(ledgers)
        failures += _pictures(documents, options.update)
        failures += manifest.check(options.update)
    held = sum((ledger.held for ledger in ledgers.values()), Counter())
    _tell(ledgers, held, said)
    if not options.files and not options.full:
        failures += readme.check(ledgers, held, len(faults), options.update)
    for failure in failures[:200]:
        print(f"FAILED {failure}")
    said(f"{len(failures)} failures")
    return 1 if failures else 0


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="tests/conformance/run")
    parser.add_argument("files", nargs="*", type=Path, help="data of the documents to prove")
    parser.add_argument("--style", default="L", help="house style of these: L, S or a file")
    parser.add_argument("--full", action="store_true", help="every end of a page")
    parser.add_argument("--random", type=int, metavar="SEED", help="documents of chance alone")
    parser.add_argument("--update", action="store_true", help="renew pictures and the README")
    return parser.parse_args()


def _render(documents: list[Document], said: Said) -> None:
    def by(name: str) -> None:
        named = (document.docx for document in documents if name in document.programs)
        # Faults of `vanban pages` leave the file as it is.
        files = list(dict.fromkeys(named))
        render.render(name, files, program.OUT / name.lower())
        said(f"{len(files)} documents rendered by {name}")

    with ThreadPoolExecutor(len(render.PROGRAMS)) as pool:
        list(pool.map(by, render.PROGRAMS))


def _unnoticed(noticed: dict[Fault | Misplaced, Ledger]) -> list[Failure]:
    failures = []
    for fault, ledger in noticed.items():
        red = {failure.check for failure in ledger.failures}
        print(f"        fault {fault.name}: red are {', '.join(sorted(red)) or 'none'}")
        if fault.check not in red:
            failures.append(Failure(fault.name, "faults", fault.check, "the fault was not noticed"))
    return failures


def _never_asserted(ledgers: dict[str, Ledger]) -> list[Failure]:
    asserted = {check for ledger in ledgers.values() for check in ledger.held}
    asserted |= {failure.check for ledger in ledgers.values() for failure in ledger.failures}
    return [
        Failure("all", "run", check, "was never asserted")
        for check in CHECKS
        if check not in asserted
    ]


def _pictures(documents: list[Document], update: bool) -> list[Failure]:
    failures = []
    for document in documents:
        if document.name not in SAMPLES:
            continue
        if update:
            pictures.update(document)
        stale = pictures.stale(document)
        if stale:
            failures.append(Failure(document.name, "pictures", "pictures", f"{stale}; --update"))
    return failures


def _tell(ledgers: dict[str, Ledger], held: Counter[str], said: Said) -> None:
    pages = sum(ledger.pages for ledger in ledgers.values())
    for check in CHECKS:
        print(f"        {held[check]:7} {check}")
    documents = sum(ledger.pages > 0 for ledger in ledgers.values())
    said(f"{documents} documents, {pages} pages, {sum(held.values())} assertions held")
    offsets = [offset for ledger in ledgers.values() for offset in ledger.offsets]
    worst = max(map(abs, offsets), default=0.0)
    print(f"        {len(offsets)} lines as `vanban pages` has them, at most {worst:.2f} mm off")
    print("        Where LibreOffice differs from ONLYOFFICE by more than the tolerance:")
    differences = defaultdict(list)
    for ledger in ledgers.values():
        for component, axis, by in ledger.differences:
            differences[component, axis].append(by)
    for (component, axis), found in sorted(differences.items()):
        worst = max(found, key=abs)
        print(f"        {component}, {axis}: {len(found)} times, at most {worst:.2f}")


if __name__ == "__main__":
    sys.exit(main())
