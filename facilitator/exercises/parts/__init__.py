"""What several boards share, free of Qt and of paper."""
