"""What must hold when things go wrong, tried again and again: python -m drills."""
