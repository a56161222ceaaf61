package krelectra.app.loop.suggestion;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import krelectra.annotation.document.Range;
import krelectra.annotation.document.Sentence;
import krelectra.annotation.format.Eojeols;
import krelectra.annotation.format.SentenceLabels;
import krelectra.annotation.label.AnnotatedDocument;
import krelectra.annotation.label.Label;
import krelectra.annotation.label.Target;
import krelectra.annotation.layer.Layer;
import krelectra.inference.training.tasks.Example;

/** Finds what a model is to be asked of a document. */
record Questions(Layer layer, String feature, SuggestionFilter filter) {
  List<SuggestionTarget> of(AnnotatedDocument annotated) {
    return switch (layer.kind()) {
      case SENTENCE -> ofSentences(annotated);
      case DOCUMENT -> ofDocument(annotated);
      case SPAN -> ofSpans(annotated);
      case PAIR -> ofPairs(annotated);
      case ANSWER -> ofAnswers(annotated);
      case RELATION, CHAIN -> List.of();
    };
  }

  /** Whether somebody stands by a label that says something. */
  boolean stands(Label label) {
    boolean says =
        label.target() instanceof Target.OfAnswer(String question, List<Range> answers)
            ? !answers.isEmpty()
            : !label.text(feature).isBlank();
    return label.state() == Label.State.ACCEPTED && says;
  }

  private boolean isFree(List<Label> there) {
    return there.stream().noneMatch(this::stands);
  }

  private Map<Target, List<Label>> byTarget(AnnotatedDocument annotated) {
    Map<Target, List<Label>> labels = new LinkedHashMap<>();
    for (Label label : annotated.layer(layer.id())) {
      labels.computeIfAbsent(label.target(), key -> new ArrayList<>()).add(label);
    }
    return labels;
  }

  private boolean isReviewed(Sentence sentence) {
    return filter == SuggestionFilter.UNLABELLED
        && sentence.properties().keySet().stream()
            .anyMatch(property -> property.startsWith(Sentence.reviewedBy("", layer.id())));
  }

  private List<SuggestionTarget> ofSentences(AnnotatedDocument annotated) {
    Map<Target, List<Label>> labels = byTarget(annotated);
    List<SuggestionTarget> targets = new ArrayList<>();
    for (Sentence sentence : annotated.sentences()) {
      Target target = new Target.OfSentence(sentence.id());
      List<Label> there = labels.getOrDefault(target, List.of());
      String text = annotated.text(sentence);
      if (isFree(there) && !isReviewed(sentence) && !text.isBlank()) {
        targets.add(whole(annotated, target, text, there));
      }
    }
    return targets;
  }

  private List<SuggestionTarget> ofDocument(AnnotatedDocument annotated) {
    Target target = new Target.OfDocument();
    List<Label> there = byTarget(annotated).getOrDefault(target, List.of());
    String text = annotated.document().text();
    return isFree(there) && !text.isBlank()
        ? List.of(whole(annotated, target, text, there))
        : List.of();
  }

  private static SuggestionTarget whole(
      AnnotatedDocument annotated, Target target, String text, List<Label> there) {
    Example example = new Example.Text("", text, null, "");
    return new SuggestionTarget(
        annotated.document().id(), target, text, 0, List.of(), there, example);
  }

  private List<SuggestionTarget> ofSpans(AnnotatedDocument annotated) {
    SentenceLabels labels = SentenceLabels.of(annotated, Set.of(layer.id()));
    List<SuggestionTarget> targets = new ArrayList<>();
    for (int i = 0; i < annotated.sentences().size(); i++) {
      Sentence sentence = annotated.sentences().get(i);
      List<Label> there = labels.of(i);
      boolean free = filter == SuggestionFilter.ALL || isFree(there);
      String text = annotated.text(sentence);
      List<Range> words = Eojeols.of(text, new Range(0, text.length()));
      if (free && !isReviewed(sentence) && !words.isEmpty()) {
        List<String> surfaces = words.stream().map(word -> word.of(text)).toList();
        targets.add(
            new SuggestionTarget(
                annotated.document().id(),
                new Target.OfSentence(sentence.id()),
                text,
                sentence.range().start(),
                words,
                there,
                new Example.Tokens("", surfaces, List.of())));
      }
    }
    return targets;
  }

  /** A pair is there by a label, even by one that says nothing yet. */
  private List<SuggestionTarget> ofPairs(AnnotatedDocument annotated) {
    Map<String, String> texts = new HashMap<>();
    annotated.sentences().forEach(each -> texts.put(each.id(), annotated.text(each)));
    List<SuggestionTarget> targets = new ArrayList<>();
    byTarget(annotated)
        .forEach(
            (target, there) -> {
              if (isFree(there) && target instanceof Target.OfPair(String first, String second)) {
                String text = texts.getOrDefault(first, "");
                Example example = new Example.Text("", text, texts.getOrDefault(second, ""), "");
                targets.add(
                    new SuggestionTarget(
                        annotated.document().id(), target, text, 0, List.of(), there, example));
              }
            });
    return targets;
  }

  private List<SuggestionTarget> ofAnswers(AnnotatedDocument annotated) {
    Map<String, List<Label>> asked = new LinkedHashMap<>();
    for (Label label : annotated.layer(layer.id())) {
      if (label.target() instanceof Target.OfAnswer(String question, List<Range> answers)) {
        asked.computeIfAbsent(question, key -> new ArrayList<>()).add(label);
      }
    }
    List<SuggestionTarget> targets = new ArrayList<>();
    String text = annotated.document().text();
    asked.forEach(
        (question, there) -> {
          if (isFree(there)) {
            targets.add(
                new SuggestionTarget(
                    annotated.document().id(),
                    new Target.OfAnswer(question, List.of()),
                    text,
                    0,
                    List.of(),
                    there,
                    new Example.Question("", question, text, List.of())));
          }
        });
    return targets;
  }
}
