package krelectra.app.model.library;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The memory of this machine, or of the container that the program runs in, in bytes.
 *
 * @param available what can be had without pushing others out
 */
public record MachineMemory(long total, long available) {
  private static final Logger LOG = LoggerFactory.getLogger(MachineMemory.class);
  private static final Path LINUX = Path.of("/proc/meminfo");
  private static final Pattern AVAILABLE =
      Pattern.compile("^MemAvailable: +(\\d+) kB$", Pattern.MULTILINE);

  /** As it is now. */
  public static MachineMemory now() {
    var system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    long total = system.getTotalMemorySize();
    long free = system.getFreeMemorySize();
    // What Java calls free leaves out the caches that Linux gives up at once.
    return new MachineMemory(total, Math.min(total, linux().orElse(free)));
  }

  private static OptionalLong linux() {
    try {
      if (Files.isReadable(LINUX)) {
        Matcher matcher = AVAILABLE.matcher(Files.readString(LINUX));
        if (matcher.find()) {
          return OptionalLong.of(Long.parseLong(matcher.group(1)) << 10);
        }
      }
    } catch (IOException e) {
      LOG.info("{} cannot be read", LINUX, e);
    }
    return OptionalLong.empty();
  }
}
