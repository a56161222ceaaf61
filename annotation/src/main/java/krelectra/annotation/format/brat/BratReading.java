package krelectra.annotation.format.brat;

import java.io.IOException;
import java.io.Reader;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import krelectra.annotation.InputException;
import krelectra.annotation.document.Annotator;
import krelectra.annotation.document.Note;
import krelectra.annotation.document.Range;
import krelectra.annotation.format.CodePoints;
import krelectra.annotation.format.DocumentBuilder;
import krelectra.annotation.format.Lines;
import krelectra.annotation.format.Source;
import krelectra.annotation.json.Json;
import krelectra.annotation.label.AnnotatedDocument;
import krelectra.annotation.label.Label;
import krelectra.annotation.label.Link;
import krelectra.annotation.label.Target;
import krelectra.annotation.label.Value;
import krelectra.annotation.layer.Feature;

/** Reads the annotations of a text. */
final class BratReading {
  private final Source source;
  private final String text;
  private final CodePoints points;
  private final Map<String, String> properties;
  private final Map<String, Label> labels = new LinkedHashMap<>();
  private final List<String[]> attributes = new ArrayList<>();
  private final List<String[]> lines = new ArrayList<>();
  private final Map<String, Note> notes = new LinkedHashMap<>();
  private String document = "";
  private int sets;

  BratReading(Source source, String text, Map<String, String> properties) {
    this.source = source;
    this.text = text;
    this.properties = properties;
    points = new CodePoints(text);
  }

  AnnotatedDocument document(String name) throws IOException {
    document = name;
    DocumentBuilder builder = new DocumentBuilder(name, name, 1, properties);
    builder.text().append(text);
    sentences(builder);
    boolean terminated = true;
    List<Long> numbers = new ArrayList<>();
    try (Reader in = source.reader()) {
      Lines file = new Lines(source.file(), in);
      for (String line = file.next(); line != null; line = file.next()) {
        String id = take(line, file.number());
        lines.add(new String[] {id, line});
        numbers.add(file.number());
        terminated = file.terminated();
      }
      builder.properties().put("eol", file.eol());
    }
    if (!terminated) {
      builder.properties().put("eof", "none");
    }
    attributes.forEach(this::attribute);
    checkReferences(numbers);
    builder.labels().addAll(labels.values());
    notes.values().forEach(builder::note);
    keepLines(builder);
    return builder.build();
  }

  private void sentences(DocumentBuilder builder) {
    int start = 0;
    while (start < text.length()) {
      int end = text.indexOf('\n', start);
      int stop = end < 0 ? text.length() : end;
      if (stop > start && text.charAt(stop - 1) == '\r') {
        stop--;
      }
      if (!text.substring(start, stop).isBlank()) {
        builder.sentence(start, stop, Map.of());
      }
      start = end < 0 ? text.length() : end + 1;
    }
  }

  /** What it found in a line: its id; empty if the line is to be kept as it is. */
  private String take(String line, long number) {
    if (line.isBlank()) {
      return "";
    }
    String[] cells = line.split("\t", -1);
    if (cells.length < 2 || cells[0].isEmpty()) {
      throw source.fault(number, "has no id and annotation parted by a tab", "correct the line");
    }
    String id = cells[0];
    switch (id.charAt(0)) {
      case 'T' -> textBound(id, cells, number);
      case 'R' -> relation(id, cells[1], number);
      case 'E' -> event(id, cells[1], number);
      case '*' -> {
        String[] words = cells[1].split(" ", -1);
        id = "*" + ++sets;
        Target target = new Target.OfChain(List.of(words).subList(1, words.length));
        add(
            id,
            "equivalence",
            target,
            new LinkedHashMap<>(Map.of(Feature.LABEL, Value.of(words[0]))),
            number);
      }
      case 'A', 'M' -> {
        String[] words = cells[1].split(" ", 3);
        if (words.length < 2) {
          throw source.fault(number, "has an attribute of nothing", "name what it is said of");
        }
        attributes.add(new String[] {id, words[0], words[1], words.length > 2 ? words[2] : ""});
        return id + " " + words[1] + " " + words[0];
      }
      case '#' -> {
        String[] words = cells[1].split(" ", -1);
        if (words.length != 2 || !words[0].equals(BratFormat.NOTES) || cells.length != 3) {
          return "";
        }
        Note note =
            new Note(id, document, words[1], Annotator.SOURCE, Instant.EPOCH, false, cells[2]);
        if (notes.put(id, note) != null) {
          throw twice(id, number);
        }
      }
      default -> {
        return "";
      }
    }
    return id;
  }

  private InputException twice(String id, long number) {
    return source.fault(number, "gives the id " + id + " a second time", "give each its own");
  }

  private void add(
      String id, String layer, Target target, Map<String, Value> features, long number) {
    Label label =
        new Label(id, document, layer, Annotator.SOURCE, target, features, Label.State.ACCEPTED);
    if (labels.put(id, label) != null) {
      throw twice(id, number);
    }
  }

