package krelectra.annotation.format.bio;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import krelectra.annotation.format.DocumentBuilder;
import krelectra.annotation.format.DocumentSink;
import krelectra.annotation.format.DocumentWriter;
import krelectra.annotation.format.Format;
import krelectra.annotation.format.Lines;
import krelectra.annotation.format.Parts;
import krelectra.annotation.format.Report;
import krelectra.annotation.format.Source;
import krelectra.annotation.label.Target;

/**
 * KLUE NER (Park et al. 2021): a character and its tag a line, blanks too; before a sentence {@code
 * ## ID<tab>marked text}. Entities are labels of the layer {@code ner}.
 */
public final class KlueBioFormat implements Format {
  static final String NAME = "klue-bio";

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public String extension() {
    return ".tsv";
  }

  @Override
  public void read(Source source, DocumentSink sink, Report report) throws IOException {
    try (Reader in = source.reader()) {
      Lines lines = new Lines(source.file(), in);
      Map<String, String> properties = new LinkedHashMap<>(source.properties(NAME));
      properties.put("eol", lines.eol());
      new Reading(lines, new Parts(source, sink, properties)).read();
      if (lines.mixed()) {
        report.lost("line ends that differ from the first one");
      }
    }
  }

  @Override
  public DocumentWriter writer(Path file, Report report) {
    return new KlueBioWriter(file, report);
  }

  private static final class Reading {
    private final Lines lines;
    private final Parts parts;
    private final List<String> comments = new ArrayList<>();
    private final List<String> pieces = new ArrayList<>();
    private final List<String> tags = new ArrayList<>();
    private int blanks;

    Reading(Lines lines, Parts parts) {
      this.lines = lines;
      this.parts = parts;
    }

    void read() throws IOException {
      for (String line = lines.next(); line != null; line = lines.next()) {
        if (line.isEmpty()) {
          blanks++;
          continue;
        }
        if (blanks > 0) {
          finishSentence();
        }
        if (line.startsWith("##") && pieces.isEmpty()) {
          comments.add(line);
        } else {
          take(line);
        }
      }
      finishSentence();
      if (!lines.terminated()) {
        parts.current().properties().put("eof", "none");
      }
      parts.finish();
    }

    private void take(String line) {
      int tab = line.lastIndexOf('\t');
      if (tab < 1) {
        throw lines.fault("has no character and tag", "part them by a tab");
      }
      String tag = line.substring(tab + 1);
      if (!Bio.isTag(tag)) {
        throw lines.fault("has no tag like B-PS, I-PS or O: " + tag, "correct the tag");
      }
      pieces.add(line.substring(0, tab));
      tags.add(tag);
    }

    private void finishSentence() throws IOException {
      if (!pieces.isEmpty() || !comments.isEmpty()) {
        DocumentBuilder builder = parts.next();
        String text = String.join("", pieces);
        List<Bio.Run> runs = Bio.runs(tags);
        int[] edges = edges();
        builder.line(text, properties(text, runs, edges));
        int start = builder.text().length() - text.length();
        for (Bio.Run run : runs) {
          builder.label(
              "ner",
              new Target.OfSpan(start + edges[run.first()], start + edges[run.end()]),
              run.features());
        }
      } else if (blanks > 0) {
        parts.current().properties().put("klue.before", Integer.toString(blanks));
      }
      comments.clear();
      pieces.clear();
      tags.clear();
      blanks = 0;
    }

    private int[] edges() {
      int[] edges = new int[pieces.size() + 1];
      for (int i = 0; i < pieces.size(); i++) {
        edges[i + 1] = edges[i] + pieces.get(i).length();
      }
      return edges;
    }

    private Map<String, String> properties(String text, List<Bio.Run> runs, int[] edges) {
      Map<String, String> properties = new LinkedHashMap<>();
      String last = comments.isEmpty() ? "" : comments.getLast();
      int tab = last.indexOf('\t');
      boolean named = last.startsWith("## ") && tab > 3;
      if (named) {
        properties.put("id", last.substring(3, tab));
      }
      Markup markup = new Markup(text);
      runs.forEach(run -> markup.add(edges[run.first()], edges[run.end()], run.type()));
      if (named && last.substring(tab + 1).equals(markup.toString())) {
        comments.removeLast();
      } else {
        properties.put("klue.markup", "none");
      }
      if (!comments.isEmpty()) {
        properties.put("klue.comments", String.join("\n", comments));
      }
      if (blanks != 1) {
        properties.put("klue.blank", Integer.toString(blanks));
      }
      if (pieces.stream().anyMatch(piece -> piece.codePointCount(0, piece.length()) != 1)) {
        properties.put(
            "klue.rows", String.join(" ", pieces.stream().map(p -> "" + p.length()).toList()));
      }
      return properties;
    }
  }
}
