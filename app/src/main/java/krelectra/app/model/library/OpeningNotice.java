package krelectra.app.model.library;

import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import krelectra.app.language.Messages;
import krelectra.app.model.ModelViewModel;
import krelectra.app.model.library.ModelEntry.Presence;
import krelectra.app.model.library.ModelsViewModel.Doubt;
import org.jspecify.annotations.Nullable;

/**
 * Says how opening a model goes, and asks where the memory may not do; hidden while all is well.
 */
final class OpeningNotice extends HBox {
  private static final PseudoClass BAD = PseudoClass.getPseudoClass("bad");

  private final ModelsViewModel models;
  private final Messages messages;
  private final Label sentence = new Label();
  private final Button anyway;
  private final Button rather;

  OpeningNotice(ModelsViewModel models, Messages messages) {
    this.models = models;
    this.messages = messages;
    sentence.setId("models-notice");
    sentence.setWrapText(true);
    sentence.setMaxWidth(Double.MAX_VALUE);
    sentence.setMinHeight(USE_PREF_SIZE);
    setHgrow(sentence, Priority.ALWAYS);
    anyway = button("open-anyway", "doubt.anyway", models::confirm);
    rather = button("rather-not", "doubt.rather", models::decline);
    setId("notice-row");
    getStyleClass().addAll("banner", "form-row");
    getChildren().addAll(sentence, anyway, rather);
  }

  private Button button(String id, String key, Runnable action) {
    Button button = new Button();
    button.setId(id);
    button.textProperty().bind(messages.text(key));
    button.setMinWidth(USE_PREF_SIZE);
    button.setOnAction(event -> action.run());
    return button;
  }

  void update() {
    Doubt doubt = models.doubtProperty().get();
    ModelViewModel.State state = models.model().stateProperty().get();
    sentence.setText(sentence(doubt, state));
    pseudoClassStateChanged(BAD, doubt != null || state instanceof ModelViewModel.Failed);
    show(this, !sentence.getText().isEmpty());
    show(rather, doubt != null);
    show(anyway, doubt != null && doubt.need().verdict() == MemoryNeed.Verdict.TIGHT);
  }

  private String sentence(@Nullable Doubt doubt, ModelViewModel.State state) {
    if (doubt != null) {
      return doubt(doubt);
    }
    return switch (state) {
      case ModelViewModel.Failed failed ->
          messages.get(
              "open.failed",
              messages.fault(ModelsViewModel.sentence(failed.folder(), failed.reason())));
      case ModelViewModel.Loading loading ->
          messages.get("open.loading", loading.folder().toString());
      case ModelViewModel.State other -> ofModelInUse();
    };
  }

  private String doubt(Doubt doubt) {
    var locale = messages.language().getValue().locale();
    return messages.get(
        doubt.need().verdict() == MemoryNeed.Verdict.TIGHT ? "doubt.tight" : "doubt.impossible",
        String.valueOf(doubt.folder().getFileName()),
        ByteText.of(doubt.need().atWindow(), locale),
        ByteText.of(doubt.need().machine().available(), locale),
        ByteText.of(doubt.need().machine().total(), locale));
  }

  /** The model at hand goes on without its files: that has to be said. */
  private String ofModelInUse() {
    return models.entries().stream()
        .filter(ModelEntry::inUse)
        .filter(entry -> entry.presence() != Presence.PRESENT)
        .map(
            entry ->
                messages.get(
                    entry.presence() == Presence.GONE ? "inUse.gone" : "inUse.changed",
                    entry.name()))
        .findFirst()
        .orElse("");
  }

  private static void show(Node node, boolean shown) {
    node.setVisible(shown);
    node.setManaged(shown);
  }
}
