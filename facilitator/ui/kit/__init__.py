"""What every window shares; knows no board."""
