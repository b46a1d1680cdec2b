"""Which sessions belong to one project: by its name, or because one looks back at another."""

from facilitator.exercises import catalogue
from facilitator.workshop.project import of_one_project
from facilitator.workshop.session import Session


def made(name: str, project: str = "", *reviews: str) -> Session:
    return Session(id=name, title=name, project=project, reviews=reviews)


def test_a_project_is_the_same_whatever_its_case_and_spacing() -> None:
    others = [made("b", " LIBRARY  evenings"), made("c", "Parks"), made("d")]
    assert of_one_project(made("a", "Library evenings"), others) == {"b"}


def test_who_looks_back_at_whom_joins_them_over_any_number_of_sessions() -> None:
    first, second, third = made("1"), made("2", "", "1"), made("3", "", "2")
    assert of_one_project(third, [first, second, made("4")]) == {"1", "2"}
    assert of_one_project(first, [second, third]) == {"2", "3"}


def test_without_a_project_nothing_else_belongs_to_it() -> None:
    assert of_one_project(made("a"), [made("b"), made("c", "Parks")]) == frozenset()
    assert of_one_project(catalogue.session_of_one("what-we-bring"), []) == frozenset()


def test_a_session_that_was_deleted_breaks_nothing() -> None:
    assert of_one_project(made("3", "", "gone"), [made("1")]) == frozenset()
