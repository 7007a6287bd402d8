"""PDF by two office programs, and pictures of its pages.

ONLYOFFICE breaks lines and pages as Word does; LibreOffice is exact about positions.
"""

from __future__ import annotations

import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from .program import TOOLS

ONLYOFFICE = "ONLYOFFICE"
LIBREOFFICE = "LibreOffice"
PROGRAMS = (ONLYOFFICE, LIBREOFFICE)
# One process that hangs must not hang the run.
SECONDS_A_DOCUMENT = 20


def onlyoffice(files: list[Path], out: Path) -> None:
    """In batches, each a process of its own: the engine grows with every document."""
    out.mkdir(parents=True, exist_ok=True)
    batches = [files[start : start + 12] for start in range(0, len(files), 12)]
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        list(pool.map(lambda batch: _onlyoffice_batch(batch, out), batches))


def _onlyoffice_batch(files: list[Path], out: Path) -> None:
    command = [sys.executable, "-m", "conformance.render", str(out), *map(str, files)]
    seconds = 60 + SECONDS_A_DOCUMENT * len(files)
    done = subprocess.run(command, capture_output=True, text=True, timeout=seconds)
    missing = [file for file in files if not _pdf(out, file).is_file()]
    if missing:
        raise SystemExit(f"ONLYOFFICE did not render {missing[0]}\n{done.stdout}{done.stderr}")


def libreoffice(files: list[Path], out: Path) -> None:
    out.mkdir(parents=True, exist_ok=True)
    env = {**os.environ, "FONTCONFIG_FILE": str(TOOLS / "fonts.conf")}
    command = [
        "soffice",
        "--headless",
        f"-env:UserInstallation=file://{TOOLS / 'libreoffice-profile'}",
        "--convert-to",
        "pdf",
        "--outdir",
        str(out),
        *map(str, files),
    ]
    seconds = 120 + SECONDS_A_DOCUMENT * len(files)
    done = subprocess.run(command, env=env, capture_output=True, text=True, timeout=seconds)
    missing = [file for file in files if not _pdf(out, file).is_file()]
    if missing:
        raise SystemExit(f"LibreOffice did not render {missing[0]}\n{done.stdout}{done.stderr}")


def render(program: str, files: list[Path], out: Path) -> None:
    for file in files:
        _pdf(out, file).unlink(missing_ok=True)
    if files:
        {ONLYOFFICE: onlyoffice, LIBREOFFICE: libreoffice}[program](files, out)


def pictures(pdf: Path, prefix: Path) -> None:
    """Every page as prefix-N.png, grey, at 80 dots an inch."""
    command = ["pdftoppm", "-r", "80", "-gray", "-png", str(pdf), str(prefix)]
    subprocess.run(command, check=True)


def _pdf(out: Path, file: Path) -> Path:
    return out / f"{file.stem}.pdf"


def _main(out: str, files: list[str]) -> None:
    import docbuilder

    builder = docbuilder.CDocBuilder()
    builder.SetProperty("--fonts-system", "false")
    builder.SetProperty("--fonts-dir", str(TOOLS / "fonts"))
    for file in files:
        builder.OpenFile(os.path.abspath(file), "")
        builder.SaveFile("pdf", os.path.abspath(_pdf(Path(out), Path(file))))
        builder.CloseFile()


if __name__ == "__main__":
    _main(sys.argv[1], sys.argv[2:])
