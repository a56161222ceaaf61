package krelectra.inference.model;

import ai.djl.ndarray.NDManager;
import ai.djl.pytorch.engine.PtNDManager;
import ai.djl.pytorch.engine.PtSymbolBlock;
import ai.djl.pytorch.jni.JniUtils;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Packs the text of a stateless TorchScript class as the archive that libtorch loads (PyTorch's
 * {@code torch/csrc/jit/serialization}): a zip, not compressed, of the code and an empty state.
 */
final class ScriptArchive {
  private static final String ROOT = "script/";

  private ScriptArchive() {}

  /**
   * Loads a class whose text lies beside this one.
   *
   * @param manager on the device that runs it
   * @param className the class that the text declares
   */
  static PtSymbolBlock load(NDManager manager, String className, String resource) {
    try (InputStream code = ScriptArchive.class.getResourceAsStream(resource)) {
      byte[] text = Objects.requireNonNull(code, resource).readAllBytes();
      InputStream archive = of(className, new String(text, StandardCharsets.UTF_8));
      return JniUtils.loadModule((PtNDManager) manager, archive, false, false);
    } catch (IOException e) {
      throw new UncheckedIOException(resource + " cannot be read", e);
    }
  }

  /**
   * The archive.
   *
   * @param className the class that {@code code} declares
   * @param code TorchScript as libtorch writes it
   */
  static InputStream of(String className, String code) {
    // A pickle: an object of the class with nothing in it.
    String state = "\u0080\u0002c__torch__\n" + className + "\n)\u0081}b.";
    String noConstants = "\u0080\u0002).";
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      add(zip, "data.pkl", state.getBytes(StandardCharsets.ISO_8859_1));
      add(zip, "code/__torch__.py", code.getBytes(StandardCharsets.UTF_8));
      add(zip, "constants.pkl", noConstants.getBytes(StandardCharsets.ISO_8859_1));
      add(zip, "version", "3\n".getBytes(StandardCharsets.US_ASCII));
      add(zip, "byteorder", "little".getBytes(StandardCharsets.US_ASCII));
    } catch (IOException e) {
      throw new UncheckedIOException("memory cannot fail to take a zip", e);
    }
    return new ByteArrayInputStream(bytes.toByteArray());
  }

  private static void add(ZipOutputStream zip, String name, byte[] content) throws IOException {
    var crc = new CRC32();
    crc.update(content);
    var entry = new ZipEntry(ROOT + name);
    entry.setMethod(ZipEntry.STORED);
    entry.setSize(content.length);
    entry.setCrc(crc.getValue());
    entry.setTime(0);
    zip.putNextEntry(entry);
    zip.write(content);
    zip.closeEntry();
  }
}
