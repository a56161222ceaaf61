package krelectra.app.corpus.curation;

import java.util.ArrayList;
import java.util.List;
import krelectra.annotation.curation.CurationItem;
import krelectra.annotation.curation.CurationItem.Said;
import krelectra.annotation.document.Range;
import krelectra.annotation.document.Sentence;
import krelectra.annotation.label.AnnotatedDocument;
import krelectra.annotation.label.Target;
import krelectra.app.corpus.Place;

/**
 * An item in which annotators differ.
 *
 * @param text that it is about
 * @param versions what each annotator says, in the order of their names
 * @param place where it lies
 */
public record Disagreement(CurationItem item, String text, List<Version> versions, Place place) {
  /**
   * What an annotator says.
   *
   * @param said in the main feature, with the words where others mean other words; empty for
   *     nothing
   */
  public record Version(String annotator, String said) {}

  /** Copies the versions. */
  public Disagreement {
    versions = List.copyOf(versions);
  }

  /**
   * An item of a document.
   *
   * @param feature the layer's main feature
   */
  static Disagreement of(AnnotatedDocument document, CurationItem item, String feature) {
    List<Version> versions = new ArrayList<>();
    for (String annotator : item.annotators().stream().sorted().toList()) {
      List<String> said =
          item.of(annotator).stream().map(each -> said(document, each, item, feature)).toList();
      versions.add(new Version(annotator, String.join(", ", said)));
    }
    Place place = place(document, item);
    Range range = item.place();
    String text = range == null ? sentence(document, place) : range.of(document.document().text());
    return new Disagreement(item, text, versions, place);
  }

  private static String said(
      AnnotatedDocument document, Said said, CurationItem item, String feature) {
    String tag = said.label().text(feature);
    Range extent = said.label().extent();
    if (extent == null || extent.equals(item.place())) {
      return tag;
    }
    return (tag + " “" + extent.of(document.document().text()) + "”").strip();
  }

  private static String sentence(AnnotatedDocument document, Place place) {
    return document.sentences().stream()
        .filter(each -> each.id().equals(place.sentence()))
        .findFirst()
        .map(document::text)
        .orElse("");
  }

  private static Place place(AnnotatedDocument document, CurationItem item) {
    Range range = item.place();
    String id = range == null ? named(item) : at(document, range.start());
    boolean isNone = id.isEmpty() && !document.sentences().isEmpty();
    String sentence = isNone ? document.sentences().getFirst().id() : id;
    return new Place(document.document().id(), sentence, range);
  }

  /** The sentence that a place is in; empty if it is before the first. */
  private static String at(AnnotatedDocument document, int place) {
    String found = "";
    for (Sentence sentence : document.sentences()) {
      if (sentence.range().start() <= place) {
        found = sentence.id();
      }
    }
    return found;
  }

  private static String named(CurationItem item) {
    return item.said().values().stream()
        .flatMap(List::stream)
        .map(said -> named(said.label().target()))
        .findFirst()
        .orElse("");
  }

  private static String named(Target target) {
    return switch (target) {
      case Target.OfSentence(String sentence) -> sentence;
      case Target.OfPair(String first, String second) -> first;
      default -> "";
    };
  }
}
