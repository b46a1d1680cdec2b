"""What the made-up group does in each exercise, a file for each."""
