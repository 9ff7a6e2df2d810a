"""One file per layout; each draws a slide's fields on a canvas."""
