package krelectra.inference.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PhysicalCoresTest {
  @TempDir Path cpus;

  @Test
  void threadsOfOneCoreCountOnce() throws IOException {
    String[] siblings = {"0,2", "1,3", "0,2", "1,3"};
    for (int i = 0; i < siblings.length; i++) {
      Path topology = Files.createDirectories(cpus.resolve("cpu" + i + "/topology"));
      Files.writeString(topology.resolve("thread_siblings_list"), siblings[i] + "\n");
    }
    Files.createDirectory(cpus.resolve("cpufreq"));
    assertThat(PhysicalCores.linux(cpus)).isEqualTo(2);
  }

  @Test
  void aHiddenTopologyTellsNothing() {
    assertThat(PhysicalCores.linux(cpus.resolve("none"))).isZero();
    assertThat(PhysicalCores.count()).isBetween(1, Runtime.getRuntime().availableProcessors());
  }
}
