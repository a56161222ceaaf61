package krelectra.annotation.document;

import java.time.Instant;

/**
 * That an annotator who works blindly had evidence shown for a sentence: what others or a model say
 * of it. It stays when the label goes.
 *
 * @param annotator the annotator's id
 * @param layer the id of the layer that was annotated
 * @param time when it was shown first
 */
public record EvidenceUse(
    String annotator, String layer, String document, String sentence, Instant time) {
  /** What a step of the history is called that keeps one. */
  public static final String STEP = "evidence shown";

  /** What it is found by: all but the time. */
  public String id() {
    return String.join("\n", annotator, layer, document, sentence);
  }
}
