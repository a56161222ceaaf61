package krelectra.app.annotate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.paint.Color;
import krelectra.annotation.document.Range;
import krelectra.annotation.document.Sentence;
import krelectra.annotation.label.Label;
import krelectra.annotation.label.Label.State;
import krelectra.annotation.label.Target;
import krelectra.annotation.layer.Layer;
import krelectra.annotation.layer.LayerKind;
import krelectra.app.annotate.text.Arc;
import krelectra.app.annotate.text.LabelledText;
import krelectra.app.annotate.text.Mark;
import krelectra.app.annotate.text.MarkStyle;
import krelectra.app.annotate.text.TextSelection;

/** What is drawn of the sentence at hand: the labels of the layer, what they join, others aside. */
record Drawn(AtHand now, LayersViewModel layers, SentenceViewModel sentence, Layer layer) {
  /** The sentence with its labels. */
  LabelledText labelled(Optional<Label> question) {
    TextSelection selection = sentence.selectionProperty().get();
    List<Mark> marks = new ArrayList<>();
    List<Arc> arcs = new ArrayList<>();
    Sight sight = sentence.sight();
    for (Label label : now.around().labels()) {
      if (sight.test(label) && LabelsHere.isHere(now, label)) {
        switch (label.target()) {
          case Target.OfSpan(List<Range> ranges) when isShown(label) -> mark(label, ranges, marks);
          case Target.OfRelation(String from, String to) when isShown(label) ->
              arcs.add(arc(label, from, to));
          case Target.OfChain(List<String> members) when isShown(label) -> {
            for (int i = 1; i < members.size(); i++) {
              arcs.add(arc(label, members.get(i - 1), members.get(i)));
            }
          }
          default -> {
            // drawn elsewhere
          }
        }
      }
    }
    if (layer.kind() == LayerKind.ANSWER) {
      answers(question, marks);
    }
    return new LabelledText(now.text(), marks, arcs, selection == null ? null : selection.range());
  }

  private boolean isShown(Label label) {
    boolean mine = label.layer().equals(layer.id());
    return mine || isJoined(label) || sentence.asideProperty().get();
  }

  private boolean isJoined(Label label) {
    boolean joining = layer.kind() == LayerKind.RELATION || layer.kind() == LayerKind.CHAIN;
    return joining
        && label.target() instanceof Target.OfSpan
        && (layer.base().isEmpty() || label.layer().equals(layer.base()));
  }

  private void mark(Label label, List<Range> ranges, List<Mark> marks) {
    List<Range> own =
        ranges.stream()
            .filter(
                range ->
                    range.overlaps(now.sentence().range())
                        || now.sentence().range().contains(range))
            .map(now::inSentence)
            .toList();
    if (!own.isEmpty()) {
      boolean governs = label.id().equals(sentence.governorProperty().get());
      String name = (governs ? "▶ " : "") + name(label);
      marks.add(
          new Mark(label.id(), own, name, colour(label), style(label), governs || isActive(label)));
    }
  }

  private Arc arc(Label label, String from, String to) {
    return new Arc(label.id(), from, to, name(label), colour(label), style(label), isActive(label));
  }

  private boolean isActive(Label label) {
    return label.id().equals(sentence.activeProperty().get());
  }

  private String name(Label label) {
    boolean foreign =
        !label.annotator().equals(sentence.me()) && !layers.isNobody(label.annotator());
    return layers.name(label)
        + (label.state() == State.SUGGESTED
            ? (" ? " + sentence.confidence(label)).stripTrailing()
            : "")
        + (foreign && label.state() == State.ACCEPTED ? " · " + label.annotator() : "");
  }

  private Color colour(Label label) {
    return Color.web(layers.colour(label));
  }

  private MarkStyle style(Label label) {
    if (label.state() == State.SUGGESTED) {
      return MarkStyle.SUGGESTED;
    }
    return label.layer().equals(layer.id()) || isJoined(label)
        ? MarkStyle.ACCEPTED
        : MarkStyle.ASIDE;
  }

  /** The answers of each question by its number; the one at hand stands out. */
  private void answers(Optional<Label> question, List<Mark> marks) {
    List<Label> all = sentence.labels();
    for (int i = 0; i < all.size(); i++) {
      Label label = all.get(i);
      boolean asked = question.isPresent() && question.get().id().equals(label.id());
      for (Range range : label.target().ranges()) {
        if (range.overlaps(now.sentence().range())) {
          marks.add(
              new Mark(
                  label.id(),
                  List.of(now.inSentence(range)),
                  ("Q" + (i + 1) + " " + sentence.confidence(label)).strip(),
                  Color.web(krelectra.annotation.layer.Palette.colour(i)),
                  asked ? MarkStyle.ACCEPTED : MarkStyle.ASIDE,
                  asked));
        }
      }
    }
  }

  /** The other sentence of the pair; empty if there is none. */
  Optional<LabelledText> partner() {
    return now.pair(layer.id())
        .flatMap(
            pair ->
                now.sentence(
                    pair.first().equals(now.sentence().id()) ? pair.second() : pair.first()))
        .map((Sentence other) -> LabelledText.of(now.around().text(other)));
  }

  /** Whether the sentence at hand is the first of its pair. */
  boolean isFirst() {
    return now.pair(layer.id()).map(pair -> pair.first().equals(now.sentence().id())).orElse(true);
  }
}
