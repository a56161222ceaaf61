package krelectra.app.runtime;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import krelectra.app.Home;
import krelectra.app.file.AtomicFile;
import krelectra.inference.InputException;
import krelectra.inference.runtime.CudaDriver;
import krelectra.inference.runtime.RuntimePack;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where the engine's libraries come from. A pack that cannot be used is no reason not to start: the
 * processor's own libraries are always there.
 *
 * @param home where the choice is kept
 * @param driver of the graphics card
 */
public record RuntimeChoice(Home home, CudaDriver driver) {
  /** Names a folder, or {@link #CPU}, for one process and its children. */
  static final String VARIABLE = "WORKBENCH_RUNTIME";

  /** The word for the processor. */
  public static final String CPU = "cpu";

  private static final Logger LOG = LoggerFactory.getLogger(RuntimeChoice.class);

  /** What is chosen: a folder, or {@link #CPU}. */
  public String chosen(Map<String, String> environment) throws IOException {
    String named = environment.getOrDefault(VARIABLE, "");
    if (!named.isBlank()) {
      return named;
    }
    return Files.exists(file()) ? Files.readString(file()).strip() : CPU;
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
      return;
    }
    Path folder = Path.of(wanted).toAbsolutePath().normalize();
    RuntimePack.in(folder, driver);
    Files.createDirectories(home.data());
    AtomicFile.write(file(), folder + "\n");
  }

  /**
   * Applies a wish to this process, before the engine starts.
   *
   * @param wanted a folder, or {@link #CPU}
   * @throws InputException if the folder is no pack that can be used here
   */
  public void apply(String wanted) {
    if (wanted.equals(CPU)) {
      RuntimePack.leave();
    } else {
      RuntimePack.in(Path.of(wanted), driver).use(home.unpackedNatives());
    }
  }

  /** Applies what is chosen; the processor's libraries are taken if the pack cannot be used. */
  public void applyChosen(Map<String, String> environment) {
    try {
      apply(chosen(environment));
    } catch (InputException e) {
      LOG.warn("the processor's libraries are taken: {}", e.getMessage());
    } catch (IOException e) {
      LOG.warn("{} cannot be read; the processor's libraries are taken", file(), e);
    }
  }

  private Path file() {
    return home.data().resolve("runtime.txt");
  }
}
