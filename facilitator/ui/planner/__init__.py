"""The planner: a session's agenda put together before the day."""
