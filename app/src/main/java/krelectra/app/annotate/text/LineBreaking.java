package krelectra.app.annotate.text;

import java.util.ArrayList;
import java.util.List;

/** Breaks a text into lines of a width, between eojeols where it can be. */
final class LineBreaking {
  private static final int LONGEST_RUN = 64;

  /** Characters of a line with their edges. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Broken(int first, double[] edges) {}

  private final String text;
  private final Graphemes graphemes;
  private final double width;
  private final TextLayout.Widths widths;
  private final List<Broken> lines = new ArrayList<>();
  private final List<Double> edges = new ArrayList<>(List.of(0.0));
  private int first;

  LineBreaking(String text, Graphemes graphemes, double width, TextLayout.Widths widths) {
    this.text = text;
    this.graphemes = graphemes;
    this.width = width;
    this.widths = widths;
  }

  List<Broken> lines() {
    int at = 0;
    while (at < graphemes.count()) {
      int start = graphemes.start(at);
      char c = text.charAt(start);
      if (c == '\n' || c == '\r') {
        edges.add(edges.getLast());
        at++;
        end(at);
      } else if (TextUnits.isBlank(text, start)) {
        edges.add(edges.getLast() + widths.ofText(" "));
        at++;
      } else {
        int end = at;
        while (end < graphemes.count() && !TextUnits.isBlank(text, graphemes.start(end))) {
          end++;
        }
        word(at, end);
        at = end;
      }
    }
    end(at);
    return lines;
  }

  private void word(int from, int to) {
    double[] own = edges(from, to);
    if (edges.getLast() + own[own.length - 1] > width && edges.size() > 1) {
      end(from);
    }
    double shift = edges.getLast();
    for (int i = from; i < to; i++) {
      double right = shift + own[i - from + 1];
      if (right > width && edges.size() > 1) {
        end(i);
        shift = -own[i - from];
        right = shift + own[i - from + 1];
      }
      edges.add(right);
    }
  }

  /** Where the characters of a word end, from its start; measured in runs, for their kerning. */
  private double[] edges(int from, int to) {
    double[] own = new double[to - from + 1];
    double shift = 0;
    for (int run = from; run < to; run += LONGEST_RUN) {
      int end = Math.min(to, run + LONGEST_RUN);
      for (int i = run + 1; i <= end; i++) {
        own[i - from] =
            shift + widths.ofText(text.substring(graphemes.start(run), graphemes.start(i)));
      }
      shift = own[end - from];
    }
    return own;
  }

  private void end(int next) {
    lines.add(new Broken(first, edges.stream().mapToDouble(Double::doubleValue).toArray()));
    edges.clear();
    edges.add(0.0);
    first = next;
  }
}
