package krelectra.inference.runtime;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import krelectra.inference.InputException;

/**
 * A folder of libtorch for graphics cards: one that was unpacked from PyTorch's own archive, or the
 * folder {@code torch} of a Python that has it.
 *
 * @param libraries the folder of the libraries themselves
 */
public record RuntimePack(Path libraries) {
  /** The version that the engine's native interface was built for. */
  public static final String VERSION = "2.7.1";

  /** The CUDA that the engine's native interface was built for. */
  public static final String FLAVOR = "cu128";

  /** Both, as PyTorch writes them. */
  public static final String NEEDED = VERSION + "+" + FLAVOR;

  private static final String PLACE = "PYTORCH_LIBRARY_PATH";

  /**
   * Finds one in a folder.
   *
   * @throws InputException with the sentence that names what is missing
   */
  public static RuntimePack in(Path folder, CudaDriver driver) {
    return in(folder, driver, system());
  }

  static RuntimePack in(Path folder, CudaDriver driver, String system) {
    Optional<PackLack> lack = PackCheck.lack(folder, driver, system);
    if (lack.isPresent()) {
      throw lack.get().exception();
    }
    return of(folder);
  }

  /** The pack of a folder, whether it can be used or not. */
  public static RuntimePack of(Path folder) {
    return new RuntimePack(PackCheck.libraries(folder).toAbsolutePath().normalize());
  }

  /** What keeps a folder from being a pack that can be used here; nothing if it is one. */
  public static Optional<PackLack> lack(Path folder, CudaDriver driver) {
    return PackCheck.lack(folder, driver, system());
  }

  /** Whether a folder, be it complete or not, is of another version or tells none. */
  public static Optional<PackLack> lackOfVersion(Path folder) throws IOException {
    return PackCheck.lackOfVersion(PackCheck.libraries(folder));
  }

  private static String system() {
    return System.getProperty("os.name", "");
  }

  /** The libraries that this process was told to use; empty for those that ship. */
  public static Optional<RuntimePack> inUse() {
    return Optional.ofNullable(System.getProperty(PLACE)).map(Path::of).map(RuntimePack::new);
  }

  /** Takes back what {@link #use} did, before the engine starts. */
  public static void leave() {
    if (System.getProperty(PLACE) != null) {
      System.clearProperty(PLACE);
      System.clearProperty("PYTORCH_VERSION");
      System.clearProperty("PYTORCH_FLAVOR");
      System.clearProperty("DJL_CACHE_DIR");
    }
  }

  /**
   * Makes the engine take these libraries; before the engine starts.
   *
   * @param cache a folder for the engine's native interface, which fits these libraries
   */
  public void use(Path cache) {
    System.setProperty(PLACE, libraries.toString());
    System.setProperty("PYTORCH_VERSION", VERSION);
    System.setProperty("PYTORCH_FLAVOR", FLAVOR);
    System.setProperty("DJL_CACHE_DIR", cache.toAbsolutePath().toString());
  }
}
