"""The other side of `workbench bench --against python`.

Arguments: a model folder in the Hugging Face layout, the number of threads, a folder to work in,
`inference` or `training`.
Writes one JSON object that tells what can be compared, then answers each request (one JSON object a
line: runner, ids, segments, attentions) with the seconds it took and the logits it gave.
"""

import json
import os
import platform
import sys
import time
import warnings

# Libraries may print; only answers may go where answers are read.
answers = os.fdopen(os.dup(1), "w", encoding="utf-8")
os.dup2(2, 1)
warnings.simplefilter("ignore")
os.environ.setdefault("HF_HUB_OFFLINE", "1")
os.environ.setdefault("TRANSFORMERS_VERBOSITY", "error")

folder, threads, work = sys.argv[1], int(sys.argv[2]), sys.argv[3]
training = sys.argv[4] == "training"


def answer(value):
    answers.write(json.dumps(value) + "\n")
    answers.flush()


try:
    import torch
    import transformers
except ImportError as e:
    answer({"error": f"lacks a package: {e}"})
    sys.exit(1)

torch.set_num_threads(threads)
torch.set_grad_enabled(training)
versions = {
    "python": platform.python_version(),
    "torch": torch.__version__,
    "transformers": transformers.__version__,
}
missing = {}
if training:
    model = transformers.ElectraForSequenceClassification.from_pretrained(
        folder, dtype=torch.float32, attn_implementation="eager"
    ).train()
else:
    model = transformers.ElectraForPreTraining.from_pretrained(folder, dtype=torch.float32).eval()


class Outputs(torch.nn.Module):
    """The model with a plain tuple as its result, for the export."""

    def __init__(self, attentions):
        super().__init__()
        self.model = model
        self.attentions = attentions

    def forward(self, ids, segments, mask):
        out = self.model(
            input_ids=ids,
            token_type_ids=segments,
            attention_mask=mask,
            output_attentions=self.attentions,
        )
        return (out.logits, *out.attentions) if self.attentions else (out.logits,)


def with_torch(implementation):
    def run(ids, segments, attentions):
        model.set_attn_implementation(implementation)
        start = time.perf_counter()
        ids, segments = torch.tensor(ids), torch.tensor(segments)
        with torch.inference_mode():
            out = model(
                input_ids=ids,
                token_type_ids=segments,
                attention_mask=torch.ones_like(ids),
                output_attentions=attentions,
            )
        logits = out.logits.numpy()
        if attentions:
            maps = [m.numpy() for m in out.attentions]
            assert maps[0].shape[-1] == ids.shape[1]
        return time.perf_counter() - start, logits

    return run


def session(attentions):
    """Exports the model and opens it; without maps from the fused attention."""
    import onnxruntime

    path = os.path.join(work, f"model{int(attentions)}.onnx")
    model.set_attn_implementation("eager" if attentions else "sdpa")
    ids = torch.full((2, 16), 5)
    torch.onnx.export(
        Outputs(attentions).eval(),
        (ids, torch.zeros_like(ids), torch.ones_like(ids)),
        path,
        input_names=["ids", "segments", "mask"],
        dynamic_shapes=({0: "batch", 1: "n"},) * 3,
        dynamo=True,
        external_data=True,
        verbose=False,
    )
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = threads
    options.inter_op_num_threads = 1
    return onnxruntime.InferenceSession(path, options, providers=["CPUExecutionProvider"])


def with_onnx():
    sessions = {attentions: session(attentions) for attentions in (False, True)}
    import numpy

    def run(ids, segments, attentions):
        start = time.perf_counter()
        ids = numpy.array(ids)
        out = sessions[attentions].run(
            None,
            {"ids": ids, "segments": numpy.array(segments), "mask": numpy.ones_like(ids)},
        )
        return time.perf_counter() - start, out[0]

    return run


def with_steps():
    """A step of fine-tuning two classes as the published code takes it."""
    optimizer = torch.optim.AdamW(model.parameters(), lr=5e-5, eps=1e-6, weight_decay=0)

    def run(ids, segments, _attentions):
        start = time.perf_counter()
        ids = torch.tensor(ids)
        loss = model(
            input_ids=ids,
            token_type_ids=torch.tensor(segments),
            attention_mask=torch.ones_like(ids),
            labels=torch.arange(len(ids)) % 2,
        ).loss
        loss.backward()
        torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
        optimizer.step()
        optimizer.zero_grad()
        loss.item()
        return time.perf_counter() - start, torch.empty(0)

    return run


def with_inference():
    # SDPA gives no maps: transformers falls back to eager when they are asked for.
    return {"eager": (with_torch("eager"), True), "SDPA": (with_torch("sdpa"), False)}


runners = {"eager": (with_steps(), False)} if training else with_inference()
if not training:
    try:
        import onnx
        import onnxruntime

        versions["onnxruntime"] = onnxruntime.__version__
        versions["onnx"] = onnx.__version__
        runners["ONNX"] = (with_onnx(), True)
    except Exception as e:  # a missing package or an export that this version cannot do
        missing["ONNX"] = f"{type(e).__name__}: {e}".splitlines()[0]

answer(
    {
        "versions": versions,
        "missing": missing,
        "runners": [{"name": n, "attentions": maps} for n, (_, maps) in runners.items()],
    }
)
for line in sys.stdin:
    request = json.loads(line)
    try:
        run = runners[request["runner"]][0]
        seconds, logits = run(request["ids"], request["segments"], request["attentions"])
        answer({"seconds": seconds, "logits": logits.ravel().tolist()})
    except Exception as e:
        answer({"error": f"{request['runner']} failed: {type(e).__name__}: {e}"})
