package krelectra.annotation.format.sejong;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import krelectra.annotation.document.Range;
import krelectra.annotation.document.Sentence;
import krelectra.annotation.format.Eojeols;
import krelectra.annotation.format.Report;
import krelectra.annotation.format.SentenceLabels;
import krelectra.annotation.format.SpanLayer;
import krelectra.annotation.format.TextWriter;
import krelectra.annotation.label.AnnotatedDocument;
import krelectra.annotation.label.Label;

/** Writes an eojeol a line; an eojeol without morphemes is one of the tag NA. */
final class SejongWriter extends TextWriter {
  private int written;

  SejongWriter(Path file, Report report) {
    super(file, SejongFormat.NAME, report);
  }

  @Override
  protected void append(AnnotatedDocument annotated, StringBuilder out) {
    boolean own = isOwn(annotated);
    report().compare(annotated, Map.of("word", Set.of("id"), "morpheme", Set.of("label", "form")));
    SentenceLabels words = SentenceLabels.of(annotated, Set.of("word"));
    SentenceLabels morphemes = SentenceLabels.of(annotated, Set.of("morpheme"));
    String text = annotated.document().text();
    for (int i = 0; i < annotated.sentences().size(); i++) {
      Sentence sentence = annotated.sentences().get(i);
      out.append(own ? sentence.property(SejongFormat.BEFORE).replace("\n", eol()) : "<p>" + eol());
      List<Label> its = words.of(i);
      List<Range> eojeols =
          own && !its.isEmpty()
              ? its.stream().map(SpanLayer::extent).toList()
              : Eojeols.of(text, sentence.range());
      List<Label> left = new ArrayList<>(morphemes.of(i));
      for (int e = 0; e < eojeols.size(); e++) {
        written++;
        boolean named = own && e < its.size();
        String id = named ? its.get(e).text("id") : String.format("W%08d", written);
        row(text, eojeols.get(e), id, taken(left, eojeols.get(e)), out);
      }
      if (!left.isEmpty()) {
        report().lost("morphemes outside of eojeols", left.size());
      }
      out.append(own ? "" : "</p>" + eol());
    }
    out.append(own(annotated, "sejong.after").replace("\n", eol()));
    if (own(annotated, "eof").equals("none") && out.length() >= eol().length()) {
      out.setLength(out.length() - eol().length());
    }
  }

  private static List<Label> taken(List<Label> morphemes, Range eojeol) {
    List<Label> taken =
        morphemes.stream().filter(m -> eojeol.contains(SpanLayer.extent(m))).toList();
    morphemes.removeAll(taken);
    return taken;
  }

  private void row(String text, Range eojeol, String id, List<Label> morphemes, StringBuilder out) {
    String surface = eojeol.of(text);
    out.append(id).append('\t').append(surface).append('\t');
    String analysis =
        String.join(" + ", morphemes.stream().map(m -> form(text, m) + "/" + m.label()).toList());
    out.append(analysis.isEmpty() ? surface + "/NA" : analysis).append(eol());
  }

  private static String form(String text, Label morpheme) {
    String form = morpheme.text("form");
    return form.isEmpty() ? SpanLayer.extent(morpheme).of(text) : form;
  }
}
