"""A toy Piper voice of a few kilobytes: every phoneme is a tone of its own, as long as a table says."""

import json
from pathlib import Path

import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper
from piper.phoneme_ids import DEFAULT_PHONEME_ID_MAP

RATE_HZ = 22_050
HOP = 64
"""Samples a frame of the model's lengths."""


def write_toy(file: Path, *, tells_lengths: bool = True, volume: float = 0.3) -> None:
    """Write model and settings as Piper's own voices have them.

    Args:
        file: the model; its settings lie beside it.
        tells_lengths: whether the model's lengths can be found in it.
        volume: of its tones, 0 to 1.
    """
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(_model(volume, tells_lengths=tells_lengths))
    settings = {
        "audio": {"sample_rate": RATE_HZ},
        "espeak": {"voice": "vi"},
        "inference": {"noise_scale": 0.667, "length_scale": 1, "noise_w": 0.8},
        "hop_length": HOP,
        "num_symbols": 256,
        "num_speakers": 1,
        "phoneme_type": "espeak",
        "phoneme_id_map": DEFAULT_PHONEME_ID_MAP,
    }
    file.with_name(f"{file.name}.json").write_text(json.dumps(settings), "utf-8")


def _model(volume: float, *, tells_lengths: bool) -> bytes:
    """Lengths by Gather and CumSum, tones by Sin, noise in both as in VITS."""
    lengths = np.linspace(8, 24, 256, dtype=np.float32)
    lengths[[0, 1, 2, 3, 8]] = (6.7, 10, 14, 6.6, 80)  # padding, beginning, end, space, comma
    step = np.linspace(0.03, 0.2, 256, dtype=np.float32)  # radians a sample
    step[[0, 1, 2, 3, 8, 10]] = 0  # these are silent
    constants = {
        "lengths": lengths,
        "step": step,
        "hop": np.float32(HOP),
        "volume": np.float32(volume),
        "first": np.asarray([0], np.int64),
        "second": np.asarray([1], np.int64),
        "third": np.asarray([2], np.int64),
        "end": np.asarray([3], np.int64),
        "none": np.int64(0),
        "one": np.int64(1),
        "flat": np.asarray([1, 1, -1], np.int64),
    }
    node = helper.make_node
    up = "w_ceil" if tells_lengths else "rounded"
    nodes = [
        node("Slice", ["scales", "first", "second"], ["noise"]),
        node("Slice", ["scales", "second", "third"], ["stretch"]),
        node("Slice", ["scales", "third", "end"], ["rhythm"]),
        node("Gather", ["lengths", "input"], ["usual"]),
        node("RandomNormalLike", ["usual"], ["luck"]),
        node("Mul", ["luck", "rhythm"], ["wobble"]),
        node("Add", ["usual", "wobble"], ["wobbly"]),
        node("Mul", ["wobbly", "stretch"], ["stretched"]),
        node("Abs", ["stretched"], ["some"]),
        node("Ceil" if tells_lengths else "Round", ["some"], [up]),
        node("CumSum", [up, "one"], ["ends"]),
        node("ReduceSum", [up], ["frames"], keepdims=0),
        node("Mul", ["frames", "hop"], ["long"]),
        node("Cast", ["long"], ["count"], to=TensorProto.INT64),
        node("Range", ["none", "count", "one"], ["numbers"]),
        node("Cast", ["numbers"], ["at"], to=TensorProto.FLOAT),
        node("Div", ["at", "hop"], ["frame"]),
        node("Unsqueeze", ["frame", "second"], ["column"]),
        node("GreaterOrEqual", ["column", "ends"], ["over"]),
        node("Cast", ["over"], ["counted"], to=TensorProto.INT64),
        node("ReduceSum", ["counted", "second"], ["which"], keepdims=0),
        node("Squeeze", ["input", "first"], ["phonemes"]),
        node("Gather", ["phonemes", "which"], ["phoneme"]),
        node("Gather", ["step", "phoneme"], ["pitch"]),
        node("Mul", ["pitch", "at"], ["phase"]),
        node("Sin", ["phase"], ["tone"]),
        node("RandomNormalLike", ["tone"], ["hiss"]),
        node("Mul", ["hiss", "noise"], ["breath"]),
        node("Mul", ["breath", "tone"], ["breathed"]),
        node("Add", ["tone", "breathed"], ["voiced"]),
        node("Mul", ["voiced", "volume"], ["soft"]),
        node("Reshape", ["soft", "flat"], ["output"]),
    ]
    value = helper.make_tensor_value_info
    graph = helper.make_graph(
        nodes,
        "toy",
        [
            value("input", TensorProto.INT64, [1, "n"]),
            value("input_lengths", TensorProto.INT64, [1]),
            value("scales", TensorProto.FLOAT, [3]),
        ],
        [value("output", TensorProto.FLOAT, [1, 1, "m"])],
        [numpy_helper.from_array(np.asarray(value), name) for name, value in constants.items()],
    )
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 15)])
    model.ir_version = 8
    onnx.checker.check_model(model)
    content: bytes = model.SerializeToString()
    return content
