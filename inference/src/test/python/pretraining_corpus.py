"""Gathers the written-language half of the bundled model's pre-training corpus.

Usage: python pretraining_corpus.py DATA_FOLDER OUT.txt

Takes sentences of CC BY-SA 4.0 sets (KLUE, KorSTS, UD Korean) from their training and development
files, never from a test file, each sentence once, a blank line between sources. Film reviews and
news comments are plain text already and are given to `workbench pretrain` as they are.
"""

import csv
import json
import sys
from pathlib import Path


def klue_ner(path):
    for line in path.read_text("utf-8").splitlines():
        if line.startswith("## klue-ner"):
            text = line.split("\t", 1)[1]
            # 〈entity:TAG〉 marks
            out = []
            i = 0
            while i < len(text):
                if text[i] == "<":
                    end = text.find(">", i)
                    colon = text.rfind(":", i, end)
                    if end > 0 and colon > 0 and len(text[colon + 1 : end]) == 2:
                        out.append(text[i + 1 : colon])
                        i = end + 1
                        continue
                out.append(text[i])
                i += 1
            yield "".join(out)


def columns(path, *numbers):
    with path.open(encoding="utf-8", newline="") as file:
        for row in list(csv.reader(file, delimiter="\t", quoting=csv.QUOTE_NONE))[1:]:
            for number in numbers:
                if number < len(row):
                    yield row[number]


def klue_sts(path):
    for item in json.loads(path.read_text("utf-8-sig")).values():
        yield item["sentence1"]
        yield item["sentence2"]


def conllu(path):
    for line in path.read_text("utf-8").splitlines():
        if line.startswith("# text = "):
            yield line.removeprefix("# text = ")


def main(data, out):
    sources = [
        klue_ner(data / "klue/klue-ner-mini_train.tsv"),
        columns(data / "klue/klue-nli_train.utf8.tsv", 0, 1),
        klue_sts(data / "klue/klue_sts_train.ghko99.json"),
        columns(data / "korsts/sts-train.tsv", 5, 6),
        conllu(data / "ud-korean/ko_gsd-ud-dev.conllu"),
        conllu(data / "ud-korean/ko_kaist-ud-dev.conllu"),
    ]
    seen = set()
    with out.open("w", encoding="utf-8") as file:
        for source in sources:
            for sentence in source:
                sentence = " ".join(sentence.split())
                if sentence and sentence not in seen:
                    seen.add(sentence)
                    file.write(sentence + "\n")
            file.write("\n")
    print(len(seen), "sentences")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
