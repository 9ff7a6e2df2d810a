"""From finished files to what stations air, and what they aired."""
