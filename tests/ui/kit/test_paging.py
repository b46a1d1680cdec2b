from facilitator.ui.kit.paging import Pages


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
