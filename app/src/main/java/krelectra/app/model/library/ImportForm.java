package krelectra.app.model.library;

import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import krelectra.app.language.Messages;

/** Names a folder that was carried here, and copies it or uses it in its place. */
final class ImportForm extends FormView {
  ImportForm(ImportFormViewModel form, Messages messages, PathChooser chooser) {
    super(messages, "import.title", "import.help");
    setId("import-form");
    paragraph("import.files");
    place(
        "import-source",
        "import.source",
        "",
        form.sourceProperty(),
        new Choice("choose.folder", () -> chooser.folder(messages.get("import.source"))));
    var group = new ToggleGroup();
    var copy = new RadioButton();
    copy.setId("import-copy");
    copy.textProperty().bind(messages.text("import.copy"));
    copy.setToggleGroup(group);
    var stay = new RadioButton();
    stay.setId("import-stay");
    stay.textProperty().bind(messages.text("import.stay"));
    stay.setToggleGroup(group);
    copy.setSelected(form.copiedProperty().get());
    stay.setSelected(!form.copiedProperty().get());
    form.copiedProperty().bind(copy.selectedProperty());
    add(copy);
    place(
        "import-target",
        "target",
        "",
        form.targetProperty(),
        new Choice("choose.folder", () -> chooser.folder(messages.get("target"))));
    add(stay);
    action("import-start", "import.start", form::start);
  }
}
