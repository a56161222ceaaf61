package krelectra.inference.training.pretraining;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Files;
import java.nio.file.Path;
import krelectra.inference.InputException;

/**
 * The packed examples of a run, mapped into memory. One row an example: length of the first
 * segment, length of the second, the pieces of both, zeros; all as big-endian int32 ({@code
 * numpy.fromfile(f, '>i4').reshape(-1, 2 + maxLength)}).
 */
final class ExampleFile implements AutoCloseable {
  private static final ValueLayout.OfInt INT =
      ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.BIG_ENDIAN);

  private final Arena arena;
  private final MemorySegment rows;
  private final int width;
  private final int count;

  private ExampleFile(Arena arena, MemorySegment rows, int width, int count) {
    this.arena = arena;
    this.rows = rows;
    this.width = width;
    this.count = count;
  }

  /** Opens a finished file. */
  @SuppressWarnings("MustBeClosedChecker") // the arena is closed with the object, or below
  static ExampleFile open(Path file, int maxLength) throws IOException {
    int width = 2 + maxLength;
    try (FileChannel channel = FileChannel.open(file)) {
      long count = channel.size() / (4L * width);
      if (count == 0 || channel.size() % (4L * width) != 0 || count > Integer.MAX_VALUE) {
        throw InputException.at(file, "holds no examples of this length", "start the run anew");
      }
      Arena arena = Arena.ofShared();
      try {
        MemorySegment rows = channel.map(MapMode.READ_ONLY, 0, channel.size(), arena);
        return new ExampleFile(arena, rows, width, (int) count);
      } catch (IOException | RuntimeException e) {
        arena.close();
        throw e;
      }
    }
  }

  int count() {
    return count;
  }

  /** The example of a row. */
  ExamplePacker.Example get(int row) {
    long at = 4L * width * row;
    int[] first = new int[rows.get(INT, at)];
    int[] second = new int[rows.get(INT, at + 4)];
    for (int i = 0; i < first.length; i++) {
      first[i] = rows.get(INT, at + 8 + 4L * i);
    }
    for (int i = 0; i < second.length; i++) {
      second[i] = rows.get(INT, at + 8 + 4L * (first.length + i));
    }
    return new ExamplePacker.Example(first, second);
  }

  @Override
  public void close() {
    arena.close();
  }

  /** Writes rows, beside the target until it is closed. */
  static final class Writer implements AutoCloseable {
    private final DataOutputStream out;
    private final int maxLength;

    Writer(Path file, int maxLength) throws IOException {
      this.out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)));
      this.maxLength = maxLength;
    }

    void write(ExamplePacker.Example example) throws IOException {
      out.writeInt(example.first().length);
      out.writeInt(example.second().length);
      for (int piece : example.first()) {
        out.writeInt(piece);
      }
      for (int piece : example.second()) {
        out.writeInt(piece);
      }
      for (int i = example.first().length + example.second().length; i < maxLength; i++) {
        out.writeInt(0);
      }
    }

    @Override
    public void close() throws IOException {
      out.close();
    }
  }
}
