package krelectra.app.corpus.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import krelectra.annotation.format.Report;
import krelectra.app.corpus.work.WorkResult;
import krelectra.app.corpus.work.WorkState;
import krelectra.app.language.Messages;

/** What is said of long work. */
final class WorkTexts {
  private WorkTexts() {}

  static String of(WorkState state, Messages messages) {
    return switch (state) {
      case WorkState.Idle idle -> "";
      case WorkState.Running running -> running(running, messages);
      case WorkState.Done done -> result(done.result(), messages);
      case WorkState.Cancelled cancelled ->
          messages.get("work.cancelled", kind(cancelled.kind(), messages), cancelled.what());
      case WorkState.Failed failed -> messages.fault(failed.sentence());
    };
  }

  private static String running(WorkState.Running running, Messages messages) {
    String what = kind(running.kind(), messages) + ": " + running.what();
    if (running.ending()) {
      return messages.get("work.ending", what);
    }
    if (running.share() < 0) {
      return messages.get("work.running", what);
    }
    String share = Math.round(running.share() * 100) + " %";
    return Double.isNaN(running.secondsLeft())
        ? messages.get("work.share", what, share)
        : messages.get("work.left", what, share, left(running.secondsLeft(), messages));
  }

  private static String left(double seconds, Messages messages) {
    long whole = Math.max(1, Math.round(seconds));
    return whole < 90
        ? messages.get("work.seconds", whole)
        : messages.get("work.minutes", (whole + 30) / 60);
  }

  private static String kind(WorkState.Kind kind, Messages messages) {
    String key = "work." + kind.name().toLowerCase(Locale.ROOT);
    return messages.get(key);
  }

  private static String result(WorkResult result, Messages messages) {
    String said =
        switch (result) {
          case WorkResult.Imported done -> imported(done, messages);
          case WorkResult.Exported done ->
              messages.get("done.export", done.target().toString(), done.files());
          case WorkResult.BackedUp done ->
              messages.get("done.backup", done.file().toString(), done.entries(), done.items());
          case WorkResult.Proven done ->
              messages.get("done.proven", done.file().toString(), done.entries(), done.items());
          case WorkResult.Saved done ->
              messages.get("done.saved", done.file().toString(), done.rows());
          case WorkResult.Suggested done -> suggested(done, messages);
          case WorkResult.Accepted done ->
              messages.get("done.accepted", done.accepted(), done.left());
          case WorkResult.Sorted done -> messages.get("done.sorted", done.sentences());
        };
    return result.losses().isEmpty()
        ? said
        : said + " " + messages.get("lost", losses(result.losses(), messages));
  }

  /** How many, where, and why others were not placed. */
  private static String suggested(WorkResult.Suggested done, Messages messages) {
    String said = messages.get("done.suggested", done.suggested(), done.places(), done.asked());
    List<String> reasons = new ArrayList<>();
    reason("unsure", done.unsure(), reasons, messages);
    reason("standing", done.standing(), reasons, messages);
    reason("repeated", done.repeated(), reasons, messages);
    return reasons.isEmpty()
        ? said
        : said + " " + messages.get("done.suggested.not", String.join(" · ", reasons));
  }

  private static void reason(String why, int count, List<String> reasons, Messages messages) {
    if (count > 0) {
      reasons.add(messages.get("done.suggested." + why, count));
    }
  }

  private static String imported(WorkResult.Imported done, Messages messages) {
    String said = messages.get("done.import", done.files(), done.documents(), done.sentences());
    return done.passed().isEmpty()
        ? said
        : said + " " + messages.get("done.passed", String.join(", ", done.passed()));
  }

  static String losses(Map<String, Integer> lost, Messages messages) {
    return lost.entrySet().stream()
        .map(
            each ->
                (each.getKey().equals(Report.UNDECIDED)
                        ? messages.get("lost.undecided")
                        : each.getKey())
                    + " ×"
                    + each.getValue())
        .collect(Collectors.joining(", "));
  }
}
