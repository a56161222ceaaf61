package krelectra.annotation.format.bio;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
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
import krelectra.annotation.format.Tokens;
import krelectra.annotation.label.AnnotatedDocument;
import krelectra.annotation.label.Label;
import org.jspecify.annotations.Nullable;

/**
 * Writes a token a line. Documents of other formats get the columns of CoNLL 2002, their words or
 * else eojeols as tokens; a span that ends inside a token takes the whole of it, which is told.
 */
final class ConllBioWriter extends TextWriter {
  private static final ConllColumns PLAIN = new ConllColumns("\t", List.of("form", "ner"));
  private static final Set<String> TAGS = Set.of("ner", "ner-inner", "chunk");

  private final @Nullable TagScheme scheme;
  private boolean begun;

  /**
   * @param scheme of the tags; null: the one that the file had
   */
  ConllBioWriter(Path file, Report report, @Nullable TagScheme scheme) {
    super(file, ConllBioFormat.NAME, report);
    this.scheme = scheme;
  }

  @Override
  protected void append(AnnotatedDocument annotated, StringBuilder out) {
    ConllColumns found = columns(own(annotated, "conll.columns"));
    ConllColumns columns =
        scheme == null
            ? found.withSchemes(own(annotated, ConllBioFormat.SCHEMES))
            : found.withScheme(scheme);
    boolean own = isOwn(annotated);
    String main = SpanLayer.main(annotated);
    Map<String, Set<String>> carried = new HashMap<>();
    carried.put("word", Set.copyOf(columns.names()));
    carried.put(main, Set.of("label", Bio.BEGIN));
    columns.names().stream()
        .filter(TAGS::contains)
        .forEach(name -> carried.put(name, Set.of("label", Bio.BEGIN)));
    report().compare(annotated, carried);
    Map<String, SentenceLabels> layers = new HashMap<>();
    for (String name : columns.names()) {
      if (TAGS.contains(name)) {
        String layer = own || !name.equals("ner") ? name : main;
        layers.put(name, SentenceLabels.of(annotated, Set.of(layer)));
      }
    }
    SentenceLabels words = SentenceLabels.of(annotated, Set.of("word"));
    for (int i = 0; i < annotated.sentences().size(); i++) {
      Sentence sentence = annotated.sentences().get(i);
      if (own && sentence.properties().containsKey("conll.before")) {
        out.append(sentence.property("conll.before").replace("\n", eol()));
      } else if (begun) {
        out.append(eol());
      }
      begun = true;
      List<Label> tokens = own ? words.of(i) : Tokens.apart(words.of(i));
      List<Range> ranges =
          tokens.isEmpty()
              ? Eojeols.of(annotated.document().text(), sentence.range())
              : tokens.stream().map(SpanLayer::extent).toList();
      Map<String, String[]> tags = new HashMap<>();
      for (Map.Entry<String, SentenceLabels> layer : layers.entrySet()) {
        TagScheme its = columns.schemes().get(columns.names().indexOf(layer.getKey()));
        tags.put(layer.getKey(), tags(ranges, layer.getValue().of(i), own, its));
      }
      rows(annotated.document().text(), columns, ranges, tokens, tags, own, out);
    }
    out.append(own(annotated, "conll.after").replace("\n", eol()));
    if (own(annotated, "eof").equals("none") && out.length() >= eol().length()) {
      out.setLength(out.length() - eol().length());
    }
  }

  private static ConllColumns columns(String property) {
    if (property.isEmpty()) {
      return PLAIN;
    }
    String separator = property.contains("\t") ? "\t" : " ";
    List<String> names = List.of(property.split(separator, -1));
    return names.contains("form") ? new ConllColumns(separator, names) : PLAIN;
  }

  private void rows(
      String text,
      ConllColumns columns,
      List<Range> ranges,
      List<Label> words,
      Map<String, String[]> tags,
      boolean own,
      StringBuilder out) {
    for (int i = 0; i < ranges.size(); i++) {
      for (int c = 0; c < columns.names().size(); c++) {
        String name = columns.names().get(c);
        out.append(c == 0 ? "" : columns.separator());
        if (name.equals("form")) {
          String form = ranges.get(i).of(text);
          out.append(own ? form : form.replaceAll("[\\r\\n\\t]", " "));
        } else if (columns.isTags(c)) {
          out.append(tags.getOrDefault(name, new String[ranges.size()])[i]);
        } else {
          String value = i < words.size() ? words.get(i).text(name) : "";
          out.append(value);
        }
      }
      out.append(eol());
    }
  }

  private String[] tags(List<Range> tokens, List<Label> spans, boolean own, TagScheme its) {
    List<Bio.Run> runs = new ArrayList<>();
    for (Label span : spans) {
      if (span.target().ranges().size() > 1) {
        report().lost("that spans have gaps");
      }
      Range extent = SpanLayer.extent(span);
      int first = -1;
      int end = -1;
      for (int t = 0; t < tokens.size(); t++) {
        if (tokens.get(t).overlaps(extent)) {
          first = first < 0 ? t : first;
          end = t + 1;
        }
      }
      if (first < 0) {
        report().lost("spans without a token");
        continue;
      }
      if (tokens.get(first).start() != extent.start()
          || tokens.get(end - 1).end() != extent.end()) {
        report().lost("edges of spans inside tokens (the span takes the whole token)");
      }
      runs.add(new Bio.Run(first, end, SpanLayer.tag(span, own), span.text(Bio.BEGIN).equals("I")));
    }
    String[] tags = new String[tokens.size()];
    int lost = its.fill(tags, runs);
    if (lost > 0) {
      report().lost("spans that overlap others", lost);
    }
    return tags;
  }
}
