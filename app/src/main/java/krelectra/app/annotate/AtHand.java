package krelectra.app.annotate;

import java.util.List;
import java.util.Optional;
import krelectra.annotation.document.Range;
import krelectra.annotation.document.Sentence;
import krelectra.annotation.label.AnnotatedDocument;
import krelectra.annotation.label.Label;
import krelectra.annotation.label.Target;
import krelectra.app.annotate.text.TextSelection;
import krelectra.app.annotate.text.TextUnits;
import krelectra.inference.text.MorphemeAnalyzer;
import krelectra.store.SentenceLists;
import krelectra.store.StoredProject;
import org.jspecify.annotations.Nullable;

/**
 * The sentence that is annotated.
 *
 * @param around it with all that touches it
 * @param sentence as the database has it
 * @param units of its text
 */
public record AtHand(AnnotatedDocument around, Sentence sentence, TextUnits units) {
  /**
   * Reads a sentence; empty if it is not there.
   *
   * @param known one at hand, whose units need not be looked for again if its text is the same
   */
  static Optional<AtHand> read(
      StoredProject project,
      String document,
      String id,
      @Nullable AtHand known,
      MorphemeAnalyzer analyzer) {
    return new SentenceLists(project)
        .around(document, id)
        .flatMap(
            around ->
                around.sentences().stream()
                    .filter(each -> each.id().equals(id))
                    .findFirst()
                    .map(
                        found -> {
                          String text = around.text(found);
                          TextUnits units =
                              known != null && known.text().equals(text)
                                  ? known.units()
                                  : TextUnits.of(text, analyzer);
                          return new AtHand(around, found, units);
                        }));
  }

  /** Its text. */
  public String text() {
    return around.text(sentence);
  }

  /** Where its text begins in the document. */
  public int offset() {
    return sentence.range().start();
  }

  /** A stretch of its text as one of the document's. */
  public Range inDocument(Range range) {
    return range.shifted(offset());
  }

  /** A stretch of the document's text as one of its own, cut where it leaves the sentence. */
  public Range inSentence(Range range) {
    int length = sentence.range().length();
    int start = Math.clamp((long) range.start() - offset(), 0, length);
    return new Range(start, Math.clamp((long) range.end() - offset(), start, length));
  }

  /** What a label covers of its text; empty if it covers nothing. */
  Optional<TextSelection> covered(Label label) {
    Range extent = label.extent();
    return Optional.ofNullable(extent)
        .map(this::inSentence)
        .filter(range -> !range.isEmpty())
        .map(TextSelection::of);
  }

  /** The label of an id. */
  public Optional<Label> label(String id) {
    return around.labels().stream().filter(each -> each.id().equals(id)).findFirst();
  }

  /** The pair of a layer that it belongs to; what annotators said of the pair does not matter. */
  public Optional<Target.OfPair> pair(String layer) {
    return around.labels().stream()
        .filter(each -> each.layer().equals(layer))
        .map(Label::target)
        .filter(Target.OfPair.class::isInstance)
        .map(Target.OfPair.class::cast)
        .findFirst();
  }

  /** The sentence of an id, among those around. */
  public Optional<Sentence> sentence(String id) {
    return around.sentences().stream().filter(each -> each.id().equals(id)).findFirst();
  }

  /** The labels of a layer, in text order. */
  public List<Label> layer(String layer) {
    return around.layer(layer);
  }
}
