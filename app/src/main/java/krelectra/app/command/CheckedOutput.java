package krelectra.app.command;

import java.io.OutputStream;
import java.io.PrintStream;
import krelectra.inference.InputException;

/** A print stream that says when it fails: by itself it would swallow what a full disk loses. */
final class CheckedOutput extends OutputStream {
  private final PrintStream out;

  CheckedOutput(PrintStream out) {
    this.out = out;
  }

  @Override
  public void write(int b) {
    out.write(b);
    check();
  }

  @Override
  public void write(byte[] bytes, int from, int length) {
    out.write(bytes, from, length);
    check();
  }

  @Override
  public void flush() {
    out.flush();
    check();
  }

  private void check() {
    if (out.checkError()) {
      throw InputException.at(
          "standard output", "takes no more", "check the disk, or the program that reads it");
    }
  }
}
