package krelectra.app.model.library;

import java.util.Locale;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import krelectra.app.language.Messages;
import krelectra.app.model.download.HubAddress;
import krelectra.app.model.download.PublishedModel;

/** Names a published model, or any other repository, and fetches it. */
final class DownloadForm extends FormView {
  private static final double ROW = 27;

  private final Messages messages;

  DownloadForm(
      DownloadFormViewModel form, ModelsViewModel models, Messages messages, PathChooser chooser) {
    super(messages, "download.title", "download.help");
    this.messages = messages;
    setId("download-form");
    add(table(form));
    Label licence = new Label();
    licence.setId("licence");
    licence.setWrapText(true);
    licence.setMinHeight(USE_PREF_SIZE);
    licence
        .textProperty()
        .bind(
            Bindings.createStringBinding(
                () -> licence(form), form.repositoryProperty(), messages.language()));
    add(licence);
    field(
        "repository",
        "download.repository",
        "download.repository.prompt",
        form.repositoryProperty());
    var along = new CheckBox();
    along.setId("along");
    along.textProperty().bind(messages.text("download.generator"));
    along.selectedProperty().bindBidirectional(form.generatorProperty());
    along
        .disableProperty()
        .bind(
            Bindings.createBooleanBinding(
                () -> form.published().isEmpty(), form.repositoryProperty()));
    add(along);
    field("revision", "download.revision", "download.revision.prompt", form.revisionProperty());
    field("hub", "download.hub", "", models.hubProperty())
        .setPromptText(HubAddress.HUB.base().toString());
    place(
        "download-target",
        "target",
        "",
        form.targetProperty(),
        new Choice("choose.folder", () -> chooser.folder(messages.get("target"))));
    action("download-start", "download.start", form::start);
    paragraph("download.offline");
  }

  private String licence(DownloadFormViewModel form) {
    return form.published()
        .map(
            model ->
                model.licence().isEmpty()
                    ? messages.get("download.noLicence", model.title())
                    : messages.get("download.licence", model.title(), model.licence()))
        .orElseGet(() -> messages.get("download.ownLicence"));
  }

  private TableView<PublishedModel> table(DownloadFormViewModel form) {
    TableView<PublishedModel> table = new TableView<>();
    table.setId("published");
    table.accessibleTextProperty().bind(messages.text("download.published"));
    table.getItems().setAll(PublishedModel.all());
    table.setPrefHeight(ROW * PublishedModel.all().size() + 48);
    table.setMinHeight(USE_PREF_SIZE);
    table.setFixedCellSize(ROW);
    table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    column(table, "download.model", 135, PublishedModel::title);
    column(table, "download.repository", 280, model -> model.repository().toString());
    column(table, "download.size", 75, model -> bytes(model.bytes()));
    column(table, "download.generatorSize", 80, model -> bytes(model.generatorBytes()));
    table
        .getSelectionModel()
        .selectedItemProperty()
        .subscribe(
            chosen -> {
              if (chosen != null) {
                form.choose(chosen);
              }
            });
    return table;
  }

  private void column(
      TableView<PublishedModel> table,
      String key,
      double width,
      Function<PublishedModel, String> text) {
    TableColumn<PublishedModel, String> column = new TableColumn<>();
    column.textProperty().bind(messages.text(key));
    column.setPrefWidth(width);
    column.setSortable(false);
    column.setCellValueFactory(row -> new ReadOnlyStringWrapper(text.apply(row.getValue())));
    table.getColumns().add(column);
  }

  private static String bytes(long bytes) {
    return ByteText.of(bytes, Locale.ROOT);
  }
}
