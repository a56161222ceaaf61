package krelectra.app.corpus.desk;

import atlantafx.base.theme.Styles;
import javafx.beans.InvalidationListener;
import javafx.geometry.Pos;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import krelectra.annotation.document.Annotator;
import krelectra.app.corpus.CorpusViewModel;
import krelectra.app.language.Messages;
import org.jspecify.annotations.Nullable;

/** Who works here: one of the project's people, or a new one by a new name. */
final class AnnotatorField extends HBox {
  private final CorpusViewModel corpus;
  private final ComboBox<String> choice = new ComboBox<>();
  private boolean showing;

  AnnotatorField(CorpusViewModel corpus, Messages messages) {
    super(6);
    this.corpus = corpus;
    Label label = new Label();
    label.textProperty().bind(messages.text("annotator"));
    label.setLabelFor(choice);
    choice.setId("corpus-annotator-choice");
    choice.setEditable(true);
    choice.setPrefWidth(130);
    choice.getStyleClass().add(Styles.SMALL);
    choice.accessibleTextProperty().bind(messages.text("annotator"));
    Tooltip help = new Tooltip();
    help.setWrapText(true);
    help.setMaxWidth(320);
    help.textProperty().bind(messages.text("annotator.help"));
    choice.setTooltip(help);
    TextField typed = choice.getEditor();
    typed.setId("corpus-annotator");
    typed.accessibleTextProperty().bind(messages.text("annotator"));
    typed
        .focusedProperty()
        .addListener(
            (value, before, now) -> {
              if (!now) {
                sign(typed.getText());
              }
            });
    choice.setOnAction(event -> sign(choice.getValue()));
    corpus.annotators().addListener((InvalidationListener) observable -> show());
    corpus.annotatorProperty().addListener(observable -> show());
    setAlignment(Pos.CENTER_LEFT);
    getChildren().addAll(label, choice);
    show();
  }

  private void show() {
    showing = true;
    try {
      choice
          .getItems()
          .setAll(
              corpus.annotators().stream()
                  .filter(each -> each.kind() == Annotator.Kind.PERSON)
                  .map(Annotator::id)
                  .filter(id -> !id.equals(Annotator.CURATOR))
                  .toList());
      choice.setValue(corpus.annotatorProperty().get());
      choice.getEditor().setText(corpus.annotatorProperty().get());
    } finally {
      showing = false;
    }
  }

  private void sign(@Nullable String name) {
    if (showing || name == null) {
      return;
    }
    if (!name.strip().equals(corpus.annotatorProperty().get())) {
      corpus.sign(name);
    }
    show();
  }
}
