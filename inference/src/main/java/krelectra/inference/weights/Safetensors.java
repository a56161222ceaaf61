package krelectra.inference.weights;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import krelectra.inference.InputException;

/** A safetensors file, mapped into memory: fp32 tensors are read without a copy. */
public final class Safetensors implements WeightFile {
  /** Room for 25,000 tensors; the format itself allows 100 MB. */
  private static final int MAX_HEADER = 4 << 20;

  private final MappedFile file;
  private final MemorySegment data;
  private final SafetensorsHeader header;
  private final SortedMap<String, TensorInfo> tensors = new TreeMap<>();

  private Safetensors(MappedFile file, MemorySegment data, SafetensorsHeader header) {
    this.file = file;
    this.data = data;
    this.header = header;
    header.places().forEach((name, place) -> tensors.put(name, place.info()));
  }

  /**
   * Opens a file.
   *
   * @throws InputException if it is damaged; every size in it has been checked when this returns
   */
  public static Safetensors open(Path path) throws IOException {
    MappedFile file = MappedFile.open(path);
    try {
      long headerLength = file.length() < 8 ? -1 : file.i64(0);
      if (headerLength < 2 || headerLength > file.length() - 8) {
        throw file.damaged("is cut short or no safetensors file");
      }
      if (headerLength > MAX_HEADER) {
        throw file.damaged("has a header of over 4 MB");
      }
      long dataLength = file.length() - 8 - headerLength;
      byte[] json = file.bytes(8, (int) headerLength);
      var header = SafetensorsHeader.parse(path, json, dataLength);
      return new Safetensors(file, file.slice(8 + headerLength, dataLength), header);
    } catch (RuntimeException e) {
      file.close();
      throw e;
    }
  }

  @Override
  public Path path() {
    return file.path();
  }

  @Override
  public WeightFormat format() {
    return WeightFormat.SAFETENSORS;
  }

  @Override
  public SortedMap<String, TensorInfo> tensors() {
    return Collections.unmodifiableSortedMap(tensors);
  }

  @Override
  public ByteBuffer read(String name) {
    SafetensorsHeader.Place place = header.places().get(name);
    if (place == null) {
      throw InputException.at(file.path(), "has no tensor " + name, "give a file that has it");
    }
    TensorSizes.checkReadable(file.path(), place.info());
    return FloatConversion.toFp32(
        data.asSlice(place.begin(), place.end() - place.begin()), place.info().dtype());
  }

  @Override
  public void close() {
    file.close();
  }
}
