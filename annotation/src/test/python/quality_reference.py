"""Writes predictions.tsv and quality.tsv: confident learning as in Northcutt et al. (2021), eq. 1 to 4,
and cartography as in Swayamdipta et al. (2020), with numpy alone (cleanlab could not be had)."""

import pathlib
import sys

import numpy as np

OUT = pathlib.Path(sys.argv[1])
rng = np.random.default_rng(13)
N, K, EPOCHS = 120, 4, 5

truth = rng.integers(K, size=N)
given = np.where(rng.random(N) < 0.15, rng.integers(K, size=N), truth)
logits = rng.normal(size=(EPOCHS, N, K)) + 1.6 * np.linspace(0.5, 1.4, EPOCHS)[:, None, None] * np.eye(K)[truth]
p = np.round(np.exp(logits) / np.exp(logits).sum(-1, keepdims=True), 6)
p[..., -1] = 1 - p[..., :-1].sum(-1)

last = p[-1]
own = last[np.arange(N), given]
thresholds = np.array([last[given == k, k].mean() for k in range(K)])
reach = last >= thresholds
masked = np.where(reach, last, -1)
probable = np.where(reach.any(1), masked.argmax(1), -1)
joint = np.zeros((K, K), int)
for g, t in zip(given, probable):
    if t >= 0:
        joint[g, t] += 1
q = joint / joint.sum(1, keepdims=True) * np.bincount(given, minlength=K)[:, None] / N
others = last.copy()
others[np.arange(N), given] = -1
margin = own - others.max(1)
suspects = [i for i in np.argsort(margin, kind="stable") if probable[i] not in (-1, given[i])]

gold = p[:, np.arange(N), given]
with open(OUT / "predictions.tsv", "w") as out:
    out.write("epoch\titem\tgiven\tp0\tp1\tp2\tp3\n")
    for e in range(EPOCHS):
        for i in range(N):
            out.write(f"{e}\t{i}\t{given[i]}\t" + "\t".join(f"{x:.6f}" for x in p[e, i]) + "\n")
with open(OUT / "quality.tsv", "w") as out:
    out.write("what\tindex\tvalues\n")
    out.write("thresholds\t0\t" + " ".join(f"{x:.9f}" for x in thresholds) + "\n")
    for k in range(K):
        out.write(f"joint\t{k}\t" + " ".join(map(str, joint[k])) + "\n")
        out.write(f"distribution\t{k}\t" + " ".join(f"{x:.9f}" for x in q[k]) + "\n")
    out.write("suspects\t0\t" + " ".join(map(str, suspects)) + "\n")
    for i in range(N):
        correctness = np.mean([p[e, i].argmax() == given[i] for e in range(EPOCHS)])
        out.write(f"place\t{i}\t{gold[:, i].mean():.9f} {gold[:, i].std():.9f} {correctness:.9f}\n")
