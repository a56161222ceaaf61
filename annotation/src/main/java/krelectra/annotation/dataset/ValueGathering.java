package krelectra.annotation.dataset;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import krelectra.annotation.document.Sentence;
import krelectra.annotation.label.AnnotatedDocument;
import krelectra.annotation.label.Label;
import krelectra.annotation.label.Target;

/** Takes one value for a document, a sentence or a pair. */
final class ValueGathering extends Gathering {
  ValueGathering(DataSetRule rule, Voices voices) {
    super(rule, voices);
  }

  @Override
  void add(AnnotatedDocument annotated) {
    Map<Target, Label> chosen = new LinkedHashMap<>();
    Set<Target> seen = new HashSet<>();
    for (Label label : annotated.layer(rule.layer())) {
      seen.add(label.target());
      if (voices.count(label)) {
        choose(chosen, label);
      }
    }
    Map<String, String> texts = new HashMap<>();
    for (Sentence sentence : annotated.sentences()) {
      texts.put(sentence.id(), annotated.text(sentence));
    }
    chosen.values().forEach(label -> take(annotated, label, texts));
    leaveOut(LeftOut.UNLABELLED, unlabelled(annotated, chosen.keySet(), seen));
  }

  private void choose(Map<Target, Label> chosen, Label label) {
    Label other = chosen.get(label.target());
    if (other != null && other.annotator().equals(label.annotator())) {
      leaveOut(LeftOut.SECOND_LABEL, 1);
    } else if (other == null || voices.order().compare(label.annotator(), other.annotator()) < 0) {
      chosen.put(label.target(), label);
    }
  }

  private void take(AnnotatedDocument annotated, Label label, Map<String, String> texts) {
    String value = label.text(rule.feature());
    if (value.isBlank()) {
      leaveOut(LeftOut.UNFINISHED, 1);
      return;
    }
    switch (label.target()) {
      case Target.OfSentence(String sentence) ->
          take(annotated, sentence, "", value, texts.getOrDefault(sentence, ""), "");
      case Target.OfDocument() -> take(annotated, "", "", value, annotated.document().text(), "");
      case Target.OfPair(String first, String second) ->
          take(
              annotated,
              first,
              "/" + second,
              value,
              texts.getOrDefault(first, ""),
              texts.getOrDefault(second, ""));
      default -> leaveOut(LeftOut.UNFINISHED, 1);
    }
  }

  private void take(
      AnnotatedDocument annotated,
      String sentence,
      String rest,
      String value,
      String first,
      String second) {
    switch (rule.task()) {
      case SCORE -> {
        if (isNumber(value)) {
          take(annotated, sentence, rest, new Said.Scored(first, second, value));
        } else {
          leaveOut(LeftOut.NO_NUMBER, 1);
        }
      }
      case PAIRS -> take(annotated, sentence, rest, new Said.OfPair(first, second, value));
      default -> take(annotated, sentence, rest, new Said.OfText(first, value));
    }
  }

  private static boolean isNumber(String text) {
    try {
      return Double.isFinite(Double.parseDouble(text));
    } catch (NumberFormatException e) {
      return false;
    }
  }

  /** Pairs are known by their labels alone, even if nobody who counts gave one. */
  private int unlabelled(AnnotatedDocument annotated, Set<Target> chosen, Set<Target> seen) {
    boolean pairs = seen.stream().anyMatch(Target.OfPair.class::isInstance);
    boolean whole = seen.stream().anyMatch(Target.OfDocument.class::isInstance);
    if (pairs || whole || rule.task() == DataSetTask.PAIRS) {
      return (int) seen.stream().filter(target -> !chosen.contains(target)).count();
    }
    return (int)
        annotated.sentences().stream()
            .filter(each -> !chosen.contains(new Target.OfSentence(each.id())))
            .count();
  }
}
