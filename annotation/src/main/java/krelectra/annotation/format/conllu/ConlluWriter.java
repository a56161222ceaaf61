package krelectra.annotation.format.conllu;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import krelectra.annotation.document.Range;
import krelectra.annotation.document.Sentence;
import krelectra.annotation.format.Eojeols;
import krelectra.annotation.format.Report;
import krelectra.annotation.format.SentenceLabels;
import krelectra.annotation.format.TextWriter;
import krelectra.annotation.label.AnnotatedDocument;
import krelectra.annotation.label.Label;
import krelectra.annotation.label.Target;
import krelectra.annotation.label.Value;
import org.jspecify.annotations.Nullable;

/** Writes CoNLL-U. Sentences without words get one for each eojeol. */
final class ConlluWriter extends TextWriter {
  private static final Set<String> LAYERS = Set.of("word", "multiword", "empty-node");

  private boolean begun;

  ConlluWriter(Path file, Report report) {
    super(file, ConlluFormat.NAME, report);
  }

  @Override
  protected void append(AnnotatedDocument annotated, StringBuilder out) {
    String global = own(annotated, "conllu.columns");
    Columns columns =
        global.isEmpty() ? Columns.TEN : Columns.of(global.substring(Columns.GLOBAL.length()));
    if (!begun && !global.isEmpty()) {
      out.append(global).append(eol());
    }
    begun = true;
    compare(annotated, columns);
    String before = own(annotated, "conllu.before");
    out.append(eol().repeat(WordId.number(before) > 0 ? WordId.number(before) : 0));
    Map<String, Label> relations = new HashMap<>();
    for (Label label : annotated.labels()) {
      if (label.layer().equals("dependency")
          && label.target() instanceof Target.OfRelation(String source, String target)) {
        relations.put(target, label);
      }
    }
    SentenceLabels words = SentenceLabels.of(annotated, LAYERS);
    boolean own = isOwn(annotated);
    for (int i = 0; i < annotated.sentences().size(); i++) {
      Sentence sentence = annotated.sentences().get(i);
      sentence(annotated, sentence, words.of(i), relations, columns, own, out);
    }
    if (own(annotated, "eof").equals("none") && out.length() >= eol().length()) {
      out.setLength(out.length() - eol().length());
    }
  }

  private void compare(AnnotatedDocument annotated, Columns columns) {
    Set<String> features = new LinkedHashSet<>(columns.names());
    features.remove("id");
    if (isOwn(annotated)) {
      features.add("id");
    }
    report()
        .compare(
            annotated,
            Map.of(
                "word", features,
                "multiword", features,
                "empty-node", features,
                "dependency", Set.of("label")));
  }

  private void sentence(
      AnnotatedDocument annotated,
      Sentence sentence,
      List<Label> words,
      Map<String, Label> relations,
      Columns columns,
      boolean own,
      StringBuilder out) {
    String text = annotated.text(sentence);
    comments(sentence, text, own, out);
    if (words.isEmpty() && !own) {
      eojeols(annotated.document().text(), sentence.range(), columns, out);
    }
    Map<String, String> ids = new HashMap<>();
    int expected = 1;
    for (Label word : words) {
      boolean plain = word.layer().equals("word") && !(own && word.features().containsKey("id"));
      ids.put(word.id(), plain ? Integer.toString(expected) : word.text("id"));
      expected += word.layer().equals("word") ? 1 : 0;
    }
    for (int i = 0; i < words.size(); i++) {
      Label word = words.get(i);
      boolean joined = !own && isJoined(words, i);
      row(annotated, word, relations.get(word.id()), ids, columns, joined, out);
    }
    String blanks = own ? sentence.property("conllu.blank") : "";
    out.append(eol().repeat(blanks.isEmpty() ? 1 : Math.max(0, WordId.number(blanks))));
  }

  private static boolean isJoined(List<Label> words, int i) {
    if (i + 1 == words.size()) {
      return false;
    }
    Range here = words.get(i).target().ranges().getFirst();
    Range next = words.get(i + 1).target().ranges().getFirst();
    return here.end() == next.start();
  }

  private void comments(Sentence sentence, String text, boolean own, StringBuilder out) {
    String textLine = Block.TEXT + text;
    if (!own) {
      if (!sentence.property("id").isEmpty()) {
        out.append("# sent_id = ").append(oneLine(sentence.property("id"))).append(eol());
      }
      out.append(oneLine(textLine)).append(eol());
      return;
    }
    String kept = sentence.property("conllu.comments");
    List<String> lines =
        new ArrayList<>(kept.isEmpty() ? List.of() : List.of(kept.split("\n", -1)));
    int place = WordId.number(sentence.property("conllu.text"));
    if (place >= 0) {
      lines.add(Math.min(place, lines.size()), textLine);
    }
    lines.forEach(line -> out.append(line).append(eol()));
  }

  private void row(
      AnnotatedDocument annotated,
      Label word,
      @Nullable Label relation,
      Map<String, String> ids,
      Columns columns,
      boolean joined,
      StringBuilder out) {
    for (int c = 0; c < columns.size(); c++) {
      if (c > 0) {
        out.append('\t');
      }
      String name = columns.names().get(c);
      Value value = word.feature(name);
      if (c == columns.id()) {
        out.append(ids.get(word.id()));
      } else if (value != null) {
        String text = value.asText();
        out.append(joined && name.equals("misc") ? "SpaceAfter=No|" + text : text);
      } else if (c == columns.form()) {
        Range range = word.target().ranges().getFirst();
        String form = range.of(annotated.document().text());
        // a CR alone is text in a file that had one
        out.append(isOwn(annotated) ? form.replace('\n', ' ') : oneLine(form));
      } else if (relation != null && c == columns.head()) {
        out.append(head(word, relation, ids));
      } else if (relation != null && c == columns.deprel()) {
        out.append(relation.label().isEmpty() ? "_" : relation.label());
      } else {
        out.append(joined && name.equals("misc") ? "SpaceAfter=No" : "_");
      }
    }
    out.append(eol());
  }

  private static String head(Label word, Label relation, Map<String, String> ids) {
    String source = relation.target() instanceof Target.OfRelation(String s, String t) ? s : "";
    return source.equals(word.id()) ? "0" : ids.getOrDefault(source, "_");
  }

  private void eojeols(String text, Range within, Columns columns, StringBuilder out) {
    int id = 1;
    for (Range eojeol : Eojeols.of(text, within)) {
      out.append(id++).append('\t').append(eojeol.of(text));
      out.append("\t_".repeat(columns.size() - 2)).append(eol());
    }
  }

  private static String oneLine(String text) {
    return text.indexOf('\n') < 0 && text.indexOf('\r') < 0 && text.indexOf('\t') < 0
        ? text
        : text.replaceAll("[\\r\\n\\t]+", " ");
  }
}
