package krelectra.app.explore;

import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import krelectra.app.language.Messages;
import org.jspecify.annotations.Nullable;

/** The platform's own dialog. */
public final class StageFileChooser implements TextFileChooser {
  private final Supplier<@Nullable Window> owner;
  private final Messages messages;
  private @Nullable File folder;

  /**
   * A dialog over a window.
   *
   * @param messages of any package
   */
  public StageFileChooser(Supplier<@Nullable Window> owner, Messages messages) {
    this.owner = owner;
    this.messages = messages.of(StageFileChooser.class);
  }

  @Override
  public Optional<Path> choose() {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(messages.get("file.open"));
    chooser.setInitialDirectory(folder);
    chooser
        .getExtensionFilters()
        .addAll(
            new FileChooser.ExtensionFilter(messages.get("file.type.text"), "*.txt", "*.TXT"),
            new FileChooser.ExtensionFilter(messages.get("file.type.all"), "*"));
    File chosen = chooser.showOpenDialog(owner.get());
    if (chosen == null) {
      return Optional.empty();
    }
    folder = chosen.getParentFile();
    return Optional.of(chosen.toPath());
  }
}
