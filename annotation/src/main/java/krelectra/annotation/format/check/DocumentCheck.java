package krelectra.annotation.format.check;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import krelectra.annotation.document.Range;
import krelectra.annotation.document.Sentence;
import krelectra.annotation.format.Eojeols;
import krelectra.annotation.json.Json;
import krelectra.annotation.json.JsonReader;
import krelectra.annotation.label.AnnotatedDocument;
import krelectra.annotation.label.Label;
import krelectra.annotation.label.Target;

/** Checks documents of any format: ids, texts, spans, what labels point to, contradictions. */
final class DocumentCheck {
  private static final int MOST_TEXTS = 1_000_000;

  private final Findings findings;
  private final String format;
  private final Set<String> ids = new HashSet<>();
  private final Map<String, Map<String, Integer>> labelsOf = new HashMap<>();
  private final Map<String, String> classes = new HashMap<>();

  DocumentCheck(Findings findings, String format) {
    this.findings = findings;
    this.format = format;
  }

  void add(AnnotatedDocument annotated, long line) {
    String document = annotated.document().id();
    findings.about(document, "");
    String text = annotated.document().text();
    id(annotated.document().property("id"), line);
    if (text.isBlank() && !format.equals("label-studio")) {
      findings.warning(
          line,
          "empty-text",
          "the text of " + annotated.document().id() + " is empty",
          annotated.document().id());
    }
    Map<String, Sentence> sentences = new HashMap<>();
    for (Sentence sentence : annotated.sentences()) {
      sentences.put(sentence.id(), sentence);
      findings.about(document, sentence.id());
      id(sentence.property("id"), line);
      if (annotated.sentences().size() > 1 && annotated.text(sentence).isBlank()) {
        findings.warning(
            line, "empty-text", "the text of " + name(sentence) + " is empty", name(sentence));
      }
    }
    Set<String> labels = new HashSet<>();
    annotated.labels().forEach(label -> labels.add(label.id()));
    for (Label label : annotated.labels()) {
      findings.about(document, label.id());
      target(annotated, label, labels, line);
      contradictions(annotated, sentences, label, line);
    }
    if (format.equals("modu")) {
      links(annotated, line);
    }
    findings.aboutAll();
  }

  private void id(String id, long line) {
    if (!id.isEmpty() && ids.size() < MOST_TEXTS && !ids.add(id)) {
      findings.error(line, "duplicate-id", "the id " + id + " is given twice", id);
    }
  }

  private static String name(Sentence sentence) {
    return sentence.property("id").isEmpty() ? sentence.id() : sentence.property("id");
  }

  private void target(AnnotatedDocument annotated, Label label, Set<String> labels, long line) {
    String text = annotated.document().text();
    switch (label.target()) {
      case Target.OfSpan(List<Range> ranges) -> {
        if (!SpanEdges.isToken(label)) {
          ranges.forEach(range -> span(label, range, text, line));
        }
      }
      case Target.OfRelation(String from, String to) -> {
        if (!labels.contains(from) || !labels.contains(to)) {
          findings.error(
              line,
              "broken-relation",
              "the relation " + label.id() + " joins what is not there",
              label.id());
        }
      }
      case Target.OfChain(List<String> members) -> {
        if (!labels.containsAll(members)) {
          findings.error(
              line,
              "broken-chain",
              "the chain " + label.id() + " holds what is not there",
              label.id());
        }
      }
      case Target.OfAnswer(String question, List<Range> answers) -> {
        if (!label.text("korquad.answers").isEmpty()
            && answers.size() < count(label.text("korquad.answers"))) {
          findings.error(
              line,
              "answer-offset",
              "an answer of " + label.id() + " does not stand where it says",
              label.id());
        }
        if (question.isBlank()) {
          findings.warning(
              line, "empty-text", "the question " + label.id() + " is empty", label.id());
        }
        id(label.id(), line);
      }
      default -> {
        // sentences and pairs are there: the reader made them
      }
    }
  }

  private static int count(String json) {
    return JsonReader.parse(json) instanceof Json.Array(List<Json> items) ? items.size() : 0;
  }

