package krelectra.annotation.format.labelstudio;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import krelectra.annotation.format.DocumentSink;
import krelectra.annotation.format.DocumentWriter;
import krelectra.annotation.format.Format;
import krelectra.annotation.format.Report;
import krelectra.annotation.format.Source;
import krelectra.annotation.format.records.JsonRecords;

/**
 * Label Studio's JSON: each task is a document. Results of the types {@code labels} (spans), {@code
 * choices}, {@code rating} and {@code relation} become labels of the layer that their {@code
 * from_name} names, by the annotator who gave them; those of predictions are suggestions. All else,
 * regions of pictures too, stays where it was. Offsets are UTF-16 units.
 */
public final class LabelStudioFormat implements Format {
  static final String NAME = "label-studio";
  static final String TASK = "label-studio.task";
  static final String RESULT = "label-studio";
  static final String TEXT = "label-studio.text";

  @Override
  public boolean tellsStates() {
    return true;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public String extension() {
    return ".json";
  }

  @Override
  public void read(Source source, DocumentSink sink, Report report) throws IOException {
    JsonRecords records = new JsonRecords(source);
    Map<String, String> properties = records.properties(NAME);
    int[] number = {0};
    records.read(
        (line, task) -> sink.add(new Task(source, line, task).document(++number[0], properties)),
        report);
  }

  @Override
  public DocumentWriter writer(Path file, Report report) {
    return new LabelStudioWriter(file, report);
  }
}
