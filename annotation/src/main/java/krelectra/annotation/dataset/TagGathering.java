package krelectra.annotation.dataset;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import krelectra.annotation.document.Range;
import krelectra.annotation.document.Sentence;
import krelectra.annotation.format.Eojeols;
import krelectra.annotation.format.SentenceLabels;
import krelectra.annotation.format.SpanLayer;
import krelectra.annotation.label.AnnotatedDocument;
import krelectra.annotation.label.Label;

/**
 * Takes the spans of each sentence as tags of its eojeols. A sentence counts as labelled where
 * somebody who counts has a span in it or has looked at it, and, of spans that a file brought,
 * anywhere in its document.
 */
final class TagGathering extends Gathering {
  private static final String OUTSIDE = "O";

  TagGathering(DataSetRule rule, Voices voices) {
    super(rule, voices);
  }

  @Override
  void add(AnnotatedDocument annotated) {
    SentenceLabels bySentence = SentenceLabels.of(annotated, Set.of(rule.layer()));
    Set<String> wholly = new LinkedHashSet<>();
    for (Label label : annotated.layer(rule.layer())) {
      if (voices.count(label) && voices.isSource(label.annotator())) {
        wholly.add(label.annotator());
      }
    }
    for (int i = 0; i < annotated.sentences().size(); i++) {
      Sentence sentence = annotated.sentences().get(i);
      List<Label> spans = bySentence.of(i).stream().filter(voices::count).toList();
      Optional<String> voice = voice(sentence, spans, wholly);
      if (voice.isEmpty()) {
        leaveOut(LeftOut.UNLABELLED, 1);
      } else {
        take(annotated, sentence, said(spans, voice.get()));
      }
    }
  }

  private Optional<String> voice(Sentence sentence, List<Label> spans, Set<String> wholly) {
    Set<String> candidates = new LinkedHashSet<>(wholly);
    spans.forEach(span -> candidates.add(span.annotator()));
    candidates.addAll(voices.reviewers(sentence, rule.layer()));
    return candidates.stream().min(voices.order());
  }

  /**
   * What somebody says: one's own spans, and those of a file that one left as they are, since a
   * span becomes its annotator's when it is changed.
   */
  private List<Label> said(List<Label> spans, String voice) {
    List<Label> own = spans.stream().filter(span -> span.annotator().equals(voice)).toList();
    if (Whose.isCurated(voice) || voices.isSource(voice)) {
      return own;
    }
    List<Label> all = new ArrayList<>(own);
    for (Label span : spans) {
      boolean free =
          own.stream().noneMatch(o -> SpanLayer.extent(o).overlaps(SpanLayer.extent(span)));
      if (voices.isSource(span.annotator()) && free) {
        all.add(span);
      }
    }
    return all;
  }

  private void take(AnnotatedDocument annotated, Sentence sentence, List<Label> spans) {
    String text = annotated.document().text();
    List<Range> eojeols = Eojeols.of(text, sentence.range());
    String[] tags = new String[eojeols.size()];
    Arrays.fill(tags, OUTSIDE);
    List<Label> ordered = new ArrayList<>(spans);
    ordered.sort(Comparator.comparing(SpanLayer::extent));
    for (Label span : ordered) {
      String type = Classes.withoutBlanks(span.text(rule.feature()));
      if (type.isEmpty()) {
        leaveOut(LeftOut.UNFINISHED, 1);
      } else {
        leaveOut(LeftOut.SHARED_EOJEOL, fill(tags, eojeols, SpanLayer.extent(span), type));
      }
    }
    List<String> words = eojeols.stream().map(eojeol -> eojeol.of(text)).toList();
    take(annotated, sentence.id(), "", new Said.Tagged(words, List.of(tags)));
  }

  /** Tags the eojeols of a span, if all are free; 1 if they are not. */
  private static int fill(String[] tags, List<Range> eojeols, Range span, String type) {
    int first = 0;
    while (first < tags.length && !eojeols.get(first).overlaps(span)) {
      first++;
    }
    int end = first;
    while (end < tags.length && eojeols.get(end).overlaps(span)) {
      if (!tags[end].equals(OUTSIDE)) {
        return 1;
      }
      end++;
    }
    for (int i = first; i < end; i++) {
      tags[i] = type + (i == first ? "-B" : "-I");
    }
    return 0;
  }
}
