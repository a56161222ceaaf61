package krelectra.app.annotate;

import atlantafx.base.theme.Styles;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.InvalidationListener;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import krelectra.annotation.document.Range;
import krelectra.annotation.layer.Layer;
import krelectra.app.annotate.text.LabelledText;
import krelectra.app.annotate.text.Mark;
import krelectra.app.annotate.text.TextEvents;
import krelectra.app.annotate.text.TextPane;
import krelectra.app.language.Messages;
import krelectra.app.look.Theme;

/** The sentence at hand with its labels, beside its partner if it is one of a pair. */
final class SentencePane extends VBox {
  /** More in one sentence is no sentence, and laying it out would stall the window. */
  private static final int MOST = 20_000;

  private final AnnotateViewModel annotate;
  private final Messages messages;
  private final TextPane text;
  private final TextPane partner;
  private final Label refusal = new Label();
  private final Label cut = new Label();
  private final Label firstTitle = new Label();
  private final Label secondTitle = new Label();
  private final VBox left;
  private final VBox right;
  private final HBox texts;

  SentencePane(AnnotateViewModel annotate, Messages messages, ObservableValue<Theme> theme) {
    this.annotate = annotate;
    this.messages = messages;
    getStyleClass().add("sentence-pane");
    text = new TextPane(theme, events());
    text.setId("sentence-text");
    partner = new TextPane(theme, nothing());
    partner.setFocusTraversable(false);
    left = titled(firstTitle, text);
    right = titled(secondTitle, partner);
    texts = new HBox(left, right);
    texts.getStyleClass().add("texts");
    VBox.setVgrow(texts, Priority.ALWAYS);
    refusal.setId("refusal");
    refusal.getStyleClass().add("refusal");
    refusal.setWrapText(true);
    cut.setId("text-cut");
    cut.setWrapText(true);
    show(cut, false);
    getChildren().addAll(texts, cut, refusal);
    InvalidationListener changed = observable -> update();
    SentenceViewModel sentence = annotate.sentence();
    sentence.atHandProperty().addListener(changed);
    sentence.selectionProperty().addListener((value, before, now) -> update());
    sentence.activeProperty().addListener((value, before, now) -> update());
    sentence.governorProperty().addListener((value, before, now) -> update());
    sentence.othersProperty().addListener((value, before, now) -> update());
    sentence.asideProperty().addListener((value, before, now) -> update());
    sentence.confidenceProperty().addListener((value, before, now) -> update());
    annotate.blind().blindProperty().addListener((value, before, now) -> update());
    annotate.blind().shownProperty().addListener((value, before, now) -> update());
    annotate.layers().layerProperty().addListener((value, before, now) -> update());
    annotate.labelling().refusalProperty().addListener((value, before, now) -> refuse());
    messages.language().addListener(changed);
    update();
  }

  private static VBox titled(Label title, TextPane pane) {
    title.getStyleClass().add(Styles.TEXT_MUTED);
    VBox box = new VBox(title, pane);
    HBox.setHgrow(box, Priority.ALWAYS);
    VBox.setVgrow(pane, Priority.ALWAYS);
    box.setMaxWidth(Double.MAX_VALUE);
    return box;
  }

  private TextEvents events() {
    return new TextEvents() {
      @Override
      public void draw(int from, int to, boolean fine, boolean extend) {
        annotate.sentence().draw(from, to, fine, extend);
      }

      @Override
      public void pick(String label) {
        annotate.sentence().activate(label);
      }

      @Override
      public void join(String from, String to) {
        annotate.labelling().joining().join(from, to);
      }
    };
  }

  private static TextEvents nothing() {
    return new TextEvents() {
      @Override
      public void draw(int from, int to, boolean fine, boolean extend) {
        // The partner is only read.
      }

      @Override
      public void pick(String label) {
        // It shows no labels.
      }

      @Override
      public void join(String from, String to) {
        // It shows no labels.
      }
    };
  }

  /** Gives the text the keys. */
  void focusText() {
    text.requestFocus();
  }

  boolean isTextFocused() {
    return text.isFocused();
  }

  private void update() {
    AtHand now = annotate.sentence().atHandProperty().get();
    Layer layer = annotate.layers().layerProperty().get();
    if (now == null || layer == null) {
      LabelledText plain =
          now == null ? LabelledText.NONE : LabelledText.of(now.text()).first(MOST);
      text.show(plain, now == null ? messages.get("sentence.none") : now.text());
      show(right, false);
      show(firstTitle, false);
      return;
    }
    Drawn drawn = new Drawn(now, annotate.layers(), annotate.sentence(), layer);
    LabelledText labelled = drawn.labelled(annotate.labelling().answering().question()).first(MOST);
    text.show(labelled, accessible(labelled));
    Optional<LabelledText> other = drawn.partner();
    show(right, other.isPresent());
    show(firstTitle, other.isPresent());
    other.map(its -> its.first(MOST)).ifPresent(its -> partner.show(its, its.text()));
    show(cut, now.text().length() > MOST);
    cut.setText(messages.get("text.cut", MOST, now.text().length()));
    boolean isFirst = drawn.isFirst();
    firstTitle.setText(messages.get(isFirst ? "pair.first" : "pair.second"));
    secondTitle.setText(messages.get(isFirst ? "pair.second" : "pair.first"));
    if (other.isPresent()) {
      texts.getChildren().setAll(isFirst ? List.of(left, right) : List.of(right, left));
    }
    refuse();
  }

  private static void show(javafx.scene.Node node, boolean shown) {
    node.setVisible(shown);
    node.setManaged(shown);
  }

  private String accessible(LabelledText shown) {
    List<String> said = new ArrayList<>();
    said.add(shown.text());
    for (Mark mark : shown.marks()) {
      said.add(words(shown, mark.ranges()) + " " + mark.text());
    }
    Range selected = shown.selected();
    if (selected != null) {
      said.add(messages.get("text.selected", selected.of(shown.text())));
    }
    return String.join(". ", said);
  }

  private static String words(LabelledText shown, List<Range> ranges) {
    return String.join(" ", ranges.stream().map(range -> range.of(shown.text())).toList());
  }

  private void refuse() {
    String why = annotate.labelling().refusalProperty().get();
    boolean refused = !why.equals(LabellingViewModel.Refusal.NONE.name());
    show(refusal, refused);
    refusal.setText(refused ? messages.get("refusal." + why.toLowerCase(Locale.ROOT)) : "");
  }
}
