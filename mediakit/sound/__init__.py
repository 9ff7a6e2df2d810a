"""Tracks to mix to master to file; and what a finished file really is.

Sound is float32 at 48 kHz; a mix is mono, shape (n,). Chime, bed and speech meet at the levels of `levels`.
"""