  private void textBound(String id, String[] cells, long number) {
    int blank = cells[1].indexOf(' ');
    if (blank < 0) {
      throw source.fault(number, "has no offsets", "write type, start and end");
    }
    List<Range> ranges = new ArrayList<>();
    for (String piece : cells[1].substring(blank + 1).split(";", -1)) {
      String[] edges = piece.split(" ", -1);
      boolean numbers = edges.length == 2 && piece.matches("[0-9]{1,9} [0-9]{1,9}");
      int start = numbers ? points.toUnits(Integer.parseInt(edges[0])) : -1;
      int end = numbers ? points.toUnits(Integer.parseInt(edges[1])) : -1;
      if (start < 0 || end < start) {
        throw source.fault(number, "has a span out of its text: " + piece, "correct the offsets");
      }
      ranges.add(new Range(start, end));
    }
    Map<String, Value> features = new LinkedHashMap<>();
    features.put(Feature.LABEL, Value.of(cells[1].substring(0, blank)));
    add(id, "ner", new Target.OfSpan(ranges), features, number);
  }

  private void relation(String id, String body, long number) {
    String[] words = body.split(" ", -1);
    String[] first = words.length == 3 ? words[1].split(":", 2) : new String[0];
    String[] second = words.length == 3 ? words[2].split(":", 2) : new String[0];
    if (first.length != 2 || second.length != 2) {
      throw source.fault(number, "is no relation of two arguments", "write Arg1:ID Arg2:ID");
    }
    Map<String, Value> features = new LinkedHashMap<>();
    features.put(Feature.LABEL, Value.of(words[0]));
    if (!first[0].equals("Arg1") || !second[0].equals("Arg2")) {
      features.put("arguments", new Value.Tags(List.of(first[0], second[0])));
    }
    add(id, "relation", new Target.OfRelation(first[1], second[1]), features, number);
  }

  private void event(String id, String body, long number) {
    List<Link> links = new ArrayList<>();
    for (String word : body.split(" ", -1)) {
      String[] parts = word.split(":", 2);
      if (parts.length == 2) {
        links.add(new Link(parts[0], parts[1]));
      } else if (!word.isEmpty()) {
        throw source.fault(number, "has an argument without a role: " + word, "write ROLE:ID");
      }
    }
    if (links.isEmpty()) {
      throw source.fault(number, "is an event without a trigger", "write TYPE:ID");
    }
    Link trigger = links.removeFirst();
    Map<String, Value> features = new LinkedHashMap<>();
    features.put(Feature.LABEL, Value.of(trigger.role()));
    features.put("trigger", new Value.Links(List.of(new Link("", trigger.target()))));
    if (!links.isEmpty()) {
      features.put("arguments", new Value.Links(links));
    }
    // its place is the trigger's, which may stand further down
    add(id, "event", new Target.OfSpan(0, 0), features, number);
  }

  private void attribute(String[] attribute) {
    Label label = labels.get(attribute[2]);
    if (label != null) {
      Map<String, Value> features = new LinkedHashMap<>(label.features());
      features.put(
          attribute[1], attribute[3].isEmpty() ? new Value.Flag(true) : Value.of(attribute[3]));
      labels.put(label.id(), label.withFeatures(features));
    }
  }

  private void checkReferences(List<Long> numbers) {
    Map<String, Long> where = new HashMap<>();
    for (int i = 0; i < lines.size(); i++) {
      where.put(lines.get(i)[0], numbers.get(i));
    }
    for (String[] attribute : attributes) {
      refer(
          attribute[2],
          where.getOrDefault(attribute[0] + " " + attribute[2] + " " + attribute[1], 0L));
    }
    for (Label label : List.copyOf(labels.values())) {
      long number = where.getOrDefault(label.id(), 0L);
      switch (label.target()) {
        case Target.OfRelation(String from, String to) -> {
          refer(from, number);
          refer(to, number);
        }
        case Target.OfChain(List<String> members) -> members.forEach(m -> refer(m, number));
        default -> {
          if (label.feature("arguments") instanceof Value.Links(List<Link> links)) {
            links.forEach(link -> refer(link.target(), number));
          }
        }
      }
      if (label.feature("trigger") instanceof Value.Links(List<Link> links)) {
        Label trigger = labels.get(links.getFirst().target());
        if (trigger == null || !(trigger.target() instanceof Target.OfSpan)) {
          throw source.fault(number, "has a trigger that is not there", "correct the id");
        }
        labels.put(label.id(), label.withTarget(trigger.target()));
      }
    }
  }

  private void refer(String id, long number) {
    if (!labels.containsKey(id)) {
      throw source.fault(number, "points to " + id + ", which is not there", "correct the id");
    }
  }

  /** Keeps the order of the lines, and those that would not be written as they are. */
  private void keepLines(DocumentBuilder builder) {
    AnnotatedDocument annotated = builder.build();
    BratLines writing = new BratLines(annotated);
    List<Json> kept = new ArrayList<>();
    for (String[] line : lines) {
      String written = line[0].isEmpty() ? "" : writing.line(line[0]);
      if (line[1].equals(written)) {
        kept.add(Json.of(line[0]));
      } else {
        kept.add(new Json.Array(List.of(Json.of(line[0]), Json.of(line[1]), Json.of(written))));
      }
    }
    builder.properties().put(BratFormat.LINES, new Json.Array(kept).inLine());
  }
}
