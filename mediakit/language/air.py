"""Air: the breath before what a listener writes down, where no sign asks for one."""

from collections.abc import Sequence

from mediakit.language.scan import Token
from mediakit.language.tables import words

_WRITTEN_DOWN = frozenset({"phone", "address"})
_DAY = "ngày"
_LEANS_ON = frozenset(
    words("""
    từ đến tới hết trước sau vào trong của là và hoặc hay tháng quý năm thứ hôm mùng mồng
    """)
)
"""Words that no reader parts from the date behind them."""


def takes_air(tokens: Sequence[Token], index: int) -> bool:
    """Tell whether a reader breathes before a token: a phone number, an address, or `ngày` of a date."""
    if index == 0:
        return False
    before, token = tokens[index - 1], tokens[index]
    if token.kind == "date":
        return before.said != _DAY and before.said not in _LEANS_ON
    if token.said == _DAY and index + 1 < len(tokens) and tokens[index + 1].kind == "date":
        return before.said not in _LEANS_ON
    return token.kind in _WRITTEN_DOWN
