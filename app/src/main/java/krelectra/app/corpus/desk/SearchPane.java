package krelectra.app.corpus.desk;

import atlantafx.base.theme.Styles;
import java.util.List;
import java.util.Locale;
import javafx.beans.InvalidationListener;
import javafx.geometry.Pos;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import krelectra.annotation.search.Concordance;
import krelectra.app.corpus.dialog.FileDialogs;
import krelectra.app.corpus.search.LabelFilter;
import krelectra.app.corpus.search.LineOrder;
import krelectra.app.corpus.search.SearchState;
import krelectra.app.corpus.search.SearchViewModel;
import krelectra.app.language.Messages;
import krelectra.app.look.Named;
import krelectra.app.look.SegmentedSwitch;

/** Searches the project at hand. */
final class SearchPane extends VBox {
  private final CorpusDesk desk;
  private final SearchViewModel search;
  private final Messages messages;
  private final TextField query = new TextField();
  private final Label said = new Label();
  private final Label help = new Label();
  private final ProgressBar bar = new ProgressBar();
  private final ListView<Concordance> lines = new ListView<>();
  private final ComboBox<LabelFilter> filter = new ComboBox<>();
  private final ComboBox<SearchViewModel.Choice> label = new ComboBox<>();
  private final TextButton give;
  private final TextButton save;
  private final TextButton start;

  SearchPane(CorpusDesk desk, Messages messages, FileDialogs dialogs) {
    this.desk = desk;
    this.search = desk.search();
    this.messages = messages;
    getStyleClass().add("corpus-tool");
    start = new TextButton("search-start", messages.text("search.start"), search::search);
    give = new TextButton("search-label", messages.text("search.label"), this::give);
    save =
        new TextButton(
            "search-save",
            messages.text("search.save"),
            () -> dialogs.save(messages.get("search.save"), "kwic.tsv").ifPresent(search::save));
    buildQuery();
    buildLines();
    said.setId("search-said");
    said.setWrapText(true);
    help.setWrapText(true);
    help.setMinHeight(USE_PREF_SIZE);
    help.textProperty().bind(messages.text("search.help"));
    help.getStyleClass().add(Styles.TEXT_MUTED);
    bar.setMaxWidth(Double.MAX_VALUE);
    bar.accessibleTextProperty().bind(said.textProperty());
    HBox row = new HBox(6, query, start);
    row.setAlignment(Pos.CENTER_LEFT);
    HBox.setHgrow(query, Priority.ALWAYS);
    SegmentedSwitch<LineOrder> order =
        new SegmentedSwitch<>(
            "search-order",
            search.orderProperty(),
            List.of(LineOrder.values()),
            each -> messages.text("order." + each.name().toLowerCase(Locale.ROOT)),
            each -> messages.text("order.help"));
    FlowPane choices = new FlowPane(8, 6, filterChoice(), filterLabel(), order);
    HBox actions = new HBox(6, labelChoice(), give, save);
    actions.setAlignment(Pos.CENTER_LEFT);
    getChildren().addAll(row, choices, said, bar, lines, help, actions);
    InvalidationListener changed = observable -> update();
    search.stateProperty().addListener(changed);
    search.lines().addListener(changed);
    search.choices().addListener(changed);
    desk.corpus().projectProperty().addListener(changed);
    desk.work().stateProperty().addListener(changed);
    label.valueProperty().addListener(changed);
    lines.getSelectionModel().selectedItemProperty().addListener(changed);
    messages.language().addListener(changed);
    update();
  }

  private void buildQuery() {
    query.setId("search-query");
    query.textProperty().bindBidirectional(search.queryProperty());
    query.promptTextProperty().bind(messages.text("search.prompt"));
    query.accessibleTextProperty().bind(messages.text("search"));
    query.setOnAction(event -> search.search());
  }

  private void buildLines() {
    lines.setId("search-lines");
    lines.setItems(search.lines());
    lines.setCellFactory(KwicCell::new);
    lines.setFixedCellSize(28);
    lines.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
    lines.accessibleTextProperty().bind(messages.text("search.lines"));
    VBox.setVgrow(lines, Priority.ALWAYS);
    lines.setOnMouseClicked(
        event -> {
          if (!event.isControlDown() && !event.isShiftDown() && !event.isShortcutDown()) {
            go();
          }
        });
    lines.setOnKeyPressed(
        event -> {
          if (event.getCode() == KeyCode.ENTER) {
            go();
            event.consume();
          }
        });
  }

