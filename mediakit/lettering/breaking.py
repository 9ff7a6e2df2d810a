"""Text into balanced lines: only a plain space may break, a no-break space never does."""

from bisect import bisect_right
from collections.abc import Sequence
from itertools import accumulate, pairwise
from math import inf

from mediakit.lettering.fonts import NO_BREAK_SPACE
from mediakit.lettering.words import Paragraph, measure

RESTS = ",;:.!?…–"
"""Signs after which a reader rests, so that a line ends well there."""

_UNREST = 0.3
"""How much slack, as a share of a line, ending one where a reader rests is worth."""
_ROUNDING = 1e-9


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
    for paragraph in measure(text, ref).paragraphs:
        words = paragraph.words
        if paragraph.ends[-1] - paragraph.space <= limit_em:
            lines.append(" ".join(words))
            continue
        starts = balance(
            paragraph.widths,
            paragraph.space,
            limit_em,
            rests=[word[-1] in RESTS for word in words],
            lonely=NO_BREAK_SPACE not in words[-1],
        )
        if starts is None:
            return None
        lines += [" ".join(words[a:b]) for a, b in pairwise((*starts, len(words)))]
    return tuple(lines)


def count_lines(paragraph: Paragraph, limit_em: float) -> int:
    """Lines a paragraph takes when every one is filled as far as it goes; no word may be longer than that."""
    return max(1, len(_fill(paragraph.ends, paragraph.space, limit_em)))


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
    latest = _fill(ends, space, limit)
    if len(latest) == 1:
        return (0,)
    backwards = [ends[-1] - end for end in reversed(ends)]
    earliest = [len(widths) - end for end in _fill(backwards, space, limit)][-2::-1]
    windows = [range(low, high + 1) for low, high in zip(earliest, latest, strict=False)]
    unrest = [0.0 if rest else (_UNREST * limit) ** 2 for rest in rests] or [0.0] * len(widths)
    forlorn = 4 * len(latest) * limit**2 if lonely else 0.0
    best: dict[int, tuple[float, tuple[int, ...]]] = {0: (0.0, ())}
    for window in (*windows, range(len(widths), len(widths) + 1)):
        following = {}
        for end in window:
            price = unrest[end - 1] if end < len(widths) else 0.0
            cheapest, via = inf, 0
            for start, (so_far, _) in best.items():
                slack = limit - (ends[end] - ends[start] - space)
                cost = so_far + slack * slack + price
                if end == len(widths) and end - start == 1:
                    cost += forlorn
                if start < end and slack >= -_ROUNDING and cost < cheapest:
                    cheapest, via = cost, start
            if cheapest < inf:
                following[end] = cheapest, (*best[via][1], via)
        best = following
    return best[len(widths)][1]


def _fill(ends: Sequence[float], space: float, limit: float) -> list[int]:
    """One past the last word of each line when every one is filled as far as it goes.

    Args:
        ends: where each word ends on one endless line, the space after it included; from 0 on.
        space: between two words.
        limit: longest line; no word may be longer.
    """
    filled, start, words = [], 0, len(ends) - 1
    while start < words:
        start = bisect_right(ends, ends[start] + limit + space + _ROUNDING) - 1
        filled.append(start)
    return filled
