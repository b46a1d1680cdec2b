"""Making an exercise: a draft with pure verbs, what is still wrong with it, where in a file that is."""
