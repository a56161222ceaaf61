package krelectra.inference.model;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Counts processor cores: a second hardware thread of a core does not speed matrix products up. */
final class PhysicalCores {
  private static final Path LINUX = Path.of("/sys/devices/system/cpu");

  private PhysicalCores() {}

  /** At least 1, and no more than this process may use. */
  static int count() {
    int logical = Runtime.getRuntime().availableProcessors();
    String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
    int physical = logical;
    if (system.contains("linux")) {
      int told = linux(LINUX);
      physical = told == 0 ? logical : told;
    } else if (system.contains("windows") && System.getProperty("os.arch", "").equals("amd64")) {
      // Windows tells this through its own API alone; most such machines run two threads a core.
      physical = logical / 2;
    }
    return Math.clamp(physical, 1, logical);
  }

  /** Sets of threads that share a core, as the kernel lists them; 0 if it does not tell. */
  static int linux(Path cpus) {
    Set<String> cores = new HashSet<>();
    try (DirectoryStream<Path> each = Files.newDirectoryStream(cpus, "cpu[0-9]*")) {
      for (Path cpu : each) {
        Path siblings = cpu.resolve("topology/thread_siblings_list");
        if (Files.isReadable(siblings)) {
          cores.add(Files.readString(siblings).strip());
        }
      }
    } catch (IOException e) {
      return 0; // a container may hide the folder: then every logical processor counts
    }
    return cores.size();
  }
}
