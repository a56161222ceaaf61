package krelectra.app.corpus.desk;

import atlantafx.base.theme.Styles;
import java.util.List;
import javafx.beans.InvalidationListener;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.Spinner;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import krelectra.annotation.layer.Layer;
import krelectra.app.corpus.team.AnnotatorProgress;
import krelectra.app.corpus.team.AssignedDocument;
import krelectra.app.corpus.team.TeamViewModel;
import krelectra.app.language.Messages;
import krelectra.app.look.Named;

/** Who annotates which documents, how far each is, and whether work is blind. */
final class TeamPane extends VBox {
  private final CorpusDesk desk;
  private final TeamViewModel team;
  private final Messages messages;
  private final ComboBox<Layer> layer = new ComboBox<>();
  private final CheckBox blind = new CheckBox();
  private final GridPane progress = new GridPane();
  private final TableView<AssignedDocument> documents = new TableView<>();
  private final ComboBox<String> person = new ComboBox<>();
  private final Spinner<Integer> each = new Spinner<>(1, 9, 2);
  private final TextField seed = new TextField("1");
  private final Label said = new Label();

  TeamPane(CorpusDesk desk, Messages messages) {
    this.desk = desk;
    this.team = desk.team();
    this.messages = messages;
    getStyleClass().add("corpus-tool");
    progress.setId("team-progress");
    progress.setHgap(8);
    progress.setVgap(4);
    said.setId("team-said");
    said.setWrapText(true);
    said.setMinHeight(USE_PREF_SIZE);
    said.getStyleClass().add(Styles.TEXT_MUTED);
    buildDocuments();
    getChildren().addAll(top(), progress, said, documents, giving(), spreading());
    InvalidationListener changed = observable -> update();
    team.progress().addListener(changed);
    team.documents().addListener(changed);
    team.people().addListener((InvalidationListener) observable -> columns());
    team.blindProperty().addListener(changed);
    documents.getSelectionModel().getSelectedItems().addListener(changed);
    desk.corpus().projectProperty().addListener(changed);
    messages.language().addListener(observable -> columns());
    columns();
  }

  private Node top() {
    layer.setId("team-layer");
    layer.getStyleClass().add(Styles.SMALL);
    layer.setItems(team.layers());
    layer.setConverter(new Named<>(Layer::name));
    layer.valueProperty().bindBidirectional(team.layerProperty());
    layer.accessibleTextProperty().bind(messages.text("team.layer"));
    blind.setId("team-blind");
    blind.textProperty().bind(messages.text("team.blind"));
    Tooltip help = new Tooltip();
    help.setWrapText(true);
    help.setMaxWidth(360);
    help.textProperty().bind(messages.text("team.blind.help"));
    blind.setTooltip(help);
    blind.accessibleHelpProperty().bind(messages.text("team.blind.help"));
    blind.setOnAction(event -> team.setBlind(blind.isSelected()));
    FlowPane row = new FlowPane(8, 6, layer, blind);
    row.setAlignment(Pos.CENTER_LEFT);
    return row;
  }

  private void buildDocuments() {
    documents.setId("team-documents");
    documents.setItems(team.documents());
    documents.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
    documents.accessibleTextProperty().bind(messages.text("team.documents"));
    Label none = new Label();
    none.setWrapText(true);
    none.textProperty().bind(messages.text("team.documents.none"));
    documents.setPlaceholder(none);
    VBox.setVgrow(documents, Priority.ALWAYS);
  }

  /** A column for the name, one for the size, and one for each annotator. */
  private void columns() {
    documents.getColumns().clear();
    add(messages.get("team.document"), 130, TeamPane::name);
    add(messages.get("team.sentences"), 84, row -> Long.toString(row.sentences()));
    for (String annotator : team.people()) {
      add(annotator, 64, row -> row.annotators().contains(annotator) ? "✓" : "");
    }
    String typed = person.getEditor().getText();
    person.getItems().setAll(team.people());
    person.getEditor().setText(typed);
    update();
  }

