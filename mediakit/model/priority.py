"""How urgent a message is, in the words of the rules for loudspeaker stations (TT 39/2020/TT-BTTTT)."""

from typing import Literal

Priority = Literal["thường", "ưu tiên", "khẩn cấp"]
"""Ordinary, before others, or an emergency; each has a chime of its own."""
ORDINARY: Priority = "thường"
"""What nobody marked as anything else; its chime may be the campaign's own."""
EMERGENCY: Priority = "khẩn cấp"
"""Rides in no campaign's pack: it is aired at once, by hand."""
