package krelectra.annotation.format.brat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import krelectra.annotation.format.DocumentSink;
import krelectra.annotation.format.DocumentWriter;
import krelectra.annotation.format.Format;
import krelectra.annotation.format.Report;
import krelectra.annotation.format.Source;

/**
 * brat's standoff (brat.nlplab.org/standoff.html): {@code NAME.ann} beside {@code NAME.txt}.
 * Text-bound annotations are labels of the layer {@code ner}, events of {@code event} with links to
 * their trigger and arguments, relations of {@code relation}, equivalences of {@code equivalence};
 * attributes are features of what they are said of, annotators' notes are notes. It counts code
 * points.
 */
public final class BratFormat implements Format {
  static final String NAME = "brat";
  static final String LINES = "brat.lines";
  static final String TEXT_CHARSET = "brat.text-charset";
  static final String NOTES = "AnnotatorNotes";

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public String extension() {
    return ".ann";
  }

  @Override
  public boolean isSingle() {
    return true;
  }

  @Override
  public void read(Source source, DocumentSink sink, Report report) throws IOException {
    Path ann = beside(source.file(), ".ann");
    Path txt = beside(source.file(), ".txt");
    if (!Files.exists(txt)) {
      throw source.fault(
          0, "has no text beside it", "put the file " + txt.getFileName() + " there");
    }
    Source text = Source.of(txt);
    Source annotations = ann.equals(source.file()) ? source : Source.of(ann);
    Map<String, String> properties = new LinkedHashMap<>(annotations.properties(NAME));
    properties.put(TEXT_CHARSET, text.encoding().asProperty());
    sink.add(new BratReading(annotations, text.text(), properties).document(stem(source.name())));
  }

  static Path beside(Path file, String extension) {
    return file.resolveSibling(stem(file.getFileName().toString()) + extension);
  }

  private static String stem(String name) {
    return name.endsWith(".ann") || name.endsWith(".txt")
        ? name.substring(0, name.length() - 4)
        : name;
  }

  @Override
  public DocumentWriter writer(Path file, Report report) {
    return new BratWriter(file, report);
  }
}
