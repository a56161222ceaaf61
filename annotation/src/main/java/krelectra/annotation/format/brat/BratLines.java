package krelectra.annotation.format.brat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import krelectra.annotation.document.Note;
import krelectra.annotation.document.Range;
import krelectra.annotation.format.CodePoints;
import krelectra.annotation.label.AnnotatedDocument;
import krelectra.annotation.label.Label;
import krelectra.annotation.label.Link;
import krelectra.annotation.label.Target;
import krelectra.annotation.label.Value;

/** The lines of annotations, by id. */
final class BratLines {
  private final String text;
  private final CodePoints points;
  private final Map<String, Label> labels = new HashMap<>();
  private final Map<String, Note> notes = new HashMap<>();

  BratLines(AnnotatedDocument annotated) {
    text = annotated.document().text();
    points = new CodePoints(text);
    annotated.labels().forEach(label -> labels.put(label.id(), label));
    annotated.notes().forEach(note -> notes.put(note.id(), note));
  }

  /** The line of a label or note, or of an attribute {@code A1 T1 NAME}; empty if it is gone. */
  String line(String id) {
    String[] attribute = id.split(" ", 3);
    if (attribute.length == 3) {
      Label label = labels.get(attribute[1]);
      Value value = label == null ? null : label.feature(attribute[2]);
      return value == null ? "" : attribute(attribute[0], attribute[2], attribute[1], value);
    }
    Note note = notes.get(id);
    if (note != null) {
      return id + "\t" + BratFormat.NOTES + " " + note.subject() + "\t" + oneLine(note.text());
    }
    Label label = labels.get(id);
    return label == null ? "" : label(label);
  }

  static String attribute(String id, String name, String target, Value value) {
    String start = id + "\t" + name + " " + target;
    return value instanceof Value.Flag ? start : start + " " + oneLine(value.asText());
  }

  private String label(Label label) {
    return switch (label.target()) {
      case Target.OfSpan(List<Range> ranges) ->
          label.feature("trigger") instanceof Value.Links(List<Link> trigger)
              ? event(label, trigger.getFirst())
              : textBound(label.id(), label.label(), ranges);
      case Target.OfRelation(String from, String to) -> {
        List<String> roles =
            label.feature("arguments") instanceof Value.Tags(List<String> names)
                ? names
                : List.of("Arg1", "Arg2");
        yield label.id()
            + "\t"
            + label.label()
            + " "
            + roles.get(0)
            + ":"
            + from
            + " "
            + roles.get(1)
            + ":"
            + to;
      }
      case Target.OfChain(List<String> members) ->
          "*\t" + label.label() + " " + String.join(" ", members);
      default -> "";
    };
  }

  private static String event(Label label, Link trigger) {
    StringBuilder line = new StringBuilder(label.id());
    line.append('\t').append(label.label()).append(':').append(trigger.target());
    if (label.feature("arguments") instanceof Value.Links(List<Link> links)) {
      links.forEach(link -> line.append(' ').append(link.role()).append(':').append(link.target()));
    }
    return line.toString();
  }

  String textBound(String id, String type, List<Range> ranges) {
    StringBuilder line = new StringBuilder(id).append('\t').append(type).append(' ');
    StringBuilder words = new StringBuilder();
    String before = "";
    for (Range range : ranges) {
      line.append(before.isEmpty() ? "" : ";").append(points.toPoints(range.start()));
      line.append(' ').append(points.toPoints(range.end()));
      words.append(before).append(range.of(text));
      before = " ";
    }
    return line + "\t" + oneLine(words.toString());
  }

  private static String oneLine(String words) {
    return words.replaceAll("[\\r\\n\\t]", " ");
  }
}
