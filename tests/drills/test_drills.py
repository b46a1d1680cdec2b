"""Each drill in its short form and without limits of time; `make drills` has the long one."""

import pytest

from drills.all_of_them import DRILLS

SHORT = [drill for drill in DRILLS if drill.short]


@pytest.mark.parametrize("drill", SHORT, ids=[drill.what for drill in SHORT])
@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")
def test_it_holds(drill, qapp):
    if not (found := drill.run(drill.short)).times:
        pytest.skip(found.seen)
