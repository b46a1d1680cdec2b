"""The line on paper: the record of both votes, the reasons sheet, slips to cut out."""

from facilitator.exercises.boards.line.page.record import record
from facilitator.exercises.boards.line.page.worksheet import cards, worksheets

__all__ = ["cards", "record", "worksheets"]
