package krelectra.annotation.edit;

import java.util.ArrayList;
import java.util.List;
import krelectra.annotation.document.Range;
import krelectra.annotation.document.Sentence;
import krelectra.annotation.edit.Edit.Change;
import krelectra.annotation.label.AnnotatedDocument;
import krelectra.annotation.label.Label;
import krelectra.annotation.label.Target;
import org.jspecify.annotations.Nullable;

/**
 * Makes corrections of a text. A span keeps what is left of it: an edge inside the replaced part
 * goes to that part's edge; text inserted at a span's edge stays outside of it, but inside its
 * sentence. A span that loses all of its text becomes a place, so that nothing is lost unseen.
 */
public final class Corrections {
  private Corrections() {}

  /**
   * Replaces a part of a document's text.
   *
   * @param annotated the document with at least the sentences and labels that touch the part
   * @throws IndexOutOfBoundsException if the part is not within the text
   */
  public static Edit replace(AnnotatedDocument annotated, Range part, String replacement) {
    String text = annotated.document().text();
    String removed = part.of(text);
    List<Change> touched = new ArrayList<>();
    Sentence holder = holder(annotated.sentences(), part);
    for (Sentence sentence : annotated.sentences()) {
      if (touches(sentence.range(), part)) {
        Range moved = moved(sentence.range(), part, replacement.length(), sentence.equals(holder));
        touched.add(
            new Change(
                new Item.OfSentence(sentence), new Item.OfSentence(sentence.withRange(moved))));
      }
    }
    for (Label label : annotated.labels()) {
      Range extent = label.extent();
      if (extent != null && touches(extent, part)) {
        Item before = new Item.OfLabel(label);
        Target target = moved(label.target(), part, replacement.length());
        touched.add(new Change(before, new Item.OfLabel(label.withTarget(target))));
      }
    }
    return new Edit.Correction(
        annotated.document().id(), part.start(), removed, replacement, touched);
  }

  /** Of the sentences that could take inserted text in, the first. */
  private static @Nullable Sentence holder(List<Sentence> sentences, Range part) {
    return sentences.stream()
        .filter(s -> s.range().start() <= part.start() && part.end() <= s.range().end())
        .findFirst()
        .orElse(null);
  }

  private static boolean touches(Range range, Range part) {
    return range.start() <= part.end() && part.start() <= range.end();
  }

  private static Target moved(Target target, Range part, int length) {
    return switch (target) {
      case Target.OfSpan(List<Range> ranges) ->
          new Target.OfSpan(ranges.stream().map(r -> moved(r, part, length, false)).toList());
      case Target.OfAnswer(String question, List<Range> answers) ->
          new Target.OfAnswer(
              question, answers.stream().map(r -> moved(r, part, length, false)).toList());
      default -> target;
    };
  }

  private static Range moved(Range range, Range part, int length, boolean holds) {
    int delta = length - part.length();
    int start = range.start();
    int end = range.end();
    if (holds) {
      return new Range(start, end + delta);
    }
    boolean behind = start >= part.end() && (!range.isEmpty() || start > part.start());
    int newStart = behind ? start + delta : Math.min(start, part.start());
    int newEnd;
    if (end <= part.start()) {
      newEnd = end;
    } else {
      newEnd = end >= part.end() ? end + delta : part.start() + length;
    }
    return new Range(newStart, Math.max(newStart, newEnd));
  }
}
