"""Prints what torch.optim.AdamW makes of three steps, for AdamWTest.

usage: adamw_agreement.py

Two tensors: a weight that decays and a bias that does not. The gradient of the third step is
clipped to a norm of 1 before the step, as torch.nn.utils.clip_grad_norm_ does.
"""

import numpy
import torch

WEIGHT, BIAS = [0.5, -1.25, 2.0, 0.0], [0.1, -0.2]
GRADIENTS = [
    ([0.3, -0.1, 0.2, 0.05], [0.4, -0.25]),
    ([-0.2, 0.15, 0.0, 0.3], [0.1, 0.2]),
    ([3.0, -4.0, 1.0, 2.0], [0.5, -1.5]),
]
RATES = [0.01, 0.02, 0.005]

weight = torch.nn.Parameter(torch.tensor(WEIGHT))
bias = torch.nn.Parameter(torch.tensor(BIAS))
optimizer = torch.optim.AdamW(
    [{"params": [weight], "weight_decay": 0.1}, {"params": [bias], "weight_decay": 0.0}],
    betas=(0.9, 0.999),
    eps=1e-6,
)
for rate, (first, second) in zip(RATES, GRADIENTS):
    for group in optimizer.param_groups:
        group["lr"] = rate
    weight.grad, bias.grad = torch.tensor(first), torch.tensor(second)
    norm = torch.nn.utils.clip_grad_norm_([weight, bias], 1.0)
    optimizer.step()
    values = [*weight.tolist(), *bias.tolist()]
    print(numpy.float32(norm.item()), *[str(numpy.float32(value)) + "f" for value in values])
