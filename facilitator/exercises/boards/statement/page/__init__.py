"""The statement on paper: the record with its drafts, a poster, sheets to write on."""

from facilitator.exercises.boards.statement.page.poster import poster
from facilitator.exercises.boards.statement.page.record import record
from facilitator.exercises.boards.statement.page.worksheet import worksheets

__all__ = ["poster", "record", "worksheets"]
