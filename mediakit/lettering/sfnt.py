"""What setting a line needs of a TrueType or OpenType font: `cmap`, `hmtx`, `glyf`, the kerning of `GPOS`.

Pillow's basic layout, the one it has on every system, knows no `GPOS`: “Tàu” would fall apart by 0.07 em.
Source: OpenType 1.9 specification, chapters cmap, hmtx, head, loca, glyf, GPOS (pair adjustment, lookup
type 2).
"""

import struct
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

_PAIR_LOOKUP = 2
_EXTENSION_LOOKUP = 9
_X_ADVANCE = 0x0004
_FIELDS_BEFORE_X_ADVANCE = 0x0003


@dataclass(frozen=True, slots=True)
class Kerning:
    """One pair adjustment subtable, in font units."""

    covered: frozenset[int]
    """Left glyphs it speaks for."""
    pairs: Mapping[tuple[int, int], int]
    """Shift of the right glyph, by pair of glyphs, or by pair of classes when there are classes."""
    left_class: Mapping[int, int] | None = None
    """Class of a left glyph, 0 when absent; None: `pairs` is by glyph."""
    right_class: Mapping[int, int] | None = None
    """Class of a right glyph, 0 when absent."""


@dataclass(frozen=True, slots=True)
class Face:
    """What a font file says about setting text."""

    units_per_em: int
    """Font units in one em."""
    glyphs: Mapping[int, int]
    """Code point to glyph; a missing one is not in the font."""
    advances: tuple[int, ...]
    """Pen advance by glyph, in font units; the last one holds for all later glyphs."""
    kerning: tuple[Kerning, ...]
    """Subtables in order; the first that speaks for a pair counts."""
    outlines: bytes = b""
    """Its table `glyf`; empty where outlines are kept otherwise."""
    outline_starts: tuple[int, ...] = ()
    """First byte of each glyph's outline there, and one past the last."""

    def box_em(self, character: str) -> tuple[float, float, float, float] | None:
        """Box of a character's outline: left, top, right, bottom, y growing downwards; None: it has none.

        Raises:
            ValueError: when the font has no `glyf`.
        """
        if not self.outline_starts:
            raise ValueError("no outlines")
        glyph = self.glyphs.get(ord(character), 0)
        start, end = self.outline_starts[glyph : glyph + 2]
        if start == end:
            return None
        left, low, right, high = struct.unpack_from(">4h", self.outlines, start + 2)
        em = self.units_per_em
        return left / em, -high / em, right / em, -low / em

    def advance_em(self, character: str) -> float:
        """Pen advance of a character."""
        glyph = self.glyphs.get(ord(character), 0)
        return self.advances[min(glyph, len(self.advances) - 1)] / self.units_per_em

    def kern_em(self, left: str, right: str) -> float:
        """How much nearer (negative) or farther the second of two neighbours stands."""
        pair = self.glyphs.get(ord(left), 0), self.glyphs.get(ord(right), 0)
        for table in self.kerning:
            if pair[0] not in table.covered:
                continue
            if table.left_class is not None and table.right_class is not None:
                classes = table.left_class.get(pair[0], 0), table.right_class.get(pair[1], 0)
                return table.pairs.get(classes, 0) / self.units_per_em
            if pair in table.pairs:
                return table.pairs[pair] / self.units_per_em
        return 0.0


def read_face(file: Path) -> Face:
    """Read a font file.

    Raises:
        OSError: it cannot be read.
        ValueError: it is no TrueType or OpenType font with a Unicode `cmap`.
    """
    font = file.read_bytes()
    try:
        tables = {
            font[record : record + 4]: font[at : at + length]
            for record in range(12, 12 + 16 * _short(font, 4), 16)
            for at, length in [struct.unpack_from(">II", font, record + 8)]
        }
        return Face(
            units_per_em=_short(tables[b"head"], 18),
            glyphs=_character_map(tables[b"cmap"]),
            advances=_advances(tables[b"hmtx"], _short(tables[b"hhea"], 34)),
            kerning=tuple(_kerning(tables[b"GPOS"])) if b"GPOS" in tables else (),
            outlines=tables.get(b"glyf", b""),
            outline_starts=_starts(tables[b"loca"], tables[b"head"]) if b"glyf" in tables else (),
        )
    except (KeyError, struct.error) as error:
        raise ValueError(file.name) from error


def _short(table: bytes, at: int) -> int:
    return int.from_bytes(table[at : at + 2], "big")


def _shorts(table: bytes, at: int, count: int) -> tuple[int, ...]:
    return struct.unpack_from(f">{count}H", table, at)


def _advances(table: bytes, count: int) -> tuple[int, ...]:
    return _shorts(table, 0, 2 * count)[::2]


