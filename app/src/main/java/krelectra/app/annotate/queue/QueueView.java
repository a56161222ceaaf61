package krelectra.app.annotate.queue;

import atlantafx.base.theme.Styles;
import java.util.Locale;
import javafx.beans.InvalidationListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import krelectra.app.explore.Placeholder;
import krelectra.app.language.Messages;
import krelectra.app.look.Named;
import krelectra.store.SentenceFilter.Which;

/** The list of sentences at the left. */
public final class QueueView extends VBox {
  private final QueueViewModel queue;
  private final Messages messages;
  private final ListView<Long> list = new ListView<>();
  private final Label figures = new Label();
  private final ProgressBar progress = new ProgressBar(0);
  private final Placeholder placeholder = new Placeholder();
  private final CheckBox random = new CheckBox();
  private final TextField seed = new TextField("1");
  private boolean selecting;

  /**
   * Shows a queue.
   *
   * @param messages of any package
   */
  public QueueView(QueueViewModel queue, Messages messages) {
    this.queue = queue;
    this.messages = messages.of(QueueView.class);
    getStyleClass().add("queue");
    setId("queue");
    getChildren().addAll(filter(), order(), progressRow(), list);
    buildList();
    InvalidationListener changed = observable -> update();
    queue.doneProperty().addListener(changed);
    queue.totalProperty().addListener(changed);
    queue.readingProperty().addListener(changed);
    queue.keys().addListener(changed);
    queue.blindProperty().addListener(changed);
    queue.whichProperty().addListener(changed);
    messages.language().addListener(changed);
    update();
  }

  private Node filter() {
    ComboBox<Which> choice = new ComboBox<>();
    choice.setId("queue-filter");
    choice.getItems().setAll(Which.values());
    choice.setMaxWidth(Double.MAX_VALUE);
    choice.setMinHeight(USE_PREF_SIZE);
    choice.setConverter(converter());
    // Names follow the language when the converter is set anew.
    messages.language().addListener(observable -> choice.setConverter(converter()));
    choice.valueProperty().bindBidirectional(queue.whichProperty());
    choice.accessibleTextProperty().bind(messages.text("filter"));
    HBox.setHgrow(choice, Priority.ALWAYS);
    Button refresh = new Button("⟳");
    refresh.setId("queue-refresh");
    refresh.getStyleClass().addAll(Styles.SMALL, Styles.FLAT);
    refresh.setOnAction(event -> queue.refresh());
    refresh.accessibleTextProperty().bind(messages.text("refresh"));
    Tooltip help = new Tooltip();
    help.textProperty().bind(messages.text("refresh"));
    refresh.setTooltip(help);
    HBox row = new HBox(choice, refresh);
    row.setMinHeight(USE_PREF_SIZE);
    row.setAlignment(Pos.CENTER_LEFT);
    row.getStyleClass().add("queue-row");
    return row;
  }

  private Named<Which> converter() {
    return new Named<>(which -> messages.get("filter." + which.name().toLowerCase(Locale.ROOT)));
  }

  private Node order() {
    random.setId("queue-random");
    random.textProperty().bind(messages.text("random"));
    seed.setId("queue-seed");
    seed.setPrefColumnCount(4);
    random.setMinWidth(USE_PREF_SIZE);
    seed.accessibleTextProperty().bind(messages.text("seed"));
    Tooltip help = new Tooltip();
    help.textProperty().bind(messages.text("seed.help"));
    seed.setTooltip(help);
    seed.disableProperty().bind(random.selectedProperty().not());
    random.disableProperty().bind(queue.rankedProperty().isNotNull());
    random.setOnAction(event -> reorder());
    seed.setOnAction(event -> reorder());
    Label label = new Label();
    label.textProperty().bind(messages.text("seed"));
    label.setLabelFor(seed);
    label.setMinWidth(USE_PREF_SIZE);
    label.getStyleClass().add(Styles.TEXT_MUTED);
    Region gap = new Region();
    HBox.setHgrow(gap, Priority.ALWAYS);
    HBox row = new HBox(random, gap, label, seed);
    row.setAlignment(Pos.CENTER_LEFT);
    row.getStyleClass().add("queue-row");
    return row;
  }

  private void reorder() {
    String typed = seed.getText().strip();
    boolean isNumber = typed.matches("-?\\d{1,18}");
    seed.pseudoClassStateChanged(javafx.css.PseudoClass.getPseudoClass("error"), !isNumber);
    if (isNumber) {
      queue.orderProperty().set(new QueueOrder(random.isSelected(), Long.parseLong(typed)));
    }
  }

  private Node progressRow() {
    figures.setId("queue-progress");
    figures.getStyleClass().add(Styles.TEXT_MUTED);
    progress.setMaxWidth(Double.MAX_VALUE);
    progress.getStyleClass().add(Styles.SMALL);
    progress.accessibleTextProperty().bind(figures.textProperty());
    return new VBox(figures, progress);
  }

  private void buildList() {
    list.setId("queue-list");
    list.setItems(queue.keys());
    list.setCellFactory(view -> new SentenceCell(queue, messages));
    list.setPlaceholder(placeholder);
    queue.rankedProperty().subscribe(now -> list.setFixedCellSize(now == null ? 30 : 48));
    list.accessibleTextProperty().bind(messages.text("list"));
    VBox.setVgrow(list, Priority.ALWAYS);
    list.getSelectionModel()
        .selectedIndexProperty()
        .addListener(
            (value, before, now) -> {
              if (!selecting && now.intValue() >= 0) {
                queue.select(now.intValue());
              }
            });
    queue.selectedProperty().addListener((value, before, now) -> follow(now.intValue()));
    queue.loadedProperty().addListener(observable -> list.refresh());
    follow(queue.selectedProperty().get());
  }

  private void follow(int index) {
    selecting = true;
    try {
      if (index < 0) {
        list.getSelectionModel().clearSelection();
      } else if (list.getSelectionModel().getSelectedIndex() != index) {
        list.getSelectionModel().clearAndSelect(index);
        list.scrollTo(Math.max(0, index - 4));
      }
    } finally {
      selecting = false;
    }
  }

  private void update() {
    long total = queue.totalProperty().get();
    long done = queue.doneProperty().get();
    String counted =
        done < 0 ? messages.get("progress.none", total) : messages.get("progress", done, total);
    int shown = queue.keys().size();
    figures.setText(
        shown == total || queue.readingProperty().get()
            ? counted
            : counted + " · " + messages.get("progress.listed", shown));
    progress.setProgress(done < 0 || total == 0 ? 0 : (double) done / total);
    if (queue.readingProperty().get()) {
      placeholder.say(messages.get("reading.title"), messages.get("reading.text"));
    } else if (queue.isWithheld()) {
      placeholder.say(messages.get("blind.title"), messages.get("blind.text"));
    } else if (total > 0) {
      placeholder.say(messages.get("nothing.title"), messages.get("nothing.text"));
    } else {
      placeholder.say(messages.get("empty.title"), messages.get("empty.text"));
    }
  }
}
