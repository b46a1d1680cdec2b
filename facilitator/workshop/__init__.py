"""The workshop itself: sessions, time, undo. Pure Python, no Qt."""
