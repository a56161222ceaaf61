package krelectra.app.corpus.dialog;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/** The platform's own dialogs, which begin in the folder of the last answer. */
public final class StageFileDialogs implements FileDialogs {
  private final Supplier<@Nullable Window> owner;
  private @Nullable File last;

  /** Dialogs over a window. */
  public StageFileDialogs(Supplier<@Nullable Window> owner) {
    this.owner = owner;
  }

  private FileChooser chooser(String title) {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(title);
    chooser.setInitialDirectory(known());
    return chooser;
  }

  /** A folder that has gone would keep the dialog from opening. */
  private @Nullable File known() {
    return last != null && last.isDirectory() ? last : null;
  }

  @Override
  public Optional<Path> open(String title) {
    return remembered(chooser(title).showOpenDialog(owner.get()));
  }

  @Override
  public List<Path> openSeveral(String title) {
    List<File> chosen = chooser(title).showOpenMultipleDialog(owner.get());
    if (chosen == null || chosen.isEmpty()) {
      return List.of();
    }
    last = chosen.getFirst().getParentFile();
    return chosen.stream().map(File::toPath).toList();
  }

  @Override
  public Optional<Path> folder(String title) {
    DirectoryChooser chooser = new DirectoryChooser();
    chooser.setTitle(title);
    chooser.setInitialDirectory(known());
    return remembered(chooser.showDialog(owner.get()));
  }

  @Override
  public Optional<Path> save(String title, String name) {
    FileChooser chooser = chooser(title);
    chooser.setInitialFileName(name);
    return remembered(chooser.showSaveDialog(owner.get()));
  }

  private Optional<Path> remembered(@Nullable File chosen) {
    if (chosen == null) {
      return Optional.empty();
    }
    last = chosen.getParentFile();
    return Optional.of(chosen.toPath());
  }
}
