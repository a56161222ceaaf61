package krelectra.app.model.library;

import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/** The platform's own dialogs. */
public final class StagePathChooser implements PathChooser {
  private final Supplier<@Nullable Window> owner;
  private @Nullable File last;

  /** Those over a window. */
  public StagePathChooser(Supplier<@Nullable Window> owner) {
    this.owner = owner;
  }

  @Override
  public Optional<Path> folder(String title) {
    var chooser = new DirectoryChooser();
    chooser.setTitle(title);
    chooser.setInitialDirectory(known());
    return remembered(chooser.showDialog(owner.get()));
  }

  @Override
  public Optional<Path> file(String title) {
    var chooser = new FileChooser();
    chooser.setTitle(title);
    chooser.setInitialDirectory(known());
    return remembered(chooser.showOpenDialog(owner.get()));
  }

  /** A folder that has gone would keep the dialog from opening. */
  private @Nullable File known() {
    return last != null && last.isDirectory() ? last : null;
  }

  private Optional<Path> remembered(@Nullable File chosen) {
    if (chosen == null) {
      return Optional.empty();
    }
    last = chosen.getParentFile();
    return Optional.of(chosen.toPath());
  }
}
