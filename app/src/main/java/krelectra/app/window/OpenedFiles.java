package krelectra.app.window;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import krelectra.app.settings.Workflow;

/**
 * What becomes of the files that the window is opened with: a database is opened, anything else is
 * offered to be imported.
 */
final class OpenedFiles {
  private static final List<String> DATABASES = List.of(".krdb", ".db");

  private OpenedFiles() {}

  /**
   * Opens them.
   *
   * @param offered is told of files that wait to be imported
   */
  static void open(List<Path> files, WindowViewModel window, Consumer<List<Path>> offered) {
    if (files.isEmpty()) {
      return;
    }
    files.stream()
        .filter(OpenedFiles::isDatabase)
        .findFirst()
        .ifPresent(file -> window.corpus().open(file.toAbsolutePath().normalize(), ""));
    window.workflowProperty().set(Workflow.ANNOTATE);
    List<Path> others = files.stream().filter(file -> !isDatabase(file)).toList();
    if (!others.isEmpty()) {
      window.desk().imports().add(others);
      offered.accept(others);
    }
  }

  static boolean isDatabase(Path file) {
    String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    return DATABASES.stream().anyMatch(name::endsWith);
  }
}
