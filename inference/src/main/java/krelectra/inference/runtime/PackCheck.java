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
import krelectra.inference.runtime.PackLack.Kind;

/** Looks whether a folder is a pack that can be used here, without loading anything of it. */
final class PackCheck {
  private static final int DRIVER = 12_080;
  private static final int MAX_BYTES = 1 << 16;
  private static final List<String> NAMES = List.of("torch", "torch_cpu", "torch_cuda", "c10");
  private static final Pattern PYTHON = Pattern.compile("__version__\\s*=\\s*'([^']*)'");

  private final Path folder;
  private final Path lib;
  private final boolean isWindows;

  private PackCheck(Path folder, boolean isWindows) {
    this.folder = folder;
    this.lib = libraries(folder);
    this.isWindows = isWindows;
  }

  static Path libraries(Path folder) {
    return Files.isDirectory(folder.resolve("lib")) ? folder.resolve("lib") : folder;
  }

  /** What is missing first; nothing if the pack can be used. */
  static Optional<PackLack> lack(Path folder, CudaDriver driver, String system) {
    String name = system.toLowerCase(Locale.ROOT);
    if (name.contains("mac")) {
      return Optional.of(Kind.SYSTEM.at(folder, ""));
    }
    if (!Files.isDirectory(folder)) {
      return Optional.of(Kind.FOLDER.at(folder, ""));
    }
    var check = new PackCheck(folder, name.contains("windows"));
    try {
      return check.files().or(() -> check.driver(driver.look()));
    } catch (IOException e) {
      return Optional.of(Kind.PERMISSION.at(folder, e.toString()));
    }
  }

  private Optional<PackLack> files() throws IOException {
    for (String each : NAMES) {
      String file = isWindows ? each + ".dll" : "lib" + each + ".so";
      if (!Files.isRegularFile(lib.resolve(file))) {
        Kind kind = each.equals("torch_cuda") ? Kind.CARD_LIBRARY : Kind.LIBRARY;
        return Optional.of(kind.at(lib, file));
      }
    }
    Optional<PackLack> version = lackOfVersion(lib);
    return version.isPresent() ? version : cuda();
  }

  /** Libraries of another version load without complaint, and then compute or crash at random. */
  static Optional<PackLack> lackOfVersion(Path lib) throws IOException {
    Optional<String> found = version(lib);
    if (found.isEmpty()) {
      return Optional.of(Kind.NO_VERSION.at(lib, ""));
    }
    return found.get().equals(RuntimePack.NEEDED)
        ? Optional.empty()
        : Optional.of(Kind.VERSION.at(lib, found.get()));
  }

  private static Optional<String> version(Path lib) throws IOException {
    Path above = lib.toAbsolutePath().normalize().getParent();
    for (Path each : above == null ? List.of(lib) : List.of(lib, above)) {
      Path plain = each.resolve("build-version");
      if (Files.isRegularFile(plain)) {
        return Optional.of(head(plain).strip());
      }
      Path python = each.resolve("version.py");
      if (Files.isRegularFile(python)) {
        Matcher matcher = PYTHON.matcher(head(python));
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
      }
    }
    return Optional.empty();
  }

  private static String head(Path file) throws IOException {
    try (var in = Files.newInputStream(file)) {
      return new String(in.readNBytes(MAX_BYTES), StandardCharsets.UTF_8);
    }
  }

  /** Beside libtorch, or where Python's own packages of CUDA lie. */
  private Optional<PackLack> cuda() throws IOException {
    String start = isWindows ? "cudart64_12" : "libcudart";
    Path python = lib.resolve("../../nvidia/cuda_runtime/lib").normalize();
    for (Path each : List.of(lib, python)) {
      if (Files.isDirectory(each)) {
        try (Stream<Path> files = Files.list(each)) {
          if (files.anyMatch(file -> file.getFileName().toString().startsWith(start))) {
            return Optional.empty();
          }
        }
      }
    }
    return Optional.of(Kind.CUDA.at(lib, start));
  }

  private Optional<PackLack> driver(CudaDriver.Offer offer) {
    if (offer.version() == 0) {
      return Optional.of(Kind.NO_DRIVER.at(folder, ""));
    }
    if (offer.version() < DRIVER) {
      return Optional.of(Kind.DRIVER.at(folder, offer.versionText()));
    }
    return offer.cards().isEmpty() ? Optional.of(Kind.CARD.at(folder, "")) : Optional.empty();
  }
}
