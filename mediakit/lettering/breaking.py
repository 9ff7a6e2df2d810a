"""Text into balanced lines: only a plain space may break, a no-break space never does."""

from collections.abc import Sequence
from itertools import accumulate, pairwise
from math import inf

from mediakit.lettering.fonts import NO_BREAK_SPACE
from mediakit.lettering.measuring import width_em

RESTS = ",;:.!?…–"
"""Signs after which a reader rests, so that a line ends well there."""

_UNREST = 0.3
"""How much slack, as a share of a line, ending one at such a sign is worth."""


def break_lines(text: str, ref: str, limit_em: float) -> tuple[str, ...] | None:
    """Break a text into the fewest lines that fit, as even as they can be.

    Args:
        text: line feeds in it are kept.
        ref: its font.
        limit_em: longest line.
    Returns:
        The lines; None when a word alone is longer than that.
    """
    lines: list[str] = []
    for paragraph in text.split("\n"):
        words = [word for word in paragraph.split(" ") if word]
        starts = balance(
            [width_em(word, ref) for word in words],
            width_em(" ", ref),
            limit_em,
            rests=[word[-1] in RESTS for word in words],
            lonely=bool(words) and NO_BREAK_SPACE not in words[-1],
        )
        if starts is None:
            return None
        lines += [" ".join(words[a:b]) for a, b in pairwise((*starts, len(words)))]
    return tuple(lines)


def balance(
    widths: Sequence[float],
    space: float,
    limit: float,
    *,
    rests: Sequence[bool] = (),
    lonely: bool = True,
) -> tuple[int, ...] | None:
    """First words of the fewest lines that fit, with the least raggedness.

    Raggedness is the sum of squared slack, and of a price for each line that ends where no one rests.

    Args:
        widths: of the words, in order.
        space: between two of them.
        limit: longest line, in the same unit.
        rests: for each word whether a line ends well after it; without it, all are alike.
        lonely: whether the last word would look lost on a line of its own.
    Returns:
        Index of each line's first word, from 0 on; None when a word is longer than the limit.
    """
    if not widths:
        return (0,)
    if max(widths) > limit:
        return None
    ends = [0.0, *accumulate(width + space for width in widths)]
    count = _fewest(ends, space, limit)
    unrest = [0.0 if rest else (_UNREST * limit) ** 2 for rest in rests] or [0.0] * len(widths)
    forlorn = 4 * count * limit**2 if lonely and count > 1 else 0.0

    def cost(start: int, end: int, line: int) -> float:
        slack = limit - (ends[end] - ends[start] - space)
        if line < count:
            return slack**2 + unrest[end - 1]
        return slack**2 + (forlorn if end - start == 1 else 0.0)

    nowhere: tuple[float, tuple[int, ...]] = (inf, ())
    best = [(0.0, nowhere[1])] + [nowhere] * len(widths)
    earliest = [
        next(start for start in range(end + 1) if ends[end] - ends[start] - space <= limit)
        for end in range(len(ends))
    ]
    for line in range(1, count + 1):
        best = [
            min(
                (
                    (best[start][0] + cost(start, end, line), (*best[start][1], start))
                    for start in range(earliest[end], end)
                ),
                default=nowhere,
            )
            for end in range(len(ends))
        ]
    return best[-1][1]


def _fewest(ends: Sequence[float], space: float, limit: float) -> int:
    """Lines it takes when every one is filled as far as it goes."""
    lines, start = 1, 0
    for word in range(1, len(ends)):
        if ends[word] - ends[start] - space > limit:
            lines, start = lines + 1, word - 1
    return lines
