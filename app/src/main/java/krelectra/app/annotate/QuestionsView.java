package krelectra.app.annotate;

import atlantafx.base.theme.Styles;
import java.util.List;
import javafx.beans.InvalidationListener;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import krelectra.annotation.document.Range;
import krelectra.annotation.label.Target;
import krelectra.annotation.layer.Layer;
import krelectra.annotation.layer.LayerKind;
import krelectra.app.language.Messages;

/** The questions on the document at hand with their answers; only where answers are annotated. */
final class QuestionsView extends VBox {
  private static final PseudoClass ASKED = PseudoClass.getPseudoClass("asked");
  private static final double MOST_HEIGHT = 150;

  private final AnnotateViewModel annotate;
  private final Messages messages;
  private final VBox list = new VBox();
  private final TextField field = new TextField();

  QuestionsView(AnnotateViewModel annotate, Messages messages, Runnable done) {
    this.annotate = annotate;
    this.messages = messages;
    getStyleClass().add("questions");
    field.setId("question");
    field.promptTextProperty().bind(messages.text("question.prompt"));
    field.accessibleTextProperty().bind(messages.text("question.prompt"));
    HBox.setHgrow(field, Priority.ALWAYS);
    Runnable ask =
        () -> {
          annotate.labelling().answering().ask(field.getText());
          field.clear();
          done.run();
        };
    field.setOnAction(event -> ask.run());
    Button add = new Button();
    add.textProperty().bind(messages.text("question.add"));
    add.disableProperty().bind(field.textProperty().map(String::isBlank));
    add.setOnAction(event -> ask.run());
    HBox row = new HBox(field, add);
    row.getStyleClass().add("row");
    ScrollPane scroll = new ScrollPane(list);
    scroll.setFitToWidth(true);
    scroll.setMaxHeight(MOST_HEIGHT);
    list.heightProperty()
        .addListener(
            (value, before, now) ->
                scroll.setMinHeight(Math.min(MOST_HEIGHT, now.doubleValue() + 2)));
    scroll.setFocusTraversable(false);
    getChildren().addAll(scroll, row);
    InvalidationListener changed = observable -> update();
    annotate.sentence().atHandProperty().addListener(changed);
    annotate.sentence().activeProperty().addListener((value, before, now) -> update());
    annotate.sentence().confidenceProperty().addListener((value, before, now) -> update());
    annotate.layers().layerProperty().addListener(changed);
    messages.language().addListener(changed);
    update();
  }

  private void update() {
    Layer layer = annotate.layers().layerProperty().get();
    AtHand now = annotate.sentence().atHandProperty().get();
    boolean shown = layer != null && layer.kind() == LayerKind.ANSWER && now != null;
    setVisible(shown);
    setManaged(shown);
    list.getChildren().clear();
    if (!shown || now == null) {
      return;
    }
    List<krelectra.annotation.label.Label> all = annotate.sentence().labels();
    for (int i = 0; i < all.size(); i++) {
      list.getChildren().add(row(now, all.get(i), i + 1));
    }
  }

  private HBox row(AtHand now, krelectra.annotation.label.Label label, int number) {
    Target.OfAnswer target = (Target.OfAnswer) label.target();
    Label question = new Label("Q" + number + "  " + target.question());
    question.setWrapText(true);
    question.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(question, Priority.ALWAYS);
    boolean waits = label.state() == krelectra.annotation.label.Label.State.SUGGESTED;
    List<Range> answers = target.answers();
    String said =
        answers.isEmpty()
            ? messages.get(waits ? "question.open" : "question.unanswerable")
            : String.join(
                " / ",
                answers.stream().map(range -> range.of(now.around().document().text())).toList());
    String sure = annotate.sentence().confidence(label);
    Label answer = new Label(sure.isEmpty() ? said : said + " ? " + sure);
    answer.getStyleClass().add(answers.isEmpty() ? Styles.TEXT_MUTED : Styles.TEXT_BOLD);
    answer.setMaxWidth(260);
    HBox row = new HBox(question, answer);
    row.setAlignment(Pos.CENTER_LEFT);
    row.getStyleClass().add("question-row");
    boolean asked =
        annotate
            .labelling()
            .answering()
            .question()
            .filter(each -> each.id().equals(label.id()))
            .isPresent();
    row.pseudoClassStateChanged(ASKED, asked);
    row.setOnMouseClicked(event -> annotate.sentence().activate(label.id()));
    return row;
  }
}
