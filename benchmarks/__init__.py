"""Speed as ratios against a bare peer, measured in one run; never a test."""
