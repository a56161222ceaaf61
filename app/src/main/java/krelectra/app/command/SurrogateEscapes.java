package krelectra.app.command;

import java.io.IOException;
import java.io.Writer;

/**
 * JSON on its way to UTF-8: a surrogate without its other half, for which UTF-8 has no bytes, is
 * written as an escape, so that whoever reads the JSON gets the text as it was.
 */
final class SurrogateEscapes extends Writer {
  private final Writer out;
  private int high = -1;

  SurrogateEscapes(Writer out) {
    this.out = out;
  }

  @Override
  public void write(char[] text, int offset, int length) throws IOException {
    int from = offset;
    int end = offset + length;
    for (int i = offset; i < end; i++) {
      char c = text[i];
      if (high < 0 && !Character.isSurrogate(c)) {
        continue;
      }
      out.write(text, from, i - from);
      from = i;
      if (high >= 0) {
        if (Character.isLowSurrogate(c)) {
          out.write(high);
          out.write(c);
          high = -1;
          from = i + 1;
          continue;
        }
        escape(high);
        high = -1;
      }
      if (Character.isHighSurrogate(c)) {
        high = c;
        from = i + 1;
      } else if (Character.isLowSurrogate(c)) {
        escape(c);
        from = i + 1;
      }
    }
    out.write(text, from, end - from);
  }

  private void escape(int c) throws IOException {
    out.write("\\u" + Integer.toHexString(c));
  }

  @Override
  public void flush() throws IOException {
    out.flush();
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}
