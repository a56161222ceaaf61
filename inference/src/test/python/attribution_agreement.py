"""Writes gradients of transformers' ELECTRA with respect to word embeddings, on formula weights.

usage: attribution_agreement.py OUT.json

The weights are those of model_agreement.py at a small shape. For each output: its value and the dot
product of its gradient with what the line from baseline to input changes, at places of that line.
"""

import json
import pathlib
import sys

import torch
import transformers
from model_agreement import network
from transformers import ElectraConfig

SHAPE = dict(
    vocab_size=60, embedding_size=24, hidden_size=32, num_hidden_layers=3, num_attention_heads=4,
    intermediate_size=48, max_position_embeddings=64)
IDS = [2, 17, 23, 8, 41, 3, 30, 9, 55, 3]
SEGMENTS = [0, 0, 0, 0, 0, 0, 1, 1, 1, 1]
BASELINE = [2, 0, 0, 0, 0, 3, 0, 0, 0, 3]
PLACES = [0.0, 0.25, 0.5, 0.75, 1.0]


def along(model, baseline, output):
    table = model.get_input_embeddings().weight.detach()
    end = table[torch.tensor([IDS])]
    begin = torch.zeros_like(end) if baseline is None else table[torch.tensor([baseline])]
    outputs, products = [], []
    for place in PLACES:
        words = (begin + place * (end - begin)).requires_grad_()
        value = output(
            model(inputs_embeds=words, token_type_ids=torch.tensor([SEGMENTS])).logits)
        (gradient,) = torch.autograd.grad(value, words)
        outputs.append(value.item())
        products.append((gradient * (end - begin)).sum(-1)[0].tolist())
    return {"outputs": outputs, "products": products}


def main():
    rtd = network(transformers.ElectraForPreTraining, ElectraConfig(**SHAPE))
    classes = network(
        transformers.ElectraForSequenceClassification, ElectraConfig(**SHAPE, num_labels=3))
    replaced = lambda logits: 0.75 * logits[0, 3] + 0.25 * logits[0, 4]
    label = lambda logits: logits[0, 2]
    document = {
        "versions": {"transformers": transformers.__version__, "torch": torch.__version__},
        "ids": IDS, "segments": SEGMENTS, "baseline": BASELINE, "places": PLACES,
        "replaced": {"zero": along(rtd, None, replaced), "pad": along(rtd, BASELINE, replaced)},
        "label": {"zero": along(classes, None, label), "pad": along(classes, BASELINE, label)},
    }
    pathlib.Path(sys.argv[1]).write_text(json.dumps(document, indent=1) + "\n")


if __name__ == "__main__":
    main()
