package krelectra.app.model.library;

import krelectra.app.language.Messages;

/** Names weights of another format, and makes a model folder of them. */
final class ConversionForm extends FormView {
  ConversionForm(ConversionFormViewModel form, Messages messages, PathChooser chooser) {
    super(messages, "convert.title", "convert.help");
    setId("conversion-form");
    place(
        "convert-input",
        "convert.input",
        "",
        form.inputProperty(),
        new Choice("choose.file", () -> chooser.file(messages.get("convert.input"))),
        new Choice("choose.folder", () -> chooser.folder(messages.get("convert.input"))));
    place(
        "convert-vocab",
        "convert.vocab",
        "convert.beside",
        form.vocabularyProperty(),
        new Choice("choose.file", () -> chooser.file(messages.get("convert.vocab"))));
    place(
        "convert-config",
        "convert.config",
        "convert.shapes",
        form.configProperty(),
        new Choice("choose.file", () -> chooser.file(messages.get("convert.config"))));
    place(
        "convert-target",
        "target",
        "",
        form.targetProperty(),
        new Choice("choose.folder", () -> chooser.folder(messages.get("target"))));
    action("convert-start", "convert.start", form::start);
  }
}
