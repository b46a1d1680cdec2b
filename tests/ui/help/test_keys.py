from facilitator import assets
from facilitator.ui.help import keys
from facilitator.ui.kit.keys import table


def test_the_guide_has_the_keys_of_the_program():
    """`tools/write_keys.py` writes them."""
    guide = assets.guide().read_text(encoding="utf-8")
    assert guide.split(keys.BEGIN)[1].split(keys.END)[0].strip() == keys.markdown().strip()


def test_every_key_of_the_table_and_of_the_boards_is_there():
    written = keys.markdown()
    assert all(f"| {key.does} |" in written for key in table())
    assert "**Alt+6**" in written


def test_no_key_has_two_meanings_in_a_session():
    named = [name for key in table() for name in key.keys]
    assert len(named) == len(set(named))
