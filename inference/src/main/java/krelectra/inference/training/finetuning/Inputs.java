package krelectra.inference.training.finetuning;

import java.util.Optional;
import krelectra.inference.training.tasks.Features;

/** The three splits, tokenized. */
record Inputs(Features train, Features dev, Optional<Features> test) {}
