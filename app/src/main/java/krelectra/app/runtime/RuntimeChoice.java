package krelectra.app.runtime;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import krelectra.app.Home;
import krelectra.app.file.AtomicFile;
import krelectra.inference.InputException;
import krelectra.inference.model.Engines;
import krelectra.inference.runtime.CudaDriver;
import krelectra.inference.runtime.PackLack;
import krelectra.inference.runtime.PackLack.Kind;
import krelectra.inference.runtime.RuntimePack;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where the engine's libraries come from. A pack that cannot be used is no reason not to start: the
 * processor's own libraries are always there.
 *
 * @param data the folder in which the choice is kept
 * @param driver of the graphics card
 */
public record RuntimeChoice(Path data, CudaDriver driver) {
  /** Names a folder, or {@link #CPU}, for one process and its children. */
  public static final String VARIABLE = "WORKBENCH_RUNTIME";

  /** The word for the processor. */
  public static final String CPU = "cpu";

  private static final Logger LOG = LoggerFactory.getLogger(RuntimeChoice.class);

  /** That of an installation on this machine. */
  public static RuntimeChoice of(Home home) {
    return new RuntimeChoice(home.data(), CudaDriver.ofMachine());
  }

  /** What is chosen: a folder, or {@link #CPU}. */
  public String chosen(Map<String, String> environment) throws IOException {
    String named = environment.getOrDefault(VARIABLE, "");
    if (!named.isBlank()) {
      return named;
    }
    // A damaged file names a folder that is none.
    return Files.exists(file())
        ? new String(Files.readAllBytes(file()), StandardCharsets.UTF_8).strip()
        : CPU;
  }

  /**
   * Keeps a choice for all processes to come.
   *
   * @param wanted a folder, or {@link #CPU}, which is never refused
   * @throws InputException if the folder is no pack that can be used here; nothing changes
   */
  public void keep(String wanted) throws IOException {
    if (wanted.equals(CPU)) {
      Files.deleteIfExists(file());
      Files.deleteIfExists(trial());
      return;
    }
    Path folder = folder(wanted).toAbsolutePath().normalize();
    RuntimePack.in(folder, driver);
    Files.createDirectories(data);
    AtomicFile.write(file(), folder + "\n");
    Files.deleteIfExists(trial());
  }

  /** What keeps a choice from being applied; nothing if it can be. */
  public Optional<PackLack> lack(String wanted) throws IOException {
    if (wanted.equals(CPU)) {
      return Optional.empty();
    }
    Path folder;
    try {
      folder = folder(wanted);
    } catch (InputException e) {
      return Optional.of(new PackLack(Kind.FOLDER, wanted, ""));
    }
    Optional<PackLack> lack = RuntimePack.lack(folder, driver);
    boolean isOnTrial =
        lack.isEmpty()
            && Files.exists(trial())
            && Files.readString(trial())
                .strip()
                .equals(RuntimePack.of(folder).libraries().toString());
    return isOnTrial ? Optional.of(Kind.START.at(folder, "")) : lack;
  }

  /**
   * Applies a wish to this process, before the engine starts.
   *
   * @param wanted a folder, or {@link #CPU}
   * @param natives where the engine may unpack libraries
   * @throws InputException if the folder is no pack that can be used here
   */
  public void apply(String wanted, Path natives) {
    if (wanted.equals(CPU)) {
      RuntimePack.leave();
    } else {
      RuntimePack.in(folder(wanted), driver).use(natives);
    }
  }

  /** Applies what is chosen; the processor's libraries are taken if the pack cannot be used. */
  public void applyChosen(Map<String, String> environment, Path natives) {
    try {
      String chosen = chosen(environment);
      Optional<PackLack> lack = lack(chosen);
      if (lack.isPresent()) {
        throw lack.get().exception();
      }
      apply(chosen, natives);
    } catch (InputException e) {
      LOG.warn("the processor's libraries are taken: {}", e.getMessage());
    } catch (IOException e) {
      LOG.warn("{} cannot be read; the processor's libraries are taken", file(), e);
    }
  }

  /**
   * Starts the engine. Libraries of a pack can end the whole process as they are loaded: a mark
   * tells the next start, which then takes the processor. It stays where the engine fails to start.
   */
  public void startEngine() throws IOException {
    Optional<RuntimePack> pack = RuntimePack.inUse();
    if (pack.isPresent()) {
      start(pack.get(), () -> Engines.start().close());
    }
  }

  void start(RuntimePack pack, Runnable engine) throws IOException {
    Files.createDirectories(data);
    AtomicFile.write(trial(), pack.libraries() + "\n");
    engine.run();
    Files.deleteIfExists(trial());
  }

  /** A file that was damaged can hold anything. */
  static Path folder(String wanted) {
    try {
      return Path.of(wanted);
    } catch (InvalidPathException e) {
      throw new PackLack(Kind.FOLDER, wanted, "").exception();
    }
  }

  private Path file() {
    return data.resolve("runtime.txt");
  }

  private Path trial() {
    return data.resolve("runtime-trial.txt");
  }
}
