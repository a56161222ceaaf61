package krelectra.app.window;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import krelectra.app.corpus.dialog.FileDialogs;
import krelectra.app.corpus.dialog.StageFileDialogs;
import krelectra.app.explore.StageFileChooser;
import krelectra.app.explore.TextFileChooser;
import krelectra.app.explore.compare.CompareDialogs;
import krelectra.app.explore.compare.StageCompareDialogs;
import krelectra.app.figure.FigureMenu;
import krelectra.app.language.Messages;
import krelectra.app.task.TaskRunner;
import org.jspecify.annotations.Nullable;

/**
 * What the window's views ask of the platform.
 *
 * @param folders asks for a folder
 * @param texts asks for a file of sentences
 * @param compare asks for what comparing needs
 * @param corpus asks for files of the corpus
 * @param targets asks where a file is to go
 * @param fonts folder of the bundled font
 * @param runner works in the background
 * @param version of the program
 */
record Surroundings(
    FolderChooser folders,
    TextFileChooser texts,
    CompareDialogs compare,
    FileDialogs corpus,
    FigureMenu.TargetChooser targets,
    Path fonts,
    TaskRunner runner,
    String version) {
  /** Asks the user for a folder. */
  @FunctionalInterface
  interface FolderChooser {
    /** The folder chosen; null if none was. */
    @Nullable Path choose(String title);
  }

  /** The platform's own dialogs over a window. */
  static Surroundings of(
      Supplier<@Nullable Window> owner,
      Messages messages,
      Path fonts,
      TaskRunner runner,
      String version) {
    return new Surroundings(
        title -> folder(owner, title),
        new StageFileChooser(owner, messages),
        new StageCompareDialogs(owner, messages),
        new StageFileDialogs(owner),
        (title, name) -> target(owner, title, name),
        fonts,
        runner,
        version);
  }

  /** Where nobody can be asked. */
  static Surroundings none(Path fonts) {
    return new Surroundings(
        title -> null,
        Optional::empty,
        CompareDialogs.none(),
        FileDialogs.none(),
        (title, name) -> Optional.empty(),
        fonts,
        TaskRunner.immediate(),
        "");
  }

  private static @Nullable Path folder(Supplier<@Nullable Window> owner, String title) {
    var chooser = new DirectoryChooser();
    chooser.setTitle(title);
    var chosen = chooser.showDialog(owner.get());
    return chosen == null ? null : chosen.toPath();
  }

  private static Optional<Path> target(
      Supplier<@Nullable Window> owner, String title, String name) {
    var chooser = new FileChooser();
    chooser.setTitle(title);
    chooser.setInitialFileName(name);
    var chosen = chooser.showSaveDialog(owner.get());
    return chosen == null ? Optional.empty() : Optional.of(chosen.toPath());
  }
}