  private ComboBox<LabelFilter> filterChoice() {
    filter.setId("search-filter");
    filter.getStyleClass().add(Styles.SMALL);
    filter.getItems().setAll(LabelFilter.values());
    filter.setConverter(filterNames());
    messages.language().addListener(observable -> filter.setConverter(filterNames()));
    filter.valueProperty().bindBidirectional(search.filterProperty());
    filter.accessibleTextProperty().bind(messages.text("filter"));
    return filter;
  }

  /** Which label it must be; only of interest where labels are. */
  private TextField filterLabel() {
    TextField wanted = new TextField();
    wanted.setId("search-filter-label");
    wanted.getStyleClass().add(Styles.SMALL);
    wanted.setPrefColumnCount(8);
    wanted.textProperty().bindBidirectional(search.filterLabelProperty());
    wanted.promptTextProperty().bind(messages.text("filter.label.prompt"));
    wanted.accessibleTextProperty().bind(messages.text("filter.label"));
    Tooltip help = new Tooltip();
    help.textProperty().bind(messages.text("filter.label"));
    wanted.setTooltip(help);
    wanted.setOnAction(event -> search.search());
    wanted.visibleProperty().bind(search.filterProperty().isNotEqualTo(LabelFilter.ALL));
    wanted.managedProperty().bind(wanted.visibleProperty());
    return wanted;
  }

  private Named<LabelFilter> filterNames() {
    return new Named<>(
        each -> {
          String key = "filter." + each.name().toLowerCase(Locale.ROOT);
          return messages.get(key);
        });
  }

  private ComboBox<SearchViewModel.Choice> labelChoice() {
    label.setId("search-tag");
    label.getStyleClass().add(Styles.SMALL);
    label.setItems(search.choices());
    label.setConverter(
        new Named<>(
            each -> (each.layer().id() + " " + each.tag() + " " + each.description()).strip()));
    label.setMaxWidth(Double.MAX_VALUE);
    label.setMinWidth(80);
    label.promptTextProperty().bind(messages.text("search.tag"));
    label.accessibleTextProperty().bind(messages.text("search.tag"));
    HBox.setHgrow(label, Priority.ALWAYS);
    return label;
  }

  private void go() {
    Concordance line = lines.getSelectionModel().getSelectedItem();
    if (line != null) {
      search.go(line);
    }
  }

  private void give() {
    SearchViewModel.Choice choice = label.getValue();
    if (choice != null) {
      search.label(lines.getSelectionModel().getSelectedItems(), choice);
    }
  }

  private void update() {
    SearchState state = search.stateProperty().get();
    said.setText(sentence(state));
    boolean busy = state instanceof SearchState.Indexing || state instanceof SearchState.Searching;
    WorkLine.shown(bar, busy);
    bar.setProgress(state instanceof SearchState.Indexing now ? now.share() : -1);
    WorkLine.shown(
        help, state instanceof SearchState.Idle || state instanceof SearchState.Unreadable);
    boolean none = desk.corpus().projectProperty().get() == null;
    query.setDisable(none);
    start.setDisable(none);
    save.setDisable(search.lines().isEmpty() || desk.work().isRunning());
    give.setDisable(
        label.getValue() == null || lines.getSelectionModel().getSelectedItem() == null);
  }

  private String sentence(SearchState state) {
    return switch (state) {
      case SearchState.Idle idle ->
          desk.corpus().projectProperty().get() == null ? messages.get("side.none") : "";
      case SearchState.Indexing now -> messages.get("search.indexing");
      case SearchState.Searching now -> messages.get("search.searching");
      case SearchState.Failed failed -> messages.fault(failed.sentence());
      case SearchState.Withheld withheld -> messages.get("search.withheld");
      case SearchState.Done done ->
          done.all() > search.lines().size()
              ? messages.get("search.more", done.all(), search.lines().size())
              : messages.get("search.done", done.all());
      case SearchState.Unreadable unreadable -> unreadable(unreadable);
    };
  }

  private String unreadable(SearchState.Unreadable unreadable) {
    String key = "query." + unreadable.kind().toLowerCase(Locale.ROOT);
    String what = messages.get(key, unreadable.detail());
    return unreadable.position() < 0
        ? what
        : messages.get("search.unreadable", unreadable.position() + 1, what);
  }
}
