package krelectra.app.figure;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The numbers behind a figure.
 *
 * @param columns names, for instance {@code start}
 * @param rows cells: a {@link Number}, a {@link String} or null, as many as there are columns
 */
public record DataTable(List<String> columns, List<List<@Nullable Object>> rows) {
  public DataTable {
    columns = List.copyOf(columns);
    List<List<@Nullable Object>> copies = new ArrayList<>();
    for (List<@Nullable Object> row : rows) {
      if (row.size() != columns.size()) {
        throw new IllegalArgumentException(row.size() + " cells for " + columns.size());
      }
      copies.add(Collections.unmodifiableList(new ArrayList<>(row)));
    }
    rows = Collections.unmodifiableList(copies);
  }
}
