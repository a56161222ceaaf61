package krelectra.annotation.format.bio;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import krelectra.annotation.document.Range;
import krelectra.annotation.document.Sentence;
import krelectra.annotation.format.Report;
import krelectra.annotation.format.SentenceLabels;
import krelectra.annotation.format.SpanLayer;
import krelectra.annotation.format.TextWriter;
import krelectra.annotation.label.AnnotatedDocument;
import krelectra.annotation.label.Label;

/** Writes KLUE NER. */
final class KlueBioWriter extends TextWriter {
  private static final String[] HEADER = {
    "## 토큰, 레이블 구분자 : \\t",
    "## 토큰 구분자 : \\n",
    "## 문장 구분자 : \\n\\n",
    "## 주석 : ##",
    "## 컬럼명 : CHAR\tNE_TAG"
  };

  private boolean begun;
  private int written;

  KlueBioWriter(Path file, Report report) {
    super(file, KlueBioFormat.NAME, report);
  }

  @Override
  protected void append(AnnotatedDocument annotated, StringBuilder out) {
    boolean own = isOwn(annotated);
    String layer = SpanLayer.main(annotated);
    report().compare(annotated, Map.of(layer, Set.of("label", Bio.BEGIN)));
    if (!begun && !own) {
      Arrays.stream(HEADER).forEach(line -> out.append(line).append(eol()));
    }
    begun = true;
    String before = own(annotated, "klue.before");
    out.append(before.matches("[0-9]{1,6}") ? eol().repeat(Integer.parseInt(before)) : "");
    SentenceLabels spans = SentenceLabels.of(annotated, Set.of(layer));
    for (int i = 0; i < annotated.sentences().size(); i++) {
      sentence(annotated, annotated.sentences().get(i), spans.of(i), own, out);
    }
    if (own(annotated, "eof").equals("none") && out.length() >= eol().length()) {
      out.setLength(out.length() - eol().length());
    }
  }

  private void sentence(
      AnnotatedDocument annotated,
      Sentence sentence,
      List<Label> spans,
      boolean own,
      StringBuilder out) {
    written++;
    String text = annotated.text(sentence);
    int[] edges = edges(text, own ? sentence.property("klue.rows") : "");
    List<Bio.Run> runs = runs(sentence, spans, edges, own);
    String[] tags = new String[edges.length - 1];
    int lost = Bio.fill(tags, runs);
    if (lost > 0) {
      report().lost("spans that overlap others or hold no syllable", lost);
    }
    comments(sentence, text, runs, edges, own, out);
    for (int i = 0; i < tags.length; i++) {
      String piece = text.substring(edges[i], edges[i + 1]);
      out.append(piece.equals("\n") || piece.equals("\r") ? " " : piece);
      out.append('\t').append(tags[i]).append(eol());
    }
    String blanks = own ? sentence.property("klue.blank") : "";
    out.append(eol().repeat(blanks.matches("[0-9]{1,6}") ? Integer.parseInt(blanks) : 1));
  }

  private void comments(
      Sentence sentence,
      String text,
      List<Bio.Run> runs,
      int[] edges,
      boolean own,
      StringBuilder out) {
    String comments = own ? sentence.property("klue.comments") : "";
    if (!comments.isEmpty()) {
      out.append(comments.replace("\n", eol())).append(eol());
    }
    if (own && sentence.property("klue.markup").equals("none")) {
      return;
    }
    Markup markup = new Markup(text);
    runs.forEach(run -> markup.add(edges[run.first()], edges[run.end()], run.type()));
    String id = sentence.property("id").isEmpty() ? "s" + written : sentence.property("id");
    out.append("## ").append(oneLine(id)).append('\t');
    out.append(own ? markup.toString() : oneLine(markup.toString())).append(eol());
  }

  private static String oneLine(String text) {
    return text.replaceAll("[\\r\\n\\t]", " ");
  }

  /** The edges of the rows: of code points, or of the pieces that a file had. */
  private static int[] edges(String text, String rows) {
    if (rows.matches("[0-9]{1,6}( [0-9]{1,6})*")) {
      int[] lengths = Arrays.stream(rows.split(" ", -1)).mapToInt(Integer::parseInt).toArray();
      if (Arrays.stream(lengths).sum() == text.length()) {
        int[] edges = new int[lengths.length + 1];
        for (int i = 0; i < lengths.length; i++) {
          edges[i + 1] = edges[i] + lengths[i];
        }
        return edges;
      }
    }
    int[] edges = new int[text.codePointCount(0, text.length()) + 1];
    for (int i = 1; i < edges.length; i++) {
      edges[i] = text.offsetByCodePoints(edges[i - 1], 1);
    }
    return edges;
  }

  private List<Bio.Run> runs(Sentence sentence, List<Label> spans, int[] edges, boolean own) {
    List<Bio.Run> runs = new ArrayList<>();
    for (Label span : spans) {
      if (span.target().ranges().size() > 1) {
        report().lost("that spans have gaps");
      }
      Range extent = SpanLayer.within(span, sentence.range());
      if (extent.length() != SpanLayer.extent(span).length()) {
        report().lost("parts of spans behind their sentence");
      }
      int first = row(edges, extent.start());
      int end = row(edges, extent.end());
      runs.add(new Bio.Run(first, end, SpanLayer.tag(span, own), span.text(Bio.BEGIN).equals("I")));
    }
    return runs;
  }

  private static int row(int[] edges, int at) {
    int found = Arrays.binarySearch(edges, at);
    return Math.min(found >= 0 ? found : -found - 1, edges.length - 1);
  }
}
