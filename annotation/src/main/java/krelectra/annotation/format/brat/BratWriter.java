package krelectra.annotation.format.brat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import krelectra.annotation.document.Note;
import krelectra.annotation.format.EachDocument;
import krelectra.annotation.format.Encoding;
import krelectra.annotation.format.OutputFile;
import krelectra.annotation.format.Report;
import krelectra.annotation.format.SpanLayer;
import krelectra.annotation.json.Json;
import krelectra.annotation.json.JsonReader;
import krelectra.annotation.label.AnnotatedDocument;
import krelectra.annotation.label.Label;
import krelectra.annotation.label.Link;
import krelectra.annotation.label.Target;
import krelectra.annotation.label.Value;

/** Writes a pair of files a document. */
final class BratWriter extends EachDocument {
  private final Report report;

  BratWriter(Path target, Report report) {
    super(target.toString().endsWith(".txt") ? BratFormat.beside(target, ".ann") : target, ".ann");
    this.report = report;
  }

  @Override
  protected void write(AnnotatedDocument annotated, Path file) throws IOException {
    boolean own = annotated.document().property("format").equals(BratFormat.NAME);
    String eol =
        own && !annotated.document().property("eol").isEmpty()
            ? annotated.document().property("eol")
            : "\n";
    StringBuilder lines = new StringBuilder();
    AnnotatedDocument named = own ? annotated : renamed(annotated);
    compare(named);
    (own ? own(named) : others(named)).forEach(line -> lines.append(line).append(eol));
    if (own
        && annotated.document().property("eof").equals("none")
        && lines.length() >= eol.length()) {
      lines.setLength(lines.length() - eol.length());
    }
    OutputFile ann = open(file, encoding(annotated, own, "charset"));
    ann.write(lines);
    OutputFile txt =
        open(BratFormat.beside(file, ".txt"), encoding(annotated, own, BratFormat.TEXT_CHARSET));
    txt.write(annotated.document().text());
  }

  private static Encoding encoding(AnnotatedDocument annotated, boolean own, String property) {
    return own
        ? Encoding.fromProperty(annotated.document().property(property)).orElse(Encoding.UTF_8)
        : Encoding.UTF_8;
  }

  private void compare(AnnotatedDocument annotated) {
    Map<String, Set<String>> carried = new HashMap<>();
    for (Label label : annotated.labels()) {
      boolean known =
          switch (label.target()) {
            case Target.OfSpan s -> true;
            case Target.OfRelation r -> true;
            case Target.OfChain c -> true;
            default -> false;
          };
      if (known) {
        carried
            .computeIfAbsent(label.layer(), l -> new HashSet<>())
            .addAll(label.features().keySet());
      }
    }
    report.compare(
        new AnnotatedDocument(
            annotated.document(), annotated.sentences(), annotated.labels(), List.of()),
        carried);
  }

  private static List<String> own(AnnotatedDocument annotated) {
    BratLines lines = new BratLines(annotated);
    List<String> written = new ArrayList<>();
    Set<String> done = new HashSet<>();
    String kept = annotated.document().property(BratFormat.LINES);
    Json order = kept.isEmpty() ? Json.nothing() : JsonReader.parse(kept);
    if (order instanceof Json.Array(List<Json> items)) {
      for (Json item : items) {
        switch (item) {
          case Json.Text(String id) -> {
            done.add(id);
            String line = lines.line(id);
            if (!line.isEmpty()) {
              written.add(line);
            }
          }
          case Json.Array(List<Json> odd) when odd.size() == 3 -> {
            String id = odd.get(0).scalar();
            done.add(id);
            String line = id.isEmpty() ? "" : lines.line(id);
            // as it came, unless what it says has changed
            if (line.equals(odd.get(2).scalar())) {
              written.add(odd.get(1).scalar());
            } else if (!line.isEmpty()) {
              written.add(line);
            }
          }
          default -> {
            // nothing else was kept
          }
        }
      }
    }
    written.addAll(left(annotated, lines, done));
    return written;
  }

