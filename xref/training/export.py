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

from xref.attribution.transformer import CHAIN, NETWORK, PAIRS, PIECES
from xref.training.network import PAIR, PairScorer, Reader, Tagger


def export(average: Path, pretrained: Path, output: Path) -> None:
    """Read the weights of a trained network and write the model to ``output``."""
    pieces = (pretrained / "vocab.txt").read_text(encoding="utf-8")
    tagger = Tagger(len(pieces.splitlines()))
    tagger.load_state_dict(torch.load(average, weights_only=True))
    tagger.eval()
    output.mkdir(parents=True, exist_ok=True)
    (output / PIECES).write_text(pieces, encoding="utf-8")
    begin, steps = (value.detach().numpy() for value in (tagger.begin, tagger.steps))
    np.savez(output / CHAIN, begin=begin, steps=steps)
    _write_pairs(tagger, output / PAIRS)
    with tempfile.TemporaryDirectory() as folder:
        exact = Path(folder) / "exact.onnx"
        _write_network(tagger, exact)
        _quantise(exact, output / NETWORK)
    for name in (NETWORK, PAIRS):
        _forget_origin(output / name)


def _write_pairs(tagger: Tagger, path: Path) -> None:
    cues, words, reach = (torch.export.Dim(name, min=2, max=1024) for name in ("cues", "words", "reach"))
    places = torch.zeros(5, 17, dtype=torch.long)
    torch.onnx.export(
        PairScorer(tagger),
        (torch.zeros(5, PAIR), torch.zeros(40, PAIR), places, places.clone()),
        str(path),
        input_names=["cues", "words", "places", "distances"],
        output_names=["scores"],
        dynamic_shapes={
            "cues": {0: cues},
            "words": {0: words},
            "places": {0: cues, 1: reach},
            "distances": {0: cues, 1: reach},
        },
        dynamo=True,
        external_data=False,
    )


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
    quant_pre_process(str(exact), str(prepared), skip_optimization=True)  # left to the machine that runs it
    quantize_dynamic(
        str(prepared),
        str(path),
        weight_type=QuantType.QInt8,
        per_channel=True,
        op_types_to_quantize=["MatMul", "Gemm", "Gather"],
    )


def _forget_origin(path: Path) -> None:
    """Take out of a model what the exporter noted of the machine: source files and line numbers of every node."""
    import onnx

    model = onnx.load(str(path))
    for node in model.graph.node:
        del node.metadata_props[:]
        node.doc_string = ""
    for value in (*model.graph.value_info, *model.graph.input, *model.graph.output):
        del value.metadata_props[:]
    onnx.save(model, str(path))


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
