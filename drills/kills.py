"""The program is killed at a random moment of editing."""

import multiprocessing
import os
import time
from collections.abc import Iterator
from contextlib import suppress
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any

from drills.drill import Drill, Found, dice, must
from drills.editing import edit, numbered
from tools import rehearsal

LATEST = 0.5  # seconds of work that a kill may take with it


def killed(rounds: int) -> Found:
    """Every time the file opens with all that was acknowledged; what was erased lies nowhere."""
    lost: list[float] = []
    luck, acts = dice(), 0
    with rehearsal.own_house() as house:
        with rehearsal.library(house).create(rehearsal.on_the_grid(12)) as file:
            path = file.path
        for seed in range(rounds):
            heard, died = _one_life(house, path, seed, luck.uniform(0, 1.2))
            acts += len(heard)
            lost.append(_age_of_lost_work(house, path, heard, died))
    late = sum(age > LATEST for age in lost)
    ages = f"oldest work lost {max(lost):.2f} s, mostly {sorted(lost)[int(len(lost) * 0.95)]:.2f}"
    seen = f"{acts} acts; every acknowledged save there; {ages}; over {LATEST} s: {late}"
    return Found(rounds, seen, within=not late)


def _one_life(house: Path, path: Path, seed: int, seconds: float) -> tuple[list[Any], float]:
    """What the program said before it was killed, and when that was."""
    context = multiprocessing.get_context("spawn" if os.name == "nt" else "forkserver")
    context.set_forkserver_preload(["drills.editing"])
    ear, mouth = context.Pipe(duplex=False)
    process = context.Process(target=edit, args=(mouth, house, path, seed), daemon=True)
    process.start()
    mouth.close()
    must(ear.poll(60), "the program never came to editing")
    time.sleep(seconds)
    must(process.is_alive(), "the program ended by itself")
    died = time.monotonic()
    process.kill()
    process.join()
    heard = list(_heard(ear))
    must(heard, "the program did nothing")
    return heard, died


def _heard(ear: Connection) -> Iterator[Any]:
    with suppress(EOFError, OSError):
        while True:
            yield ear.recv()


def _age_of_lost_work(house: Path, path: Path, heard: list[Any], died: float) -> float:
    with rehearsal.library(house).open(path) as file:
        must(not file.read_only, f"the file of a dead program can only be read: {file.why}")
        there = numbered(file.session)
        named = {p.name for p in file.session.activities[0].boards["grid"].people}
    said = max((number for what, number, _ in heard if what == "saved"), default=0)
    must(there >= said, f"{said} were acknowledged, {there} are there")
    for what, word, _ in heard:
        if what == "erased" or (what == "wrote" and word not in named):
            left = [f for f in house.rglob("*") if f.is_file() and word.encode() in f.read_bytes()]
            must(not left, f"{word} was removed for good, and lies in {left}")
    must(not list(path.parent.glob(".*.tmp")), "temporary files are left")
    return max(
        (died - when for what, number, when in heard if what == "did" and number >= there), default=0.0
    )


DRILLS = (Drill("the program is killed while it is edited", killed, short=2, long=200),)
