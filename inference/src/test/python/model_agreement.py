"""Writes sampled values of transformers' ELECTRA at the full published shape, on formula weights.

usage: model_agreement.py VOCAB.txt TEXTS.txt OUT.json

Every weight is a function of its name and index (see weight()), so the Java tests build the same
networks without a file. TEXTS.txt holds film reviews of NSMC (https://github.com/e9t/nsmc, CC0).
"""

import gc
import json
import math
import pathlib
import sys
import tempfile

import numpy as np
import torch
import transformers
from transformers import ElectraConfig

GOLDEN = np.uint64(0x9E3779B97F4A7C15)
SAMPLES = {"hidden": 24, "attention": 6, "rtd": 24, "tokens": 48, "answers": 24, "mlm": 64}


def fnv(name):
    state = 0xCBF29CE484222325
    for byte in name.encode():
        state = (state ^ byte) * 0x100000001B3 & 0xFFFFFFFFFFFFFFFF
    return np.uint64(state)


def mix(name, start, count):
    """SplitMix64 (Steele, Lea, Flood 2014) from the name's hash: numbers start … start + count."""
    with np.errstate(over="ignore"):
        z = fnv(name) + (np.arange(start, start + count, dtype=np.uint64) + np.uint64(1)) * GOLDEN
        z = (z ^ (z >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
        z = (z ^ (z >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
        return z ^ (z >> np.uint64(31))


def weight(name, shape):
    u = (mix(name, 0, math.prod(shape)) >> np.uint64(40)).astype(np.float64) / 2**23 - 1
    if name.endswith("LayerNorm.weight"):
        values = 1 + 0.1 * u
    elif name.endswith("bias"):
        values = 0.05 * u
    elif name.endswith("query.weight"):
        values = 0.12 * u
    else:
        values = 0.06 * u
    return torch.from_numpy(values.astype(np.float32).reshape(shape))


def pick(name, k, j, bound):
    return int(mix(name, 8 * k + j, 1)[0] >> np.uint64(33)) % bound


def network(kind, config):
    config._attn_implementation = "eager"
    model = kind(config).eval()
    with torch.no_grad():
        for name, parameter in model.named_parameters():
            parameter.copy_(weight(name, tuple(parameter.shape)))
    model.tie_weights()
    return model


def base(vocabulary, **keys):
    return ElectraConfig(
        vocab_size=vocabulary, embedding_size=768, hidden_size=768, num_hidden_layers=12,
        num_attention_heads=12, intermediate_size=3072, **keys)


def generator(vocabulary):
    return ElectraConfig(
        vocab_size=vocabulary, embedding_size=768, hidden_size=256, num_hidden_layers=12,
        num_attention_heads=4, intermediate_size=1024)


def sampled(name, tensor, lengths, over_pieces):
    """Values at places where no padding stands; the dimensions `over_pieces` are pieces."""
    values = []
    for k in range(SAMPLES[name.split(".")[0]]):
        row = pick(name, k, 0, len(lengths))
        place = [row]
        for j, size in enumerate(tensor.shape[1:], 1):
            place.append(pick(name, k, j, lengths[row] if j in over_pieces else size))
        values.append(float(tensor[tuple(place)]))
    return values


def batches(vocabulary_file, texts):
    with tempfile.TemporaryDirectory() as folder:
        pathlib.Path(folder, "vocab.txt").write_bytes(vocabulary_file.read_bytes())
        tokenizer = transformers.ElectraTokenizer.from_pretrained(folder, do_lower_case=False)
    one = [tokenizer(texts[0])]
    padded = [tokenizer(texts[1]), tokenizer(texts[2], texts[3]), tokenizer(texts[4])]
    long = [tokenizer(" ".join(texts), truncation=True, max_length=128)]
    return {"one": one, "padded": padded, "long": long}, len(tokenizer)


def tensors(rows):
    n = max(len(row["input_ids"]) for row in rows)
    pad = lambda key: torch.tensor([row[key] + [0] * (n - len(row[key])) for row in rows])
    return {key: pad(key) for key in ["input_ids", "token_type_ids", "attention_mask"]}


def encoder_values(prefix, out, lengths, values):
    for layer, state in enumerate(out.hidden_states):
        name = f"hidden.{prefix}{layer}"
        values[name] = sampled(name, state, lengths, [1])
    for layer, maps in enumerate(out.attentions):
        for head in range(maps.shape[1]):
            name = f"attention.{prefix}{layer}.{head}"
            values[name] = sampled(name, maps[:, head], lengths, [1, 2])


def main():
    vocabulary_file, texts_file, out = map(pathlib.Path, sys.argv[1:])
    texts = texts_file.read_text().splitlines()
    rows, size = batches(vocabulary_file, texts)
    values = {name: {} for name in rows}
    runs = [
        ("rtd", transformers.ElectraForPreTraining, base(size)),
        ("mlm", transformers.ElectraForMaskedLM, generator(size)),
        ("sequence", transformers.ElectraForSequenceClassification, base(size, num_labels=3)),
        ("regression", transformers.ElectraForSequenceClassification, base(size, num_labels=1)),
        ("tokens", transformers.ElectraForTokenClassification, base(size, num_labels=29)),
        ("answers", transformers.ElectraForQuestionAnswering, base(size)),
    ]
    for name, kind, config in runs:
        model = network(kind, config)
        for batch, inputs in rows.items():
            lengths = [len(row["input_ids"]) for row in inputs]
            with torch.no_grad():
                result = model(**tensors(inputs), output_hidden_states=True, output_attentions=True)
            if name in ("rtd", "mlm"):
                prefix = "" if name == "rtd" else "generator."
                encoder_values(prefix, result, lengths, values[batch])
            if name == "answers":
                logits = torch.stack([result.start_logits, result.end_logits], -1)
            else:
                logits = result.logits
            found = (
                logits.flatten().tolist()
                if name in ("sequence", "regression")
                else sampled(name, logits, lengths, [1])
            )
            values[batch][name] = found
            print(batch, name, len(found), file=sys.stderr)
        del model
        gc.collect()
    document = {
        "versions": {"transformers": transformers.__version__, "torch": torch.__version__},
        "vocabulary": size,
        "batches": [
            {
                "name": name,
                "ids": [row["input_ids"] for row in inputs],
                "segments": [row["token_type_ids"] for row in inputs],
                "values": {key: [float(f"{v:.8g}") for v in list_] for key, list_ in values[name].items()},
            }
            for name, inputs in rows.items()
        ],
    }
    out.write_text(json.dumps(document, separators=(",", ":")).replace('],"', '],\n"') + "\n")


if __name__ == "__main__":
    main()