  private void span(Label label, Range range, String text, long line) {
    String surface = range.of(text);
    if (range.isEmpty()) {
      findings.warning(line, "empty-span", "the span " + label.id() + " holds no text", label.id());
      return;
    }
    if (Eojeols.isBlank(surface.charAt(0))
        || Eojeols.isBlank(surface.charAt(surface.length() - 1))) {
      findings.warning(
          line,
          "span-blank",
          "a span begins or ends at a blank: " + Findings.shortened(surface),
          Findings.shortened(surface));
    }
    if (SpanEdges.splits(text, range.start()) || SpanEdges.splits(text, range.end())) {
      findings.error(
          line,
          "span-cuts",
          "a span cuts a character in two: " + Findings.shortened(surface),
          Findings.shortened(surface));
    } else if (SpanEdges.cuts(text, range.start()) || SpanEdges.cuts(text, range.end())) {
      findings.warning(
          line,
          "span-cuts",
          "a span ends between jamo or marks: " + Findings.shortened(surface),
          Findings.shortened(surface));
    }
  }

  private void contradictions(
      AnnotatedDocument annotated, Map<String, Sentence> sentences, Label label, long line) {
    if (label.target() instanceof Target.OfSpan span && !SpanEdges.isToken(label)) {
      StringBuilder surface = new StringBuilder(label.layer()).append('\t');
      span.ranges().forEach(range -> surface.append(range.of(annotated.document().text())));
      if (labelsOf.size() < MOST_TEXTS) {
        labelsOf
            .computeIfAbsent(surface.toString(), s -> new TreeMap<>())
            .merge(label.label(), 1, Integer::sum);
      }
      return;
    }
    String text =
        switch (label.target()) {
          case Target.OfSentence(String id) -> text(annotated, sentences.get(id));
          case Target.OfPair(String a, String b) ->
              text(annotated, sentences.get(a)) + "\t" + text(annotated, sentences.get(b));
          default -> "";
        };
    if (text.isBlank() || classes.size() >= MOST_TEXTS) {
      return;
    }
    String before = classes.putIfAbsent(label.layer() + "\t" + text, label.label());
    if (before != null && !before.equals(label.label())) {
      findings.warning(
          line,
          "label-conflict",
          "the same text is " + before + " and " + label.label() + ": " + Findings.shortened(text),
          before,
          label.label(),
          Findings.shortened(text));
    }
  }

  private static String text(
      AnnotatedDocument annotated, @org.jspecify.annotations.Nullable Sentence sentence) {
    return sentence == null ? "" : annotated.text(sentence);
  }

  /** Morphemes must belong to a word of their sentence. */
  private void links(AnnotatedDocument annotated, long line) {
    Map<String, Set<String>> words = new HashMap<>();
    for (Label label : annotated.labels()) {
      if (label.layer().equals("word")) {
        words
            .computeIfAbsent(sentence(annotated, label), s -> new HashSet<>())
            .add(member(label, "id"));
      }
    }
    for (Label label : annotated.labels()) {
      findings.about(label.document(), label.id());
      if (label.layer().equals("morpheme")
          && !words
              .getOrDefault(sentence(annotated, label), Set.of())
              .contains(member(label, "word_id"))) {
        findings.error(
            line,
            "broken-link",
            "a morpheme belongs to word " + member(label, "word_id") + ", which is not there",
            member(label, "word_id"));
      }
    }
  }

  private static String sentence(AnnotatedDocument annotated, Label label) {
    Range extent = label.extent();
    String found = "";
    for (Sentence sentence : annotated.sentences()) {
      if (extent != null && sentence.range().start() <= extent.start()) {
        found = sentence.id();
      }
    }
    return found;
  }

  private static String member(Label label, String name) {
    String json = label.text("modu");
    return !json.isEmpty() && JsonReader.parse(json) instanceof Json.Obj object
        ? object.members().getOrDefault(name, Json.nothing()).scalar()
        : "";
  }

  private static String words(String surface) {
    return Findings.shortened(surface.substring(surface.indexOf('\t') + 1));
  }

  private static String told(Map<String, ?> counts) {
    return counts.entrySet().stream()
        .map(count -> count.getKey() + " " + count.getValue())
        .collect(Collectors.joining(", "));
  }

  /** Tells surfaces that were labelled in more than one way. */
  void finish() {
    new TreeMap<>(labelsOf)
        .forEach(
            (surface, counts) -> {
              if (counts.size() > 1) {
                findings.warning(
                    0,
                    "label-inconsistent",
                    words(surface) + " is labelled " + told(counts),
                    words(surface),
                    told(counts));
              }
            });
  }
}
