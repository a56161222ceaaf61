"""Writes what transformers' tokenizers give for whole corpora, as hashes.

usage: tokenizer_agreement.py SHARED OUT.json

For each corpus, vocabulary and tokenizer: the SHA-256 over one line a text, and of each 1,000 texts
by themselves, so that a difference can be located. A line is `ids TAB pieces` with spaces between,
for the fast tokenizer also `TAB start-end ...` in UTF-16 units ([CLS] and [SEP] are `-`).
  fast  ElectraTokenizer of transformers 5 (the Rust tokenizers)
  slow  BertTokenizerLegacy, transformers' former Python tokenizer, which composes to NFC
"""

import hashlib
import json
import pathlib
import re
import sys
import tempfile

import tokenizers
import transformers
from transformers.models.bert.tokenization_bert_legacy import BertTokenizerLegacy

SHARED, OUT = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2])


def decode(path):
    data = path.read_bytes()
    if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return data.decode("utf-16")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("cp949")


def lines(path):
    split = re.split("\r\n|\r|\n", decode(path))
    return split[:-1] if split[-1] == "" else split


def nsmc():
    return [(line.split("\t")[1], None) for line in lines(SHARED / "data/nsmc/ratings_test.txt")[1:]]


def kornli():
    rows = [line.split("\t") for line in lines(SHARED / "data/kornli/xnli.dev.ko.tsv")[1:]]
    return [(row[0], row[1]) for row in rows]


def klue():
    sentences, sentence = [], ""
    for line in lines(SHARED / "data/klue/klue-ner-v1.1_dev.tsv"):
        if line.startswith("##"):
            continue
        if line == "":
            if sentence:
                sentences.append((sentence, None))
            sentence = ""
        else:
            sentence += line[: line.rindex("\t")]
    if sentence:
        sentences.append((sentence, None))
    return sentences


def traps():
    texts = []
    for path in sorted((SHARED / "cases/korean-traps").iterdir()):
        texts.append((decode(path), None))
        texts.extend((line, None) for line in lines(path))
    return texts


def utf16(text):
    at = [0]
    for char in text:
        at.append(at[-1] + (2 if ord(char) > 0xFFFF else 1))
    return at


def fast_line(tokenizer, first, second):
    encoding = tokenizer.backend_tokenizer.encode(first, second)
    units = [utf16(first), utf16(second or "")]
    spans = [
        "-" if of is None else f"{units[of][start]}-{units[of][end]}"
        for (start, end), of in zip(encoding.offsets, encoding.sequence_ids)
    ]
    return "\t".join([" ".join(map(str, encoding.ids)), " ".join(encoding.tokens), " ".join(spans)])


def slow_line(tokenizer, first, second):
    pieces = [["[CLS]"] + tokenizer.tokenize(first) + ["[SEP]"]]
    if second is not None:
        pieces.append(tokenizer.tokenize(second) + ["[SEP]"])
    flat = [piece for part in pieces for piece in part]
    return "\t".join([" ".join(map(str, tokenizer.convert_tokens_to_ids(flat))), " ".join(flat)])


def hashed(texts, line_of, tokenizer):
    whole, blocks, pieces = hashlib.sha256(), [], 0
    for start in range(0, len(texts), 1000):
        block = hashlib.sha256()
        for first, second in texts[start : start + 1000]:
            line = line_of(tokenizer, first, second)
            pieces += line.split("\t")[0].count(" ") + 1
            data = (line + "\n").encode()
            whole.update(data)
            block.update(data)
        blocks.append(block.hexdigest()[:16])
    return {"texts": len(texts), "pieces": pieces, "sha256": whole.hexdigest(), "blocks": blocks}


def main():
    corpora = {"nsmc-test": nsmc(), "kornli-dev": kornli(), "klue-ner-dev": klue(), "korean-traps": traps()}
    results = []
    for vocabulary in ["koelectra-v1-32200", "koelectra-v3-35000"]:
        with tempfile.TemporaryDirectory() as folder:
            file = pathlib.Path(folder, "vocab.txt")
            file.write_bytes((SHARED / "data/vocab" / (vocabulary + ".txt")).read_bytes())
            fast = transformers.ElectraTokenizer.from_pretrained(folder, do_lower_case=False)
            slow = BertTokenizerLegacy(str(file), do_lower_case=False)
        for corpus, texts in corpora.items():
            for name, line_of, tokenizer in [("fast", fast_line, fast), ("slow", slow_line, slow)]:
                found = hashed(texts, line_of, tokenizer)
                results.append({"corpus": corpus, "vocabulary": vocabulary, "tokenizer": name} | found)
                print(corpus, vocabulary, name, found["texts"], found["pieces"], file=sys.stderr)
    versions = {"transformers": transformers.__version__, "tokenizers": tokenizers.__version__}
    OUT.write_text(json.dumps({"versions": versions, "results": results}, indent=1) + "\n")


main()
