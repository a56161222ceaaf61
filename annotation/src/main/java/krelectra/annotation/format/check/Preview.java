package krelectra.annotation.format.check;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import krelectra.annotation.InputException;
import krelectra.annotation.document.Properties;
import krelectra.annotation.document.Range;
import krelectra.annotation.document.Sentence;
import krelectra.annotation.format.Encoding;
import krelectra.annotation.format.Format;
import krelectra.annotation.format.Report;
import krelectra.annotation.format.Source;
import krelectra.annotation.label.AnnotatedDocument;
import krelectra.annotation.label.Label;
import krelectra.annotation.label.Target;
import org.jspecify.annotations.Nullable;

/**
 * What a file holds, seen before it is brought in: all of it is read, nothing is kept but counts
 * and the beginning.
 *
 * @param encoding that was found
 * @param labels how many there are, by layer
 * @param rows the first sentences with what is said of them
 * @param lost what the format does not carry into documents, and how often
 * @param findings what is odd, as far as {@link #MOST_FINDINGS}
 * @param odd how many findings there are
 * @param fault why the file cannot be brought in; null if it can
 */
public record Preview(
    Encoding encoding,
    long documents,
    long sentences,
    Map<String, Long> labels,
    List<Row> rows,
    Map<String, Integer> lost,
    List<Finding> findings,
    long odd,
    @Nullable InputException fault) {
  /** The most findings that are kept. */
  public static final int MOST_FINDINGS = 200;

  private static final int LONGEST = 300;
  private static final int MOST_SAID = 20;

  /** A sentence, with its labels in a line. */
  public record Row(String text, String labels) {}

  /** Copies what it holds. */
  public Preview {
    labels = Properties.copyOf(labels);
    rows = List.copyOf(rows);
    lost = Properties.copyOf(lost);
    findings = List.copyOf(findings);
  }

  /**
   * Reads a file.
   *
   * @param most how many rows to keep
   * @throws InputException if it is not there, or no text
   */
  public static Preview of(Format format, Path file, int most, Check.Progress progress)
      throws IOException {
    Source source = Source.of(file);
    Report report = new Report();
    Seen seen = new Seen(most);
    InputException fault = null;
    try {
      format.read(
          source,
          document -> {
            seen.add(document);
            progress.document(document);
          },
          report);
    } catch (InputException e) {
      fault = e;
    }
    List<Finding> findings = new ArrayList<>();
    long[] odd = {0};
    if (fault == null) {
      Check.run(
          format,
          file,
          finding -> {
            if (!finding.rule().equals("not-carried") && odd[0]++ < MOST_FINDINGS) {
              findings.add(finding);
            }
          },
          progress);
    }
    return new Preview(
        source.encoding(),
        seen.documents,
        seen.sentences,
        seen.labels,
        seen.rows,
        report.losses(),
        findings,
        odd[0],
        fault);
  }

  private static final class Seen {
    private final int most;
    private final Map<String, Long> labels = new LinkedHashMap<>();
    private final List<Row> rows = new ArrayList<>();
    private long documents;
    private long sentences;

    Seen(int most) {
      this.most = most;
    }

    void add(AnnotatedDocument annotated) {
      documents++;
      sentences += annotated.sentences().size();
      annotated.labels().forEach(label -> labels.merge(label.layer(), 1L, Long::sum));
      for (Sentence sentence : annotated.sentences()) {
        if (rows.size() == most) {
          return;
        }
        rows.add(new Row(shortened(annotated.text(sentence)), said(annotated, sentence)));
      }
    }

    private static String said(AnnotatedDocument annotated, Sentence sentence) {
      List<String> said = new ArrayList<>();
      for (Label label : annotated.labels()) {
        if (said.size() == MOST_SAID) {
          said.add("…");
          break;
        }
        if (label.target() instanceof Target.OfSentence(String id)) {
          if (id.equals(sentence.id())) {
            said.add(label.label());
          }
        } else if (label.target() instanceof Target.OfPair(String first, String second)) {
          if (first.equals(sentence.id())) {
            said.add(label.label());
          }
        } else if (label.target() instanceof Target.OfSpan(List<Range> ranges)
            && sentence.range().contains(ranges.getFirst())) {
          String surface = shortened(ranges.getFirst().of(annotated.document().text()));
          said.add(label.label().isEmpty() ? surface : surface + " " + label.label());
        }
      }
      return String.join(" · ", said);
    }

    private static String shortened(String text) {
      String line = text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
      return line.replaceAll("\\s+", " ").strip();
    }
  }
}
