"""The grid as a list: ranked, chosen and written in words."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from facilitator.exercises.boards.grid.bands import Place
from facilitator.exercises.boards.grid.controls.twin import ASKED, IMPACT, KIND, NAME, SAY, SHOULD
from facilitator.exercises.boards.grid.view import View
from facilitator.ui.kit.theme import Theme
from tests.exercises.boards.acts import press
from tests.exercises.boards.grid.acts import choose, part


def test_words_in_the_list_place_in_the_middle_of_their_band(controls, person):
    twin = controls.table.twin
    row = twin.row_of("young carers")
    assert twin.data(twin.index(row, IMPACT)) == "always"
    twin.setData(twin.index(row, SAY), 3)
    assert person("Young carers").now == Place(0.9, 0.7)


def test_the_list_ranks_and_follows_the_grid(controls, store):
    press(controls, "as_list")
    twin = controls.table.twin
    assert twin.person(0).name == "Young carers"
    store.handle("grid").do("Move", lambda s: s.placed("councillors", Place(1.0, 0.0)))
    assert twin.person(0).name == "Councillors"


def test_the_list_and_the_grid_choose_together(controls):
    press(controls, "as_list")
    choose(controls, "councillors")
    assert controls.table.twin.person(controls.table.currentIndex().row()).name == "Councillors"
    controls.table.selectRow(controls.table.twin.row_of("drivers"))
    assert controls._handle.chosen == "drivers"


def test_a_cell_of_the_list_is_chosen_from_words(controls, person):
    press(controls, "as_list")
    table = controls.table
    index = table.twin.index(table.twin.row_of("young carers"), ASKED)
    table.setCurrentIndex(index)
    table.edit(index)
    box = part(controls, "cell_choices")
    assert [box.itemText(i) for i in range(3)] == ["yes", "not yet", "don't know"]
    box.setCurrentIndex(0)
    box.activated.emit(0)
    assert person("Young carers").asked == "yes"


@pytest.mark.parametrize(
    ("step", "editable"),
    [("now", {NAME, KIND, IMPACT, SAY, ASKED}), ("should-be", {NAME, KIND, SHOULD, ASKED})],
)
def test_should_be_and_now_are_written_in_their_own_steps(controls, store, step, editable):
    store.go_to(store.activity.id, step)
    twin = controls.table.twin
    row = twin.row_of("young carers")
    found = {c for c in range(6) if twin.flags(twin.index(row, c)) & Qt.ItemFlag.ItemIsEditable}
    assert found == editable


def test_the_list_is_laid_out_once_it_has_its_size(qtbot, store):
    store.go_to(store.activity.id, "list")
    view = View(store.handle("grid", wall=True), Theme())
    qtbot.addWidget(view)
    assert view.roster.texts() == []
    view.resize(1840, 830)
    view.show()
    QTest.qWait(0)
    assert "Young carers" in view.roster.texts()
