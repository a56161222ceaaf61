package krelectra.app.manual;

import java.util.Objects;
import javafx.geometry.Insets;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import krelectra.app.language.Messages;

/** The manual: sections and a field to search them at the left, the open one at the right. */
public final class ManualPane extends BorderPane {
  private static final double LIST_WIDTH = 250;

  /**
   * A pane of about 900 × 600.
   *
   * @param messages of any package
   */
  public ManualPane(ManualViewModel manual, Messages messages) {
    Messages own = messages.of(ManualPane.class);
    getStyleClass().add("manual");
    getStylesheets()
        .add(Objects.requireNonNull(ManualPane.class.getResource("manual.css")).toExternalForm());
    TextField query = new TextField();
    query.setId("manual-query");
    query.promptTextProperty().bind(own.text("search"));
    query.accessibleTextProperty().bind(own.text("search"));
    query.textProperty().bindBidirectional(manual.queryProperty());
    VBox left = new VBox(query, list(manual, own));
    left.getStyleClass().add("left");
    left.setPrefWidth(LIST_WIDTH);
    setLeft(left);
    ScrollPane right = new ScrollPane();
    right.setId("manual-page");
    right.setFitToWidth(true);
    manual
        .openProperty()
        .subscribe(
            open -> {
              right.setContent(open == null ? new Label() : new SectionView(open));
              right.setVvalue(0);
            });
    setCenter(right);
  }

  private static ListView<Section> list(ManualViewModel manual, Messages messages) {
    ListView<Section> list = new ListView<>(manual.found());
    list.setId("manual-sections");
    list.accessibleTextProperty().bind(messages.text("sections"));
    VBox.setVgrow(list, Priority.ALWAYS);
    Label nothing = new Label();
    nothing.textProperty().bind(messages.text("nothing", manual.queryProperty()));
    nothing.setWrapText(true);
    nothing.setPadding(new Insets(8));
    list.setPlaceholder(nothing);
    list.setCellFactory(
        view ->
            new ListCell<>() {
              @Override
              protected void updateItem(Section section, boolean empty) {
                super.updateItem(section, empty);
                setText(empty || section == null ? null : section.title());
                setWrapText(true);
                setPrefWidth(0);
              }
            });
    manual.openProperty().subscribe(open -> list.getSelectionModel().select(open));
    list.getSelectionModel()
        .selectedItemProperty()
        .subscribe(
            section -> {
              if (section != null) {
                manual.openProperty().set(section);
              }
            });
    return list;
  }
}
