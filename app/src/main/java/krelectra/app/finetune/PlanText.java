package krelectra.app.finetune;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import krelectra.app.language.Messages;
import krelectra.inference.training.Remaining;
import krelectra.inference.training.finetuning.FineTuningPlan;

/** What a check of a new run found, in sentences. */
record PlanText(Messages messages) {
  private static final int MOST_CLASSES = 12;

  /** A sentence; a bad one is a warning. */
  record Line(String text, boolean isBad) {}

  List<Line> of(NewRunViewModel.Check check) {
    return switch (check) {
      case NewRunViewModel.Check.None none -> List.of();
      case NewRunViewModel.Check.Running running ->
          List.of(new Line(messages.get("check.running"), false));
      case NewRunViewModel.Check.Refused refused ->
          List.of(new Line(messages.fault(refused.reason()), true));
      case NewRunViewModel.Check.Found found -> of(found.plan());
    };
  }

  private List<Line> of(FineTuningPlan plan) {
    List<Line> lines = new ArrayList<>();
    String examples =
        plan.examples().entrySet().stream()
            .map(each -> each.getKey() + " " + each.getValue())
            .collect(Collectors.joining(", "));
    lines.add(new Line(messages.get("check.examples", examples), false));
    if (!plan.classes().isEmpty()) {
      String counts =
          plan.classes().entrySet().stream()
              .limit(MOST_CLASSES)
              .map(each -> each.getKey() + " " + each.getValue())
              .collect(Collectors.joining(", "));
      String more = plan.classes().size() > MOST_CLASSES ? " …" : "";
      lines.add(new Line(messages.get("check.classes", counts + more), false));
    }
    for (String warning : plan.warnings()) {
      lines.add(new Line(messages.get("check.warning", warning), true));
    }
    if (plan.truncated() > 0) {
      int share = (int) Math.ceil(100 * plan.truncated());
      lines.add(new Line(messages.get("check.truncated", share), true));
    }
    String time = Remaining.text(plan.seconds());
    lines.add(new Line(messages.get("check.time", plan.steps(), time), false));
    String memory = messages.get("check.memory", gigabytes(plan.memory()), gigabytes(plan.free()));
    lines.add(new Line(memory, false));
    return lines;
  }

  private static String gigabytes(long bytes) {
    return String.format(Locale.ROOT, "%.1f GB", bytes / 1e9);
  }
}
