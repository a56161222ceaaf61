package krelectra.annotation.format.webanno;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Path;
import krelectra.annotation.format.DocumentSink;
import krelectra.annotation.format.DocumentWriter;
import krelectra.annotation.format.Format;
import krelectra.annotation.format.Lines;
import krelectra.annotation.format.Report;
import krelectra.annotation.format.Source;

/**
 * WebAnno TSV 3 (inception-project.github.io, user guide, appendix B): tokens are labels of the
 * layer {@code word}; spans, relations, chains and slots are labels of the layers of the header.
 */
public final class WebannoFormat implements Format {
  static final String NAME = "webanno-tsv";
  static final String HEADER = "tsv.header";
  static final String SUBTOKENS = "tsv.subtokens";
  static final String NUMBER = "tsv.number";
  static final String CHAIN = "/chain";

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public String extension() {
    return ".tsv";
  }

  @Override
  public boolean isSingle() {
    return true;
  }

  @Override
  public void read(Source source, DocumentSink sink, Report report) throws IOException {
    try (Reader in = source.reader()) {
      Lines lines = new Lines(source.file(), in);
      sink.add(new TsvReading(source, lines).document());
      if (lines.mixed()) {
        report.lost("line ends that differ from the first one");
      }
    }
  }

  @Override
  public DocumentWriter writer(Path file, Report report) {
    return new WebannoWriter(file, report);
  }
}
