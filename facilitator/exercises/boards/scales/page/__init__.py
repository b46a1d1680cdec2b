"""The scales on paper: a form to rate on alone, a team sheet, the record of what came of it."""

from facilitator.exercises.boards.scales.page.form import worksheets
from facilitator.exercises.boards.scales.page.record import record

__all__ = ["record", "worksheets"]
