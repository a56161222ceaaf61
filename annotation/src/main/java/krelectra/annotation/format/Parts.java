package krelectra.annotation.format;

import java.io.IOException;
import java.util.Map;

/** Cuts a long file into documents of up to 1,000 sentences and about a million characters. */
public final class Parts {
  private static final int MOST_SENTENCES = 1000;
  private static final int MOST_TEXT = 1 << 20;

  private final Source source;
  private final DocumentSink sink;
  private final Map<String, String> properties;
  private DocumentBuilder builder;
  private int part = 1;

  /** Begins with the first part; every part gets the properties. */
  public Parts(Source source, DocumentSink sink, Map<String, String> properties) {
    this.source = source;
    this.sink = sink;
    this.properties = properties;
    builder = new DocumentBuilder(source.name(), part, properties);
  }

  /** What the next sentence goes into: a new part if the last one is full. */
  public DocumentBuilder next() throws IOException {
    if (builder.sentences().size() >= MOST_SENTENCES || builder.text().length() >= MOST_TEXT) {
      sink.add(builder.build());
      builder = new DocumentBuilder(source.name(), ++part, properties);
    }
    return builder;
  }

  /** What the last sentence went into. */
  public DocumentBuilder current() {
    return builder;
  }

  /** Gives the last part to the sink. */
  public void finish() throws IOException {
    sink.add(builder.build());
  }
}
