"""Samples: decode, resample, fade, trim, meter. Speech and sound share it.

All sound is float32 with full scale at ±1, usually at 48 kHz; mono has shape (n,), more channels
(n, channels).
"""
