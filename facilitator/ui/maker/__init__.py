"""The maker: an exercise of one's own, made without code."""
