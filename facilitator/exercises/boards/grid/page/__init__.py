"""The grid on paper: blank sheets to place groups on, cards to cut out, the record of who has a say."""

from facilitator.exercises.boards.grid.page.cards import cards
from facilitator.exercises.boards.grid.page.record import record
from facilitator.exercises.boards.grid.page.worksheet import worksheets

__all__ = ["cards", "record", "worksheets"]
