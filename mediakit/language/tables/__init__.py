"""Words as data: abbreviations, document codes, compounds."""


def words(table: str) -> tuple[str, ...]:
    """Read words set apart by spaces and line ends."""
    return tuple(table.split())


def phrases(table: str) -> tuple[str, ...]:
    """Read phrases set apart by commas; line ends count as spaces."""
    return tuple(" ".join(phrase.split()) for phrase in table.split(","))


def pairs(table: str) -> dict[str, str]:
    """Read a table of `written = said` lines."""
    return {
        written.strip(): said.strip()
        for written, _, said in (line.partition(" = ") for line in table.strip().splitlines())
    }
