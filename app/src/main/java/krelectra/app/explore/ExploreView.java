package krelectra.app.explore;

import java.io.File;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.BorderPane;
import krelectra.app.figure.FigureSource;
import krelectra.app.language.Messages;
import krelectra.app.look.Theme;

/**
 * Exploring: the text on top, a file's sentences at the left, the strip below the text, and below
 * it the tools.
 */
public final class ExploreView extends BorderPane {
  private static final PseudoClass DROPPING = PseudoClass.getPseudoClass("dropping");
  private static final double LIST_SHARE = 0.22;
  private static final double STRIP_SHARE = 0.44;

  private final SentenceListViewModel sentences;
  private final TextInputPane input;

  /**
   * Shows both view models.
   *
   * @param messages of any package
   * @param chooser asks for a file of sentences
   * @param tools stand below the strip
   * @param export makes the control that exports a view
   */
  public ExploreView(
      ExploreViewModel model,
      SentenceListViewModel sentences,
      Messages messages,
      ObservableValue<Theme> theme,
      TextFileChooser chooser,
      List<Tool> tools,
      Function<FigureSource, Node> export) {
    this.sentences = sentences;
    Messages own = messages.of(ExploreView.class);
    getStyleClass().add("explore");
    getStylesheets().add(stylesheet());
    input = new TextInputPane(model, own);
    StripPane strip = new StripPane(model, own, theme);
    strip.addAction(export.apply(new StripFigure(model, strip, own)));
    var tabs = new ToolTabs(tools, model.toolProperty(), own, export);
    BorderPane work = new BorderPane(new StripAboveTools(strip, tabs, STRIP_SHARE));
    work.setTop(input);
    SentenceListView list = new SentenceListView(sentences, own, chooser);
    SplitPane halves = new SplitPane(list, work);
    halves.setDividerPositions(LIST_SHARE);
    SplitPane.setResizableWithParent(list, false);
    setCenter(halves);
    addEventHandler(DragEvent.DRAG_OVER, this::dragged);
    addEventHandler(DragEvent.DRAG_EXITED, event -> pseudoClassStateChanged(DROPPING, false));
    addEventHandler(DragEvent.DRAG_DROPPED, this::dropped);
  }

  static String stylesheet() {
    return Objects.requireNonNull(ExploreView.class.getResource("explore.css")).toExternalForm();
  }

  /** Lets the user type at once. */
  public void focusText() {
    input.focusText();
  }

  private void dragged(DragEvent event) {
    if (event.getDragboard().hasFiles()) {
      event.acceptTransferModes(TransferMode.COPY);
      pseudoClassStateChanged(DROPPING, true);
      event.consume();
    }
  }

  private void dropped(DragEvent event) {
    pseudoClassStateChanged(DROPPING, false);
    if (event.getDragboard().hasFiles()) {
      drop(event.getDragboard().getFiles());
      event.setDropCompleted(true);
      event.consume();
    }
  }

  /** Opens the first of the files. */
  void drop(List<File> files) {
    if (!files.isEmpty()) {
      sentences.open(files.getFirst().toPath());
    }
  }
}
