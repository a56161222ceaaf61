package krelectra.inference.runtime;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
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

  private static final int DRIVER = 12_080;
  private static final int MAX_BYTES = 1 << 16;
  private static final List<String> NAMES = List.of("torch", "torch_cpu", "torch_cuda", "c10");
  private static final Pattern PYTHON = Pattern.compile("__version__\\s*=\\s*'([^']*)'");

  /**
   * Finds one in a folder.
   *
   * @throws InputException with the sentence that names what is missing
   */
  public static RuntimePack in(Path folder, CudaDriver driver) {
    return in(folder, driver, System.getProperty("os.name", ""));
  }

  static RuntimePack in(Path folder, CudaDriver driver, String system) {
    String name = system.toLowerCase(Locale.ROOT);
    if (name.contains("mac")) {
      throw InputException.at(
          folder, "is of no use: CUDA runs on Linux and Windows alone", "stay with the processor");
    }
    if (!Files.isDirectory(folder)) {
      throw InputException.at(
          folder, "is no folder", "give the folder that libtorch was unpacked to");
    }
    Path lib = Files.isDirectory(folder.resolve("lib")) ? folder.resolve("lib") : folder;
    boolean isWindows = name.contains("windows");
    for (String each : NAMES) {
      String file = isWindows ? each + ".dll" : "lib" + each + ".so";
      if (!Files.isRegularFile(lib.resolve(file))) {
        throw InputException.at(
            lib,
            "lacks " + file + (each.equals("torch_cuda") ? ", as builds for the processor do" : ""),
            "take libtorch " + VERSION + "+" + FLAVOR);
      }
    }
    checkVersion(lib);
    checkCuda(lib, isWindows);
    checkDriver(folder, driver.look());
    return new RuntimePack(lib.toAbsolutePath().normalize());
  }

  /** Libraries of another version load without complaint, and then compute or crash at random. */
  private static void checkVersion(Path lib) {
    String cure = "take libtorch " + VERSION + "+" + FLAVOR;
    String found =
        version(lib)
            .orElseThrow(
                () ->
                    InputException.at(
                        lib, "does not tell its version (build-version, version.py)", cure));
    if (!found.equals(VERSION + "+" + FLAVOR)) {
      throw InputException.at(lib, "is of version " + found, cure);
    }
  }

  private static Optional<String> version(Path lib) {
    Path above = lib.toAbsolutePath().normalize().getParent();
    try {
      for (Path folder : above == null ? List.of(lib) : List.of(lib, above)) {
        Path plain = folder.resolve("build-version");
        if (Files.isRegularFile(plain)) {
          return Optional.of(head(plain).strip());
        }
        Path python = folder.resolve("version.py");
        if (Files.isRegularFile(python)) {
          Matcher matcher = PYTHON.matcher(head(python));
          return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
        }
      }
    } catch (IOException e) {
      throw InputException.at(lib, "cannot be read", "check its permissions", e);
    }
    return Optional.empty();
  }

  private static String head(Path file) throws IOException {
    try (var in = Files.newInputStream(file)) {
      return new String(in.readNBytes(MAX_BYTES), StandardCharsets.UTF_8);
    }
  }

  /** Beside libtorch, or where Python's own packages of CUDA lie. */
  private static void checkCuda(Path lib, boolean isWindows) {
    String start = isWindows ? "cudart64_12" : "libcudart";
    Path python = lib.resolve("../../nvidia/cuda_runtime/lib").normalize();
    for (Path folder : List.of(lib, python)) {
      if (Files.isDirectory(folder)) {
        try (Stream<Path> files = Files.list(folder)) {
          if (files.anyMatch(each -> each.getFileName().toString().startsWith(start))) {
            return;
          }
        } catch (IOException e) {
          throw InputException.at(folder, "cannot be read", "check its permissions", e);
        }
      }
    }
    throw InputException.at(
        lib, "lacks CUDA's own libraries (" + start + "…)", "take the archive with dependencies");
  }

  private static void checkDriver(Path folder, CudaDriver.Offer offer) {
    if (offer.version() == 0) {
      throw InputException.at(
          folder,
          "is complete, but this machine has no NVIDIA driver",
          "install the driver of the graphics card, or stay with the processor");
    }
    if (offer.version() < DRIVER) {
      throw InputException.at(
          folder,
          "needs a driver for CUDA 12.8, and this machine's runs " + offer.versionText(),
          "install a newer driver of the graphics card");
    }
    if (offer.cards() == 0) {
      throw InputException.at(
          folder,
          "is complete, but the driver sees no graphics card",
          "check the card, or stay with the processor");
    }
  }

  /** Takes back what {@link #use} did, before the engine starts. */
  public static void leave() {
    if (System.getProperty("PYTORCH_LIBRARY_PATH") != null) {
      System.clearProperty("PYTORCH_LIBRARY_PATH");
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
    System.setProperty("PYTORCH_LIBRARY_PATH", libraries.toString());
    System.setProperty("PYTORCH_VERSION", VERSION);
    System.setProperty("PYTORCH_FLAVOR", FLAVOR);
    System.setProperty("DJL_CACHE_DIR", cache.toAbsolutePath().toString());
  }
}
