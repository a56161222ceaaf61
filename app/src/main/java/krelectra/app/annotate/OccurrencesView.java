package krelectra.app.annotate;

import atlantafx.base.theme.Styles;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javafx.beans.InvalidationListener;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import krelectra.app.language.Messages;
import org.jspecify.annotations.Nullable;

/** Every occurrence of the words of a label, to be labelled at once. */
final class OccurrencesView extends VBox {
  private final OccurrencesViewModel occurrences;
  private final Messages messages;
  private final Label count = new Label();
  private final ProgressIndicator busy = new ProgressIndicator();
  private final ListView<Occurrence> list = new ListView<>();
  private final Set<Occurrence> left = new HashSet<>();
  private final Button label = new Button();

  OccurrencesView(OccurrencesViewModel occurrences, Messages messages, Runnable done) {
    this.occurrences = occurrences;
    this.messages = messages;
    getStyleClass().addAll("pane", "occurrences");
    Button look = new Button();
    look.setId("occurrences-look");
    look.textProperty().bind(messages.text("occurrences.look"));
    look.getStyleClass().add(Styles.SMALL);
    look.setOnAction(event -> occurrences.look());
    CheckBox everywhere = box("everywhere", occurrences.everywhereProperty());
    CheckBox whole = box("whole", occurrences.wholeProperty());
    label.setId("occurrences-label");
    label.getStyleClass().addAll(Styles.SMALL, Styles.ACCENT);
    label.setOnAction(
        event -> {
          occurrences.label(List.copyOf(left));
          done.run();
        });
    busy.getStyleClass().add("small-busy");
    busy.visibleProperty().bind(occurrences.searchingProperty());
    busy.managedProperty().bind(busy.visibleProperty());
    Button cancel = new Button();
    cancel.textProperty().bind(messages.text("cancel"));
    cancel.getStyleClass().addAll(Styles.SMALL, Styles.FLAT);
    cancel.visibleProperty().bind(occurrences.searchingProperty());
    cancel.managedProperty().bind(cancel.visibleProperty());
    cancel.setOnAction(event -> occurrences.forget());
    count.setId("occurrences-count");
    FlowPane row = new FlowPane(8, 6, look, everywhere, whole, busy, cancel, count, label);
    row.setAlignment(Pos.CENTER_LEFT);
    list.setItems(occurrences.found());
    list.setId("occurrences");
    list.setCellFactory(view -> new OccurrenceCell());
    list.accessibleTextProperty().bind(messages.text("occurrences"));
    VBox.setVgrow(list, Priority.ALWAYS);
    getChildren().addAll(row, list);
    InvalidationListener changed = observable -> update();
    occurrences
        .found()
        .addListener(
            (InvalidationListener)
                observable -> {
                  left.clear();
                  update();
                });
    occurrences.wordsProperty().addListener((value, before, now) -> update());
    occurrences.searchingProperty().addListener((value, before, now) -> update());
    messages.language().addListener(changed);
    update();
  }

  private CheckBox box(String key, javafx.beans.property.BooleanProperty property) {
    CheckBox box = new CheckBox();
    box.setId("occurrences-" + key);
    box.textProperty().bind(messages.text("occurrences." + key));
    box.selectedProperty().bindBidirectional(property);
    box.setOnAction(event -> occurrences.lookAgain());
    return box;
  }

  /** Lets the button take the keys, so that Enter labels. */
  void focusLabel() {
    label.requestFocus();
  }

  private void update() {
    int found = occurrences.found().size();
    String words = occurrences.wordsProperty().get();
    label.setVisible(found > 0);
    label.setManaged(found > 0);
    label.setText(
        messages.get("occurrences.label", found - left.size(), occurrences.tagProperty().get()));
    label.setDisable(found == left.size());
    if (words.isEmpty()) {
      count.setText(messages.get("occurrences.none"));
    } else if (occurrences.searchingProperty().get()) {
      count.setText(messages.get("occurrences.searching", words));
    } else {
      count.setText(
          messages.get(
              "occurrences.count",
              words,
              found,
              occurrences.documents(),
              occurrences.cutProperty().get() ? 1 : 0));
    }
  }

  /** An occurrence in its context, which can be left out. */
  private final class OccurrenceCell extends ListCell<Occurrence> {
    private final CheckBox box = new CheckBox();
    private final Label before = new Label();
    private final Label words = new Label();
    private final Label behind = new Label();
    private final HBox row = new HBox(box, before, words, behind);

    OccurrenceCell() {
      words.getStyleClass().add(Styles.TEXT_BOLD);
      before.getStyleClass().add(Styles.TEXT_MUTED);
      behind.getStyleClass().add(Styles.TEXT_MUTED);
      words.setMinWidth(USE_PREF_SIZE);
      before.setPrefWidth(220);
      before.setMinWidth(40);
      before.setAlignment(Pos.CENTER_RIGHT);
      before.setTextOverrun(javafx.scene.control.OverrunStyle.LEADING_ELLIPSIS);
      row.setAlignment(Pos.CENTER_LEFT);
      setPrefWidth(0);
      box.setOnAction(
          event -> {
            Occurrence item = getItem();
            if (item != null) {
              if (box.isSelected()) {
                left.remove(item);
              } else {
                left.add(item);
              }
              update();
            }
          });
    }

    @Override
    protected void updateItem(@Nullable Occurrence item, boolean empty) {
      super.updateItem(item, empty);
      if (empty || item == null) {
        setGraphic(null);
        return;
      }
      box.setSelected(!left.contains(item));
      before.setText(item.left());
      words.setText(item.words());
      behind.setText(item.right());
      box.setAccessibleText(item.left() + item.words() + item.right());
      setGraphic(row);
    }
  }
}
