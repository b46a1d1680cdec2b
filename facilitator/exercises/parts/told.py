"""What a board's folder tells somebody who makes an exercise: what it is for, and what happens on it."""

from dataclasses import dataclass


@dataclass(frozen=True)
class About:
    """A kind of board in plain words: its name, and one sentence on what a group does with it."""

    name: str
    sentence: str


@dataclass(frozen=True, kw_only=True)
class Happening:
    """What can happen on a board in a step, and words that such a step may start with.

    `usual` ones make up the steps that a new exercise on this board begins with.
    """

    mode: str
    words: str
    title: str
    prompt: str
    say: str = ""
    minutes: float = 5.0
    usual: bool = True
