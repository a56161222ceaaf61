package krelectra.inference.weights;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import krelectra.inference.InputException;
import krelectra.inference.weights.PickleValue.Storage;
import krelectra.inference.weights.PickleValue.Tensor;

/**
 * A {@code pytorch_model.bin} as {@code torch.save} writes it, zip archive or stream, mapped into
 * memory. Its pickle is interpreted only as far as tensors need and runs no code.
 */
public final class TorchFile implements WeightFile {
  private final MappedFile file;
  private final WeightFormat format;
  private final SortedMap<String, StridedTensor> views = new TreeMap<>();
  private final SortedMap<String, TensorInfo> tensors = new TreeMap<>();

  private TorchFile(MappedFile file, WeightFormat format, TorchContents contents) {
    this.file = file;
    this.format = format;
    Map<String, Tensor> found = StateDict.tensors(file, contents.root());
    for (Map.Entry<String, Tensor> entry : found.entrySet()) {
      StridedTensor view = view(entry.getKey(), entry.getValue(), contents.storages());
      views.put(entry.getKey(), view);
      tensors.put(entry.getKey(), view.info());
    }
  }

  /**
   * Opens a file.
   *
   * @throws InputException if it is damaged or holds more than tensors; every size in it has been
   *     checked when this returns
   */
  public static TorchFile open(Path path) throws IOException {
    MappedFile file = MappedFile.open(path);
    try {
      if (TorchArchive.begins(file)) {
        return new TorchFile(file, WeightFormat.PYTORCH_ZIP, TorchArchive.read(file));
      }
      if (TorchStream.begins(file)) {
        return new TorchFile(file, WeightFormat.PYTORCH_STREAM, TorchStream.read(file));
      }
      throw InputException.at(path, "is no file of PyTorch", "give a pytorch_model.bin");
    } catch (RuntimeException e) {
      file.close();
      throw e;
    }
  }

  /** Whether the file begins as PyTorch's do. */
  static boolean begins(MappedFile file) {
    return TorchArchive.begins(file) || TorchStream.begins(file);
  }

  @Override
  public Path path() {
    return file.path();
  }

  @Override
  public WeightFormat format() {
    return format;
  }

  @Override
  public SortedMap<String, TensorInfo> tensors() {
    return Collections.unmodifiableSortedMap(tensors);
  }

  @Override
  public ByteBuffer read(String name) {
    StridedTensor view = views.get(name);
    if (view == null) {
      throw InputException.at(file.path(), "has no tensor " + name, "give a file that has it");
    }
    TensorSizes.checkReadable(file.path(), view.info());
    return view.read();
  }

  @Override
  public void close() {
    file.close();
  }

  private StridedTensor view(String name, Tensor tensor, Map<String, MemorySegment> storages) {
    String shown = Printable.of(name);
    Storage storage = tensor.storage();
    MemorySegment bytes = storages.get(storage.key());
    if (bytes == null) {
      throw file.damaged(
          "lacks the storage " + Printable.of(storage.key()) + " of tensor " + shown);
    }
    int width = storage.dtype().bytes();
    if (storage.elements() > bytes.byteSize() / width) {
      throw file.damaged(
          "gives the storage of tensor "
              + shown
              + " "
              + bytes.byteSize()
              + " bytes, expected "
              + storage.elements()
              + " numbers of "
              + width);
    }
    var info = new TensorInfo(name, storage.dtype(), tensor.shape());
    var view =
        new StridedTensor(info, bytes, clamped(tensor.offset(), storage.first()), tensor.strides());
    String problem = view.problem();
    if (!problem.isEmpty()) {
      throw file.damaged("gives tensor " + shown + " of shape " + info.shapeText() + " " + problem);
    }
    return view;
  }

  /** A sum that stays beyond every storage where it would overflow. */
  private static long clamped(long one, long other) {
    return one > Long.MAX_VALUE - other ? Long.MAX_VALUE : one + other;
  }
}
