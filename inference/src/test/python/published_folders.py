"""Writes what transformers makes of folders shaped like KR-ELECTRA's and KoELECTRA's, at small sizes.

usage: published_folders.py OUT.json

Layers, widths and vocabulary are small; which keys stand in config.json, which widths are equal and
which differ is as published: base 768 = 768, its generator 768 -> 256, small 128 -> 256 (README of
https://github.com/monologg/KoELECTRA, of https://github.com/snunlp/KR-ELECTRA). KoELECTRA v1 and v2
were uploaded with transformers 2.8, v3 with 3.3, KR-ELECTRA with 4: the keys are those that these
wrote for an ELECTRA. Weights are the formula of model_agreement.py.
"""

import json
import pathlib
import sys
import tempfile

import torch
import transformers

import model_agreement

TEXT = "KR-ELECTRA 모델을 The Quick 아버지가"
CHARACTERS = "아버지가방에들어신다.나는학교갔!Thequickfox모델을KRLECA-"
OLD = {"attention_probs_dropout_prob": 0.1, "hidden_act": "gelu", "hidden_dropout_prob": 0.1,
       "initializer_range": 0.02, "layer_norm_eps": 1e-12, "max_position_embeddings": 64,
       "model_type": "electra", "type_vocab_size": 2}
SUMMARY = {"summary_activation": "gelu", "summary_last_dropout": 0.1, "summary_type": "first",
           "summary_use_proj": True}
NEW = {"classifier_dropout": None, "position_embedding_type": "absolute", "torch_dtype": "float32",
       "transformers_version": "4.12.3", "use_cache": True}
BASE = {"embedding_size": 48, "hidden_size": 48, "num_attention_heads": 4, "num_hidden_layers": 3,
        "intermediate_size": 192}
GENERATOR = {**BASE, "hidden_size": 16, "num_attention_heads": 2, "intermediate_size": 64}
SMALL = {**BASE, "embedding_size": 16, "hidden_size": 32, "intermediate_size": 128}
CASED = {"do_lower_case": False, "model_max_length": 512}
FOLDERS = [
    ("KR-ELECTRA-discriminator", "ElectraForPreTraining", {**OLD, **BASE, **SUMMARY, **NEW}, CASED),
    ("KR-ELECTRA-generator", "ElectraForMaskedLM", {**OLD, **GENERATOR, **SUMMARY, **NEW}, CASED),
    ("koelectra-base-discriminator", "ElectraForPreTraining", {**OLD, **BASE},
     {"do_lower_case": False, "max_len": 512}),
    ("koelectra-base-generator", "ElectraForMaskedLM", {**OLD, **GENERATOR}, {"do_lower_case": False}),
    ("koelectra-small-v2-discriminator", "ElectraForPreTraining", {**OLD, **SMALL}, CASED),
    ("koelectra-small-v2-generator", "ElectraForMaskedLM", {**OLD, **SMALL}, CASED),
    ("koelectra-base-v3-discriminator", "ElectraForPreTraining",
     {**OLD, **BASE, **SUMMARY, "pad_token_id": 0}, CASED),
    ("koelectra-small-v3-discriminator", "ElectraForPreTraining",
     {**OLD, **SMALL, **SUMMARY, "pad_token_id": 0}, None),
]


def vocabulary():
    entries = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]"]
    for character in dict.fromkeys(CHARACTERS):
        entries += [character, "##" + character]
    return entries + [f"[unused{i}]" for i in range(5)]


def outcome(name, architecture, config, tokenizer_config):
    entries = vocabulary()
    config = {"architectures": [architecture], **config, "vocab_size": len(entries)}
    with tempfile.TemporaryDirectory() as folder:
        path = pathlib.Path(folder)
        (path / "config.json").write_text(json.dumps(config))
        (path / "vocab.txt").write_text("\n".join(entries) + "\n")
        if tokenizer_config is not None:
            (path / "tokenizer_config.json").write_text(json.dumps(tokenizer_config))
        ids = transformers.ElectraTokenizer.from_pretrained(folder)(TEXT)["input_ids"]
        cased = transformers.ElectraTokenizer.from_pretrained(folder, do_lower_case=False)
        used = cased(TEXT)["input_ids"]
        shape = transformers.ElectraConfig.from_pretrained(folder)
    model = model_agreement.network(getattr(transformers, architecture), shape)
    with torch.no_grad():
        logits = model(torch.tensor([used])).logits[0]
    values = logits if logits.dim() == 1 else logits[:, :7]
    return {
        "name": name,
        "config": config,
        "tokenizer": tokenizer_config,
        "reads as cased": ids == used,
        "ids": used,
        "parameters": sum(p.numel() for p in model.parameters()),
        "logits": [float(f"{v:.7g}") for v in values.flatten().tolist()],
    }


def main():
    document = {
        "versions": {"transformers": transformers.__version__, "torch": torch.__version__},
        "text": TEXT,
        "vocabulary": vocabulary(),
        "folders": [outcome(*folder) for folder in FOLDERS],
    }
    text = json.dumps(document, ensure_ascii=False, separators=(",", ":")).replace(',{"name"', ',\n{"name"')
    pathlib.Path(sys.argv[1]).write_text(text + "\n")


if __name__ == "__main__":
    main()
