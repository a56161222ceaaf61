package krelectra.app.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import krelectra.inference.analysis.comparison.Measure;
import krelectra.inference.analysis.comparison.PairSummary;

/** A summary of pairs in lines for people. */
final class PairSummaryText {
  private PairSummaryText() {}

  static List<String> lines(PairSummary all, Map<String, PairSummary> labels) {
    List<String> lines = new ArrayList<>();
    add("all", all, lines);
    labels.forEach((label, summary) -> add(label.isEmpty() ? "no label" : label, summary, lines));
    return lines;
  }

  private static void add(String name, PairSummary summary, List<String> lines) {
    lines.add(name + ": " + summary.pairs() + (summary.pairs() == 1 ? " pair" : " pairs"));
    for (Measure measure : Measure.values()) {
      summary
          .counts(measure)
          .ifPresent(
              counts ->
                  lines.add(
                      String.format(
                          Locale.ROOT,
                          "  %-18s first preferred %d, second %d, ties %d (%.1f %%), mean"
                              + " difference %.4f",
                          measure.key(),
                          counts.first(),
                          counts.second(),
                          counts.ties(),
                          100 * counts.share(),
                          counts.meanDifference())));
    }
  }
}
