package krelectra.inference.weights;

import java.lang.foreign.MemorySegment;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import krelectra.inference.InputException;

/**
 * What {@code torch.save} wrote before PyTorch 1.6 (torch/serialization.py {@code _legacy_save}):
 * five pickles – a magic number, the protocol, facts of the system, the object, the storages' keys
 * – and then each storage's number of elements and bytes.
 */
final class TorchStream {
  private static final BigInteger MAGIC = new BigInteger("1950a86a20f9469cfc6c", 16);
  private static final long PROTOCOL = 1001;

  private final MappedFile file;
  private long at;

  private TorchStream(MappedFile file) {
    this.file = file;
  }

  static boolean begins(MappedFile file) {
    return file.length() >= 2 && file.u8(0) == 0x80 && file.u8(1) >= 2 && file.u8(1) <= 5;
  }

  static TorchContents read(MappedFile file) {
    return new TorchStream(file).read();
  }

  private TorchContents read() {
    if (!MAGIC.equals(pickle())) {
      throw InputException.at(
          file.path(), "is a pickle that PyTorch did not write", "give a pytorch_model.bin");
    }
    if (!Long.valueOf(PROTOCOL).equals(pickle())) {
      throw file.damaged("is not of PyTorch's protocol " + PROTOCOL);
    }
    if (!(pickle() instanceof Map<?, ?> system)) {
      throw file.damaged("does not say on what system it was written");
    }
    if (Boolean.FALSE.equals(system.get("little_endian"))) {
      throw InputException.at(
          file.path(), "was written in big-endian order", "save it again on another machine");
    }
    var object = new Pickle(file, at, file.length());
    Object root = object.read();
    at = object.position();
    return new TorchContents(root, storages(object.widths()));
  }

  private Map<String, MemorySegment> storages(Map<String, Integer> widths) {
    if (!(pickle() instanceof List<?> keys)) {
      throw file.damaged("does not list its storages");
    }
    Map<String, MemorySegment> storages = new HashMap<>();
    for (Object key : keys) {
      int width = key instanceof String text ? widths.getOrDefault(text, -1) : -1;
      long elements = file.i64(at);
      if (width < 0 || elements < 0 || elements > file.length() / width) {
        throw file.damaged("has a storage of unknown type or impossible size at byte " + at);
      }
      if (storages.put((String) key, file.slice(at + 8, elements * width)) != null) {
        throw file.damaged("lists a storage twice");
      }
      at += 8 + elements * width;
    }
    return storages;
  }

  private Object pickle() {
    var pickle = new Pickle(file, at, file.length());
    Object value = pickle.read();
    at = pickle.position();
    return value;
  }
}
