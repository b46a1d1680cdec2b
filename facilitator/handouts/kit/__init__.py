"""Paper that knows no board: pages, styles, fonts, tags."""
