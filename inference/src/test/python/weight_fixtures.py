"""Writes small weight files with expected values for the tests of the weight readers.

usage: weight_fixtures.py OUT_DIR

torch writes its own files. No TensorFlow is at hand: the checkpoint is written here from the
descriptions of its parts (google/leveldb doc/table_format.md, tensorflow/core/lib/io/table_builder.cc,
tensorflow/core/protobuf/tensor_bundle.proto); RealCheckpointTest proves the reader on one that
TensorFlow wrote. Its weights are those of model_agreement.py's formula, by Hugging Face name.
"""

import collections
import json
import os
import pathlib
import re
import struct
import sys
import zipfile

import torch

from model_agreement import weight

DTYPES = {
    torch.float64: "F64", torch.float32: "F32", torch.float16: "F16", torch.bfloat16: "BF16",
    torch.int64: "I64", torch.int32: "I32", torch.int16: "I16", torch.int8: "I8",
    torch.uint8: "U8", torch.bool: "BOOL"}


def tensors():
    shared = torch.arange(24, dtype=torch.float32) / 8
    half = torch.linspace(-3, 3, 15).reshape(3, 5)
    return collections.OrderedDict(
        plain=torch.tensor([[1.5, -2.25, 3e-38], [float("inf"), -0.0, 7]]),
        half=half.half(), brain=half.bfloat16(), double=half.double(),
        int64=torch.tensor([-(2**40), 5]), int32=torch.tensor([-7, 2**20], dtype=torch.int32),
        int16=torch.tensor([-300, 300], dtype=torch.int16),
        int8=torch.tensor([-100, 100], dtype=torch.int8),
        uint8=torch.tensor([0, 200], dtype=torch.uint8), flags=torch.tensor([True, False, True]),
        scalar=torch.tensor(-0.625), nothing=torch.zeros(2, 0, 3),
        whole=shared, rows=shared[6:18].reshape(3, 4), turned=shared[4:16].reshape(3, 4).t(),
        every=shared[1::5], cube=shared.reshape(2, 3, 4).permute(2, 0, 1)[1:],
        spread=shared[3:5].reshape(2, 1).expand(2, 3),
        turned_half=half.half().t(), parameter=torch.nn.Parameter(torch.ones(2, 2) / 3))


def expected(saved):
    return {
        name: {"dtype": DTYPES[tensor.dtype], "shape": list(tensor.shape),
               "values": [str(v) for v in tensor.detach().float().flatten().tolist()]}
        for name, tensor in saved.items()}


class Call:
    def __reduce__(self):
        return os.system, ("true",)


def torch_files(out):
    saved = tensors()
    torch.save(saved, out / "zip.bin")
    torch.save(saved, out / "stream.bin", _use_new_zipfile_serialization=False)
    torch.save({"epoch": 3, "loss": 0.5, "model_state_dict": saved}, out / "nested.bin")
    torch.save(saved, out / "protocol4.bin", pickle_protocol=4)
    torch.save({"a": torch.ones(2), "b": Call()}, out / "call.bin")
    torch.save({"a": torch.ones(2), "b": Call()}, out / "call-stream.bin",
               _use_new_zipfile_serialization=False)
    torch.save({"a": torch.ones(1).expand(1 << 28)}, out / "expanded.bin")
    repack(out, "compressed.bin", zipfile.ZIP_DEFLATED, str)
    repack(out, "escape.bin", zipfile.ZIP_STORED, lambda name: name.replace("data/0", "../data/0"))
    repack(out, "big-endian.bin", zipfile.ZIP_STORED, str, byteorder=b"big")
    return expected(saved)


def repack(out, name, compression, rename, byteorder=None):
    with zipfile.ZipFile(out / "zip.bin") as source, zipfile.ZipFile(out / name, "w") as target:
        for info in source.infolist():
            content = source.read(info)
            if byteorder and info.filename.endswith("/byteorder"):
                content = byteorder
            entry = zipfile.ZipInfo(rename(info.filename))
            target.writestr(entry, content, compression)


CRC = []
for n in range(256):
    for _ in range(8):
        n = n >> 1 ^ 0x82F63B78 if n & 1 else n >> 1
    CRC.append(n)


