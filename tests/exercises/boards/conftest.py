"""What the tests of every board may ask for."""

import pytest
from PySide6.QtTest import QTest


@pytest.fixture
def shown(qtbot):
    """Show a picture or controls in some size; they are gone when the test is."""

    def show(part, width=780, height=300):
        qtbot.addWidget(part)
        part.resize(width, height)
        part.show()
        QTest.qWait(0)  # it has the keys once what waits was done
        return part

    return show
