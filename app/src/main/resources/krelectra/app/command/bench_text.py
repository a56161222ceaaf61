"""The other side of `workbench bench text --against python`.

Arguments: a vocab.txt, a text file of lines. Tells its versions as one JSON object, then answers each
request (one JSON object a line) with the seconds it took, or with check sums of the ids.
"""

import json
import os
import platform
import struct
import sys
import time
import zlib

os.environ["TOKENIZERS_PARALLELISM"] = "false"
try:
    import tokenizers
except ImportError as e:
    print(json.dumps({"error": f"lacks a package: {e}"}), flush=True)
    sys.exit(1)

tokenizer = tokenizers.BertWordPieceTokenizer(sys.argv[1], lowercase=False, strip_accents=False)
with open(sys.argv[2], encoding="utf-8", newline="\n") as file:
    lines = file.read().split("\n")[:-1]


def answer(value):
    print(json.dumps(value), flush=True)


answer({"versions": {"python": platform.python_version(), "tokenizers": tokenizers.__version__}})
for request in sys.stdin:
    way = json.loads(request)["way"]
    begin = time.perf_counter()
    if way == "lines":
        for line in lines:
            tokenizer.encode(line)
    else:
        encoded = tokenizer.encode_batch(lines)
    seconds = time.perf_counter() - begin
    if way == "sums":
        answer({"sums": [zlib.crc32(struct.pack(f"<{len(e.ids)}i", *e.ids)) for e in encoded]})
    else:
        answer({"seconds": seconds})