  /** Lines of what is new: labels, their attributes, notes. */
  private static List<String> left(AnnotatedDocument annotated, BratLines lines, Set<String> done) {
    List<String> written = new ArrayList<>();
    int attribute = 0;
    Set<String> attributed = new HashSet<>();
    for (String id : done) {
      String[] words = id.split(" ", 3);
      if (words.length == 3) {
        attributed.add(words[1] + " " + words[2]);
        attribute =
            words[0].matches("[AM][0-9]{1,8}")
                ? Math.max(attribute, Integer.parseInt(words[0].substring(1)))
                : attribute;
      }
    }
    for (Label label : annotated.labels()) {
      String line = done.contains(label.id()) ? "" : lines.line(label.id());
      if (!line.isEmpty()) {
        written.add(line);
      }
      boolean there = done.contains(label.id()) || !line.isEmpty();
      for (Map.Entry<String, Value> feature : label.features().entrySet()) {
        boolean own = Set.of("label", "trigger", "arguments").contains(feature.getKey());
        boolean off = feature.getValue() instanceof Value.Flag(boolean flag) && !flag;
        if (there && !own && !off && attributed.add(label.id() + " " + feature.getKey())) {
          String name = type(feature.getKey());
          written.add(BratLines.attribute("A" + ++attribute, name, label.id(), feature.getValue()));
        }
      }
    }
    for (Note note : annotated.notes()) {
      if (!done.contains(note.id()) && !note.subject().isEmpty()) {
        written.add(lines.line(note.id()));
      }
    }
    return written;
  }

  private static List<String> others(AnnotatedDocument annotated) {
    return left(annotated, new BratLines(annotated), new LinkedHashSet<>());
  }

  /** The labels of another format under ids and types as brat has them. */
  private AnnotatedDocument renamed(AnnotatedDocument annotated) {
    Map<String, String> ids = new HashMap<>();
    int[] counts = new int[3];
    for (Label label : annotated.labels()) {
      switch (label.target()) {
        case Target.OfSpan s -> ids.put(label.id(), "T" + ++counts[0]);
        case Target.OfRelation r -> ids.put(label.id(), "R" + ++counts[1]);
        case Target.OfChain c -> ids.put(label.id(), "*" + ++counts[2]);
        default -> {
          // told by the report
        }
      }
    }
    String main = SpanLayer.main(annotated);
    List<Label> renamed = new ArrayList<>();
    for (Label label : annotated.labels()) {
      String id = ids.get(label.id());
      Target target = renamed(label.target(), ids);
      if (id != null && target != null) {
        Map<String, Value> features = new LinkedHashMap<>(label.features());
        boolean known = label.layer().equals(main) || !(label.target() instanceof Target.OfSpan);
        String tag = type(known ? SpanLayer.tag(label) : label.layer());
        if (!known && !label.label().isEmpty()) {
          features.put(label.layer(), Value.of(label.label()));
        }
        features.put("label", Value.of(tag));
        features.replaceAll((name, value) -> renamed(value, ids));
        renamed.add(
            new Label(
                id,
                label.document(),
                label.layer(),
                label.annotator(),
                target,
                features,
                label.state()));
      } else if (id != null) {
        report.lost("relations and chains of labels that it does not carry");
      } else {
        renamed.add(label); // for the report
      }
    }
    List<Note> notes = new ArrayList<>();
    for (Note note : annotated.notes()) {
      String subject = ids.get(note.subject());
      if (subject == null) {
        report.lost("notes on documents and sentences");
      } else {
        notes.add(
            new Note(
                "#" + (notes.size() + 1),
                note.document(),
                subject,
                note.author(),
                note.time(),
                note.question(),
                note.text()));
      }
    }
    return new AnnotatedDocument(annotated.document(), annotated.sentences(), renamed, notes);
  }

  private static @org.jspecify.annotations.Nullable Target renamed(
      Target target, Map<String, String> ids) {
    return switch (target) {
      case Target.OfRelation(String from, String to) -> {
        String source = ids.get(from);
        String end = ids.get(to);
        yield source == null || end == null ? null : new Target.OfRelation(source, end);
      }
      case Target.OfChain(List<String> members) -> {
        List<String> its = members.stream().map(m -> ids.getOrDefault(m, "")).toList();
        yield its.contains("") || its.isEmpty() ? null : new Target.OfChain(its);
      }
      default -> target;
    };
  }

  private static Value renamed(Value value, Map<String, String> ids) {
    return value instanceof Value.Links(List<Link> links)
        ? new Value.Links(
            links.stream()
                .map(l -> new Link(l.role(), ids.getOrDefault(l.target(), l.target())))
                .toList())
        : value;
  }

  /** Types and names are words of letters, digits, hyphens and underscores. */
  private static String type(String tag) {
    String type = tag.replaceAll("[^\\p{L}\\p{N}_-]+", "_");
    return type.isEmpty() ? "_" : type;
  }
}
