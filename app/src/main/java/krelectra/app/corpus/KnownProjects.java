package krelectra.app.corpus;

import java.util.List;
import java.util.Optional;
import krelectra.annotation.document.Project;
import krelectra.store.Database;
import krelectra.store.StoredProject;

/**
 * The projects of a database, and the one that is taken.
 *
 * @param id of the one that is taken; empty if there is none
 */
record KnownProjects(List<Project> projects, String id, Optional<StoredProject> chosen) {
  /** Takes the one that is wanted; where it is not there, the first. */
  static KnownProjects of(Database database, String wanted) {
    List<Project> all = database.projects();
    String id =
        all.stream()
            .map(Project::id)
            .filter(wanted::equals)
            .findFirst()
            .orElseGet(() -> all.isEmpty() ? "" : all.getFirst().id());
    return new KnownProjects(all, id, database.project(id));
  }
}
