package krelectra.inference.weights;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Path;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import krelectra.inference.InputException;

/** A safetensors file, mapped into memory: fp32 tensors are read without a copy. */
public final class Safetensors implements WeightFile {
  private static final String CURE = "copy or download the file again";
  private static final int MAX_HEADER = 100 << 20;

  private final Path file;
  private final Arena arena;
  private final MemorySegment data;
  private final SafetensorsHeader header;
  private final SortedMap<String, TensorInfo> tensors = new TreeMap<>();

  private Safetensors(Path file, Arena arena, MemorySegment data, SafetensorsHeader header) {
    this.file = file;
    this.arena = arena;
    this.data = data;
    this.header = header;
    header.places().forEach((name, place) -> tensors.put(name, place.info()));
  }

  /**
   * Opens a file.
   *
   * @throws InputException if it is damaged; every size in it has been checked when this returns
   */
  @SuppressWarnings("MustBeClosedChecker") // the arena is closed with the object, or below
  public static Safetensors open(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file)) {
      long length = channel.size();
      ByteBuffer size = ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN);
      readFully(channel, size, 0);
      long headerLength = size.flip().remaining() < 8 ? -1 : size.getLong();
      if (headerLength < 2 || headerLength > MAX_HEADER || headerLength > length - 8) {
        throw InputException.at(file, "is cut short or no safetensors file", CURE);
      }
      ByteBuffer json = ByteBuffer.allocate((int) headerLength);
      readFully(channel, json, 8);
      long dataLength = length - 8 - headerLength;
      var header = SafetensorsHeader.parse(file, json.array(), dataLength);
      Arena arena = Arena.ofShared();
      try {
        MemorySegment data =
            dataLength == 0
                ? MemorySegment.NULL
                : channel.map(MapMode.READ_ONLY, 8 + headerLength, dataLength, arena);
        return new Safetensors(file, arena, data, header);
      } catch (IOException | RuntimeException e) {
        arena.close();
        throw e;
      }
    }
  }

  @Override
  public SortedMap<String, TensorInfo> tensors() {
    return Collections.unmodifiableSortedMap(tensors);
  }

  @Override
  public ByteBuffer read(String name) {
    SafetensorsHeader.Place place = header.places().get(name);
    if (place == null) {
      throw InputException.at(file, "has no tensor " + name, "give a file that has it");
    }
    long bytes = place.end() - place.begin();
    if (bytes > Integer.MAX_VALUE || place.info().elements() > Integer.MAX_VALUE / 4) {
      throw InputException.at(
          file, "holds tensor " + name + " of over 2 GB", "no ELECTRA needs one so large");
    }
    if (bytes == 0) {
      return ByteBuffer.allocateDirect(0).order(ByteOrder.nativeOrder());
    }
    MemorySegment segment = data.asSlice(place.begin(), bytes);
    boolean asItLies =
        place.info().dtype() == Dtype.F32
            && ByteOrder.nativeOrder() == ByteOrder.LITTLE_ENDIAN
            && segment.address() % 4 == 0;
    return asItLies
        ? segment.asByteBuffer().order(ByteOrder.nativeOrder())
        : FloatConversion.toFp32(segment.asByteBuffer(), place.info().dtype());
  }

  @Override
  public void close() {
    arena.close();
  }

  private static void readFully(FileChannel channel, ByteBuffer into, long at) throws IOException {
    long position = at;
    while (into.hasRemaining()) {
      int read = channel.read(into, position);
      if (read < 0) {
        return;
      }
      position += read;
    }
  }
}
