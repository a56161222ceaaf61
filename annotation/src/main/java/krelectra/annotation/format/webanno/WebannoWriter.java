package krelectra.annotation.format.webanno;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import krelectra.annotation.document.Range;
import krelectra.annotation.document.Sentence;
import krelectra.annotation.format.EachDocument;
import krelectra.annotation.format.Encoding;
import krelectra.annotation.format.Eojeols;
import krelectra.annotation.format.OutputFile;
import krelectra.annotation.format.Report;
import krelectra.annotation.format.SentenceLabels;
import krelectra.annotation.format.SpanLayer;
import krelectra.annotation.format.Tokens;
import krelectra.annotation.label.AnnotatedDocument;
import krelectra.annotation.label.Label;
import krelectra.annotation.label.Target;

/** Writes a file a document. */
final class WebannoWriter extends EachDocument {
  private final Report report;

  WebannoWriter(Path target, Report report) {
    super(target, ".tsv");
    this.report = report;
  }

  @Override
  protected void write(AnnotatedDocument annotated, Path file) throws IOException {
    boolean own = annotated.document().property("format").equals(WebannoFormat.NAME);
    String eol = own ? annotated.document().property("eol") : "\n";
    List<String> header =
        own
            ? List.of(annotated.document().property(WebannoFormat.HEADER).split("\n", -1))
            : TsvHeader.of(annotated);
    List<TsvLayer> layers = new ArrayList<>();
    int columns = 0;
    for (String line : header) {
      if (line.matches("#T_(SP|RL|CH)=.+")) {
        TsvLayer layer = TsvLayer.of(line, columns);
        layers.add(layer);
        columns += layer.width();
      }
    }
    compare(annotated, layers);
    StringBuilder out = new StringBuilder();
    header.forEach(line -> out.append(line).append(eol));
    out.append(eol);
    body(annotated, layers, columns, own, eol, out);
    if (own) {
      out.append(annotated.document().property("tsv.after").replace("\n", eol));
      if (annotated.document().property("eof").equals("none")) {
        out.setLength(Math.max(0, out.length() - eol.length()));
      }
    }
    Encoding encoding =
        own
            ? Encoding.fromProperty(annotated.document().property("charset")).orElse(Encoding.UTF_8)
            : Encoding.UTF_8;
    OutputFile open = open(file, encoding);
    open.write(out);
  }

  private void compare(AnnotatedDocument annotated, List<TsvLayer> layers) {
    Map<String, Set<String>> carried = new HashMap<>();
    carried.put("word", Set.of());
    for (TsvLayer layer : layers) {
      Set<String> features = new HashSet<>(Set.of(WebannoFormat.NUMBER));
      layer.features().forEach(slot -> features.add(layer.feature(slot)));
      carried.put(layer.layer(), features);
      carried.put(layer.layer() + WebannoFormat.CHAIN, Set.of());
    }
    report.compare(annotated, carried);
  }

  private void body(
      AnnotatedDocument annotated,
      List<TsvLayer> layers,
      int columns,
      boolean own,
      String eol,
      StringBuilder out) {
    String text = annotated.document().text();
    SentenceLabels words = SentenceLabels.of(annotated, Set.of("word"));
    List<Range> tokens = new ArrayList<>();
    List<String> ids = new ArrayList<>();
    List<Integer> ends = new ArrayList<>();
    Map<String, Range> places = new HashMap<>();
    int number = 0;
    List<Sentence> sentences = new ArrayList<>();
    for (int s = 0; s < annotated.sentences().size(); s++) {
      Sentence sentence = annotated.sentences().get(s);
      List<Range> its = tokens(text, sentence, words.of(s));
      if (its.isEmpty()) {
        continue;
      }
      number++;
      sentences.add(sentence);
      for (int t = 0; t < its.size(); t++) {
        tokens.add(its.get(t));
        ids.add(number + "-" + (t + 1));
      }
      ends.add(tokens.size());
    }
    for (Label label : annotated.labels()) {
      if (label.target() instanceof Target.OfSpan(List<Range> ranges)) {
        places.put(label.id(), SpanLayer.extent(label));
        if (ranges.size() > 1) {
          report.lost("that spans have gaps");
        }
      }
    }
    TsvUnits units =
        new TsvUnits(
            tokens, ids, order(own ? annotated.document().property(WebannoFormat.SUBTOKENS) : ""));
    TsvTable table = new TsvTable(annotated, layers, columns, units, places, report);
    int token = 0;
    for (int s = 0; s < sentences.size(); s++) {
      sentence(sentences.get(s), text, own, eol, out);
      for (; token < ends.get(s); token++) {
        row(text, tokens.get(token), ids.get(token), table, eol, out);
        List<Range> parts = units.sorted(token);
        for (int p = 0; p < parts.size(); p++) {
          row(text, parts.get(p), ids.get(token) + "." + (p + 1), table, eol, out);
        }
      }
    }
  }

  private static List<Range> tokens(String text, Sentence sentence, List<Label> words) {
    if (words.isEmpty()) {
      return Eojeols.of(text, sentence.range());
    }
    return Tokens.apart(words).stream().map(SpanLayer::extent).toList();
  }

  private static List<Range> order(String property) {
    List<Range> order = new ArrayList<>();
    if (!property.isEmpty()) {
      for (String part : property.split(" ", -1)) {
        String[] edges = part.split("-", -1);
        order.add(new Range(Integer.parseInt(edges[0]), Integer.parseInt(edges[1])));
      }
    }
    return order;
  }

  private static void sentence(
      Sentence sentence, String text, boolean own, String eol, StringBuilder out) {
    if (own && sentence.properties().containsKey("tsv.before")) {
      out.append(sentence.property("tsv.before").replace("\n", eol));
    } else {
      out.append(eol);
    }
    if (!sentence.property("id").isEmpty()) {
      out.append("#Sentence.id=").append(sentence.property("id")).append(eol);
    }
    for (String line : sentence.range().of(text).split("\n", -1)) {
      out.append("#Text=").append(line.replace("\\", "\\\\").replace("\t", "\\t")).append(eol);
    }
  }

  private static void row(
      String text, Range range, String id, TsvTable table, String eol, StringBuilder out) {
    out.append(id).append('\t').append(range.start()).append('-').append(range.end());
    out.append('\t').append(range.of(text)).append('\t');
    for (String cell : table.cells(id)) {
      out.append(cell).append('\t');
    }
    out.append(eol);
  }
}
