package krelectra.app.corpus.desk;

import javafx.beans.value.ObservableValue;
import krelectra.annotation.layer.Preset;
import krelectra.app.language.Messages;

/** What presets are called in the language of the interface. */
public final class PresetNames {
  private final Messages messages;

  /**
   * Names in a language.
   *
   * @param messages of any package
   */
  public PresetNames(Messages messages) {
    this.messages = messages.of(PresetNames.class);
  }

  /** The name of a preset, which follows the language. */
  public ObservableValue<String> of(Preset preset) {
    String key = "preset." + preset.id();
    return messages.text(key);
  }
}
