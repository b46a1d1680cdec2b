"""A few widgets beside each other in one that can be moved and hidden as a whole."""

from PySide6.QtWidgets import QHBoxLayout, QWidget


def side_by_side(*parts: QWidget, gap: int, to_the_left: bool = False) -> QWidget:
    """As one reads, `gap` pixels apart; `to_the_left` keeps what room there is behind the last."""
    made = QWidget()
    row = QHBoxLayout(made)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(gap)
    for part in parts:
        row.addWidget(part)
    if to_the_left:
        row.addStretch(1)
    return made
