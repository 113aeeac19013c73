"""Train the neural tagger on a folder of annotated articles: ``python -m xref.training.neural FOLDER``."""

from __future__ import annotations

import argparse
import math
import random
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import torch
from torch import Tensor

from xref.attribution.neural import REACH
from xref.attribution.pieces import Pieces
from xref.training.annotations import read_folder
from xref.training.network import Tagger, distance_bucket, load_pretrained
from xref.training.samples import Sample, cue_rates, held_out, samples

LONGEST = 256
BATCH_PIECES = 3072
NEGATIVES = 3
"""Words a window that look like cues and are none, taught to have no content."""


@dataclass(slots=True)
class Batch:
    """Windows of about one length as tensors; pairs are the cues of all of them."""

    pieces: Tensor
    forms: Tensor
    firsts: Tensor
    mask: Tensor
    present: Tensor
    is_cue: Tensor
    role: Tensor
    owner: Tensor
    cue: Tensor
    pair_words: Tensor
    pair_present: Tensor
    pair_roles: Tensor


def make_batch(group: Sequence[Sample], pieces: Pieces, chance: random.Random, rates: dict[str, float]) -> Batch:
    """Pad and stack samples; some pieces are masked so that names are not learned by heart."""
    length = max(len(sample.window.pieces) for sample in group)
    width = max(len(sample.window.words) for sample in group)
    shape = (len(group), width)
    numbers = torch.full((len(group), length), pieces.padding)
    forms = torch.zeros((len(group), length), dtype=torch.long)
    firsts = torch.zeros(shape, dtype=torch.long)
    present, is_cue = torch.zeros(shape), torch.zeros(shape)
    role = torch.zeros(shape, dtype=torch.long)
    owners: list[int] = []
    cues: list[int] = []
    gold: list[list[int]] = []
    for row, sample in enumerate(group):
        window = sample.window
        masked = [pieces.mask if chance.random() < 0.04 else piece for piece in window.pieces]
        numbers[row, : len(masked)] = torch.tensor(masked)
        forms[row, : len(masked)] = torch.tensor(window.forms)
        words = len(window.words)
        firsts[row, :words] = torch.tensor(window.firsts)
        present[row, :words] = 1
        for cue, roles in zip(sample.cues, sample.roles, strict=True):
            is_cue[row, cue] = 1
            role[row, :words] = torch.maximum(role[row, :words], torch.tensor(roles))
        alike = sorted(
            (index for index in range(words) if index not in sample.cues),
            key=lambda index: rates.get(window.words[index].text.lower(), 0.0) + 0.2 * chance.random(),
        )[-NEGATIVES:]
        owners += [row] * (len(sample.cues) + len(alike))
        cues += sample.cues + alike
        gold += sample.roles + [[0] * words] * len(alike)
    owner, cue = torch.tensor(owners), torch.tensor(cues)
    places = cue.unsqueeze(1) + torch.arange(-REACH, REACH + 1)
    counts = present.sum(1).long()[owner].unsqueeze(1)
    inside = (places >= 0) & (places < counts)
    start = (-places[:, :1]).clamp(min=0)  # rows are moved to begin with a word that exists
    places = places + start
    inside = (places < counts) & (places <= cue.unsqueeze(1) + REACH)
    places = places.clamp(max=width - 1)
    padded = torch.zeros((len(gold), width), dtype=torch.long)
    for row_number, roles in enumerate(gold):
        padded[row_number, : len(roles)] = torch.tensor(roles)
    return Batch(
        numbers, forms, firsts, (numbers != pieces.padding)[:, None, None, :], present, is_cue, role,
        owner, cue, places, inside.float(), padded.gather(1, places),
    )  # fmt: skip


def loss_of(tagger: Tagger, batch: Batch) -> tuple[Tensor, dict[str, float]]:
    """Return the loss of a batch and its parts."""
    with torch.autocast("cpu", dtype=torch.bfloat16):
        word, as_cue, as_word = tagger.words(batch.pieces, batch.forms, batch.firsts, batch.mask)
        cue_vectors = as_cue[batch.owner, batch.cue]
        word_vectors = as_word[batch.owner.unsqueeze(1), batch.pair_words]
        scores = tagger.pairs(cue_vectors, word_vectors, distance_bucket(batch.pair_words - batch.cue.unsqueeze(1)))
    word, scores = word.float(), scores.float()
    total = batch.present.sum()
    cue_loss = torch.nn.functional.binary_cross_entropy_with_logits(word[..., 0], batch.is_cue, reduction="none")
    cue_loss = (cue_loss * batch.present).sum() / total
    role_loss = torch.nn.functional.cross_entropy(word[..., 1:].transpose(1, 2), batch.role, reduction="none")
    role_loss = (role_loss * batch.present).sum() / total
    pair_loss = -tagger.likelihood(scores, batch.pair_roles, batch.pair_present).mean()
    loss = 10 * cue_loss + role_loss + 0.1 * pair_loss
    return loss, {"cue": cue_loss.item(), "role": role_loss.item(), "pair": pair_loss.item()}


