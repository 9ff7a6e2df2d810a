"""Text into pixels: fonts, measuring, line breaking, fitting, drawing. Slides and captions share it."""
