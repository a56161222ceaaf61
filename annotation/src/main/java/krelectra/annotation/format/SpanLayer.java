package krelectra.annotation.format;

import java.util.LinkedHashSet;
import java.util.Set;
import krelectra.annotation.document.Range;
import krelectra.annotation.label.AnnotatedDocument;
import krelectra.annotation.label.Label;
import krelectra.annotation.label.Target;

/** Which spans a format that has room for one layer carries, and how. */
public final class SpanLayer {
  private static final Set<String> TOKENS =
      Set.of("word", "multiword", "empty-node", "morpheme", "chunk", "token");

  private SpanLayer() {}

  /** {@code ner} if there is any, else the first layer of spans that are no tokens. */
  public static String main(AnnotatedDocument annotated) {
    Set<String> layers = new LinkedHashSet<>();
    for (Label label : annotated.labels()) {
      if (label.target() instanceof Target.OfSpan && !TOKENS.contains(label.layer())) {
        layers.add(label.layer());
      }
    }
    return layers.isEmpty() || layers.contains("ner") ? "ner" : layers.iterator().next();
  }

  /** From a span's first unit to its last. */
  public static Range extent(Label label) {
    Range extent = label.extent();
    return extent == null ? new Range(0, 0) : extent;
  }

  /** The same within a unit of text, counted from its start; what is outside is cut off. */
  public static Range within(Label label, Range unit) {
    Range extent = extent(label);
    int start = Math.min(Math.max(extent.start(), unit.start()), unit.end());
    int end = Math.min(Math.max(extent.end(), start), unit.end());
    return new Range(start - unit.start(), end - unit.start());
  }

  /** The same; in a document of the same format the main feature as it is, empty or not. */
  public static String tag(Label label, boolean own) {
    return own ? label.label() : tag(label);
  }

  /** Its main feature, else any text that it says, as a tag without blanks. */
  public static String tag(Label label) {
    String tag = label.label();
    if (tag.isEmpty()) {
      tag =
          label.features().values().stream()
              .map(value -> value.asText())
              .filter(text -> !text.isEmpty())
              .findFirst()
              .orElse(label.layer());
    }
    return tag.replaceAll("\\s+", "_");
  }
}
