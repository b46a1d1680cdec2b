"""What a person can choose, in plain words, with a picture of what comes of it."""
