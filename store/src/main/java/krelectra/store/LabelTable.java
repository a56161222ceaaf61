package krelectra.store;

import java.util.Arrays;
import java.util.List;
import krelectra.annotation.document.Range;
import krelectra.annotation.document.Sentence;
import krelectra.annotation.edit.LabelJson;
import krelectra.annotation.json.Json;
import krelectra.annotation.label.Label;
import krelectra.store.Contents.Body;
import org.jspecify.annotations.Nullable;

/** Labels; their targets and features are the body: {@code [target, features]}. */
final class LabelTable extends RowTable<Label> {
  LabelTable(SqlSession sql, Contents contents) {
    super(sql, contents, "label", List.of("layer", "annotator", "state", "start_unit", "end_unit"));
  }

  @Override
  String id(Label label) {
    return label.id();
  }

  @Override
  List<@Nullable Object> values(Label label) {
    Range extent = label.extent();
    return Arrays.<@Nullable Object>asList(
        fitting(label.document(), label.layer()),
        fitting(label.document(), label.annotator()),
        label.state().name(),
        extent == null ? null : extent.start(),
        extent == null ? null : extent.end());
  }

  @Override
  Json body(Label label) {
    return new Json.Array(
        List.of(LabelJson.write(label.target()), LabelJson.writeFeatures(label.features())));
  }

  /**
   * The labels of a document that begin in a sentence or may name it: their targets tell whether
   * they do. What names other labels is not among them.
   */
  List<Label> near(long document, Sentence sentence) {
    return where(
        " AND ((start_unit >= ? AND start_unit < ?)"
            + " OR (start_unit IS NULL AND (body IS NULL OR LOCATE(?, body) > 0)))",
        sentence.document(),
        firstKey(document),
        lastKey(document),
        sentence.range().start(),
        sentence.range().end(),
        Json.of(sentence.id()).inLine());
  }

  @Override
  SqlSession.Row<Label> reader(String document) {
    return row -> {
      if (!(readBody(Body.of(row, 2)) instanceof Json.Array(List<Json> parts))) {
        throw new StoreException("a label is damaged: " + row.getString(1));
      }
      return new Label(
          row.getString(1),
          document,
          row.getString(4),
          row.getString(5),
          LabelJson.readTarget(parts.get(0)),
          LabelJson.readFeatures(parts.get(1)),
          Label.State.valueOf(row.getString(6)));
    };
  }
}
