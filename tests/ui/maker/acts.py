"""What stands on the shelf of one's own."""


def rows(hands):
    return [w.text() for w in hands.window.home.findChildren(object, "own_title")]


def row(hands, exercise_id):
    return hands.find(f"own_{exercise_id}")
