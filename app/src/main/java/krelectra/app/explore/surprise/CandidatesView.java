package krelectra.app.explore.surprise;

import atlantafx.base.theme.Styles;
import atlantafx.base.theme.Tweaks;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.beans.InvalidationListener;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;
import krelectra.app.language.Messages;
import krelectra.app.look.Theme;
import krelectra.inference.analysis.Candidate;
import krelectra.inference.analysis.Candidates;

/** The generator's candidates for a piece; a click or Enter puts one in the text. */
final class CandidatesView extends VBox {
  /** More pieces than these are not offered one by one. */
  private static final int MOST_PIECES = 24;

  private final CandidatesViewModel model;
  private final Messages messages;
  private final FlowPane pieces = new FlowPane(4, 4);
  private final Label now = new Label();
  private final ListView<Candidate> list = new ListView<>();
  private final Label said = new Label();
  private final ProgressIndicator busy = new ProgressIndicator();
  private final Button retry = new Button();
  private final VBox instead = new VBox(8, busy, said, retry);

  CandidatesView(CandidatesViewModel model, Messages messages, ObservableValue<Theme> theme) {
    this.model = model;
    this.messages = messages;
    getStyleClass().add("candidates");
    setMinWidth(0);
    pieces.setId("candidate-pieces");
    now.setId("candidate-now");
    now.setWrapText(true);
    now.setMinHeight(USE_PREF_SIZE);
    list.setId("candidates");
    list.getStyleClass().addAll(Styles.DENSE, Tweaks.EDGE_TO_EDGE);
    list.accessibleTextProperty().bind(messages.text("candidates"));
    list.setCellFactory(view -> new CandidateCell(model, messages, theme, this::replace));
    list.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    said.setId("candidates-said");
    said.setWrapText(true);
    said.setTextAlignment(TextAlignment.CENTER);
    busy.setMaxSize(24, 24);
    retry.textProperty().bind(messages.text("retry"));
    retry.getStyleClass().add(Styles.SMALL);
    retry.setOnAction(event -> model.retry());
    instead.setAlignment(Pos.CENTER);
    instead.getStyleClass().add("instead");
    StackPane answer = new StackPane(list, instead);
    VBox.setVgrow(answer, Priority.ALWAYS);
    Label title = new Label();
    title.textProperty().bind(messages.text("candidates.title"));
    title.getStyleClass().add(Styles.TEXT_BOLD);
    getChildren().addAll(title, pieces, now, answer);
    InvalidationListener changed = observable -> update();
    model.piecesProperty().addListener(changed);
    model.chosenProperty().addListener(changed);
    model.stateProperty().addListener(changed);
    messages.language().addListener(changed);
    update();
  }

  private void replace(Candidate candidate) {
    if (CandidatesViewModel.isText(candidate)) {
      model.replace(candidate);
    }
  }

  private void pressed(KeyEvent event) {
    Candidate chosen = list.getSelectionModel().getSelectedItem();
    if (event.getCode() == KeyCode.ENTER && chosen != null) {
      replace(chosen);
      event.consume();
    }
  }

  private void update() {
    showPieces();
    CandidatesState state = model.stateProperty().get();
    boolean waits =
        state instanceof CandidatesState.Working
            || state instanceof CandidatesState.LoadingGenerator;
    show(busy, waits);
    show(retry, state instanceof CandidatesState.Failed);
    show(now, state instanceof CandidatesState.Ready);
    list.setVisible(state instanceof CandidatesState.Ready);
    instead.setVisible(!list.isVisible());
    said.setText(
        switch (state) {
          case CandidatesState.NoText none -> messages.get("candidates.noText");
          case CandidatesState.NothingSelected nothing -> messages.get("candidates.nothing");
          case CandidatesState.NoPiece none -> messages.get("candidates.noPiece");
          case CandidatesState.NoGenerator none ->
              messages.get("candidates.noGenerator", none.expected().toString());
          case CandidatesState.LoadingGenerator loading -> messages.get("candidates.loading");
          case CandidatesState.Working working -> messages.get("candidates.working");
          case CandidatesState.Failed failed ->
              failed.sentence() == null
                  ? messages.get("candidates.failed")
                  : messages.fault(failed.sentence());
          case CandidatesState.Ready ready -> "";
        });
    if (state instanceof CandidatesState.Ready ready) {
      show(ready.found());
    } else {
      list.getItems().clear();
    }
  }

  private void show(Candidates found) {
    Candidate original = found.original();
    now.setText(
        messages.get(
            "candidates.now",
            original.text(),
            String.format(Locale.ROOT, "%.5f", original.probability()),
            original.rank()));
    if (!list.getItems().equals(found.top())) {
      list.getItems().setAll(found.top());
      list.scrollTo(0);
    }
  }

  /** A choice only where there is one. */
  private void showPieces() {
    List<PieceChoice> choices = model.piecesProperty().get();
    show(pieces, choices.size() > 1);
    List<ToggleButton> buttons = new ArrayList<>();
    for (PieceChoice choice : choices.subList(0, Math.min(MOST_PIECES, choices.size()))) {
      ToggleButton button = new ToggleButton(choice.piece().text());
      button.setMnemonicParsing(false);
      button.setId("piece-" + choice.at());
      button.getStyleClass().add(Styles.SMALL);
      button.setSelected(choice.equals(model.chosenProperty().get()));
      button.setAccessibleText(messages.get("candidates.piece", choice.piece().text()));
      button.setOnAction(
          event -> {
            model.chosenProperty().set(choice);
            button.setSelected(true);
          });
      buttons.add(button);
    }
    pieces.getChildren().setAll(buttons);
  }

  private static void show(javafx.scene.Node node, boolean shown) {
    node.setVisible(shown);
    node.setManaged(shown);
  }
}
