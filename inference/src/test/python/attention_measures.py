"""Writes reference values of attention rollout and of the scores of heads, with numpy alone.

The attention is a formula, so that the test makes the same numbers: layers 3, heads 2, pieces 7.
Rollout: Abnar and Zuidema 2020, A = 0.5 mean + 0.5 I, rows to the sum 1, product over layers.
Usage: python attention_measures.py > ../resources/krelectra/inference/analysis/attention-measures.json
"""
import json

import numpy as np

LAYERS, HEADS, N = 3, 2, 7


def attention():
    l, h, i, j = np.meshgrid(
        np.arange(LAYERS), np.arange(HEADS), np.arange(N), np.arange(N), indexing="ij")
    score = 3 * np.sin(1 + 1.3 * l + 0.7 * h + 0.31 * i + 0.9 * j * (l + 1))
    weights = np.exp(score)
    return weights / weights.sum(-1, keepdims=True)


def rollout(maps):
    below, upto = np.eye(N), []
    for layer in maps:
        step = 0.5 * layer.mean(0) + 0.5 * np.eye(N)
        below = (step / step.sum(-1, keepdims=True)) @ below
        upto.append(below)
    return upto


def scores(maps):
    """[CLS] a b c d e [SEP]; a b and c d e are eojeols, b and e particles of a and c, d an ending."""
    rows = np.arange(1, 6)
    text = maps[:, :, rows, :]
    diagonal = lambda shift, first, last: np.mean(
        [maps[:, :, i, i + shift] for i in range(first, last)], axis=0)
    eojeol = {1: [2], 2: [1], 3: [4, 5], 4: [3, 5], 5: [3, 4]}
    entropy = -(maps * np.log(maps)).sum(-1).mean(-1) / np.log(N)
    distance = (maps * np.abs(np.subtract.outer(np.arange(N), np.arange(N)))).sum(-1).mean(-1)
    return {
        "next": diagonal(1, 1, 5),
        "previous": diagonal(-1, 2, 6),
        "self": diagonal(0, 1, 6),
        "eojeol": np.mean([maps[:, :, i, to].sum(-1) for i, to in eojeol.items()], axis=0),
        "particle-noun": (maps[:, :, 2, 1] + maps[:, :, 5, 3]) / 2,
        "cls": text[..., 0].mean(-1),
        "sep": text[..., 6].mean(-1),
        "entropy": entropy,
        "distance": distance,
    }


maps = attention()
print(json.dumps({
    "rollout": [m.round(9).tolist() for m in rollout(maps)],
    "scores": {name: value.ravel().round(9).tolist() for name, value in scores(maps).items()},
}))