  private void add(
      String name, double width, java.util.function.Function<AssignedDocument, String> text) {
    TableColumn<AssignedDocument, String> column = new TableColumn<>(name);
    column.setPrefWidth(width);
    column.setSortable(false);
    column.setReorderable(false);
    column.setCellValueFactory(row -> new ReadOnlyStringWrapper(text.apply(row.getValue())));
    documents.getColumns().add(column);
  }

  private static String name(AssignedDocument row) {
    String name = row.document().name();
    return row.document().part() > 1 ? name + " · " + row.document().part() : name;
  }

  private Node giving() {
    person.setId("team-person");
    person.setEditable(true);
    person.setPrefWidth(130);
    person.getStyleClass().add(Styles.SMALL);
    person.promptTextProperty().bind(messages.text("team.person"));
    person.getEditor().promptTextProperty().bind(messages.text("team.person"));
    person.accessibleTextProperty().bind(messages.text("team.person"));
    TextButton give =
        new TextButton(
            "team-assign",
            messages.text("team.assign"),
            () -> team.assign(chosen(), person.getEditor().getText()));
    TextButton take =
        new TextButton(
            "team-take-away",
            messages.text("team.takeAway"),
            () -> team.takeAway(chosen(), person.getEditor().getText()));
    var idle =
        javafx.beans.binding.Bindings.createBooleanBinding(
            () ->
                person.getEditor().getText().isBlank()
                    || documents.getSelectionModel().getSelectedItems().isEmpty(),
            person.getEditor().textProperty(),
            documents.getSelectionModel().getSelectedItems());
    give.disableProperty().bind(idle);
    take.disableProperty().bind(idle);
    FlowPane row = new FlowPane(6, 6, person, give, take);
    row.setAlignment(Pos.CENTER_LEFT);
    return row;
  }

  private Node spreading() {
    each.setId("team-each");
    each.setPrefWidth(72);
    each.getStyleClass().add(Styles.SMALL);
    each.accessibleTextProperty().bind(messages.text("team.each"));
    seed.setId("team-seed");
    seed.setPrefColumnCount(4);
    seed.getStyleClass().add(Styles.SMALL);
    seed.accessibleTextProperty().bind(messages.text("team.seed"));
    TextButton spread = new TextButton("team-spread", messages.text("team.spread"), this::spread);
    FlowPane row =
        new FlowPane(6, 6, labelled("team.each", each), labelled("team.seed", seed), spread);
    row.setAlignment(Pos.CENTER_LEFT);
    return row;
  }

  private HBox labelled(String key, javafx.scene.control.Control control) {
    Label label = new Label();
    label.textProperty().bind(messages.text(key));
    label.setLabelFor(control);
    label.setMinWidth(USE_PREF_SIZE);
    HBox row = new HBox(6, label, control);
    row.setAlignment(Pos.CENTER_LEFT);
    return row;
  }

  private List<AssignedDocument> chosen() {
    return List.copyOf(documents.getSelectionModel().getSelectedItems());
  }

  private void spread() {
    String typed = seed.getText().strip();
    if (!typed.matches("-?\\d{1,18}")) {
      said.setText(messages.get("team.seed.wrong"));
    } else if (each.getValue() > team.people().size()) {
      said.setText(messages.get("team.few", team.people().size()));
    } else {
      team.spread(chosen(), team.people(), each.getValue(), Long.parseLong(typed));
    }
  }

  private void update() {
    boolean none = desk.corpus().projectProperty().get() == null;
    blind.setSelected(team.blindProperty().get());
    blind.setDisable(none || team.layerProperty().get() == null);
    progress.getChildren().clear();
    int row = 0;
    for (AnnotatorProgress one : team.progress()) {
      Label name = new Label(one.annotator());
      ProgressBar bar = new ProgressBar(one.share());
      bar.setPrefWidth(110);
      Label figures =
          new Label(messages.get("team.progress", one.done(), one.sentences(), one.documents()));
      bar.accessibleTextProperty().bind(figures.textProperty());
      progress.addRow(row++, name, bar, figures);
    }
    int chosen = documents.getSelectionModel().getSelectedItems().size();
    said.setText(
        none
            ? messages.get("side.none")
            : messages.get("team.help", chosen, team.documents().size()));
  }
}
