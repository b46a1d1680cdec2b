"""What will the group work on? One card for each kind of board, with its picture and a sentence."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QPushButton, QSizePolicy, QVBoxLayout, QWidget

from facilitator.exercises import boards
from facilitator.exercises.making import draft as drafts
from facilitator.ui.kit.pieces import label
from facilitator.ui.kit.theme import Theme
from facilitator.ui.maker.stage import Stage
from facilitator.ui.projector.wall_picture import WallPicture

WIDE = 214  # pixels of a card at the usual text size
TELLING = 2  # the second step shows more of a board than the first


class KindCard(QPushButton):
    """A button as large as its picture and its words."""

    picked = Signal(str)  # the kind

    def __init__(self, kind: str, theme: Theme) -> None:
        super().__init__()
        self._kind = kind
        about = boards.manifest(kind).making().about()
        self.setObjectName(f"kind_{kind}")
        self.setProperty("role", "picked")
        self.setAccessibleName(about.name)
        self.setAccessibleDescription(about.sentence)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(12, 12, 12, 12)
        self._column.setSpacing(6)
        for part in (_Kind(kind, theme), label(about.name, "strong"), label(about.sentence, "mute")):
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)  # a press is the card's
            self._column.addWidget(part)
        self._column.addStretch(1)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setMinimumWidth(round(WIDE * theme.text))
        self.clicked.connect(self._pick)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._column.totalHeightForWidth(width)

    def sizeHint(self) -> QSize:
        return QSize(self.minimumWidth(), self.heightForWidth(self.minimumWidth()))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def _pick(self) -> None:
        self.picked.emit(self._kind)


class _Kind(WallPicture):
    """The wall with a new board of that kind, with some made-up words on it."""

    def __init__(self, kind: str, theme: Theme) -> None:
        super().__init__(theme)
        self._kind, self._theme = kind, theme
        self._stage: Stage | None = None

    def minimumSizeHint(self) -> QSize:
        return QSize()  # its width says how high it is: names stand in one line, card by card

    def taken_from(self) -> QWidget:
        if self._stage is None:
            draft = drafts.on_board(self._kind)
            self._stage = Stage(self._theme, self)
            self._stage.show_step(draft, draft.steps[:TELLING][-1].id, sample=True)
        return self._stage.wall
