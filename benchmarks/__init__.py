"""What things cost, as ratios against floors measured in the same run. They fail nobody."""
