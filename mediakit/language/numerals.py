"""Digits into words, northern forms: nghìn, linh; mốt, tư and lăm after mươi, lăm after mười."""

_DIGITS = dict(
    zip("0123456789", ("không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"), strict=True)
)
_LONGEST = 36
"""Most digits said as one number; longer ones are codes."""
_SCALES = ("", "nghìn", "triệu")


def cardinal(digits: str) -> str:
    """Say a whole number; leading zeros are silent, and beyond 36 digits each is said by itself.

    Args:
        digits: one or more of 0 to 9.
    """
    digits = digits.lstrip("0")
    if not digits:
        return _DIGITS["0"]
    if len(digits) > _LONGEST:
        return one_by_one(digits)
    digits = digits.zfill(-len(digits) % 3 + len(digits))
    groups = [digits[at : at + 3] for at in range(0, len(digits), 3)]
    words: list[str] = []
    billions = False
    for place, group in zip(range(len(groups) - 1, -1, -1), groups, strict=True):
        if group != "000":
            words += _group(group, full=bool(words))
            words += [_SCALES[place % 3]] if place % 3 else []
            billions = True
        if place % 3 == 0:
            words += ["tỷ"] * (place // 3) if billions else []
            billions = False
    return " ".join(words)


def one_by_one(digits: str) -> str:
    """Say every digit, as in a telephone number; other characters are silent."""
    return " ".join(_DIGITS[digit] for digit in digits if digit in _DIGITS)


def counted(digits: str) -> str:
    """Say a number as written in official texts: `01` is one, `0012` is a code."""
    return one_by_one(digits) if digits.startswith("0") and len(digits) > 2 else cardinal(digits)


def numbered(digits: str) -> str:
    """Say the number of a thing with a letter: A4 is four, T01 nought one."""
    return one_by_one(digits) if digits.startswith("0") else cardinal(digits)


def decimal(whole: str, part: str) -> str:
    """Say `whole`,`part`: up to two digits after the comma as a number, more or with a zero one by one."""
    after = cardinal(part) if len(part) <= 2 and part[0] != "0" else one_by_one(part)
    return f"{cardinal(whole)} phẩy {after}"


def fourth(digits: str) -> str:
    """Say a number in a row of months or weekdays, where four is tư."""
    return "tư" if digits.lstrip("0") == "4" else cardinal(digits)


def fraction(over: str, under: str) -> str:
    """Say `over`/`under` as a part of a whole: ba phần tư."""
    return f"{cardinal(over)} phần {fourth(under)}"


def _group(group: str, *, full: bool) -> list[str]:
    """Words of three digits; `full` says the hundreds even when they are none."""
    hundreds, tens, ones = tuple(group)
    words = [_DIGITS[hundreds], "trăm"] if full or hundreds != "0" else []
    if tens == "0":
        if ones != "0":
            words += ["linh", _DIGITS[ones]] if words else [_DIGITS[ones]]
        return words
    words += ["mười"] if tens == "1" else [_DIGITS[tens], "mươi"]
    if ones == "5":
        words.append("lăm")
    elif tens != "1" and ones in "14":
        words.append("mốt" if ones == "1" else "tư")
    elif ones != "0":
        words.append(_DIGITS[ones])
    return words
