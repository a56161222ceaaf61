"""Writes a small random ELECTRA with its generator, and its scores according to transformers.

usage: pseudo_likelihood.py OUT_FOLDER

OUT_FOLDER gets model/ (with model/generator/) and expected.json. For each text:
rtd            probability that each piece was replaced, special pieces left out
discriminator  log(1 - rtd) of each piece, from the logits: -softplus(logit)
generator      log P of each piece, that piece alone masked (Salazar et al. 2020)
"""

import json
import pathlib
import sys

import torch
from transformers import ElectraConfig, ElectraForMaskedLM, ElectraForPreTraining, ElectraTokenizer

CHARACTERS = "아버지가방에들어신다.나는학교갔!왔"
TEXTS = [
    "나는 학교에 갔다.",
    "나가 학교에 갔다.",
    "아버지가 방에 들어가신다!",
    "아버지 가방에 들어가신다!",
    "눈",
    "나는 학교에 갔다. 아버지가 방에 들어가신다! 왔다.",
]


def model(kind, folder, vocabulary, seed, hidden, heads):
    torch.manual_seed(seed)
    config = ElectraConfig(
        vocab_size=len(vocabulary), embedding_size=8, hidden_size=hidden, num_hidden_layers=2,
        num_attention_heads=heads, intermediate_size=16, max_position_embeddings=64,
        initializer_range=0.5)
    network = kind(config).eval()
    folder.mkdir(parents=True, exist_ok=True)
    network.save_pretrained(folder)
    (folder / "vocab.txt").write_text("\n".join(vocabulary) + "\n", encoding="utf-8")
    (folder / "tokenizer_config.json").write_text('{"do_lower_case": false}\n')
    return network


def main():
    out = pathlib.Path(sys.argv[1])
    vocabulary = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]"]
    for character in CHARACTERS:
        vocabulary += [character, "##" + character]
    discriminator = model(ElectraForPreTraining, out / "model", vocabulary, 1, 12, 3)
    generator = model(ElectraForMaskedLM, out / "model" / "generator", vocabulary, 2, 8, 2)
    tokenizer = ElectraTokenizer(str(out / "model" / "vocab.txt"), do_lower_case=False)
    expected = []
    with torch.no_grad():
        for text in TEXTS:
            ids = tokenizer(text, return_tensors="pt")["input_ids"]
            logits = discriminator(input_ids=ids).logits[0, 1:-1].double()
            values = []
            for at in range(1, ids.shape[1] - 1):
                masked = ids.clone()
                masked[0, at] = tokenizer.mask_token_id
                row = generator(input_ids=masked).logits[0, at]
                values.append(torch.log_softmax(row.double(), -1)[ids[0, at]].item())
            expected.append({
                "text": text,
                "pieces": tokenizer.convert_ids_to_tokens(ids[0, 1:-1].tolist()),
                "rtd": torch.sigmoid(logits).tolist(),
                "discriminator": (-torch.nn.functional.softplus(logits)).tolist(),
                "generator": values,
            })
    (out / "expected.json").write_text(
        json.dumps(expected, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
