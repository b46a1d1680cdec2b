"""A session as data and accessible text: free of Qt and of reportlab, and knows no board."""
