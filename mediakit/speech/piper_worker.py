"""One sentence through Piper, in a process of its own, started by this file's path.

A bad data directory ends the process, a model takes hundreds of megabytes, and the noise of a session goes
on from sentence to sentence; a fresh process per sentence keeps all three away from the build.
Standard input: a JSON object with `model` (path of the ONNX file), `config` (path of its JSON), `seed`,
`pace` (syllables a minute) and `said`. The working directory must be the folder of the package `piper`: its
espeak-ng takes no long or accented path, so it gets a relative one. Standard output: a JSON line `{"rate_hz",
"marks"}`, with null for marks that the model does not tell, then little-endian float32 mono samples.

On Linux the process limits its own memory, on macOS and Linux its processor time; whoever starts it limits
its time everywhere.
"""

import json
import sys
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

if TYPE_CHECKING:
    from piper import PiperVoice

_LONGEST, _SHORTEST = 1.8, 0.55
"""How far a voice is stretched or squeezed: beyond, it was never trained to speak."""
_READINGS, _NEAR = 3, 0.03
"""How often a sentence is read to meet the pace, and how near is near: lengths are rounded up to frames."""
_CPU_S = 120
"""As long as whoever starts it waits."""
_MEMORY_BYTES = 4 * 2**30
"""Of its own data; a large model and 2,000 characters take less than one GB."""


def synthesise(order: dict[str, Any]) -> tuple[int, list[int] | None, bytes]:
    """Give sample rate in Hz, the first sample of every syllable, and the samples."""
    voice = _load(order)
    syllables = len(order["said"].split())
    wanted = syllables * 60 * voice.config.sample_rate / order["pace"]
    stretch = 1.0
    for _ in range(_READINGS):
        sound, marks = _say(voice, order["said"], voice.config.length_scale * stretch)
        if abs(len(sound) / wanted - 1) < _NEAR:
            break
        stretch = min(_LONGEST, max(_SHORTEST, stretch * wanted / max(1, len(sound))))
    return voice.config.sample_rate, marks, sound.astype("<f4").tobytes()


def _load(order: dict[str, Any]) -> "PiperVoice":
    """Load a voice so that the same words give the same bytes: one thread, the noise seeded."""
    # importing them reads files, and who imports this module has not asked for a voice yet
    import onnx  # noqa: PLC0415
    import onnxruntime  # noqa: PLC0415
    from piper import PiperVoice  # noqa: PLC0415
    from piper.config import PiperConfig  # noqa: PLC0415
    from piper.patch_voice_with_alignment import add_alignment_output  # noqa: PLC0415

    model = onnx.load_from_string(Path(order["model"]).read_bytes())
    with suppress(ValueError):  # exported with its lengths, or without any that could be found
        add_alignment_output(model)
    config = PiperConfig.from_dict(json.loads(Path(order["config"]).read_text("utf-8")))
    onnxruntime.set_seed(order["seed"])
    options = onnxruntime.SessionOptions()
    # sums in another order round otherwise; with one thread each they also share the cores with other workers
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    options.use_deterministic_compute = True
    options.log_severity_level = 3
    session = onnxruntime.InferenceSession(
        model.SerializeToString(), sess_options=options, providers=["CPUExecutionProvider"]
    )
    return PiperVoice(session=session, config=config, espeak_data_dir=Path("espeak-ng-data"))


def _say(voice: "PiperVoice", said: str, length_scale: float) -> tuple[NDArray[np.float32], list[int] | None]:
    """Give samples and marks of one reading; its rhythm is without noise, which would change the pace."""
    from piper import SynthesisConfig  # noqa: PLC0415 - as above

    settings = SynthesisConfig(length_scale=length_scale, noise_w_scale=0.0, normalize_audio=False)
    sounds: list[NDArray[np.float32]] = []
    marks: list[int] | None = []
    before = 0
    for chunk in voice.synthesize(said, settings, include_alignments=True):
        if marks is not None and chunk.phoneme_alignments:
            told = [(one.phoneme, int(one.num_samples)) for one in chunk.phoneme_alignments]
            marks += [before + start for start in syllable_starts(told)]
        else:
            marks = None
        sounds.append(chunk.audio_float_array)
        before += len(chunk.audio_float_array)
    return np.concatenate(sounds) if sounds else np.zeros(0, np.float32), marks


def syllable_starts(told: Sequence[tuple[str, int]]) -> list[int]:
    """Find where syllables start among phonemes and their lengths in samples.

    Vietnamese is written a syllable a word, and phonemes of words stand between spaces; the first phoneme is
    the mark of the beginning, and takes no part.
    """
    starts, at, inside = [], 0, False
    for index, (phoneme, length) in enumerate(told):
        if phoneme.isspace() or index in (0, len(told) - 1):
            inside = False
        elif not inside:
            starts.append(at)
            inside = True
        at += length
    return starts


def limit() -> None:
    """Let this process take no more than its share, where the platform allows."""
    if sys.platform != "win32":
        import resource  # noqa: PLC0415 - there is none on Windows

        # a session maps far more address space than it uses, so that its data are what is limited
        for kind, most in ((resource.RLIMIT_CPU, _CPU_S), (resource.RLIMIT_DATA, _MEMORY_BYTES)):
            with suppress(ValueError, OSError):  # macOS may refuse one
                resource.setrlimit(kind, (most, most))


def main() -> None:
    """Read one order, write one sentence."""
    limit()
    rate_hz, marks, sound = synthesise(json.load(sys.stdin.buffer))
    sys.stdout.buffer.write(json.dumps({"rate_hz": rate_hz, "marks": marks}).encode() + b"\n" + sound)


if __name__ == "__main__":
    main()
