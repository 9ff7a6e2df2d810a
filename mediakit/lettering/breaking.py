"""Text into balanced lines: only a plain space may break, a no-break space never does."""

from collections.abc import Sequence
from itertools import accumulate, pairwise
from math import inf

from mediakit.lettering.fonts import NO_BREAK_SPACE
from mediakit.lettering.measuring import width_em


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
            lonely=bool(words) and NO_BREAK_SPACE not in words[-1],
        )
        if starts is None:
            return None
        lines += [" ".join(words[a:b]) for a, b in pairwise((*starts, len(words)))]
    return tuple(lines)


def balance(
    widths: Sequence[float], space: float, limit: float, *, lonely: bool = True
) -> tuple[int, ...] | None:
    """First words of the fewest lines that fit, with the least raggedness (sum of squared slack).

    Args:
        widths: of the words, in order.
        space: between two of them.
        limit: longest line, in the same unit.
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
    forlorn = 4 * count * limit**2 if lonely and count > 1 else 0.0

    def cost(start: int, end: int, line: int) -> float:
        slack = limit - (ends[end] - ends[start] - space)
        return slack**2 + (forlorn if line == count and end - start == 1 else 0.0)

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
