package krelectra.app.corpus.agreement;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import krelectra.annotation.document.Range;
import krelectra.annotation.document.Sentence;
import krelectra.annotation.label.AnnotatedDocument;
import krelectra.annotation.label.Label;
import krelectra.annotation.label.Target;
import krelectra.app.corpus.Place;
import krelectra.inference.Cancellation;
import krelectra.store.StoredProject;
import org.jspecify.annotations.Nullable;

/** Reads the texts that items are about. */
record ItemLines(StoredProject project, Cancellation cancellation) {
  /** Lines for items; those whose document is gone are left out. */
  List<ItemLine> of(List<JudgedItem> items) {
    Map<String, Optional<AnnotatedDocument>> documents = new HashMap<>();
    List<ItemLine> lines = new ArrayList<>();
    for (JudgedItem item : items) {
      cancellation.check();
      documents
          .computeIfAbsent(item.document(), project::document)
          .ifPresent(document -> lines.add(line(document, item)));
    }
    return lines;
  }

  private static ItemLine line(AnnotatedDocument document, JudgedItem item) {
    Range range = range(document, item.target(), 0);
    Sentence sentence = sentence(document, item.target(), range);
    String text =
        range != null
            ? range.of(document.document().text())
            : sentence == null || item.target() instanceof Target.OfDocument
                ? document.document().name()
                : document.text(sentence);
    String id = sentence == null ? "" : sentence.id();
    return new ItemLine(text, item.said(), new Place(document.document().id(), id, range));
  }

  /** The stretch of text that a target is about; null if it is about sentences or the whole. */
  private static @Nullable Range range(AnnotatedDocument document, Target target, int depth) {
    List<Range> ranges = target.ranges();
    if (!ranges.isEmpty()) {
      return new Range(ranges.getFirst().start(), ranges.getLast().end());
    }
    String joined =
        switch (target) {
          case Target.OfRelation(String from, String to) -> from;
          case Target.OfChain(List<String> members) when !members.isEmpty() -> members.getFirst();
          default -> "";
        };
    return document.labels().stream()
        .filter(label -> label.id().equals(joined) && depth < 4)
        .map(Label::target)
        .findFirst()
        .map(its -> range(document, its, depth + 1))
        .orElse(null);
  }

  private static @Nullable Sentence sentence(
      AnnotatedDocument document, Target target, @Nullable Range range) {
    String named =
        switch (target) {
          case Target.OfSentence(String id) -> id;
          case Target.OfPair(String first, String second) -> first;
          default -> "";
        };
    Sentence found = document.sentences().isEmpty() ? null : document.sentences().getFirst();
    for (Sentence each : document.sentences()) {
      if (named.isEmpty()
          ? range != null && each.range().start() <= range.start()
          : each.id().equals(named)) {
        found = each;
      }
    }
    return found;
  }
}
