package krelectra.app.explore.compare;

import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import krelectra.app.language.Messages;
import org.jspecify.annotations.Nullable;

/** The platform's own dialogs. */
public final class StageCompareDialogs implements CompareDialogs {
  private final Supplier<@Nullable Window> owner;
  private final Messages messages;
  private @Nullable File folder;

  /**
   * Dialogs over a window.
   *
   * @param messages of any package
   */
  public StageCompareDialogs(Supplier<@Nullable Window> owner, Messages messages) {
    this.owner = owner;
    this.messages = messages.of(StageCompareDialogs.class);
  }

  @Override
  public Optional<Path> openPairs() {
    FileChooser chooser = chooser("pairs.open");
    chooser
        .getExtensionFilters()
        .addAll(
            new FileChooser.ExtensionFilter(messages.get("file.tsv"), "*.tsv", "*.TSV", "*.txt"),
            new FileChooser.ExtensionFilter(messages.get("file.all"), "*"));
    return remembered(chooser.showOpenDialog(owner.get()));
  }

  @Override
  public Optional<Path> saveTable() {
    FileChooser chooser = chooser("pairs.export");
    chooser
        .getExtensionFilters()
        .addAll(
            new FileChooser.ExtensionFilter(messages.get("file.tsv"), "*.tsv"),
            new FileChooser.ExtensionFilter(messages.get("file.jsonl"), "*.jsonl"));
    chooser.setInitialFileName("pairs.tsv");
    return remembered(chooser.showSaveDialog(owner.get()));
  }

  @Override
  public Optional<Path> chooseModel() {
    DirectoryChooser chooser = new DirectoryChooser();
    chooser.setTitle(messages.get("model.choose"));
    File chosen = chooser.showDialog(owner.get());
    return chosen == null ? Optional.empty() : Optional.of(chosen.toPath());
  }

  private FileChooser chooser(String title) {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(messages.get(title));
    chooser.setInitialDirectory(folder);
    return chooser;
  }

  private Optional<Path> remembered(@Nullable File chosen) {
    if (chosen == null) {
      return Optional.empty();
    }
    folder = chosen.getParentFile();
    return Optional.of(chosen.toPath());
  }
}
