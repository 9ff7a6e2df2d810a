"""A trial of voices as one page: nothing outside it is needed, so it can be sent by e-mail or on a stick.

Sound lies in the page itself: it is half a megabyte a voice, and a page whose sound lies beside it loses it
as soon as somebody moves one without the other. So the page is also whole or not there at all.
"""

from base64 import b64encode
from collections.abc import Iterator
from html import escape
from pathlib import Path

from mediakit.cli.trial import PACE, Absent, Audition, Heard, Melody, Sentence, Trial
from mediakit.cli.trial_curves import draw, scale_of
from mediakit.cli.trial_words import figure_name, in_a_word, limit_of, number, pace_of, reason, verdict, who
from mediakit.i18n import tell, words
from mediakit.speech.tone_gate import Figure, passes
from mediakit.speech.tones import TONES

_STYLE = Path(__file__).with_name("trial_page.css")
_ONE_AT_A_TIME = """\
document.addEventListener("play", event => {
  for (const player of document.querySelectorAll("audio")) if (player !== event.target) player.pause();
}, true);"""


def html_of(trial: Trial) -> str:
    """Give the page, in the chosen language; the same trial gives the same page."""
    count = len(trial.auditions)
    scale_st = scale_of(audition.melody.curves for audition in trial.auditions)
    return f"""\
<!doctype html>
<html lang="{words("page.language")}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{_text(words("page.title"))}</title>
<style>
{_STYLE.read_text(encoding="utf-8")}</style>
</head>
<body>
<header>
<h1>{_text(words("page.title"))}</h1>
<p>{_text(words("page.lead", voices=count, sentences=len(trial.sentences), pace=PACE))}</p>
<p>{_text(words("page.how"))}</p>
</header>
<main>
{_overview(trial.auditions)}
{_lines(_voice(trial, index, scale_st) for index in range(count))}
{_absent(trial.absent)}
</main>
<footer>
<p>{_text(words("page.foot"))}</p>
</footer>
<script>
{_ONE_AT_A_TIME}
</script>
</body>
</html>
"""


def _overview(auditions: tuple[Audition, ...]) -> str:
    if not auditions:
        return f'<p class="none">{_text(words("page.nobody"))}</p>'
    heads = (words("page.voice"), words("page.who"), words("page.tones"), words("page.pace"))
    rows = (
        f'<tr><th scope="row"><a href="#v{number}">{_text(audition.voice)}</a></th>'
        f"<td>{_text(who(audition.facts) or '—')}</td>"
        f'<td class="{_state(audition.melody)}">{_text(in_a_word(audition.melody))}</td>'
        f"<td>{_text(pace_of(audition))}</td></tr>"
        for number, audition in enumerate(auditions, 1)
    )
    return f"""\
<section class="overview">
<h2 id="overview">{_text(words("page.overview"))}</h2>
<table aria-labelledby="overview">
<thead><tr>{"".join(f'<th scope="col">{_text(head)}</th>' for head in heads)}</tr></thead>
<tbody>
{_lines(rows)}
</tbody>
</table>
</section>"""


def _voice(trial: Trial, index: int, scale_st: tuple[int, int]) -> str:
    audition, number = trial.auditions[index], index + 1
    following = (index + 1) % len(trial.auditions)
    next_voice = None if following == index else (following + 1, trial.auditions[following].voice)
    items = (
        _item(f"v{number}", place, pair, audition, next_voice)
        for place, pair in enumerate(zip(trial.sentences, audition.heard, strict=True), 1)
    )
    return f"""\
<section class="voice" id="v{number}" aria-labelledby="v{number}-name">
<h2 id="v{number}-name"><span>{_text(audition.voice)}</span> <small>{_text(who(audition.facts))}</small></h2>
<div class="about">
{_facts(audition)}
{_tones(audition, scale_st)}
<p class="choose">{_text(words("page.choose"))} <code>voice: {_text(audition.voice)}</code></p>
</div>
<ol class="sentences">
{_lines(items)}
</ol>
<p class="notes">{_text(words("page.notes"))}</p>
</section>"""


