"""Writes judgements.tsv and reference.tsv: judgements, and what other software says of them.

Needs numpy, scikit-learn, statsmodels and nltk. Textbook values are cited where they stand.
AC2 and the weighted Fleiss extension have no library here: they are written down once more, from
Gwet (2014), ch. 2 to 4, as sums over a table of counts.
"""

import itertools
import pathlib
import sys

import numpy as np
from nltk.metrics.agreement import AnnotationTask
from nltk.metrics.distance import binary_distance, interval_distance
from sklearn.metrics import cohen_kappa_score
from statsmodels.stats.inter_rater import aggregate_raters, fleiss_kappa

OUT = pathlib.Path(sys.argv[1])

# Krippendorff (2011), "Computing Krippendorff's Alpha-Reliability", example C. Gwet (2014) uses it too.
KRIPPENDORFF = """1 2 3 3 2 1 4 1 2 . . .
1 2 3 3 2 2 4 1 2 5 . 3
. 3 3 3 2 3 4 2 2 5 1 .
1 2 3 3 2 4 4 1 2 5 1 ."""

# Fleiss (1971) as worked out in the literature: 10 subjects, 14 raters, 5 categories.
FLEISS = """0 0 0 0 14
0 2 6 4 2
0 0 3 5 6
0 3 9 2 0
2 2 8 1 1
7 7 0 0 0
3 2 6 3 0
2 5 3 2 2
6 5 2 1 0
0 2 2 3 7"""


def krippendorff():
    rows = [line.split() for line in KRIPPENDORFF.splitlines()]
    return [(i, a, rows[a][i]) for i in range(12) for a in range(4) if rows[a][i] != "."]


def fleiss():
    rows = []
    for i, line in enumerate(FLEISS.splitlines()):
        labels = itertools.chain.from_iterable([k + 1] * int(n) for k, n in enumerate(line.split()))
        rows += [(i, a, str(label)) for a, label in enumerate(labels)]
    return rows


def random_table(seed, items, annotators, labels, noise, missing=0.0):
    rng = np.random.default_rng(seed)
    rows = []
    for i in range(items):
        truth = rng.choice(labels, p=np.arange(1, labels + 1) / (labels * (labels + 1) / 2))
        for a in range(annotators):
            label = rng.integers(labels) if rng.random() < noise else truth
            if rng.random() >= missing:
                rows.append((i, a, str(int(label) + 1)))
    return rows


def matrix(rows):
    items = sorted({r[0] for r in rows})
    annotators = sorted({r[1] for r in rows})
    table = np.full((len(items), len(annotators)), np.nan)
    for i, a, label in rows:
        table[items.index(i), annotators.index(a)] = float(label)
    return table


def gwet(rows, weights):
    """AC1, AC2 from counts, with missing judgements: Gwet (2014), eq. 4.3 and following."""
    table = matrix(rows)
    values = np.unique(table[~np.isnan(table)])
    counts = np.stack([(table == v).sum(axis=1) for v in values], axis=1).astype(float)
    q = len(values)
    span = values.max() - values.min()
    apart = np.abs(values[:, None] - values[None, :])
    steps = np.abs(np.arange(q)[:, None] - np.arange(q)[None, :]) + 1
    w = {
        "identity": np.eye(q),
        "linear": 1 - apart / span,
        "quadratic": 1 - (apart / span) ** 2,
        "ordinal": np.where(steps == 1, 1, 1 - steps * (steps - 1) / 2 / (q * (q - 1) / 2)),
    }[weights]
    r = counts.sum(axis=1)
    weighted = counts @ w
    pairable = r >= 2
    agree = (counts * (weighted - 1)).sum(axis=1)[pairable] / (r * (r - 1))[pairable]
    pi = (counts[r > 0] / r[r > 0, None]).mean(axis=0)
    pe = w.sum() / (q * (q - 1)) * (pi * (1 - pi)).sum()
    pa = agree.mean()
    return pa, (pa - pe) / (1 - pe), (pa - (pi[:, None] * pi[None, :] * w).sum()) / (
        1 - (pi[:, None] * pi[None, :] * w).sum()
    )


def nltk_alpha(rows, distance, number):
    task = AnnotationTask(distance=distance)
    task.load_array([(str(a), str(i), number(label)) for i, a, label in rows])
    return task.alpha()


def main():
    sets = {
        "krippendorff2011": krippendorff(),
        "fleiss1971": fleiss(),
        "two": random_table(7, 200, 2, 4, 0.3),
        "many": random_table(8, 150, 5, 6, 0.4),
        "holes": random_table(9, 150, 4, 5, 0.35, missing=0.3),
    }
    values = [
        ("krippendorff2011", "alpha-nominal", "Krippendorff 2011, p. 6", 0.743, 3),
        ("krippendorff2011", "alpha-ordinal", "Krippendorff 2011, p. 8", 0.815, 3),
        ("krippendorff2011", "alpha-interval", "Krippendorff 2011, p. 9", 0.849, 3),
        ("krippendorff2011", "alpha-ratio", "Krippendorff 2011, p. 9", 0.797, 3),
        ("krippendorff2011", "percent", "Gwet 2014; irrCAC cac.raw4raters", 0.81818, 5),
        ("krippendorff2011", "ac1", "Gwet 2014; irrCAC cac.raw4raters", 0.77544, 5),
        ("krippendorff2011", "fleiss", "Gwet 2014; irrCAC cac.raw4raters", 0.76117, 5),
        ("fleiss1971", "fleiss", "Fleiss 1971 as in Wikipedia, Fleiss' kappa", 0.210, 3),
    ]
    for name in ("many", "fleiss1971"):
        table = matrix(sets[name]).astype(int)
        counts, _ = aggregate_raters(table)
        values.append((name, "fleiss", "statsmodels", fleiss_kappa(counts), 12))
    table = matrix(sets["two"]).astype(int)
    for weights, measure in ((None, "cohen"), ("linear", "cohen-linear"), ("quadratic", "cohen-quadratic")):
        kappa = cohen_kappa_score(table[:, 0], table[:, 1], weights=weights)
        values.append(("two", measure, "scikit-learn", kappa, 12))
    table = matrix(sets["many"]).astype(int)
    light = np.mean([cohen_kappa_score(table[:, a], table[:, b]) for a, b in itertools.combinations(range(5), 2)])
    values.append(("many", "cohen", "scikit-learn, mean of pairs", light, 12))
    for name, rows in sets.items():
        values.append((name, "alpha-nominal", "nltk", nltk_alpha(rows, binary_distance, str), 12))
        values.append((name, "alpha-interval", "nltk", nltk_alpha(rows, interval_distance, float), 12))
        percent, ac1, kappa = gwet(rows, "identity")
        values += [
            (name, "percent", "this script", percent, 12),
            (name, "ac1", "this script", ac1, 12),
            (name, "fleiss", "this script", kappa, 12),
        ]
        for weights in ("linear", "quadratic", "ordinal"):
            values.append((name, "ac2-" + weights, "this script", gwet(rows, weights)[1], 12))
    with open(OUT / "judgements.tsv", "w") as out:
        out.write("set\titem\tannotator\tlabel\n")
        for name, rows in sets.items():
            for i, a, label in rows:
                out.write(f"{name}\ti{i}\ta{a}\t{label}\n")
    with open(OUT / "reference.tsv", "w") as out:
        out.write("set\tmeasure\tsource\tvalue\tdigits\n")
        for name, measure, source, value, digits in values:
            out.write(f"{name}\t{measure}\t{source}\t{value:.{max(digits, 3)}f}\t{digits}\n")


main()
