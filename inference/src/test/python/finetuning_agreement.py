"""Writes losses and first gradients of transformers + torch's AdamW, on formula weights, no dropout.

usage: finetuning_agreement.py small|base OUT.json

The weights are those of model_agreement.py. `small` goes with the tests; `base` is the published
12 x 768 shape, for a run by hand (a step takes seconds, and 4 GB of memory).
"""

import json
import pathlib
import random
import sys

import torch
import transformers
from transformers import ElectraConfig, get_linear_schedule_with_warmup

from model_agreement import network, pick

KINDS = {
    "classes": (transformers.ElectraForSequenceClassification, 3),
    "score": (transformers.ElectraForSequenceClassification, 1),
    "tokens": (transformers.ElectraForTokenClassification, 5),
    "answers": (transformers.ElectraForQuestionAnswering, 2),
}
SAMPLES = 4
RUNS = {
    "small": [
        # kind, steps, learning rate, weight decay, warm-up, layer decay, Adam's epsilon
        ("classes", 50, 5e-4, 0.0, 0.0, 1.0, 1e-6),
        ("classes", 30, 1e-3, 0.01, 0.1, 0.8, 1e-6),
        ("score", 20, 5e-4, 0.0, 0.0, 1.0, 1e-5),
        ("tokens", 20, 5e-4, 0.0, 0.0, 1.0, 1e-6),
        ("answers", 20, 5e-4, 0.01, 0.1, 1.0, 1e-6),
    ],
    "base": [("classes", 3, 5e-5, 0.0, 0.0, 1.0, 1e-6), ("tokens", 3, 5e-5, 0.0, 0.0, 1.0, 1e-6)],
}


def shape(size, outputs):
    keys = {"hidden_dropout_prob": 0.0, "attention_probs_dropout_prob": 0.0, "num_labels": outputs}
    if size == "base":
        return ElectraConfig(
            vocab_size=30000, embedding_size=768, hidden_size=768, num_hidden_layers=12,
            num_attention_heads=12, intermediate_size=3072, **keys)
    return ElectraConfig(
        vocab_size=120, embedding_size=16, hidden_size=32, num_hidden_layers=3,
        num_attention_heads=4, intermediate_size=64, max_position_embeddings=40, **keys)


def batches(rng, kind, steps, vocabulary):
    made = []
    for _ in range(steps):
        rows = []
        for _ in range(4):
            n = rng.randrange(5, 16)
            second = rng.randrange(2, n + 1)
            ids = [rng.randrange(1, vocabulary) for _ in range(n)]
            target = {
                "classes": lambda: [rng.randrange(3)],
                "score": lambda: [round(rng.random() * 5, 2)],
                "tokens": lambda: [rng.randrange(5) if rng.random() < 0.6 else -100 for _ in range(n)],
                "answers": lambda: sorted(rng.randrange(n) for _ in range(2)),
            }[kind]()
            rows.append({"ids": ids, "second": second, "target": target})
        made.append(rows)
    return made


def inputs(rows, kind):
    n = max(len(row["ids"]) for row in rows)
    pad = lambda values, fill: values + [fill] * (n - len(values))
    given = {
        "input_ids": torch.tensor([pad(row["ids"], 0) for row in rows]),
        "token_type_ids": torch.tensor(
            [pad([int(i >= row["second"]) for i in range(len(row["ids"]))], 0) for row in rows]),
        "attention_mask": torch.tensor([pad([1] * len(row["ids"]), 0) for row in rows]),
    }
    targets = [row["target"] for row in rows]
    if kind == "tokens":
        given["labels"] = torch.tensor([pad(target, -100) for target in targets])
    elif kind == "answers":
        given["start_positions"] = torch.tensor([target[0] for target in targets])
        given["end_positions"] = torch.tensor([target[1] for target in targets])
    else:
        given["labels"] = torch.tensor([target[0] for target in targets])
    return given


def groups(model, rate, decay, layer_decay):
    layers = model.config.num_hidden_layers
    for name, parameter in model.named_parameters():
        depth = layers + 2 if not name.startswith("electra.") else 0
        if name.startswith("electra.encoder.layer."):
            depth = int(name.split(".")[3]) + 1
        plain = name.endswith("bias") or "LayerNorm" in name
        yield {
            "params": [parameter], "lr": rate * layer_decay ** (layers + 2 - depth),
            "weight_decay": 0.0 if plain else decay}


def run(size, kind, steps, rate, decay, warmup, layer_decay, epsilon):
    rng = random.Random(f"{kind} {steps} {layer_decay}")
    cls, outputs = KINDS[kind]
    config = shape(size, outputs)
    model = network(cls, config).train()
    optimizer = torch.optim.AdamW(list(groups(model, rate, decay, layer_decay)), eps=epsilon)
    schedule = get_linear_schedule_with_warmup(optimizer, int(steps * warmup), steps)
    given, losses, gradients = batches(rng, kind, steps, config.vocab_size), [], {}
    for step, rows in enumerate(given):
        loss = model(**inputs(rows, kind)).loss
        loss.backward()
        if step == 0:
            for name, parameter in model.named_parameters():
                flat = parameter.grad.flatten()
                picked = [float(flat[pick(name, k, 0, len(flat))]) for k in range(SAMPLES)]
                gradients[name] = [float(flat.double().norm())] + picked
        torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
        optimizer.step()
        schedule.step()
        optimizer.zero_grad()
        losses.append(loss.item())
        print(size, kind, step, loss.item(), file=sys.stderr)
    return {
        "kind": kind, "outputs": outputs, "rate": rate, "decay": decay, "warmup": warmup,
        "layer_decay": layer_decay, "epsilon": epsilon, "batches": given, "losses": losses,
        "gradients": gradients}


def main():
    size, out = sys.argv[1:]
    torch.manual_seed(0)
    document = {
        "versions": {"transformers": transformers.__version__, "torch": torch.__version__},
        "runs": [run(size, *settings) for settings in RUNS[size]]}
    text = json.dumps(document, separators=(",", ":"))
    pathlib.Path(out).write_text(text.replace("]],", "]],\n").replace('],"', '],\n"') + "\n")


if __name__ == "__main__":
    main()
