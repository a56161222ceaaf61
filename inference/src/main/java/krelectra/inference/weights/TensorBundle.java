package krelectra.inference.weights;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import krelectra.inference.InputException;

/**
 * A TensorFlow checkpoint of the "V2" kind, which TensorFlow 1 writes too: {@code NAME.index} and
 * {@code NAME.data-0000i-of-0000n} (tensorflow/core/util/tensor_bundle). The names are TensorFlow's
 * own, a kernel is {@code [in, out]}. Every checksum is compared, a tensor's when it is read.
 */
public final class TensorBundle implements WeightFile {
  /** How the name of the table of contents ends. */
  public static final String INDEX = ".index";

  private static final int MAX_SHARDS = 1000;

  private final MappedFile index;
  private final List<MappedFile> shards = new ArrayList<>();
  private final Map<String, BundleEntry> entries = new TreeMap<>();
  private final SortedMap<String, TensorInfo> tensors = new TreeMap<>();
  private final SortedMap<String, String> others = new TreeMap<>();

  private TensorBundle(MappedFile index) throws IOException {
    this.index = index;
    try {
      Map<String, byte[]> table = TableFile.read(index);
      byte[] header = table.remove("");
      if (header == null) {
        throw index.damaged("lacks its header");
      }
      openShards(shardCount(header));
      table.forEach((name, bytes) -> add(name, BundleEntry.parse(index, bytes)));
    } catch (IOException | RuntimeException e) {
      close();
      throw e;
    }
  }

  /**
   * Opens a checkpoint by its index.
   *
   * @param index {@code NAME.index}
   * @throws InputException if it is damaged or a shard is missing; every size in it has been
   *     checked when this returns
   */
  public static TensorBundle open(Path index) throws IOException {
    if (!index.toString().endsWith(INDEX)) {
      throw InputException.at(index, "is no index of a checkpoint", "give its file NAME.index");
    }
    return new TensorBundle(MappedFile.open(index));
  }

  @Override
  public Path path() {
    return index.path();
  }

  @Override
  public WeightFormat format() {
    return WeightFormat.TENSORFLOW;
  }

  @Override
  public List<Path> parts() {
    List<Path> parts = new ArrayList<>(List.of(index.path()));
    shards.forEach(shard -> parts.add(shard.path()));
    return parts;
  }

  @Override
  public SortedMap<String, TensorInfo> tensors() {
    return Collections.unmodifiableSortedMap(tensors);
  }

  @Override
  public SortedMap<String, String> others() {
    return Collections.unmodifiableSortedMap(others);
  }

  @Override
  public ByteBuffer read(String name) {
    TensorInfo info = tensors.get(name);
    BundleEntry entry = entries.get(name);
    if (info == null || entry == null) {
      throw InputException.at(index.path(), "has no tensor " + name, "give a file that has it");
    }
    MappedFile shard = shards.get(entry.shard());
    TensorSizes.checkReadable(shard.path(), info);
    var bytes = shard.slice(entry.offset(), entry.size());
    if (MaskedCrc.of(bytes.asByteBuffer()) != entry.crc()) {
      throw shard.damaged(
          "holds damaged numbers of tensor " + Printable.of(name) + ": the checksum differs");
    }
    return FloatConversion.toFp32(bytes, info.dtype());
  }

  @Override
  public void close() {
    shards.forEach(MappedFile::close);
    index.close();
  }

  /** BundleHeaderProto: number of shards, byte order, version. */
  private int shardCount(byte[] header) {
    var in = new ProtoReader(index, header);
    long count = 0;
    while (in.hasMore()) {
      int tag = in.tag();
      if (tag == (1 << 3 | ProtoReader.VARINT)) {
        count = in.varint();
      } else if (tag == (2 << 3 | ProtoReader.VARINT)) {
        if (in.varint() != 0) {
          throw InputException.at(
              index.path(), "was written in big-endian order", "save it again on another machine");
        }
      } else {
        in.skip(tag);
      }
    }
    if (count < 1 || count > MAX_SHARDS) {
      throw index.damaged("has " + count + " data files, which cannot be");
    }
    return (int) count;
  }

  private void openShards(int count) throws IOException {
    String name = String.valueOf(index.path().getFileName());
    String stem = name.substring(0, name.length() - INDEX.length());
    for (int i = 0; i < count; i++) {
      String shard = String.format(Locale.ROOT, "%s.data-%05d-of-%05d", stem, i, count);
      shards.add(MappedFile.open(index.path().resolveSibling(shard)));
    }
  }

  private void add(String name, BundleEntry entry) {
    String shown = Printable.of(name);
    Dtype dtype = entry.dtype();
    if (dtype == null || entry.sliced()) {
      others.put(name, entry.sliced() ? "cut into slices" : "of TensorFlow's type " + entry.type());
      return;
    }
    var info = new TensorInfo(name, dtype, entry.shape());
    if (entry.shard() >= shards.size()) {
      throw index.damaged("puts tensor " + shown + " into data file " + entry.shard());
    }
    MappedFile shard = shards.get(entry.shard());
    if (entry.size() != size(info)) {
      throw index.damaged(
          "gives tensor "
              + shown
              + " of shape "
              + info.shapeText()
              + " "
              + entry.size()
              + " bytes");
    }
    if (entry.offset() < 0 || entry.offset() > shard.length() - entry.size()) {
      throw shard.damaged("is cut short: it lacks tensor " + shown);
    }
    entries.put(name, entry);
    tensors.put(name, info);
  }

  private long size(TensorInfo info) {
    try {
      return TensorSizes.bytes(info);
    } catch (ArithmeticException e) {
      throw InputException.at(
          index.path(),
          "gives tensor " + Printable.of(info.name()) + " an impossible shape",
          "copy or download the file again",
          e);
    }
  }
}