def masked_crc(data):
    crc = 0xFFFFFFFF
    for byte in data:
        crc = crc >> 8 ^ CRC[(crc ^ byte) & 0xFF]
    crc ^= 0xFFFFFFFF
    return (crc >> 15 | crc << 17) + 0xA282EAD8 & 0xFFFFFFFF


def varint(value):
    out = bytearray()
    while value >= 0x80:
        out.append(value & 0x7F | 0x80)
        value >>= 7
    out.append(value)
    return bytes(out)


def field(number, value):
    """A field of a message: an int as a varint (left out when 0), bytes by their length."""
    if isinstance(value, bytes):
        return varint(number << 3 | 2) + varint(len(value)) + value
    return varint(number << 3) + varint(value) if value else b""


def block(entries, interval=16):
    out, restarts, previous = bytearray(), [], b""
    for i, (key, value) in enumerate(entries):
        shared = 0
        if i % interval == 0:
            restarts.append(len(out))
        else:
            shared = len(os.path.commonprefix([key, previous]))
        out += varint(shared) + varint(len(key) - shared) + varint(len(value))
        out += key[shared:] + value
        previous = key
    for restart in restarts or [0]:
        out += struct.pack("<I", restart)
    return bytes(out) + struct.pack("<I", len(restarts or [0]))


def table(entries, compress=lambda data: (data, 0), per_block=20):
    out, index = bytearray(), []

    def add(data):
        packed, kind = compress(data)
        place = varint(len(out)) + varint(len(packed))
        out.extend(packed + bytes([kind]) + struct.pack("<I", masked_crc(packed + bytes([kind]))))
        return place

    for i in range(0, len(entries), per_block):
        part = entries[i:i + per_block]
        index.append((part[-1][0], add(block(part))))
    footer = add(block([])) + add(block(index, 1))
    return bytes(out) + footer.ljust(40, b"\0") + struct.pack("<Q", 0xDB4775248B80FB57)


def snappy(data):
    """Snappy with literals and, where the last bytes repeat, copies of each kind."""
    out, at = bytearray(varint(len(data))), 0
    while at < len(data):
        size = min(60, len(data) - at)
        back = data.rfind(data[at:at + 8], 0, at) if at else -1
        if back >= 0 and len(data) - at >= 8:
            size, offset = 8, at - back
            if offset < 2048:
                out += bytes([1 | (size - 4) << 2 | offset >> 8 << 5, offset & 255])
            else:
                out += bytes([2 | (size - 1) << 2]) + struct.pack("<H", offset)
        else:
            out += bytes([(size - 1) << 2]) + data[at:at + size]
        at += size
    return bytes(out), 1


def bundle(prefix, variables, shards, endianness=0, compress=lambda data: (data, 0)):
    data = [bytearray() for _ in range(shards)]
    entries = [(b"", field(1, shards) + field(2, endianness) + field(3, field(1, 1)))]
    for i, (name, (kind, shape, content)) in enumerate(sorted(variables.items())):
        shard = data[i % shards]
        dimensions = b"".join(field(2, field(1, size)) for size in shape)
        entries.append((
            name.encode(),
            field(1, kind) + field(2, dimensions) + field(3, i % shards) + field(4, len(shard))
            + field(5, len(content)) + varint(6 << 3 | 5) + struct.pack("<I", masked_crc(content))))
        shard += content
    pathlib.Path(f"{prefix}.index").write_bytes(table(entries, compress))
    for i, content in enumerate(data):
        pathlib.Path(f"{prefix}.data-{i:05}-of-{shards:05}").write_bytes(content)


def variable(tensor):
    kinds = {torch.float32: 1, torch.float64: 2, torch.int64: 9, torch.bfloat16: 14,
             torch.float16: 19}
    raw = tensor.contiguous().flatten().view(torch.uint8).numpy().tobytes()
    return kinds[tensor.dtype], tuple(tensor.shape), raw


