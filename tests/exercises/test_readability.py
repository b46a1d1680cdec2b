import pytest

from tools.readability import grade, longest_sentence, syllables

HEARD = {
    1: "the use there makes asked place used voice seen named each cross through",
    2: "question people little wanted going quiet places before someone table neighbour created poem science",
    3: "idea area charities engagement different decision services somebody previous",
    4: "everybody experience co-production",
    5: "collaboration organisation",
}


@pytest.mark.parametrize("count", HEARD)
def test_syllables_are_those_one_hears(count):
    wrong = {word: syllables(word) for word in HEARD[count].split() if syllables(word) != count}
    assert len(wrong) <= len(HEARD[count].split()) / 10, wrong


def test_grades_are_those_of_the_formula():
    assert grade("The cat sat on the mat.") == pytest.approx(0.39 * 6 + 11.8 - 15.59)
    assert grade("The cat sat.", "On the mat.") == pytest.approx(0.39 * 3 + 11.8 - 15.59)
    assert grade("", "…") == 0


def test_long_words_and_long_sentences_read_harder():
    easy, hard = (
        "Who has a say? Who has none?",
        "Consider whose participation determines organisational decisions.",
    )
    assert grade(easy) < 1 < 12 < grade(hard)
    assert (longest_sentence(easy), longest_sentence("")) == (4, 0)
