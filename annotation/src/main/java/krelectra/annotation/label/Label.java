package krelectra.annotation.label;

import java.util.LinkedHashMap;
import java.util.Map;
import krelectra.annotation.document.Properties;
import krelectra.annotation.document.Range;
import krelectra.annotation.layer.Feature;
import org.jspecify.annotations.Nullable;

/**
 * What an annotator says of something in a document.
 *
 * @param id stable, unique in the document
 * @param document the document's id
 * @param layer the layer's id
 * @param annotator the annotator's id
 * @param target what it is given to
 * @param features what it says, by name
 * @param state whether anybody stands by it
 */
public record Label(
    String id,
    String document,
    String layer,
    String annotator,
    Target target,
    Map<String, Value> features,
    State state) {
  /** The feature of a suggestion that says how sure its model is, from 0 to 1. */
  public static final String PROBABILITY = "probability";

  /** Whether anybody stands by a label. */
  public enum State {
    /** A model or a rule proposed it. */
    SUGGESTED,
    ACCEPTED,
    REJECTED
  }

  /** Copies the features, in order. */
  public Label {
    features = Properties.copyOf(features);
  }

  /** Features without how sure a model was: what a person stands by is a person's. */
  public static Map<String, Value> withoutProbability(Map<String, Value> features) {
    Map<String, Value> rest = new LinkedHashMap<>(features);
    rest.remove(PROBABILITY);
    return rest;
  }

  /** What a feature says, null if it says nothing. */
  public @Nullable Value feature(String name) {
    return features.get(name);
  }

  /** What a feature says as text, empty if it says nothing. */
  public String text(String name) {
    Value value = features.get(name);
    return value == null ? "" : value.asText();
  }

  /** What its main feature says as text. */
  public String label() {
    return text(Feature.LABEL);
  }

  /** From its first unit of text to its last; null if it names no text itself. */
  public @Nullable Range extent() {
    var ranges = target.ranges();
    if (ranges.isEmpty()) {
      return null;
    }
    int start = Integer.MAX_VALUE;
    int end = 0;
    for (Range range : ranges) {
      start = Math.min(start, range.start());
      end = Math.max(end, range.end());
    }
    return new Range(start, end);
  }

  /** The same given to something else. */
  public Label withTarget(Target other) {
    return new Label(id, document, layer, annotator, other, features, state);
  }

  /** The same saying something else. */
  public Label withFeatures(Map<String, Value> other) {
    return new Label(id, document, layer, annotator, target, other, state);
  }

  /** The same in another state. */
  public Label withState(State other) {
    return new Label(id, document, layer, annotator, target, features, other);
  }
}
