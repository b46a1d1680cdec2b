from io import BytesIO

import pypdfium2
import pytest

from facilitator.exercises import catalogue
from facilitator.exercises.boards.pledges import page, tables
from facilitator.handouts.kit.canvas import Furniture, Part
from facilitator.handouts.kit.document import Section, printed
from facilitator.handouts.kit.edition import Edition
from facilitator.workshop.board import Carried
from facilitator.workshop.session import Activity


@pytest.fixture
def activity() -> Activity:
    activity = catalogue.session_of_one("who-has-a-say").activities[0]
    plan = activity.boards["plan"].receiving((Carried("a", "Young carers"), Carried("b", "Drivers")))
    plan = plan.written(plan.pledges[0].id, "first_step", "Ask at the youth club")
    plan = plan.written(plan.pledges[0].id, "who", "Ann")
    return activity.with_board("plan", plan)


def words_of(activity: Activity, edition: Edition, blank: bool = False) -> str:
    made = page.worksheets(activity, "plan", edition)[0].story if blank else None
    story = made or page.record(activity, "plan", edition)
    data = printed([Section(Part(Furniture(), edition), story)], "Plan")
    pages = pypdfium2.PdfDocument(BytesIO(data))
    return " ".join(" ".join(p.get_textpage().get_text_bounded() for p in pages).split())


@pytest.mark.parametrize("edition", [Edition(), Edition(large=True)])
def test_the_plan_is_printed_in_both_editions(activity: Activity, edition: Edition) -> None:
    words = words_of(activity, edition)
    for expected in ("Young carers", "Ask at the youth club", "Ann", "First step", "Who asks them"):
        assert expected in words
    assert "Nothing was written beside 1 row yet." in words


def test_without_names_there_is_no_column_for_them(activity: Activity) -> None:
    words = words_of(activity, Edition(names=False))
    assert "Ann" not in words
    assert "Who asks them" not in words


def test_a_covered_row_is_not_printed(activity: Activity) -> None:
    plan = activity.boards["plan"].covered("a")
    assert page.record(activity.with_board("plan", plan), "plan", Edition()) == []


def test_a_blank_plan_asks_each_thing_on_a_line_of_its_own(activity: Activity) -> None:
    words = words_of(activity, Edition(), blank=True)
    assert words.count("What keeps them out") == 2
    assert "Ask at the youth club" not in words


def test_what_happens_next_is_said_in_a_sentence(activity: Activity) -> None:
    assert tables.in_brief(activity.boards["plan"]).coming == ("Young carers: Ask at the youth club; Ann",)


def test_a_promise_that_was_looked_at_again_has_no_pocket_card(activity: Activity) -> None:
    plan = activity.boards["plan"]
    assert [card.words for card in page.pocket(activity, "plan", Edition())] == ["Young carers"]
    checked = activity.with_board("plan", plan.judged(plan.pledges[0].id, "partly"))
    assert page.pocket(checked, "plan", Edition()) == []


def test_what_was_only_learnt_is_no_count_of_promises_kept(activity: Activity) -> None:
    plan = activity.boards["plan"]
    learnt = plan.learned(plan.pledges[0].id, "Ask earlier")
    brief = tables.in_brief(learnt)
    assert (brief.about, brief.coming) == ((), ("Young carers: Ask at the youth club; Ann",))


def test_promises_that_nobody_looked_at_yet_still_come_next(activity: Activity) -> None:
    plan = activity.boards["plan"]
    plan = plan.written(plan.pledges[1].id, "first_step", "Ring the depot")
    brief = tables.in_brief(plan.judged(plan.pledges[0].id, "partly"))
    assert brief.about == ("Of what we had said: 1 partly.",)
    assert brief.coming == ("Drivers: Ring the depot",)


def test_what_became_of_a_covered_promise_has_no_column(activity: Activity) -> None:
    plan = activity.boards["plan"].written(activity.boards["plan"].pledges[1].id, "first_step", "Ring")
    plan = plan.judged(plan.pledges[0].id, "kept").covered(plan.pledges[0].id)
    words = words_of(activity.with_board("plan", plan), Edition())
    assert "Ring" in words
    assert "Was it kept?" not in words
    assert plan.summary() == "2 first steps"


def test_a_question_above_a_column_has_no_colon_where_rows_become_lists(activity: Activity) -> None:
    plan = activity.boards["plan"]
    judged = activity.with_board("plan", plan.judged(plan.pledges[0].id, "partly"))
    words = words_of(judged, Edition(large=True))
    assert "Who asks them: Ann" in words
    assert "Was it kept? partly" in words
