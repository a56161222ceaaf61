package krelectra.store;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import krelectra.annotation.label.Label;

/** Labels by their layer, of all documents of a project. */
public final class LayerLabels {
  private static final String OF_LAYER =
      " FROM label l JOIN document d ON d.number = l.document"
          + " WHERE d.project = ? AND l.layer = ? AND NOT l.removed AND NOT d.removed";

  private final StoredProject project;

  /** Those of a project. */
  public LayerLabels(StoredProject project) {
    this.project = project;
  }

  /** How many labels a layer has. */
  public long count(String layer) {
    return project
        .database()
        .read(sql -> sql.number("SELECT COUNT(*)" + OF_LAYER, project.number(), layer));
  }

  /**
   * Gives all labels of each document that has some in one of the layers, also those of other
   * layers, which may join them.
   */
  public void eachDocument(Set<String> layers, Consumer<List<Label>> labels, Progress progress) {
    Map<Long, String> documents = new LinkedHashMap<>();
    for (String layer : layers) {
      project
          .database()
          .read(
              sql -> {
                sql.each(
                    "SELECT DISTINCT d.number, d.id" + OF_LAYER + " ORDER BY d.number",
                    row -> documents.put(row.getLong(1), row.getString(2)),
                    project.number(),
                    layer);
                return documents;
              });
    }
    long done = 0;
    for (Map.Entry<Long, String> document : documents.entrySet()) {
      labels.accept(
          project
              .database()
              .read(
                  sql ->
                      project
                          .corpus(sql, new Contents(sql))
                          .labels()
                          .of(document.getKey(), document.getValue())));
      progress.at(++done, documents.size());
    }
  }
}
