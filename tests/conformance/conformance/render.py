"""PDF by two office programs, and pictures of its pages.

ONLYOFFICE breaks lines and pages as Word does; LibreOffice is exact about positions.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from PIL import Image

from .program import TOOLS

ONLYOFFICE = "ONLYOFFICE"
LIBREOFFICE = "LibreOffice"
PROGRAMS = (ONLYOFFICE, LIBREOFFICE)
# One process that hangs must not hang the run.
SECONDS_A_DOCUMENT = 20


def _in_batches(files: list[Path], size: int) -> list[list[Path]]:
    return [files[start : start + size] for start in range(0, len(files), size)]


def onlyoffice(files: list[Path], out: Path) -> None:
    """In batches, each a process of its own: the engine grows with every document."""
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        list(pool.map(lambda batch: _onlyoffice_batch(batch, out), _in_batches(files, 12)))


def _onlyoffice_batch(files: list[Path], out: Path) -> None:
    _run([sys.executable, "-m", "conformance.render", str(out), *map(str, files)], files, out)


def libreoffice(files: list[Path], out: Path) -> None:
    """In batches one after the other: a profile is for one process, and hundreds are too many."""
    env = {**os.environ, "FONTCONFIG_FILE": str(TOOLS / "fonts.conf")}
    profile = f"-env:UserInstallation=file://{TOOLS / 'libreoffice-profile'}"
    command = ["soffice", "--headless", profile, "--convert-to", "pdf", "--outdir", str(out)]
    for batch in _in_batches(files, 50):
        _run([*command, *map(str, batch)], batch, out, env)


def _run(
    command: list[str], files: list[Path], out: Path, env: dict[str, str] | None = None
) -> None:
    seconds = 60 + SECONDS_A_DOCUMENT * len(files)
    done = subprocess.run(
        command, env=env, capture_output=True, text=True, timeout=seconds, check=False
    )
    missing = [file.name for file in files if not _pdf(out, file).is_file()]
    if missing:
        said = (done.stdout + done.stderr)[-1000:]
        raise RuntimeError(f"{command[0]} did not render {missing[0]}\n{said}")


def render(program: str, files: list[Path], out: Path) -> None:
    out.mkdir(parents=True, exist_ok=True)
    for file in files:
        _pdf(out, file).unlink(missing_ok=True)
    if files:
        {ONLYOFFICE: onlyoffice, LIBREOFFICE: libreoffice}[program](files, out)


def pictures(pdf: Path, prefix: Path) -> None:
    """Every page as prefix-N.png at 80 dots an inch, in 16 greys: a page is black on white."""
    with tempfile.TemporaryDirectory() as directory:
        pages = Path(directory) / prefix.name
        command = ["pdftoppm", "-r", "80", "-gray", "-png", str(pdf), str(pages)]
        subprocess.run(command, check=True)
        for page in Path(directory).iterdir():
            grey = Image.open(page).convert("L").quantize(16)
            grey.save(prefix.with_name(page.name), optimize=True, bits=4)


def _pdf(out: Path, file: Path) -> Path:
    return out / f"{file.stem}.pdf"


def _main(out: str, files: list[str]) -> None:
    # Only the processes of a batch load the engine.
    import docbuilder  # noqa: PLC0415

    builder = docbuilder.CDocBuilder()
    builder.SetProperty("--fonts-system", "false")
    builder.SetProperty("--fonts-dir", str(TOOLS / "fonts"))
    for file in files:
        builder.OpenFile(str(Path(file).absolute()), "")
        builder.SaveFile("pdf", str(_pdf(Path(out), Path(file)).absolute()))
        builder.CloseFile()


if __name__ == "__main__":
    _main(sys.argv[1], sys.argv[2:])
