from facilitator.ui.kit.paging import Pages, packed


def test_two_pictures_of_one_window_do_not_argue_for_ever(qapp):
    pages = Pages()
    shown = []

    def leaving() -> None:
        shown.append(pages.need("console", 1))

    pages.turned.connect(leaving)
    pages.need("console", 3)
    assert pages.of == 3
    assert len(shown) == 1


def test_the_picture_that_needs_most_says_how_many_pages_there_are(qapp):
    pages = Pages()
    pages.need("console", 3)
    assert pages.need("wall", 1) == 0
    pages.go(2)
    assert (pages.at, pages.of) == (2, 3)
    assert pages.need("wall", 2) == 1


def test_items_that_belong_together_are_not_parted_by_a_page() -> None:
    assert packed([10] * 5, 34, 1) == [range(3), range(3, 5)]
    assert packed([10] * 5, 34, 1, kept={0, 2}) == [range(2), range(2, 5)]


def test_two_that_no_page_holds_together_are_parted() -> None:
    assert packed([30, 30, 30], 34, 1, kept={0, 1}) == [range(1), range(1, 2), range(2, 3)]
    assert packed([], 34, 1, kept={0}) == [range(0)]