def batches(found: list[Sample], chance: random.Random) -> list[list[Sample]]:
    """Group samples of like length into batches, in random order."""
    found = sorted(found, key=lambda sample: len(sample.window.pieces) + 24 * chance.random(), reverse=True)
    grouped: list[list[Sample]] = []
    for sample in found:
        if grouped and len(grouped[-1][0].window.pieces) * (len(grouped[-1]) + 1) <= BATCH_PIECES:
            grouped[-1].append(sample)
        else:
            grouped.append([sample])
    chance.shuffle(grouped)
    return grouped


def parameter_groups(tagger: Tagger, rate: float, decay: float, head_rate: float) -> list[dict[str, Any]]:
    """Lower layers learn more slowly; norms and biases are not pulled to zero."""
    groups: dict[tuple[float, float], list[torch.nn.Parameter]] = {}
    for name, parameter in tagger.named_parameters():
        if not parameter.requires_grad:
            continue
        if name.startswith("encoder.layers."):
            own = rate * decay ** (5 - int(name.split(".")[2]))
        elif name.startswith("encoder.forms"):
            own = head_rate
        elif name.startswith("encoder."):
            own = rate * decay**6
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


def train(arguments: argparse.Namespace) -> None:
    """Train, and save the averaged weights after each pass."""
    torch.manual_seed(arguments.seed)
    torch.set_num_threads(arguments.threads)
    chance = random.Random(arguments.seed)
    learn, check = held_out(read_folder(arguments.folder), arguments.check_every)
    rates = cue_rates(learn)
    vocabulary = (arguments.pretrained / "vocab.txt").read_text(encoding="utf-8").splitlines()
    pieces = Pieces(vocabulary)
    tagger = Tagger(len(vocabulary))
    from safetensors.torch import load_file

    load_pretrained(tagger, load_file(arguments.pretrained / "model.safetensors"))
    tagger.encoder.pieces.weight.requires_grad_(False)  # what is known of rare words is not forgotten; also faster
    if arguments.resume:
        tagger.load_state_dict(torch.load(arguments.resume))
    optimiser = torch.optim.AdamW(
        parameter_groups(tagger, arguments.rate, arguments.layer_decay, arguments.head_rate),
        betas=(0.9, 0.98),
        eps=1e-6,
        fused=True,
    )
    base = [group["lr"] for group in optimiser.param_groups]
    average = {name: value.detach().clone() for name, value in tagger.state_dict().items()}
    learned = {name: value for name, value in tagger.named_parameters() if value.requires_grad}
    arguments.output.mkdir(parents=True, exist_ok=True)
    print(f"{len(learn)} articles to learn from, {len(check)} to check with", flush=True)
    step, steps, began = 0, 0, time.monotonic()
    for epoch in range(arguments.epochs):
        found = [
            sample
            for article in learn
            for sample in samples(
                article, chance.randrange(len(article.versions)), pieces, rates, longest=LONGEST, chance=chance
            )
        ]
        grouped = batches(found, chance)
        steps = steps or len(grouped) * arguments.epochs
        tagger.train()
        sums: dict[str, float] = {}
        for count, group in enumerate(grouped, start=1):
            factor = schedule(min(step, steps), steps)
            for settings, own in zip(optimiser.param_groups, base, strict=True):
                settings["lr"] = own * factor
            loss, parts = loss_of(tagger, make_batch(group, pieces, chance, rates))
            optimiser.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(tagger.parameters(), 1.0)
            optimiser.step()
            step += 1
            keep = min(0.995, (1 + step) / (10 + step))
            with torch.no_grad():
                for name, value in learned.items():
                    average[name].lerp_(value, 1 - keep)
            for name, value in parts.items():
                sums[name] = sums.get(name, 0.0) + value
            if count % 20 == 0 or count == len(grouped):
                shown = " ".join(f"{name} {value / count:.4f}" for name, value in sums.items())
                print(f"{epoch} {count}/{len(grouped)} {shown} {time.monotonic() - began:.0f}s", flush=True)
            if arguments.stop_after and step >= arguments.stop_after:
                return
        torch.save(average, arguments.output / f"average_{epoch}.pt")


def main(words: Sequence[str] | None = None) -> None:
    """Read the command line and train."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--pretrained", type=Path, required=True)
    parser.add_argument("--output", type=Path, required=True)
    parser.add_argument("--epochs", type=int, default=6)
    parser.add_argument("--rate", type=float, default=2e-4)
    parser.add_argument("--head-rate", type=float, default=1e-3)
    parser.add_argument("--layer-decay", type=float, default=0.85)
    parser.add_argument("--check-every", type=int, default=20)
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--resume", type=Path)
    parser.add_argument("--stop-after", type=int, default=0)
    train(parser.parse_args(words))


if __name__ == "__main__":
    main()
