package krelectra.app.finetune;

import java.util.Locale;
import krelectra.app.language.Messages;
import krelectra.app.run.RunState;
import krelectra.app.run.RunSummary;
import krelectra.inference.training.Remaining;

/** What is said of runs. */
record RunText(Messages messages) {
  String state(RunState state) {
    return messages.get("state." + state.name().toLowerCase(Locale.ROOT));
  }

  /** The sentence below the name: what it does, and how long yet. */
  String line(RunSummary run) {
    String key = "line." + run.state().name().toLowerCase(Locale.ROOT);
    return switch (run.state()) {
      case RUNNING ->
          messages.get(
              Double.isNaN(run.secondsLeft()) ? "line.running.unknown" : key,
              phase(run.phase()),
              run.step(),
              run.steps(),
              Remaining.text(run.secondsLeft()));
      case PAUSED, INTERRUPTED, CANCELLED -> messages.get(key, run.step(), run.steps());
      case FAILED, DAMAGED -> messages.get(key, messages.fault(run.why()));
      case DONE -> messages.get(key, why(run.why()), run.step());
      case WAITING -> messages.get(key);
    };
  }

  private String phase(String phase) {
    return switch (phase) {
      case "tokenizes", "trains", "evaluates", "tests" -> messages.get("phase." + phase);
      default -> messages.get("phase.reads");
    };
  }

  private String why(String why) {
    return switch (why) {
      case "all steps are done" -> messages.get("why.all");
      case "asked to finish" -> messages.get("why.asked");
      case "no new best any more" -> messages.get("why.early");
      default -> why;
    };
  }

  /** For instance {@code accuracy 0.9012}. */
  static String best(RunSummary run) {
    return Double.isNaN(run.best()) ? "" : run.measure() + " " + FigureNumber.of(run.best());
  }

  static String left(RunSummary run) {
    return Double.isNaN(run.secondsLeft()) ? "" : Remaining.text(run.secondsLeft());
  }

  static String step(RunSummary run) {
    return run.steps() == 0 ? "" : String.format(Locale.ROOT, "%,d / %,d", run.step(), run.steps());
  }
}
