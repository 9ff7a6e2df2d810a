"""Spoken text to takes: one file per engine behind one Voice protocol."""
