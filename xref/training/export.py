"""Write a trained network as the files that the neural tagger reads: int8 ONNX, the weights of pairs, the pieces.

``python -m xref.training.export AVERAGE.pt --pretrained FOLDER --output MODELS``
"""

from __future__ import annotations

import argparse
import tempfile
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import torch

from xref.attribution.neural import NETWORK, PAIRS, PIECES
from xref.training.network import Reader, Tagger


def export(average: Path, pretrained: Path, output: Path) -> None:
    """Read the weights of a trained network and write the model to ``output``."""
    pieces = (pretrained / "vocab.txt").read_text(encoding="utf-8")
    tagger = Tagger(len(pieces.splitlines()))
    tagger.load_state_dict(torch.load(average, weights_only=True))
    tagger.eval()
    output.mkdir(parents=True, exist_ok=True)
    (output / PIECES).write_text(pieces, encoding="utf-8")
    weights = pair_weights(tagger)
    np.savez_compressed(output / PAIRS, allow_pickle=False, **weights)
    with tempfile.TemporaryDirectory() as folder:
        exact = Path(folder) / "exact.onnx"
        _write_network(tagger, exact)
        _quantise(exact, output / NETWORK)


def pair_weights(tagger: Tagger) -> dict[str, np.ndarray[tuple[int, ...], np.dtype[np.float32]]]:
    """Return the weights of the pair scorer and the chain under the names that the tagger reads."""
    found = {
        "distance": tagger.distance.weight,
        "inner_weight": tagger.pair_inner.weight.T,
        "inner_bias": tagger.pair_inner.bias,
        "outer_weight": tagger.pair.weight.T,
        "outer_bias": tagger.pair.bias,
        "steps": tagger.steps,
        "begin": tagger.begin,
    }
    return {name: np.ascontiguousarray(value.detach().numpy()) for name, value in found.items()}


def _write_network(tagger: Tagger, path: Path) -> None:
    length, words = torch.export.Dim("length", min=2, max=512), torch.export.Dim("words", min=2, max=512)
    given = (torch.zeros(1, 40, dtype=torch.long), torch.zeros(1, 40, dtype=torch.long), torch.arange(1, 30))
    torch.onnx.export(
        Reader(tagger),
        given,
        str(path),
        input_names=["pieces", "forms", "firsts"],
        output_names=["cues", "as_cue", "as_word"],
        dynamic_shapes={"pieces": {1: length}, "forms": {1: length}, "firsts": {0: words}},
        dynamo=True,
        external_data=False,
    )


def _quantise(exact: Path, path: Path) -> None:
    """Write the network with weights of eight bits; what flows through it is quantised as it is run."""
    from onnxruntime.quantization import QuantType, quantize_dynamic
    from onnxruntime.quantization.shape_inference import quant_pre_process

    prepared = exact.with_name("prepared.onnx")
    quant_pre_process(str(exact), str(prepared))
    quantize_dynamic(
        str(prepared),
        str(path),
        weight_type=QuantType.QInt8,
        per_channel=True,
        op_types_to_quantize=["MatMul", "Gemm", "Gather"],
    )


def main(words: Sequence[str] | None = None) -> None:
    """Read the command line and write the model."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("average", type=Path)
    parser.add_argument("--pretrained", type=Path, required=True)
    parser.add_argument("--output", type=Path, required=True)
    given = parser.parse_args(words)
    export(given.average, given.pretrained, given.output)


if __name__ == "__main__":
    main()
