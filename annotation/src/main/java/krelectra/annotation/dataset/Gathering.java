package krelectra.annotation.dataset;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import krelectra.annotation.label.AnnotatedDocument;
import krelectra.annotation.quality.Split;

/** Finds the items of a document. */
abstract class Gathering {
  final DataSetRule rule;
  final Voices voices;
  private final List<DataItem> items = new ArrayList<>();
  private final Map<LeftOut, Integer> leftOut = new EnumMap<>(LeftOut.class);

  Gathering(DataSetRule rule, Voices voices) {
    this.rule = rule;
    this.voices = voices;
  }

  static Gathering of(DataSetRule rule, Voices voices) {
    return switch (rule.task()) {
      case CLASSES, SCORE, PAIRS -> new ValueGathering(rule, voices);
      case TOKENS -> new TagGathering(rule, voices);
      case ANSWERS -> new AnswerGathering(rule, voices);
    };
  }

  /** Takes what a document holds. */
  abstract void add(AnnotatedDocument annotated);

  final void take(AnnotatedDocument annotated, String sentence, String rest, Said said) {
    if (said.text().isBlank()) {
      leaveOut(LeftOut.NO_TEXT, 1);
      return;
    }
    String document = annotated.document().id();
    // Dropping the parts that are empty keeps ids short; sentences and labels share no ids.
    String id = document + (sentence.isEmpty() ? "" : "/" + sentence) + rest;
    items.add(new DataItem(id, document, sentence, Split.Part.TRAIN, said));
  }

  final void leaveOut(LeftOut reason, int count) {
    if (count > 0) {
      leftOut.merge(reason, count, Integer::sum);
    }
  }

  List<DataItem> items() {
    return items;
  }

  Map<LeftOut, Integer> leftOut() {
    return leftOut;
  }
}
