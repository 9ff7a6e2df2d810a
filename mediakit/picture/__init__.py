"""Timeline to moving picture: states composed once, still stretches repeated and not encoded again."""
