package krelectra.app.figure;

import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Caption and data of figures as text. */
final class FigureText {
  private FigureText() {}

  /** {@code {"figure":…,"caption":{…},"data":[{…},…]}}. */
  static String json(Figure figure) {
    ObjectNode json = caption(figure);
    ArrayNode rows = json.putArray("data");
    DataTable data = figure.data();
    for (List<@Nullable Object> row : data.rows()) {
      ObjectNode object = rows.addObject();
      for (int c = 0; c < row.size(); c++) {
        object.putPOJO(data.columns().get(c), number(row.get(c)));
      }
    }
    return string(json);
  }

  /** The same without the data. */
  static String captionJson(Figure figure) {
    return string(caption(figure));
  }

  /** As RFC 4180 has it, with a header; a number as Java writes it, null as nothing. */
  static String csv(DataTable data) {
    StringBuilder text = new StringBuilder();
    line(text, data.columns());
    data.rows().forEach(row -> line(text, row));
    return text.toString();
  }

  /** The same with tabs; what would end a cell becomes a space. */
  static String tsv(DataTable data) {
    StringBuilder text = new StringBuilder(String.join("\t", data.columns())).append('\n');
    for (List<@Nullable Object> row : data.rows()) {
      StringJoiner line = new StringJoiner("\t");
      for (Object cell : row) {
        Object value = number(cell);
        line.add(value == null ? "" : value.toString().replaceAll("[\t\r\n]", " "));
      }
      text.append(line).append('\n');
    }
    return text.toString();
  }

  private static void line(StringBuilder text, List<? extends @Nullable Object> cells) {
    StringJoiner line = new StringJoiner(",");
    cells.forEach(cell -> line.add(cell(number(cell))));
    text.append(line).append("\r\n");
  }

  private static String cell(@Nullable Object value) {
    if (!(value instanceof String string)) {
      return value == null ? "" : value.toString();
    }
    boolean plain = string.chars().noneMatch(c -> c == '"' || c == ',' || c == '\n' || c == '\r');
    return plain ? string : '"' + string.replace("\"", "\"\"") + '"';
  }

  /** Neither JSON nor a reader of CSV knows NaN. */
  private static @Nullable Object number(@Nullable Object value) {
    boolean isNone =
        (value instanceof Float f && !Float.isFinite(f))
            || (value instanceof Double d && !Double.isFinite(d));
    return isNone ? null : value;
  }

  private static ObjectNode caption(Figure figure) {
    ObjectNode json = JsonMapper.shared().createObjectNode();
    json.put("figure", figure.name().toLowerCase(Locale.ROOT));
    json.put("title", figure.title());
    ObjectNode caption = json.putObject("caption");
    figure.facts().forEach(fact -> caption.put(fact.key(), fact.value()));
    return json;
  }

  private static String string(ObjectNode json) {
    return JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(json) + "\n";
  }
}
