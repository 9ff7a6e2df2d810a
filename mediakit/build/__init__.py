"""What to make and why: steps, digests, plan, store, runner. Knows no media."""