def _starts(loca: bytes, head: bytes) -> tuple[int, ...]:
    """Offsets into `glyf`, which short tables keep halved."""
    if _short(head, 50):
        return struct.unpack(f">{len(loca) // 4}I", loca)
    return tuple(2 * half for half in _shorts(loca, 0, len(loca) // 2))


def _character_map(table: bytes) -> dict[int, int]:
    """Code point to glyph, from the widest Unicode subtable of format 12 or 4."""
    subtables = {}
    for record in range(4, 4 + 8 * _short(table, 2), 8):
        platform, encoding, at = struct.unpack_from(">HHI", table, record)
        if platform == 0 or (platform == 3 and encoding in (1, 10)):
            subtables[_short(table, at)] = at
    if 12 in subtables:
        return dict(_segmented_wide(table, subtables[12]))
    return dict(_segmented(table, subtables[4]))


def _segmented(table: bytes, at: int) -> Iterator[tuple[int, int]]:
    """`cmap` format 4: runs of 16-bit code points."""
    count = _short(table, at + 6) // 2
    ends = _shorts(table, at + 14, count)
    starts = _shorts(table, at + 16 + 2 * count, count)
    deltas = _shorts(table, at + 16 + 4 * count, count)
    offsets_at = at + 16 + 6 * count
    for run, offset in enumerate(_shorts(table, offsets_at, count)):
        for code in range(starts[run], min(ends[run], 0xFFFE) + 1):
            glyph = code
            if offset:
                glyph = _short(table, offsets_at + 2 * run + offset + 2 * (code - starts[run]))
                if not glyph:
                    continue
            glyph = (glyph + deltas[run]) & 0xFFFF
            if glyph:
                yield code, glyph


def _segmented_wide(table: bytes, at: int) -> Iterator[tuple[int, int]]:
    """`cmap` format 12: runs of 32-bit code points."""
    (count,) = struct.unpack_from(">I", table, at + 12)
    for run in range(count):
        start, end, glyph = struct.unpack_from(">III", table, at + 16 + 12 * run)
        yield from ((code, glyph + code - start) for code in range(start, end + 1))


def _kerning(table: bytes) -> Iterator[Kerning]:
    """Every pair adjustment subtable that the feature `kern` names, whatever the script."""
    features, lookups = _shorts(table, 6, 2)
    wanted = set[int]()
    for record in range(features + 2, features + 2 + 6 * _short(table, features), 6):
        if table[record : record + 4] == b"kern":
            feature = features + _short(table, record + 4)
            wanted.update(_shorts(table, feature + 4, _short(table, feature + 2)))
    for index in sorted(wanted):
        lookup = lookups + _short(table, lookups + 2 + 2 * index)
        kind, _, count = _shorts(table, lookup, 3)
        for offset in _shorts(table, lookup + 6, count):
            at, found = lookup + offset, kind
            if kind == _EXTENSION_LOOKUP:
                found = _short(table, at + 2)
                at += int.from_bytes(table[at + 4 : at + 8], "big")
            if found == _PAIR_LOOKUP:
                yield _pairs(table, at)


def _pairs(table: bytes, at: int) -> Kerning:
    style, coverage, first, second = _shorts(table, at, 4)
    covered = _covered(table, at + coverage)
    size = 2 * (first.bit_count() + second.bit_count())
    skip = 2 * (first & _FIELDS_BEFORE_X_ADVANCE).bit_count()
    if not first & _X_ADVANCE:
        return Kerning(frozenset(), {})
    pairs: dict[tuple[int, int], int] = {}
    if style == 1:
        sets = _shorts(table, at + 10, _short(table, at + 8))
        for left, offset in zip(covered, sets, strict=True):
            for record in range(_short(table, at + offset)):
                spot = at + offset + 2 + record * (2 + size)
                pairs[left, _short(table, spot)] = _signed(table, spot + 2 + skip)
        return Kerning(frozenset(covered), pairs)
    left_at, right_at, left_count, right_count = _shorts(table, at + 8, 4)
    for cell in range(left_count * right_count):
        value = _signed(table, at + 16 + cell * size + skip)
        if value:
            pairs[divmod(cell, right_count)] = value
    return Kerning(frozenset(covered), pairs, _classes(table, at + left_at), _classes(table, at + right_at))


def _signed(table: bytes, at: int) -> int:
    return int.from_bytes(table[at : at + 2], "big", signed=True)


def _covered(table: bytes, at: int) -> tuple[int, ...]:
    """Glyphs of a coverage table, in coverage order."""
    style, count = _shorts(table, at, 2)
    if style == 1:
        return _shorts(table, at + 4, count)
    runs = [_shorts(table, at + 4 + 6 * run, 2) for run in range(count)]
    return tuple(glyph for start, end in runs for glyph in range(start, end + 1))


def _classes(table: bytes, at: int) -> dict[int, int]:
    """Glyph to class, from a class definition table."""
    if _short(table, at) == 1:
        start, count = _shorts(table, at + 2, 2)
        return {start + index: kind for index, kind in enumerate(_shorts(table, at + 6, count)) if kind}
    runs = [_shorts(table, at + 4 + 6 * run, 3) for run in range(_short(table, at + 2))]
    return {glyph: kind for start, end, kind in runs for glyph in range(start, end + 1)}
