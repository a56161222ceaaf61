package krelectra.store;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import krelectra.annotation.document.Note;
import krelectra.annotation.document.Sentence;
import krelectra.annotation.label.Label;
import krelectra.annotation.label.Target;
import org.jspecify.annotations.Nullable;

/** The marks of a document's sentences. */
final class DocumentMarks {
  private static final int MINE = 1;
  private static final int OTHERS = 2;
  private static final int REVIEWED = 4;
  private static final int SUGGESTED = 8;
  private static final int NOTED = 16;
  private static final int QUESTIONED = 32;

  private final List<Sentence> byStart;
  private final Map<String, Integer> places = new HashMap<>();
  private final int[] marks;
  private final String annotator;

  /**
   * @param sentences of the document
   * @param labels of the document
   */
  DocumentMarks(
      List<Sentence> sentences,
      List<Label> labels,
      List<Note> notes,
      String layer,
      String annotator) {
    this.annotator = annotator;
    byStart = new ArrayList<>(sentences);
    byStart.sort((a, b) -> Integer.compare(a.range().start(), b.range().start()));
    marks = new int[byStart.size()];
    String reviewed = SentenceMarks.reviewedBy(annotator, layer);
    for (int i = 0; i < byStart.size(); i++) {
      places.put(byStart.get(i).id(), i);
      if (byStart.get(i).properties().containsKey(reviewed)) {
        marks[i] |= REVIEWED;
      }
    }
    Map<String, Label> byId = new HashMap<>();
    labels.forEach(label -> byId.put(label.id(), label));
    for (Label label : labels) {
      if (label.layer().equals(layer)) {
        add(label, byId);
      }
    }
    for (Note note : notes) {
      Integer place = places.get(note.subject());
      Label label = byId.get(note.subject());
      if (place != null) {
        mark(place, note.question() ? NOTED | QUESTIONED : NOTED);
      } else if (label != null) {
        places(label.target(), byId, 0)
            .forEach(its -> mark(its, note.question() ? NOTED | QUESTIONED : NOTED));
      }
    }
  }

  private void add(Label label, Map<String, Label> byId) {
    boolean empty =
        label.features().isEmpty()
            && !(label.target() instanceof Target.OfSpan)
            && !(label.target() instanceof Target.OfAnswer);
    int mark =
        switch (label.state()) {
          case SUGGESTED -> SUGGESTED;
          case REJECTED -> label.annotator().equals(annotator) ? MINE : 0;
          case ACCEPTED -> label.annotator().equals(annotator) ? MINE : empty ? 0 : OTHERS;
        };
    places(label.target(), byId, 0).forEach(place -> mark(place, mark));
  }

  private void mark(int place, int mark) {
    if (place >= 0) {
      marks[place] |= mark;
    }
  }

  /** The places of the sentences that a target lies in; labels of labels are followed so far. */
  private List<Integer> places(Target target, Map<String, Label> byId, int depth) {
    return switch (target) {
      case Target.OfDocument() -> List.of();
      case Target.OfSentence(String id) -> place(id);
      case Target.OfPair(String first, String second) -> both(place(first), place(second));
      case Target.OfSpan(var ranges) -> List.of(holder(ranges.getFirst().start()));
      case Target.OfAnswer(String question, var ranges) ->
          ranges.isEmpty()
              ? byStart.size() == 1 ? List.of(0) : List.of()
              : List.of(holder(ranges.getFirst().start()));
      case Target.OfRelation(String source, String to) -> {
        Label label = depth > 4 ? null : byId.get(source);
        yield label == null ? List.of() : places(label.target(), byId, depth + 1);
      }
      case Target.OfChain(var members) -> {
        Label label = depth > 4 || members.isEmpty() ? null : byId.get(members.getFirst());
        yield label == null ? List.of() : places(label.target(), byId, depth + 1);
      }
    };
  }

  private List<Integer> place(String id) {
    Integer place = places.get(id);
    return place == null ? List.of() : List.of(place);
  }

  private static List<Integer> both(List<Integer> first, List<Integer> second) {
    List<Integer> all = new ArrayList<>(first);
    all.addAll(second);
    return all;
  }

  /** The place of the last sentence that starts at a unit or before it; -1 if none does. */
  private int holder(int unit) {
    int low = 0;
    int high = byStart.size() - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      if (byStart.get(middle).range().start() <= unit) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return high;
  }

  /** The marks of a sentence. */
  SentenceMarks of(String sentence) {
    @Nullable Integer place = places.get(sentence);
    int bits = place == null ? 0 : marks[place];
    return bits == 0
        ? SentenceMarks.NONE
        : new SentenceMarks(
            (bits & MINE) != 0,
            (bits & OTHERS) != 0,
            (bits & REVIEWED) != 0,
            (bits & SUGGESTED) != 0,
            (bits & NOTED) != 0,
            (bits & QUESTIONED) != 0);
  }

  /** How many sentences the annotator is done with. */
  long done() {
    return Arrays.stream(marks).filter(bits -> (bits & (MINE | REVIEWED)) != 0).count();
  }
}
