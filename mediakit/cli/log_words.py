"""Days, times and sums of the log in words: pages and a terminal say them alike."""

from mediakit.delivery.log_periods import Period
from mediakit.delivery.log_totals import Total
from mediakit.i18n import words


def days_in(period: Period) -> str:
    """Write the days of a period as people here do."""
    return f"{period.first:%d/%m/%Y} – {period.last:%d/%m/%Y}"


def length_in(seconds: int) -> str:
    """Write a time on air in minutes and seconds."""
    return words("cli.log.length", minutes=seconds // 60, seconds=seconds % 60)


def total_in(total: Total) -> str:
    """Write a sum as a sentence."""
    return words(
        "cli.log.total",
        plays=total.plays,
        length=length_in(total.seconds),
        incidents=total.incidents,
        failed=total.failed,
    )
