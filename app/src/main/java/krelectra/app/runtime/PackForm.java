package krelectra.app.runtime;

import javafx.beans.binding.Bindings;
import krelectra.app.language.Messages;
import krelectra.app.model.library.FormView;
import krelectra.app.model.library.PathChooser;

/** Names the address of a pack, and fetches it. */
final class PackForm extends FormView {
  PackForm(ComputingViewModel computing, Messages messages, PathChooser chooser) {
    super(messages, "fetch.title", "fetch.help");
    setId("pack-form");
    field("pack-address", "fetch.address", "fetch.address.prompt", computing.addressProperty());
    field("pack-checksum", "fetch.checksum", "fetch.checksum.prompt", computing.checksumProperty());
    place(
        "pack-target",
        "fetch.target",
        "",
        computing.targetProperty(),
        new Choice("choose.folder", () -> chooser.folder(messages.get("fetch.target"))));
    action("fetch-pack", "fetch.start", computing::fetch)
        .disableProperty()
        .bind(
            Bindings.createBooleanBinding(
                () ->
                    computing.addressProperty().get().isBlank() || computing.transfer().isRunning(),
                computing.addressProperty(),
                computing.transfer().stateProperty()));
  }
}
