"""What a board's folder says of itself; its heavy parts load when they are called for."""

from collections.abc import Mapping
from importlib import import_module
from importlib.util import find_spec
from typing import Any, NamedTuple


class Manifest(NamedTuple):
    """One kind of board.

    Each part lies in the board's own folder under the same name everywhere: `model.State` and
    `model.start(settings)`, `view.View`, `controls.Controls`, `page.worksheets` and `page.record`,
    `tables.told`, `tables.tables` and `tables.data` (see `exercises.parts.account`). A board whose sheets
    can be typed in has a `paper` too (see `exercises.parts.paper_in`). What can be set on it, in plain words,
    is said by `making` (see `exercises.parts.setting` and `told`). One with something to choose in the
    planner has a `beforehand` (see `exercises.parts.options`).
    """

    kind: str
    modes: tuple[str, ...]

    def state_type(self) -> type[Any]:
        """The frozen dataclass that storage writes and reads."""
        return self._part("model", "State")  # type: ignore[no-any-return]

    def start(self, settings: Mapping[str, Any]) -> Any:
        """An empty board. Raises ValueError naming the setting that is wrong."""
        return self._part("model", "start")(settings)

    def view(self) -> Any:
        """The picture that both windows share: `View(handle, theme, parent)`. Loads Qt."""
        return self._part("view", "View")

    def controls(self) -> Any:
        """What the console adds below or beside the picture: `Controls(handle, theme, parent)`. Loads Qt."""
        return self._part("controls", "Controls")

    def page(self) -> Any:
        """The module with `worksheets` and `record`. Loads reportlab."""
        return import_module(f"{_BOARDS}.{self.kind}.page")

    def tables(self) -> Any:
        """The module that says in words and tables what the group made."""
        return import_module(f"{_BOARDS}.{self.kind}.tables")

    def paper(self) -> Any | None:
        """The module that reads its sheets line by line; None for a board without."""
        return self._module("paper")

    def beforehand(self) -> Any | None:
        """The module that says what can be chosen before the session; None for a board without."""
        return self._module("beforehand")

    def _module(self, part: str) -> Any | None:
        name = f"{_BOARDS}.{self.kind}.{part}"
        return import_module(name) if find_spec(name) else None

    def making(self) -> Any:
        """The module with `about`, `happenings`, `begin`, `label`, `settings` and `mistakes`."""
        return import_module(f"{_BOARDS}.{self.kind}.making")

    def _part(self, module: str, name: str) -> Any:
        return getattr(import_module(f"{_BOARDS}.{self.kind}.{module}"), name)


_BOARDS = __name__.rpartition(".")[0]