def encoder(hidden, intermediate, layers, embedding):
    shapes = {}

    def linear(name, rows, columns):
        shapes[name + ".weight"] = (rows, columns)
        shapes[name + ".bias"] = (rows,)

    if hidden != embedding:
        linear("electra.embeddings_project", hidden, embedding)
    for layer in range(layers):
        prefix = f"electra.encoder.layer.{layer}."
        for part in ("query", "key", "value"):
            linear(prefix + "attention.self." + part, hidden, hidden)
        linear(prefix + "attention.output.dense", hidden, hidden)
        linear(prefix + "intermediate.dense", intermediate, hidden)
        linear(prefix + "output.dense", hidden, intermediate)
        for norm in ("attention.output", "output"):
            shapes[prefix + norm + ".LayerNorm.weight"] = (hidden,)
            shapes[prefix + norm + ".LayerNorm.bias"] = (hidden,)
    return shapes


def electra_variables(vocabulary):
    """Both networks of run_pretraining.py, the generator with its own encoder; some slots too."""
    embedding = 8
    embeddings = {
        "electra.embeddings.word_embeddings.weight": (vocabulary, embedding),
        "electra.embeddings.position_embeddings.weight": (32, embedding),
        "electra.embeddings.token_type_embeddings.weight": (2, embedding),
        "electra.embeddings.LayerNorm.weight": (embedding,),
        "electra.embeddings.LayerNorm.bias": (embedding,)}
    discriminator = embeddings | encoder(16, 24, 2, embedding) | {
        "discriminator_predictions.dense.weight": (16, 16),
        "discriminator_predictions.dense.bias": (16,),
        "discriminator_predictions.dense_prediction.weight": (1, 16),
        "discriminator_predictions.dense_prediction.bias": (1,)}
    generator = encoder(12, 20, 2, embedding) | {
        "generator_predictions.dense.weight": (embedding, 12),
        "generator_predictions.dense.bias": (embedding,),
        "generator_predictions.LayerNorm.weight": (embedding,),
        "generator_predictions.LayerNorm.bias": (embedding,),
        "generator_lm_head.bias": (vocabulary,)}
    variables = {}
    for shapes, scope in ((discriminator, "electra"), (generator, "generator")):
        for name, shape in shapes.items():
            tensor = weight(name, shape)
            kernel = name.endswith(".weight") and "embeddings." not in name \
                and "LayerNorm" not in name
            variables[tensorflow_name(name, scope)] = variable(tensor.t() if kernel else tensor)
    for name in list(variables)[:6]:
        for slot in ("adam_m", "adam_v"):
            variables[f"{name}/{slot}"] = variables[name]
    variables["global_step"] = variable(torch.tensor(700000))
    return variables


def tensorflow_name(name, scope):
    name = name.replace("generator_lm_head.bias", "generator_predictions.output_bias")
    name = name.replace("dense_prediction", "dense_1").replace("electra.", scope + ".", 1)
    name = re.sub(r"layer\.(\d+)", r"layer_\1", name)
    name = re.sub(r"LayerNorm\.weight$", "LayerNorm.gamma", name)
    name = re.sub(r"LayerNorm\.bias$", "LayerNorm.beta", name)
    name = re.sub(r"_embeddings\.weight$", "_embeddings", name)
    return re.sub(r"\.weight$", ".kernel", name).replace(".", "/")


def bundles(out):
    saved = {name: tensor for name, tensor in tensors().items()
             if tensor.dtype in (torch.float32, torch.float64, torch.int64, torch.bfloat16,
                                 torch.float16)}
    variables = {name: variable(tensor.detach()) for name, tensor in saved.items()}
    text = variables | {"words": (7, (2,), b"\x01\x01ab\0\0\0\0")}
    bundle(out / "one.ckpt", text, 1)
    bundle(out / "packed.ckpt", variables, 2, compress=snappy)
    bundle(out / "big.ckpt", {"scalar": variables["scalar"]}, 1, endianness=1)
    (out / "electra").mkdir(exist_ok=True)
    bundle(out / "electra" / "model.ckpt-700000", electra_variables(30), 2)
    return sorted(saved)


def main(out):
    out.mkdir(parents=True, exist_ok=True)
    values = torch_files(out)
    (out / "weights.json").write_text(
        json.dumps({"tensors": values, "bundled": bundles(out)}, indent=1) + "\n")


if __name__ == "__main__":
    main(pathlib.Path(sys.argv[1]))