def _item(
    voice_mark: str,
    place: int,
    pair: tuple[Sentence, Heard],
    audition: Audition,
    next_voice: tuple[int, str] | None,
) -> str:
    sentence, heard = pair
    title = words(f"sentence.{sentence.name}")
    onward = ""
    if next_voice:
        number, name = next_voice
        onward = (
            f'\n<p class="next"><a href="#v{number}-{place}">{_text(words("page.next", voice=name))}</a></p>'
        )
    return f"""\
<li id="{voice_mark}-{place}">
<h3>{_text(title)}</h3>
<p class="shown" lang="vi">{_text(sentence.shown)}</p>
<p class="said"><b>{_text(words("page.said"))}</b> <span lang="vi">{_text(sentence.said)}</span></p>
{_player(heard, f"{title}, {audition.voice}")}{onward}
</li>"""


def _player(heard: Heard, label: str) -> str:
    if heard.fault:
        return f'<p class="fault">{_text(words("page.failed_sentence"))} {_text(tell(heard.fault))}</p>'
    source = f"data:audio/mpeg;base64,{b64encode(heard.mp3).decode()}"
    return f'<audio controls preload="metadata" aria-label="{_text(label)}" src="{source}"></audio>'


def _facts(audition: Audition) -> str:
    facts = audition.facts
    online = words("page.online" if audition.online else "page.offline")
    pairs = (
        (words("page.network"), online),
        (words("page.pace"), pace_of(audition)),
        (words("page.licence"), facts.licence),
        (words("page.attribution"), facts.attribution or "—"),
        (words("page.imitates"), facts.imitates),
    )
    told = (f"<dt>{_text(name)}</dt><dd>{_text(value)}</dd>" for name, value in pairs if value)
    return f"<dl>\n{_lines(told)}\n</dl>"


def _tones(audition: Audition, scale_st: tuple[int, int]) -> str:
    melody = audition.melody
    said = f'<p class="verdict {_state(melody)}">{_text(verdict(melody))}</p>'
    return f"{said}\n{_drawing(audition, scale_st)}\n{_figures(melody.figures)}"


def _drawing(audition: Audition, scale_st: tuple[int, int]) -> str:
    curves = audition.melody.curves
    if not curves:
        # a fault has been told by the verdict
        return "" if audition.melody.fault else f"<p>{_text(words('page.no_pitch'))}</p>"
    whole = words("page.drawing", voice=audition.voice, tones=", ".join(curves))
    drawing = draw(
        curves, scale_st, (whole, words("page.semitones"), words("page.begins"), words("page.ends"))
    )
    silent = ", ".join(tone for tone in TONES if tone not in curves)
    aside = f" {words('page.unheard', tones=silent)}" if silent else ""
    return f"<figure>\n{drawing}\n<figcaption>{_text(words('page.caption') + aside)}</figcaption>\n</figure>"


def _figures(figures: tuple[Figure, ...]) -> str:
    if not figures:
        return ""
    heads = (words("page.figure"), words("page.measured"), words("page.limit"), words("page.kept"))
    kept, missed = words("cli.voices.kept"), words("cli.voices.missed")
    rows = (
        f'<tr><th scope="row">{_text(figure_name(figure))}</th><td>{number(figure.value)}</td>'
        f"<td>{_text(limit_of(figure))}</td><td>{_text(kept if figure.passed else missed)}</td></tr>"
        for figure in figures
    )
    return f"""\
<details>
<summary>{_text(words("page.figures"))}</summary>
<table>
<thead><tr>{"".join(f'<th scope="col">{_text(head)}</th>' for head in heads)}</tr></thead>
<tbody>
{_lines(rows)}
</tbody>
</table>
</details>"""


def _absent(absent: tuple[Absent, ...]) -> str:
    if not absent:
        return ""
    pairs = (f"<dt>{_text(one.voice)}</dt><dd>{_text(reason(one.why))}</dd>" for one in absent)
    return f"""\
<section class="absent" aria-labelledby="absent">
<h2 id="absent">{_text(words("page.absent"))}</h2>
<dl>
{_lines(pairs)}
</dl>
</section>"""


def _state(melody: Melody) -> str:
    return "unknown" if melody.fault else "good" if passes(melody.figures) else "bad"


def _lines(parts: Iterator[str]) -> str:
    return "\n".join(parts)


def _text(said: str) -> str:
    return escape(said)
