package krelectra.inference.weights;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Writes tensors in fp32 as a safetensors file of the Hugging Face kind (format description in the
 * safetensors repository's README), tensor by tensor. The file appears at its place only when all
 * of it is on the disk.
 */
public final class SafetensorsWriter {
  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Entry(long[] shape, Content content) {}

  /** Gives the numbers of a tensor when it is its turn. */
  @FunctionalInterface
  public interface Content {
    /** The numbers in row-major order, 4 bytes each in little-endian order. */
    ByteBuffer bytes() throws IOException;
  }

  private final Map<String, Entry> tensors = new LinkedHashMap<>();
  private final Map<String, String> metadata = new LinkedHashMap<>(Map.of("format", "pt"));

  /** Adds a tensor of {@code shape}; its content is asked for when the file is written. */
  public SafetensorsWriter add(String name, long[] shape, Content content) {
    if (tensors.put(name, new Entry(shape.clone(), content)) != null) {
      throw new IllegalArgumentException("two tensors named " + name);
    }
    return this;
  }

  /** Adds a tensor of {@code shape}. */
  public SafetensorsWriter add(String name, long[] shape, float[] values) {
    return add(
        name,
        shape,
        () -> {
          ByteBuffer bytes = ByteBuffer.allocate(4 * values.length).order(ByteOrder.LITTLE_ENDIAN);
          bytes.asFloatBuffer().put(values);
          return bytes;
        });
  }

  /** Adds a note to the header. */
  public SafetensorsWriter note(String key, String value) {
    metadata.put(key, value);
    return this;
  }

  /** Writes the file beside {@code target} and moves it there. */
  public void write(Path target) throws IOException {
    Path beside = target.resolveSibling(target.getFileName() + ".tmp");
    try {
      try (FileChannel out =
          FileChannel.open(
              beside,
              StandardOpenOption.CREATE,
              StandardOpenOption.TRUNCATE_EXISTING,
              StandardOpenOption.WRITE)) {
        writeFully(out, header());
        for (Map.Entry<String, Entry> tensor : tensors.entrySet()) {
          ByteBuffer bytes = tensor.getValue().content().bytes();
          if (bytes.remaining() != 4 * size(tensor.getValue().shape())) {
            throw new IllegalStateException(tensor.getKey() + " is not of its shape");
          }
          writeFully(out, bytes);
        }
        out.force(true);
      }
      Files.move(
          beside, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(beside);
    }
  }

  private ByteBuffer header() {
    var json = new ByteArrayOutputStream();
    try (JsonGenerator out = new JsonFactory().createGenerator(ObjectWriteContext.empty(), json)) {
      out.writeStartObject();
      out.writeObjectPropertyStart("__metadata__");
      metadata.forEach(out::writeStringProperty);
      out.writeEndObject();
      long offset = 0;
      for (Map.Entry<String, Entry> tensor : tensors.entrySet()) {
        long[] shape = tensor.getValue().shape();
        long end = offset + 4 * size(shape);
        out.writeObjectPropertyStart(tensor.getKey());
        out.writeStringProperty("dtype", "F32");
        out.writeName("shape");
        out.writeArray(shape, 0, shape.length);
        out.writeName("data_offsets");
        out.writeArray(new long[] {offset, end}, 0, 2);
        out.writeEndObject();
        offset = end;
      }
      out.writeEndObject();
    }
    // The numbers begin at a multiple of 8, so that a mapped file can be used as it lies.
    int padded = (json.size() + 7) / 8 * 8;
    ByteBuffer header = ByteBuffer.allocate(8 + padded).order(ByteOrder.LITTLE_ENDIAN);
    header.putLong(padded).put(json.toByteArray());
    while (header.hasRemaining()) {
      header.put((byte) ' ');
    }
    return header.flip();
  }

  private static long size(long[] shape) {
    long size = 1;
    for (long dimension : shape) {
      size = Math.multiplyExact(size, dimension);
    }
    return size;
  }

  private static void writeFully(FileChannel out, ByteBuffer bytes) throws IOException {
    while (bytes.hasRemaining()) {
      out.write(bytes);
    }
  }
}
