package krelectra.inference.benchmark;

import krelectra.inference.Cancellation;
import krelectra.inference.training.finetuning.StepProbe;

/** A step of fine-tuning, from plain ids to changed parameters. */
record TrainingRunner(StepProbe probe) implements Runner {
  @Override
  public String name() {
    return WorkbenchRunner.NAME;
  }

  @Override
  public boolean takes(Workload workload) {
    return true;
  }

  @Override
  public Pass run(Inputs inputs, boolean attentions, Cancellation cancellation) {
    cancellation.check();
    long start = System.nanoTime();
    probe.step(inputs.ids());
    return new Pass((System.nanoTime() - start) / 1e9, new float[0]);
  }
}
