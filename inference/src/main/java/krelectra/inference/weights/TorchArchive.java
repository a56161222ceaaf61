package krelectra.inference.weights;

import java.lang.foreign.MemorySegment;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import krelectra.inference.InputException;

/**
 * The zip archive of {@code torch.save} (PyTorch, torch/serialization.py {@code _save}): {@code
 * NAME/data.pkl}, {@code NAME/byteorder}, and each storage as {@code NAME/data/KEY}. Checksums are
 * not compared: PyTorch itself does not, and can be told to write none.
 */
final class TorchArchive {
  private static final String PICKLE = "data.pkl";

  private TorchArchive() {}

  static boolean begins(MappedFile file) {
    return file.length() >= 4 && file.i32(0) == 0x04034b50;
  }

  static TorchContents read(MappedFile file) {
    ZipDirectory zip = ZipDirectory.read(file);
    List<String> pickles =
        zip.names().stream().filter(name -> name.matches("[^/]*/?data\\.pkl")).toList();
    if (pickles.size() != 1) {
      throw InputException.at(
          file.path(), "is an archive that PyTorch did not write", "give a pytorch_model.bin");
    }
    String pickle = pickles.getFirst();
    String prefix = pickle.substring(0, pickle.length() - PICKLE.length());
    checkByteOrder(file, zip, prefix + "byteorder");
    long start = zip.start(pickle);
    Object root = new Pickle(file, start, start + zip.content(pickle).byteSize()).read();
    Map<String, MemorySegment> storages = new HashMap<>();
    String data = prefix + "data/";
    for (String name : zip.names()) {
      if (name.startsWith(data)) {
        storages.put(name.substring(data.length()), zip.content(name));
      }
    }
    return new TorchContents(root, storages);
  }

  private static void checkByteOrder(MappedFile file, ZipDirectory zip, String name) {
    if (zip.names().contains(name)) {
      MemorySegment content = zip.content(name);
      byte[] order = file.bytes(zip.start(name), (int) Math.min(content.byteSize(), 16));
      if (!new String(order, StandardCharsets.US_ASCII).equals("little")) {
        throw InputException.at(
            file.path(), "was written in big-endian order", "save it again on another machine");
      }
    }
  }
}
