"""The session as JSON that other programs can read: all of it, but what is covered and private notes."""

from json import dumps
from typing import Any

import msgspec

from facilitator.exercises import boards
from facilitator.workshop.session import Activity, Session

FORMAT = "facilitator export"


def json(session: Session, names: bool = True) -> str:
    """The whole session, indented; it says whether people's names are in it.

    Halves of characters, which no file of text can hold, become a replacement mark.
    """
    whole = msgspec.to_builtins(session, str_keys=True)
    whole["activities"] = [_activity(activity) for activity in session.activities]
    told = {"format": FORMAT, "version": 1, "names": names, "session": whole}
    text = dumps(told, ensure_ascii=False, indent=2) + "\n"
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def _activity(activity: Activity) -> dict[str, Any]:
    """Without the facilitator's own notes, which no record has.

    A board that this version does not know cannot say what is covered in it, and is left out too.
    """
    row: dict[str, Any] = msgspec.to_builtins(activity, str_keys=True)
    row["boards"] = {
        name: {"kind": kind} | msgspec.to_builtins(account.told(activity.boards[name]), str_keys=True)
        for name, kind in activity.board_kinds.items()
        if (account := boards.account(kind))
    }
    del row["board_kinds"], row["notes"]
    return row
