package krelectra.inference.weights;

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

/** A file in memory. Numbers are little-endian; no read leaves the file, whatever it says. */
final class MappedFile implements AutoCloseable {
  private static final String CURE = "copy or download the file again";
  private static final ValueLayout.OfShort SHORT =
      ValueLayout.JAVA_SHORT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
  private static final ValueLayout.OfInt INT =
      ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
  private static final ValueLayout.OfLong LONG =
      ValueLayout.JAVA_LONG_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);

  private final Path path;
  private final Arena arena;
  private final MemorySegment content;

  private MappedFile(Path path, Arena arena, MemorySegment content) {
    this.path = path;
    this.arena = arena;
    this.content = content;
  }

  /**
   * Maps a file.
   *
   * @throws InputException if it is missing or something else than a file
   */
  @SuppressWarnings("MustBeClosedChecker") // the arena is closed with the object, or below
  static MappedFile open(Path path) throws IOException {
    if (!Files.isRegularFile(path)) {
      throw Files.exists(path)
          ? InputException.at(path, "is no file", "give a file of weights")
          : InputException.at(path, "is missing", "check the path, or copy the file there");
    }
    Arena arena = Arena.ofShared();
    try (FileChannel channel = FileChannel.open(path)) {
      return new MappedFile(path, arena, channel.map(MapMode.READ_ONLY, 0, channel.size(), arena));
    } catch (IOException | RuntimeException e) {
      arena.close();
      throw e;
    }
  }

  Path path() {
    return path;
  }

  long length() {
    return content.byteSize();
  }

  int u8(long at) {
    check(at, 1);
    return Byte.toUnsignedInt(content.get(ValueLayout.JAVA_BYTE, at));
  }

  int u16(long at) {
    check(at, 2);
    return Short.toUnsignedInt(content.get(SHORT, at));
  }

  int i32(long at) {
    check(at, 4);
    return content.get(INT, at);
  }

  long u32(long at) {
    return Integer.toUnsignedLong(i32(at));
  }

  long i64(long at) {
    check(at, 8);
    return content.get(LONG, at);
  }

  /** A copy of some bytes; the caller has bounded their number. */
  byte[] bytes(long at, int length) {
    return slice(at, length).toArray(ValueLayout.JAVA_BYTE);
  }

  /** Some bytes as they lie in the file. */
  MemorySegment slice(long at, long length) {
    check(at, length);
    return content.asSlice(at, length);
  }

  /** The file is not what it should be. */
  InputException damaged(String problem) {
    return InputException.at(path, problem, CURE);
  }

  @Override
  public void close() {
    arena.close();
  }

  private void check(long at, long length) {
    if (at < 0 || length < 0 || at > length() - length) {
      throw damaged("is cut short or damaged");
    }
  }
}
